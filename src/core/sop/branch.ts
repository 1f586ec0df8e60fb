import { onOneLine } from '../text/white-space';
import type { Arrows } from './arrow';
import { linkTarget, plainText } from './inline';
import { branchParts } from './item-parts';
import type { BranchParts } from './item-parts';
import type { ListItem } from './markdown/blocks';
import { withEntitiesRead } from './markdown/entities';
import type { Branch } from './model';
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

/** The words behind the arrow but for those of the link. */
function wordsBehind({ arrow, link, source }: BranchParts, { blocks: [first] }: ListItem): string {
  if (first?.kind !== 'paragraph' && first?.kind !== 'heading') return '';
  const texts = first.words.parts.map((part) => {
    if (part.end <= arrow.end || (link && part.start <= link.start && part.end >= link.end)) return '';
    return part.start < arrow.end ? withEntitiesRead(source.text.slice(arrow.end, part.end)) : plainText([part]);
  });
  return onOneLine(texts.join(' ')).replace(/^[\s,;:.–—-]+/, '');
}
