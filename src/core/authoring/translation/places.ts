import type { Block } from '../../sop/markdown/blocks';
import type { Words } from '../../sop/markdown/words';
import type { Position } from '../../text/position';

/** Where the words begin that somebody has to translate: of headings, paragraphs, items, alerts and tables. */
export function* wordPlaces(blocks: readonly Block[]): Generator<Position> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        yield* placeIn(block.words);
        break;
      case 'paragraph':
        yield* placeIn(block.words);
        break;
      case 'list':
        for (const { blocks: inside } of block.items) yield* wordPlaces(inside);
        break;
      case 'quote':
        yield* wordPlaces(block.blocks);
        break;
      case 'table': {
        const [head] = block.rows;
        if (head?.[0]) yield* placeIn(head[0]);
        break;
      }
      default:
        break;
    }
  }
}

function* placeIn({ source }: Words): Generator<Position> {
  const { text } = source;
  // The line that says what kind of alert it is; what is struck out stays so only as a whole.
  const [before = ''] = /^\[![\p{L} ]+\][^\n]*(?:\n|$)|^(?:!!!|\?\?\?|:::)[^\n]*(?:\n|$)|^~~|^\s+/u.exec(text) ?? [];
  const rest = text.slice(before.length);
  // A picture alone says nothing in any language.
  if (/\p{L}/u.test(rest) && !/^!\[/.test(rest)) yield source.positionAt(before.length);
}
