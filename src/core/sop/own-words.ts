import { onOneLine } from '../text/white-space';
import { plainText } from './inline';
import type { Block } from './markdown/blocks';

/** The words of a block without its marks; for a list or quote, the words of everything in it. */
export function ownWords(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainText(block.words.parts);
    case 'list':
      return joined(block.items.map((item) => joined(item.blocks.map(ownWords))));
    case 'quote':
      return joined(block.blocks.map(ownWords));
    default:
      return 'text' in block ? onOneLine(block.text) : '';
  }
}

function joined(texts: readonly string[]): string {
  return texts.filter(Boolean).join(' ');
}
