import type { Range } from '../text/position';
import { onOneLine } from '../text/white-space';
import { unstruckText } from './inline';
import type { Block, HeadingBlock, ParagraphBlock, TableBlock } from './markdown/blocks';
import { innerOf } from './markdown/inline';
import type { Inline } from './markdown/inline';
import type { Guidance } from './model';
import { ownWords } from './own-words';

/** A block as guidance; undefined when there is nothing to read in it. */
export function guidanceOf(block: Exclude<Block, { kind: 'list' }>): Guidance | undefined {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return guidanceOfWords(block, block.range);
    case 'table':
      return guidanceOfTable(block);
    case 'fence':
      // One word behind the fence names a language; more are words like the others.
      return codeGuidance(/\s/.test(block.info.text) ? `${block.info.text}\n${block.text}` : block.text, block.range);
    case 'indented-code':
      return codeGuidance(block.text, block.range);
    default:
      return plainGuidance(ownWords(block), block.range);
  }
}

/** Some words as guidance. */
export function plainGuidance(text: string, range: Range): Guidance | undefined {
  return text === '' ? undefined : { kind: 'plain', text, range };
}

/** The words of a block as guidance. @param range of what they stand for, such as a list item. */
export function guidanceOfWords(
  { words: { parts } }: ParagraphBlock | HeadingBlock,
  range: Range,
): Guidance | undefined {
  const text = unstruckText(parts);
  if (text === '') return undefined;
  const isImage = parts.some(holdsImage) && unstruckText(parts.filter((part) => !holdsImage(part))) === '';
  return { kind: isImage ? 'image' : 'plain', text, range };
}

function codeGuidance(code: string, range: Range): Guidance | undefined {
  const text = onOneLine(code);
  return text === '' ? undefined : { kind: 'code', text, code, range };
}

function guidanceOfTable({ rows: written, range }: TableBlock): Guidance | undefined {
  const rows = written.map((row) => row.map(({ parts }) => unstruckText(parts)));
  const text = rows.flat().filter(Boolean).join(' ');
  return text === '' ? undefined : { kind: 'table', text, rows, range };
}

function holdsImage(part: Inline): boolean {
  return part.kind === 'image' || (part.kind === 'link' && innerOf(part).some(holdsImage));
}
