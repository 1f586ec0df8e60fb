import { onOneLine } from '../text/white-space';
import { linkTarget, plainText } from './inline';
import { branchParts } from './item-parts';
import type { BranchParts } from './item-parts';
import type { ListItem } from './markdown/blocks';
import { withEntitiesRead } from './markdown/entities';
import type { Branch } from './model';

/** An answer with the arrow it has. */
export interface ReadBranch {
  readonly branch: Branch;
  readonly parts: BranchParts;
}

/**
 * Reads `answer → [link](…)`; without a link after the arrow, the target is undefined.
 * @param isLenient whether arrows count that are only nearly right.
 */
export function branchOf(item: ListItem, isLenient: boolean): ReadBranch | undefined {
  const parts = branchParts(item, isLenient);
  if (!parts) return undefined;
  const target = parts.link && linkTarget(parts.link.href);
  return { parts, branch: { answer: parts.answer, target, also: wordsBehind(parts, item), range: item.range } };
}

/** The words behind the arrow but for those of the link. */
function wordsBehind({ arrow, link, source }: BranchParts, { blocks: [first] }: ListItem): string {
  if (first?.kind !== 'paragraph' && first?.kind !== 'heading') return '';
  const texts = first.words.parts.map((part) => {
    if (part === link || part.end <= arrow.end) return '';
    return part.start < arrow.end ? withEntitiesRead(source.text.slice(arrow.end, part.end)) : plainText([part]);
  });
  return onOneLine(texts.join(' ')).replace(/^[\s,;:.–—-]+/, '');
}
