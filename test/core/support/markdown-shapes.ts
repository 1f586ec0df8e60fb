import { breaksWords } from '../../../src/core/sop/markdown/html-words';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { readMarkdown } from '../../../src/core/sop/markdown/block-reader';
import type { Block } from '../../../src/core/sop/markdown/blocks';
import type { Inline } from '../../../src/core/sop/markdown/inline';

// What two readers make of Markdown, in the same form: a line for each block, indented as it nests, with its line and words.
// Where they agree to differ, such as in white space at the end of code, both leave it out.

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const code = (text: string) => `‹${onOneLine(text)}›`;
const cells = (row: readonly string[]) => `row ${row.map(onOneLine).join(' ¦ ')}`.replace(/( ¦ )+$/, '').trim();

/** By the reader of SOPs. */
export function shapeByUs(text: string): string[] {
  return readMarkdown(text.split(/\r\n|\r|\n/), 0).flatMap((block) => linesOf(block, 0));
}

function linesOf(block: Block, depth: number): string[] {
  const pad = ' '.repeat(depth);
  const inner = (blocks: readonly Block[], by: number) => blocks.flatMap((one) => linesOf(one, depth + by));
  if (block.kind === 'list')
    return [
      `${pad}list`,
      ...block.items.flatMap(({ range, box, blocks }) => [
        `${pad} item@${range.start.line}${box ? ` ${box.isTicked}` : ''}`,
        ...inner(blocks, 2),
      ]),
    ];
  const at = `@${block.range.start.line}`;
  switch (block.kind) {
    case 'paragraph':
      return [`${pad}p${at} ${words(block.words.parts)}`];
    case 'heading':
      return [`${pad}h${block.level}${at} ${words(block.words.parts)}`];
    case 'fence':
      return [`${pad}code${at} ${onOneLine(named(block.info.text))} ${JSON.stringify(block.text.trimEnd())}`];
    case 'indented-code':
      return [`${pad}code${at}  ${JSON.stringify(block.text.trimEnd())}`];
    case 'table':
      return [`${pad}table${at}`, ...block.rows.map((row) => `${pad} ${cells(row.map(({ parts }) => words(parts)))}`)];
    case 'definition':
      return [`${pad}definition${at} ${block.key} ${named(block.href).trim()}`];
    case 'quote':
      return [`${pad}quote${at}`, ...inner(block.blocks, 1)];
    default:
      return [`${pad}${block.kind}${at}`];
  }
}

function words(parts: readonly Inline[]): string {
  return onOneLine(parts.map(wordsOf).join(''));
}

function wordsOf(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return named(part.text);
    case 'escape':
      return part.text;
    case 'code':
      return code(part.text);
    case 'break':
      return '⏎';
    case 'html':
      return '<>';
    case 'image':
      return `image{${named(part.href).trim()}}`;
    case 'link':
      return `link{${named(part.href).trim()}}(${part.inner.map(wordsOf).join('')})`;
    default:
      return `${part.kind}(${part.inner.map(wordsOf).join('')})`;
  }
}

/** A text in which names such as `&amp;` are the characters that they mean: SOPs leave them as they are. */
function named(text: string): string {
  return text.replace(/&[a-z][a-z0-9]{1,31};/gi, (name) => wordsOfTree(fromMarkdown(name) as Node));
}

/** A node of the tree that mdast makes. */
interface Node {
  readonly type: string;
  readonly position: { readonly start: { readonly line: number } };
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly url?: string;
  readonly identifier?: string;
  readonly depth?: number;
  readonly checked?: boolean | null;
  readonly lang?: string | null;
  readonly meta?: string | null;
}

function wordsOfTree({ value = '', children = [] }: Node): string {
  return value + children.map(wordsOfTree).join('');
}

/** By a reader that does as GitHub does. */
export function shapeByGithub(text: string): string[] {
  const tree = fromMarkdown(text.replace(/\r\n?/g, '\n'), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  }) as Node;
  const urls = new Map<string, string>();
  const gather = (node: Node) => {
    const { type, identifier = '', url = '' } = node;
    if (type === 'definition' && !urls.has(identifier)) urls.set(identifier, url);
    node.children?.forEach(gather);
  };
  gather(tree);
  return (tree.children ?? []).flatMap((node) => linesOfNode(node, 0, urls));
}

function linesOfNode(node: Node, depth: number, urls: ReadonlyMap<string, string>): string[] {
  const pad = ' '.repeat(depth);
  const { children = [], value = '', url = '', identifier = '', checked } = node;
  const at = `@${node.position.start.line - 1}`;
  const inner = (by: number) => children.flatMap((one) => linesOfNode(one, depth + by, urls));
  const own = (nodes: readonly Node[]) => onOneLine(struck(nodes.map((one) => wordsOfNode(one, urls)).join('')));
  switch (node.type) {
    case 'paragraph':
      return [`${pad}p${at} ${own(children)}`];
    case 'heading':
      return [`${pad}h${node.depth}${at} ${own(children)}`];
    case 'code':
      return [
        `${pad}code${at} ${onOneLine(`${node.lang ?? ''} ${node.meta ?? ''}`)} ${JSON.stringify(value.trimEnd())}`,
      ];
    case 'table':
      return [
        `${pad}table${at}`,
        ...children.map((row) => `${pad} ${cells((row.children ?? []).map((cell) => own(cell.children ?? [])))}`),
      ];
    case 'definition':
      return [`${pad}definition${at} ${identifier} ${url.trim()}`];
    case 'blockquote':
      return [`${pad}quote${at}`, ...inner(1)];
    case 'list':
      return [`${pad}list`, ...inner(1)];
    case 'listItem':
      return [`${pad}item${at}${typeof checked === 'boolean' ? ` ${checked}` : ''}`, ...inner(1)];
    case 'thematicBreak':
      return [`${pad}rule${at}`];
    default:
      return [`${pad}${node.type}${at}`];
  }
}

/** Signs that stand for the tags of struck words, until it is known which belong together. */
function struckTag(html: string): string | undefined {
  const [, end, name] = /^<(\/?)(del|s|strike)(?:\s[^<>]*)?>$/i.exec(html) ?? [];
  if (name === undefined) return undefined;
  return end ? `⟬${name.toLowerCase()}⟭` : `⟪${name.toLowerCase()}⟫`;
}

/** What stands between such tags is struck out, as between `~~`. */
function struck(words: string): string {
  return words.replace(/⟪(\w+)⟫([^⟪⟬]*)⟬\1⟭/g, 'struck($2)').replace(/⟪\w+⟫|⟬\w+⟭/g, '<>');
}

const styles: Readonly<Record<string, string>> = { emphasis: 'emphasis', strong: 'strong', delete: 'struck' };

function wordsOfNode(node: Node, urls: ReadonlyMap<string, string>): string {
  const { type, children = [], value = '', url = urls.get(node.identifier ?? '') ?? '' } = node;
  const inner = struck(children.map((one) => wordsOfNode(one, urls)).join(''));
  switch (type) {
    case 'text':
      return value;
    case 'inlineCode':
      return code(value);
    case 'break':
      return '⏎';
    case 'html':
      return breaksWords(value) ? '⏎' : (struckTag(value) ?? '<>');
    case 'image':
    case 'imageReference':
      return `image{${url.trim()}}`;
    case 'link':
    case 'linkReference':
      return `link{${url.trim()}}(${inner})`;
    default:
      return `${styles[type] ?? type}(${inner})`;
  }
}
