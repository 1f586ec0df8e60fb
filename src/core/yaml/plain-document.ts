import { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Node, Range } from 'yaml';

/** How deep flow collections and groups are followed here. */
const mostDepth = 6;

const [space, lineBreak, quotes, quote, hash, comma, minus, colon] = [0x20, 0x0a, 0x22, 0x27, 0x23, 0x2c, 0x2d, 0x3a];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Signs that begin something else than plain words. */
const indicators: ReadonlySet<string> = new Set('-+.?:,[]{}#&*!|>\'"%@`= \t');
/** Control characters but for the line break, and white space and marks that may mean something else than they look like. */
const oddSign = /[^\n\P{Cc}]|[^ \P{Z}]|\p{Cf}/u;
/** Longer ones are a mistake to the parser from some length on. */
const keyAt = /[A-Za-z][A-Za-z0-9_.-]{0,99}:(?= |\n|$)/y;
const spacesAt = / */y;

/**
 * Reads YAML as people write nearly all of it: keys with words, with words in quotes, or with lists and groups, in
 * brackets on one line or in deeper lines below. That is a small part of the language, and takes a fifth of the time that the
 * parser takes for all of it. A test holds that both say the same.
 * @param mostParts how many lexemes it may hold; see `Counter`.
 * @returns what the parser would make of it: the nodes, their sources and their places; undefined when it must be asked.
 */
export function plainDocument(text: string, mostParts: number): YAMLMap | undefined {
  if (oddSign.test(text)) return undefined;
  return new PlainReader(text, mostParts).document();
}

class PlainReader {
  readonly #text: string;
  readonly #mostParts: number;
  #at = 0;
  #parts = 0;

  constructor(text: string, mostParts: number) {
    this.#text = text;
    this.#mostParts = mostParts;
  }

  document(): YAMLMap | undefined {
    const map = this.#map(0, 0);
    return map && this.#at === this.#text.length && this.#parts <= this.#mostParts ? map : undefined;
  }

  /** The lines of a group, from one with its first key on. */
  #map(indent: number, depth: number): YAMLMap | undefined {
    const map = new YAMLMap<Node, Node>();
    const start = this.#at + indent;
    do {
      this.#at += indent;
      const key = this.#key();
      const value = key && this.#value(indent, depth);
      if (!key || !value) return undefined;
      map.items.push(new Pair<Node, Node>(key, value));
    } while (this.#indent() === indent);
    if (map.items.length === 0) return undefined;
    map.range = [start, this.#at, this.#at];
    return map;
  }

  /** A key with its colon. */
  #key(): Scalar | undefined {
    keyAt.lastIndex = this.#at;
    const start = this.#at;
    if (!keyAt.test(this.#text) || this.#parts > this.#mostParts) return undefined;
    this.#at = keyAt.lastIndex;
    this.#parts += 2;
    return placed(scalarOf(this.#text.slice(start, this.#at - 1)), start, this.#at - 1);
  }

  /** What stands behind the colon of a key, or in the deeper lines below it, to the beginning of the next line. */
  #value(indent: number, depth: number): Node | undefined {
    if (this.#code() !== lineBreak) return this.#skipSpaces() ? this.#wholeLine(depth) : undefined;
    this.#at++;
    this.#parts++;
    const deeper = this.#indent();
    if (deeper <= indent || depth >= mostDepth) return undefined;
    return this.#text.charCodeAt(this.#at + deeper) === minus ? this.#list(deeper) : this.#map(deeper, depth + 1);
  }

  /** The lines of a list, from its first one on. */
  #list(indent: number): YAMLSeq | undefined {
    const list = new YAMLSeq<Node>();
    const start = this.#at + indent;
    do {
      this.#at += indent;
      if (this.#code() !== minus || this.#parts > this.#mostParts) return undefined;
      this.#at++;
      this.#parts++;
      const item = this.#skipSpaces() ? this.#wholeLine(0) : undefined;
      if (!item) return undefined;
      list.items.push(item);
    } while (this.#indent() === indent);
    list.range = [start, this.#at, this.#at];
    return list;
  }

  /** A value to the end of its line, and that. */
  #wholeLine(depth: number): Node | undefined {
    const value = this.#inLine(false, depth);
    if (!value || (this.#at < this.#text.length && this.#code() !== lineBreak)) return undefined;
    const end = Math.min(this.#at + 1, this.#text.length);
    this.#parts += end - this.#at;
    this.#at = end;
    const [from, to] = value.range as Range;
    value.range = [from, to, end];
    return value;
  }

  #inLine(isFlow: boolean, depth: number): Node | undefined {
    const code = this.#code();
    this.#parts++;
    if (code === quotes) return this.#quoted('"');
    if (code === quote) return this.#quoted("'");
    if (code === openBracket) return depth < mostDepth ? this.#flowList(depth + 1) : undefined;
    if (code === openBrace) return depth < mostDepth ? this.#flowMap(depth + 1) : undefined;
    return this.#words(isFlow);
  }

  /** Words in quotes in which nothing is escaped: in double ones by a backslash, in single ones by a second one. */
  #quoted(sign: '"' | "'"): Scalar | undefined {
    const start = this.#at;
    const end = this.#text.indexOf(sign, start + 1);
    const words = end < 0 ? '\n' : this.#text.slice(start + 1, end);
    const isEscaped = sign === '"' ? words.includes('\\') : this.#text.charCodeAt(end + 1) === quote;
    if (words.includes('\n') || isEscaped) return undefined;
    this.#at = end + 1;
    const scalar = new Scalar(words);
    scalar.source = words;
    scalar.type = sign === '"' ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
    return placed(scalar, start, this.#at);
  }

  #flowList(depth: number): YAMLSeq | undefined {
    const list = new YAMLSeq<Node>();
    list.flow = true;
    const isRead = this.#flow(closeBracket, list, () => {
      const item = this.#inLine(true, depth);
      if (item) list.items.push(item);
      return item !== undefined;
    });
    return isRead ? list : undefined;
  }

  #flowMap(depth: number): YAMLMap | undefined {
    const map = new YAMLMap<Node, Node>();
    map.flow = true;
    const isRead = this.#flow(closeBrace, map, () => {
      const key = this.#key();
      const value = key && this.#skipSpaces() ? this.#inLine(true, depth) : undefined;
      if (key && value) map.items.push(new Pair<Node, Node>(key, value));
      return value !== undefined;
    });
    return isRead ? map : undefined;
  }

  /** What stands between brackets, with commas between. */
  #flow(close: number, collection: YAMLMap | YAMLSeq, item: () => boolean): boolean {
    const start = this.#at++;
    this.#skipSpaces();
    for (let isFirst = true; this.#code() !== close; isFirst = false) {
      if (!isFirst) {
        if (this.#code() !== comma || this.#parts > this.#mostParts) return false;
        this.#at++;
        this.#parts++;
        this.#skipSpaces();
      }
      if (!item()) return false;
      this.#skipSpaces();
    }
    this.#at++;
    this.#parts++;
    placed(collection, start, this.#at);
    return true;
  }

  /** Plain words: to the end of the line, or in brackets to the next comma or bracket. */
  #words(isFlow: boolean): Scalar | undefined {
    const text = this.#text;
    const start = this.#at;
    if (start >= text.length || indicators.has(text.charAt(start))) return undefined;
    let at = start;
    let before = 0;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === lineBreak || (isFlow && (code === comma || code === closeBracket || code === closeBrace))) break;
      // A comment, a key, or what means something in brackets.
      if (code === hash && before === space) return undefined;
      if (code === colon && (isFlow || isEnd(text.charCodeAt(at + 1)))) return undefined;
      if (isFlow && (code === openBracket || code === openBrace)) return undefined;
      before = code;
    }
    this.#at = at;
    let end = at;
    while (text.charCodeAt(end - 1) === space) end--;
    if (end < at && !isFlow) return undefined;
    return placed(scalarOf(text.slice(start, end)), start, end);
  }

  /** How far in the next line begins; -1 at the end. */
  #indent(): number {
    if (this.#at >= this.#text.length) return -1;
    spacesAt.lastIndex = this.#at;
    spacesAt.test(this.#text);
    return spacesAt.lastIndex - this.#at;
  }

  /** @returns whether there were any. */
  #skipSpaces(): boolean {
    const start = this.#at;
    while (this.#code() === space) this.#at++;
    return this.#at > start;
  }

  #code(): number {
    return this.#text.charCodeAt(this.#at);
  }
}

/** Whether what stands behind a colon makes a key of what is before it. */
function isEnd(code: number): boolean {
  return code === space || code === lineBreak || Number.isNaN(code);
}

function placed<T extends Node>(node: T, start: number, end: number): T {
  node.range = [start, end, end];
  return node;
}

/** Words that are no text, and numbers, as the core schema of YAML 1.2.2 has them (section 10.3.2). */
const words: ReadonlyMap<string, boolean | null> = new Map([
  ...['null', 'Null', 'NULL', '~'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const number = /^(?:\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/;

function scalarOf(source: string): Scalar {
  const first = source.charCodeAt(0);
  const isNumber = first >= 0x30 && first <= 0x39 && number.test(source);
  const word = source.length < 6 ? words.get(source) : undefined;
  const scalar = new Scalar<unknown>(isNumber ? Number(source) : word === undefined ? source : word);
  scalar.source = source;
  scalar.type = 'PLAIN';
  return scalar;
}
