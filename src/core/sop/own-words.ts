import { onOneLine } from '../text/white-space';
import { unstruckText } from './inline';
import type { Block } from './markdown/blocks';
import { wordsOfHtml } from './markdown/html-words';
import { isReplyBlock } from './reply-block';

/** The words of a block without its marks, replies and what is struck out; with those of everything in it. */
export function ownWords(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return unstruckText(block.words.parts);
    case 'list':
      return joined(block.items.map((item) => joined(item.blocks.map(ownWords))));
    case 'quote':
      return joined(block.blocks.map(ownWords));
    case 'table':
      return joined(block.rows.flat().map((cell) => unstruckText(cell.parts)));
    case 'html':
      return onOneLine(wordsOfHtml(block.source.text));
    case 'fence':
      return isReplyBlock(block) ? '' : onOneLine(`${block.info.text} ${block.text}`);
    case 'definition':
      return '';
    default:
      return onOneLine(block.text);
  }
}

function joined(texts: readonly string[]): string {
  return texts.filter(Boolean).join(' ');
}
