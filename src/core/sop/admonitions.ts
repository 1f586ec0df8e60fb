import { alertKind } from './alert';
import type { Block, ListItem, ParagraphBlock, QuoteBlock } from './markdown/blocks';
import { SourceText } from './markdown/source-text';
import type { Position } from '../text/position';
import { ownWords } from './own-words';

// Alerts as MkDocs and Docusaurus write them. To Markdown they are paragraphs, and code where a blank line stands in them.

/** `!!! warning "Title"`, `??? note`, with what is indented below. */
const ofMkDocs =
  /^(?:!!!|\?\?\?\+?)(?<gap>[ \t]*)(?<name>[\p{L}-]{3,20})(?:[ \t]+(?:inline|end))*(?:[ \t]+(?:"(?<quoted>[^"\n]*)"|“(?<curly>[^”\n]*)”|(?<plain>[^\n"“]*)))?[ \t]*(?=\n|$)/u;
/** `:::tip[Title]`, `::: tip Title`, `:::{tip} Title`, up to a line `:::`. */
const ofDirective =
  /^:{3,}[ \t]*(?:\{\.?(?:callout-)?(?<braced>[\p{L}-]{3,20})[^}\n]*\}|(?<name>[\p{L}-]{3,20}))(?:\{[^}\n]*\})?(?:\[(?<bracketed>[^\n]*)\]|[ \t]+(?<plain>[^\n{]*))?(?:\{[^}\n]*\})?[ \t]*(?=\n|$)/u;
const closing = /(?:^|\s):{3,}\s*$/;

/** Whether some text may hold such alerts: most do not. */
export function mayHoldAdmonitions(text: string): boolean {
  return text.includes('!!!') || text.includes(':::') || text.includes('???');
}

/** The same blocks with alerts in place of what is written as one in other programs, everywhere but in quotes. */
export function withAdmonitions(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) continue;
    const read = block.kind === 'paragraph' ? readAdmonition(block, blocks, at) : undefined;
    if (read) {
      made.push(...read.blocks);
      at = read.last;
    } else if (block.kind === 'list') made.push({ ...block, items: block.items.map(withAdmonitionsIn) });
    else made.push(block);
  }
  return made;
}

function withAdmonitionsIn(item: ListItem): ListItem {
  return { ...item, blocks: withAdmonitions(item.blocks) };
}

interface ReadAdmonition {
  readonly blocks: readonly Block[];
  /** The index of the last block that belongs to it. */
  readonly last: number;
}

function readAdmonition(first: ParagraphBlock, blocks: readonly Block[], at: number): ReadAdmonition | undefined {
  const { text } = first.words.source;
  const mark = ofMkDocs.exec(text) ?? ofDirective.exec(text);
  if (!mark) return undefined;
  const [head] = mark;
  const { gap, name, braced, quoted, curly, bracketed, plain } = mark.groups ?? {};
  const kind = alertKind(name ?? braced ?? '');
  // “!!! Never do that” is a sentence.
  const isDirective = text.startsWith(':');
  if (!isDirective && plain && (!kind || gap === '')) return undefined;
  const attribute = isDirective ? /\{[^}\n]*\btitle=["“]([^"”\n]*)["”]/.exec(head)?.[1] : undefined;
  const title = (quoted ?? curly ?? bracketed ?? (plain || attribute) ?? '').trim();
  if (isDirective) return readDirective();
  const indented = mkDocsBody();
  return { blocks: [alertOf(opened(text.length), indented)], last: at + indented.length };

  /** The title and the words below it, as far as they belong to the same paragraph. */
  function opened(end: number): Block[] {
    const { words, range } = first;
    const own = { start: range.start, end: words.source.positionAt(end) };
    const titled: Block[] = title === '' ? [] : [{ kind: 'rule', range: own, text: title }];
    const below = { kind: 'paragraph', range: own, words: words.slice(head.length + 1, end) } as const;
    return head.length < end ? [...titled, below] : titled;
  }

  /** What is indented below, behind blank lines. Boxes in there are told of as such. */
  function mkDocsBody(): Block[] {
    const body: Block[] = [];
    for (let next = at + 1; next < blocks.length; next++) {
      const block = blocks[next];
      if (block?.kind !== 'indented-code' || /\[[ xX]?\]/.test(block.text)) break;
      // Its words, without the lines that code keeps.
      body.push({ ...block, kind: 'rule' });
    }
    return body;
  }

  function readDirective(): ReadAdmonition | undefined {
    const own = closing.exec(text.slice(head.length));
    if (own) return { blocks: [alertOf(opened(head.length + own.index), [])], last: at };
    const last = closingIn(blocks, at + 1);
    if (last === undefined) return undefined;
    const body = blocks.slice(at + 1, last);
    const end = blocks[last];
    const closed = end?.kind === 'paragraph' ? cutOff(end) : end ? [end] : [];
    const all = [...body, ...closed];
    const begun = opened(text.length);
    if (!all.some(holdsSteps)) return { blocks: [alertOf(begun, all, end)], last };
    return { blocks: [...(begun.length > 0 ? [alertOf(begun, [])] : []), ...withAdmonitions(all)], last };
  }

  function alertOf(begun: readonly Block[], body: readonly Block[], end = body.at(-1)): QuoteBlock {
    const { start } = first.range;
    const firstLine = new SourceText([{ text: `[!${kind ?? 'note'}]`, line: start.line, column: start.character }]);
    return {
      kind: 'quote',
      range: { start, end: endOf(end) ?? first.range.end },
      firstLine,
      blocks: withColon([...begun, ...body]),
    };
  }
}

/** A title with a colon in front of what it is the title of. */
function withColon([first, ...rest]: readonly Block[]): readonly Block[] {
  if (!first) return [];
  const isTitle = first.kind === 'rule' && rest.length > 0 && /[\p{L}\p{N}]$/u.test(first.text);
  return [isTitle ? { ...first, text: `${first.text}:` } : first, ...rest];
}

/** The index of the block that a directive is closed in, before anything that cannot stand in one. */
function closingIn(blocks: readonly Block[], from: number): number | undefined {
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || block.kind === 'heading') return undefined;
    const words = wordsIn(block);
    if (closing.test(words)) return at;
    if (ofDirective.test(words)) return undefined;
  }
  return undefined;
}

function endOf(block: Block | undefined): Position | undefined {
  return block?.kind === 'list' ? block.items.at(-1)?.range.end : block?.range.end;
}

/** A paragraph without the line that closes a directive. */
function cutOff({ words, ...block }: ParagraphBlock): ParagraphBlock[] {
  const { text } = words.source;
  const end = closing.exec(text)?.index ?? text.length;
  return end === 0 ? [] : [{ ...block, words: words.slice(0, end) }];
}

function wordsIn(block: Block): string {
  if (block.kind === 'paragraph') return block.words.source.text;
  return block.kind === 'list' ? ownWords(block) : '';
}

/** Whether a block holds steps, replies or headings, which stay what they are. */
function holdsSteps(block: Block): boolean {
  if (block.kind === 'heading' || block.kind === 'fence') return true;
  return block.kind === 'list' && block.items.some((item) => item.box !== undefined || item.blocks.some(holdsSteps));
}
