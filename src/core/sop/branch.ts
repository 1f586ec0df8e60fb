import { onOneLine } from '../text/white-space';
import type { Arrows } from './arrow';
import { linkTarget, plainText } from './inline';
import { branchParts } from './item-parts';
import type { BranchParts } from './item-parts';
import type { ListItem } from './markdown/blocks';
import { withEntitiesRead } from './markdown/entities';
import type { Inline } from './markdown/inline';
import type { Branch } from './model';
import { withoutLead } from './near-answers';
import { isCondition } from './spoken-arrow';

/** An answer with the arrow it has. */
export interface ReadBranch {
  readonly branch: Branch;
  readonly parts: BranchParts;
}

/**
 * Reads `answer → [link](…)`; without a link after the arrow, the target is undefined.
 * @param arrows what counts as one.
 * @param isBelowQuestion whether it stands below a question.
 */
export function branchOf(item: ListItem, arrows: Arrows, isBelowQuestion = false): ReadBranch | undefined {
  const parts = branchParts(item, arrows, isBelowQuestion);
  if (!parts) return undefined;
  const { answer, source, arrow, link } = parts;
  const branch = {
    answer,
    isCondition: arrows !== 'exact' && isCondition(answer),
    arrow: source.rangeAt(arrow.start, arrow.end),
    target: link && linkTarget(link.href),
    also: wordsBehind(parts, item),
    range: item.range,
  };
  return { parts, branch };
}

/** Whether a list item in a step is an answer that leads to a section or an SOP, also with an arrow in words. */
export function isSpokenAnswer(item: ListItem, isBelowQuestion: boolean): boolean {
  const target = branchOf(item, 'spoken', isBelowQuestion)?.branch.target;
  return target !== undefined && target.kind !== 'external';
}

/** The words behind the arrow but for those of the link, and what only leads over to it: “pay (see [Card](#card))”. */
function wordsBehind({ arrow, link, source }: BranchParts, { blocks: [first] }: ListItem): string {
  if (first?.kind !== 'paragraph' && first?.kind !== 'heading') return '';
  const { parts } = first.words;
  // Most answers say nothing but where they lead.
  if (link && source.text.slice(arrow.end, link.start).trim() === '' && source.text.length === link.end) return '';
  const textOf = (part: Inline) =>
    part.start < arrow.end ? withEntitiesRead(source.text.slice(arrow.end, part.end)) : plainText([part]);
  const among = (isWanted: (part: Inline) => boolean) =>
    onOneLine(
      parts
        .filter((part) => part.end > arrow.end && isWanted(part))
        .map(textOf)
        .join(' '),
    );
  const clean = (words: string) => onOneLine(words).replace(/^[\s,;:.–—-]+/, '');
  if (!link) return clean(among(() => true));
  const before = among(({ end }) => end <= link.start);
  const behind = among(({ start }) => start >= link.end);
  const led = withoutLead(before);
  const isInBrackets = before.slice(led.length).includes('(');
  return clean(`${led} ${isInBrackets ? behind.replace(/^\s*\)/, '') : behind}`);
}
