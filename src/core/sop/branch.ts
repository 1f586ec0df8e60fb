import { onOneLine } from '../text/white-space';
import { linkTarget, plainText } from './inline';
import { branchParts } from './item-parts';
import type { BranchParts } from './item-parts';
import type { ListItem } from './markdown/blocks';
import { withEntitiesRead } from './markdown/entities';
import type { Branch } from './model';

/** Reads `answer → [link](…)`; without a link after the arrow, the target is undefined. */
export function branchOf(item: ListItem): Branch | undefined {
  const parts = branchParts(item);
  return (
    parts && {
      answer: parts.answer,
      target: parts.link && linkTarget(parts.link.href),
      also: wordsBehind(parts, item),
      range: item.range,
    }
  );
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
