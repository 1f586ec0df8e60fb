import { readMarkdown } from '../../../src/core/sop/markdown/block-reader';
import type { Block } from '../../../src/core/sop/markdown/blocks';
import type { Inline } from '../../../src/core/sop/markdown/inline';
import type { Words } from '../../../src/core/sop/markdown/words';

/** Reads a text as Markdown. */
function blocksOf(text: string): Block[] {
  return readMarkdown(text.split('\n'), 0);
}

/** Blocks in a short form, such as `list(item(p "a"))`. */
export function shapeOf(text: string): string {
  return blocksOf(text).map(shapeOfBlock).join(' ');
}

/** Words in a short form, such as `a em(b)`. */
export function inlineShape(text: string): string {
  const [block] = blocksOf(text);
  return block?.kind === 'paragraph' ? partsShape(block.words.parts) : shapeOf(text);
}

function shapeOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `p ${quoted(block.words)}`;
    case 'heading':
      return `h${block.level} ${quoted(block.words)}`;
    case 'fence':
      return `fence ${JSON.stringify(block.info.text)} ${JSON.stringify(block.text)}`;
    case 'html':
      return `html ${JSON.stringify(block.source.text)}`;
    case 'table':
      return `table(${block.rows.map((row) => row.map(quoted).join(' | ')).join(' / ')})`;
    case 'definition':
      return `def ${block.key}=${block.href}`;
    case 'quote':
      return `quote(${block.blocks.map(shapeOfBlock).join(' ')})`;
    case 'list':
      return `list(${block.items.map((item) => `${item.box ? '[] ' : ''}${item.blocks.map(shapeOfBlock).join(' ')}`).join(', ')})`;
    case 'indented-code':
      return `code ${JSON.stringify(block.text)}`;
    case 'rule':
      return 'rule';
  }
}

function quoted({ source }: Words): string {
  return JSON.stringify(source.text);
}

function partsShape(parts: readonly Inline[]): string {
  return parts.map(partShape).join('');
}

function partShape(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'escape':
      return `\\${part.text}`;
    case 'code':
      return `code(${part.text})`;
    case 'break':
      return 'br()';
    case 'html':
      return 'html()';
    case 'link':
    case 'image':
      return `${part.form === 'bare' ? 'url' : part.kind}(${partsShape(part.inner)}=${part.href})`;
    default:
      return `${part.kind === 'emphasis' ? 'em' : part.kind === 'strong' ? 'strong' : 'del'}(${partsShape(part.inner)})`;
  }
}
