import type { Position, Range } from '../../text/position';
import { fenceAround } from './fence-around';
import type { OpenFence } from './fence-around';

/** Part of an SOP's Markdown that is being typed. `range` is what is to be replaced, `text` what is typed of it so far. */
export type MarkdownTyped = { readonly range: Range; readonly text: string } & (
  | InfoTyped
  | LiquidTyped
  | LinkTyped
  | LinkTextTyped
  | TagTyped
  /** The kind of an alert, behind `[!`. */
  | { readonly in: 'alert'; readonly isClosed: boolean }
  | LineTyped
);

/** Behind the fence of a block. */
export interface InfoTyped {
  readonly in: 'info';
  /** The words before, in order: `reply`, `lang=es`. */
  readonly words: readonly string[];
  /** The marks of the fence. */
  readonly fence: string;
  /** Whether a space stands before the place. */
  readonly isSpaced: boolean;
  /** Whether a block stands below already. */
  readonly isClosed: boolean;
}

/** Within `{{ … }}` or `{% … %}`, which may be open. */
export interface LiquidTyped {
  readonly in: 'liquid';
  readonly isTag: boolean;
  /** Whether it is in a reply; elsewhere only constants are filled in. */
  readonly isReply: boolean;
  /** What stands between its beginning and the range. */
  readonly before: string;
  /** The text of the reply before it. */
  readonly above: string;
  /** What closes it, or is left of that, directly behind the range. */
  readonly closing: Range | undefined;
  /** Whether it is closed further on. */
  readonly isClosed: boolean;
}

/** The address of a link or image, or of a definition. */
export interface LinkTyped {
  readonly in: 'link';
  readonly isImage: boolean;
  /** The words of the link; undefined for a definition. */
  readonly words: string | undefined;
  readonly isAngled: boolean;
  /** Whether it still needs its `)`. */
  readonly isOpen: boolean;
}

/** Where a whole link may stand: behind an arrow, or behind `[`. */
export interface LinkTextTyped {
  readonly in: 'link-text';
  /** Whether it is where an answer leads to. */
  readonly isTarget: boolean;
  /** Whether a space is missing before it. */
  readonly needsSpace: boolean;
}

/** A word in the tag of a step. */
export interface TagTyped {
  readonly in: 'step-tag';
  /** The other words in it. */
  readonly others: readonly string[];
  /** The words of the step. */
  readonly step: string;
  readonly isClosed: boolean;
}

/** At the beginning of a line that is blank, or holds no more than one word. */
export interface LineTyped {
  readonly in: 'line';
  readonly indent: number;
  /** Whether something may begin here: nothing stands directly above. */
  readonly isFree: boolean;
}

const item = /^\s*(?:>\s?)*\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]?\]\s+)?/;
const step = /^\s*(?:>\s?)*\s*(?:(?:[-*+]|\d{1,9}[.)])\s+\[[ xX]\]|\d{1,9}[.)])\s+/;

/** What is being typed in Markdown. @param first its first line. */
export function markdownTyped(lines: readonly string[], first: number, position: Position): MarkdownTyped | undefined {
  const line = lines[position.line] ?? '';
  const place = new LinePlace(line, position);
  const fence = fenceAround(lines, first, position.line);
  if (fence?.line === position.line) return infoTyped(place, fence, lines);
  if (fence) return fence.isReply ? liquidTyped(place, lines, fence.line + 1, true) : undefined;
  return (
    tagTyped(place) ??
    liquidTyped(place, lines, position.line, false) ??
    (place.isInCode
      ? undefined
      : (linkTyped(place) ?? alertTyped(place) ?? linkTextTyped(place) ?? lineTyped(place, lines)))
  );
}

/** A line around a place in it. */
class LinePlace {
  readonly before: string;
  readonly behind: string;
  readonly line: string;
  readonly #position: Position;

  constructor(line: string, position: Position) {
    this.line = line;
    this.#position = position;
    this.before = line.slice(0, position.character);
    this.behind = line.slice(position.character);
  }

  /** The range from some letters before the place to some behind it. */
  range(before: number, behind = 0): Range {
    const { line, character } = this.#position;
    return { start: { line, character: character - before }, end: { line, character: character + behind } };
  }

  /** The range of what stands directly behind some letters. */
  rangeBehind(from: number, length: number): Range {
    const { line, character } = this.#position;
    return { start: { line, character: character + from }, end: { line, character: character + from + length } };
  }

  /** Whether the place is within a code span, which may not be closed yet. */
  get isInCode(): boolean {
    return this.before.split('`').length % 2 === 0;
  }
}

function infoTyped(
  place: LinePlace,
  { marks, isClosed }: OpenFence,
  lines: readonly string[],
): MarkdownTyped | undefined {
  const { before, behind } = place;
  const at = before.indexOf(marks);
  if (at < 0 || lines.length === 0) return undefined;
  const info = before.slice(at + marks.length);
  const [word = ''] = /\S*$/.exec(info) ?? [];
  const [rest = ''] = /^\S*/.exec(behind) ?? [];
  const words = info
    .slice(0, info.length - word.length)
    .split(/\s+/)
    .filter(Boolean);
  return {
    in: 'info',
    range: place.range(word.length, rest.length),
    text: word,
    words,
    fence: marks,
    isClosed,
    isSpaced: /\s$/.test(before),
  };
}

/** How far up a tag or output may begin. */
const mostBefore = 2000;

function liquidTyped(
  place: LinePlace,
  lines: readonly string[],
  first: number,
  isReply: boolean,
): MarkdownTyped | undefined {
  const { before, behind } = place;
  const line = place.range(0).start.line;
  const above = isReply ? lines.slice(first, line).join('\n') : '';
  const text = `${above}\n${before}`;
  const near = text.slice(-mostBefore);
  const opened = Math.max(near.lastIndexOf('{{'), near.lastIndexOf('{%'));
  if (opened < 0 || /[%}]\}/.test(near.slice(opened + 2))) return undefined;
  const isTag = near.charAt(opened + 1) === '%';
  const inside = near.slice(opened + 2).replace(/^-/, '');
  const quoted = /(["'])([^"']*)$/.exec(inside);
  const isQuoted = quoted !== null && (inside.split(quoted[1] ?? '').length - 1) % 2 === 1;
  const word = isQuoted ? (quoted[2] ?? '') : (/[\p{L}\p{N}_.-]*$/u.exec(inside)?.[0] ?? '');
  const [rest = ''] = (isQuoted ? /^[^"'%}]*/ : /^[\p{L}\p{N}_.-]*/u).exec(behind) ?? [];
  const after = behind.slice(rest.length);
  const closing = (isTag ? /^\s*-?%?\}/ : /^\s*-?\}{1,2}/).exec(after)?.[0];
  return {
    in: 'liquid',
    isTag,
    isReply,
    before: inside.slice(0, inside.length - word.length),
    above: text.slice(0, text.length - near.length + opened),
    range: place.range(word.length, rest.length),
    text: word,
    closing: closing === undefined ? undefined : place.rangeBehind(rest.length, closing.length),
    isClosed: (isTag ? /^[^{]*?%\}/ : /^[^{]*?\}\}/).test(after),
  };
}

function linkTyped(place: LinePlace): MarkdownTyped | undefined {
  const { before, behind } = place;
  const link = /(!?)\[((?:[^[\]]|\[[^[\]]*\])*)\]\((<?)([^()<>"]*)$/.exec(before);
  if (link) {
    const [, bang, words = '', angle, text = ''] = link;
    const isAngled = angle === '<';
    const [rest = ''] = (isAngled ? /^[^<>]*>?/ : /^[^\s()<>]*/).exec(behind) ?? [];
    const isOpen = !behind.slice(rest.length).startsWith(')');
    const written = text.length + (isAngled ? 1 : 0);
    return {
      ...{ in: 'link', isImage: bang === '!', words, isAngled, isOpen },
      range: place.range(written, rest.length),
      text,
    };
  }
  const definition = /^ {0,3}\[[^[\]]+\]:\s*(<?)([^\s<>]*)$/.exec(before);
  if (!definition || before.startsWith('[!')) return undefined;
  const [, angle, text = ''] = definition;
  const [rest = ''] = /^[^\s<>]*>?/.exec(behind) ?? [];
  const isAngled = angle === '<';
  return {
    ...{ in: 'link', isImage: false, words: undefined, isAngled, isOpen: false },
    range: place.range(text.length + (isAngled ? 1 : 0), rest.length),
    text,
  };
}

function alertTyped(place: LinePlace): MarkdownTyped | undefined {
  const { before, behind } = place;
  const [, text] = /^\s*(?:[-*+]\s+)?(?:>\s?)+\[!([\p{L}-]*)$/u.exec(before) ?? [];
  if (text === undefined) return undefined;
  const [rest = ''] = /^[\p{L}-]*\]?/u.exec(behind) ?? [];
  return { in: 'alert', range: place.range(text.length, rest.length), text, isClosed: rest.endsWith(']') };
}

function linkTextTyped(place: LinePlace): MarkdownTyped | undefined {
  const { before, behind } = place;
  const isItem = item.test(before);
  const arrow = isItem ? /(→|->|=>|⇒|➜)(\s*)(\[?)([^[\]()→]*)$/.exec(before) : null;
  if (arrow) {
    const [, , space = '', bracket = '', text = ''] = arrow;
    const [rest = ''] = (bracket === '' ? /^$/ : /^\]?/).exec(behind) ?? [];
    const isEnd = behind.slice(rest.length).trim() === '';
    if (!isEnd) return undefined;
    const range = place.range(text.length + bracket.length, rest.length);
    return { in: 'link-text', isTarget: true, needsSpace: space === '' && text === '', range, text };
  }
  const [, text] = /(?:^|[^\]!\\[])\[([^[\]()!^]*)$/.exec(before) ?? [];
  // A box, or a link that has its address already.
  if (text === undefined || /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[\s?$/.test(before) || /^[^[\]]*\][([]/.test(behind))
    return undefined;
  const rest = behind.startsWith(']') ? 1 : 0;
  return { in: 'link-text', isTarget: false, needsSpace: false, range: place.range(text.length + 1, rest), text };
}

function tagTyped(place: LinePlace): MarkdownTyped | undefined {
  const { before, behind, line } = place;
  const [head = ''] = step.exec(before) ?? [];
  if (head === '') return undefined;
  const said = before.slice(head.length);
  const parts = said.split('`');
  if (parts.length % 2 === 1 || !/^[^`]*`?\s*$/.test(behind)) return undefined;
  const tag = parts.at(-1) ?? '';
  const [text = ''] = /\S*$/.exec(tag) ?? [];
  const [rest = ''] = /^[^\s`]*/.exec(behind) ?? [];
  const others = `${tag.slice(0, tag.length - text.length)} ${behind.slice(rest.length).replaceAll('`', '')}`;
  return {
    in: 'step-tag',
    others: others.split(/\s+/).filter(Boolean),
    step: line.slice(head.length, before.length - tag.length - 1).trim(),
    isClosed: behind.includes('`'),
    range: place.range(text.length, rest.length),
    text,
  };
}

function lineTyped(place: LinePlace, lines: readonly string[]): MarkdownTyped | undefined {
  const { before, behind } = place;
  const [, indent = '', text = ''] = /^(\s*)([\p{L}-]*)$/u.exec(before) ?? [];
  if (behind.trim() !== '' || indent.length + text.length !== before.length) return undefined;
  const above = lines[place.range(0).start.line - 1] ?? '';
  return { in: 'line', indent: indent.length, isFree: above.trim() === '', range: place.range(text.length), text };
}
