import { quoted } from './quote';

/** Why YAML reads a value otherwise than it is written, or not at all. */
export type Reason = 'sign' | 'colon' | 'backslash' | 'unclosed';

/** A value that needs quotes. */
export interface Misread {
  readonly reason: Reason;
  /** The value in quotes, or with quotes in it. */
  readonly better: string;
  /** The sign that is misread, where the value does not begin with it. */
  readonly sign?: string;
}

/** The names behind `&` and `*` in some YAML: a name is meant as one only where there are both. */
export interface References {
  readonly anchors: ReadonlySet<string>;
  readonly aliases: ReadonlySet<string>;
}

export function referencesIn(text: string): References {
  const named = (pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name = '']) => name));
  return {
    anchors: named(/(?<![^\s[{,])&([^\s,[\]{}]+)/g),
    aliases: named(/(?<![^\s[{,])\*([^\s,[\]{}]+)/g),
  };
}

const blockHeader = /^[|>](?:[1-9]?[+-]?|[+-][1-9])(?:[ \t]+#.*)?$/;
const ownTags = /^!!(?:str|int|float|bool|null|map|seq|set|omap|binary|timestamp)(?:\s|$)/;
/** A backslash in double quotes that begins nothing that YAML knows. */
const oddEscape = /(?<!\\)(?:\\\\)*\\(?![0abtnvfre "/\\N_LP\t]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})/i;
/** A Windows path in double quotes, in which YAML takes `\t` and `\n` for signs of their own. */
const path = /^"(?:[a-z]:\\(?!\\)|\\\\\w)/i;

/** Whether a value is only the line that begins a block of text. */
export function isBlockHeader(value: string): boolean {
  return blockHeader.test(value);
}

/** The value of a line and the comment behind it, of a value that is not in quotes. */
export function splitComment(value: string): { readonly value: string; readonly comment: string } {
  if (/^["'[{]/.test(value)) return { value, comment: '' };
  const at = value.startsWith('#') ? 0 : value.search(/[ \t]#/);
  if (at < 0) return { value, comment: '' };
  return { value: value.slice(0, at).trimEnd(), comment: value.slice(at).trimStart() };
}

/** What clearly is a comment behind quotes or brackets that YAML does not read as they are written. */
export function commentBehind(value: string): ReturnType<typeof splitComment> | undefined {
  const at = value.lastIndexOf(' # ');
  const comment = value.slice(at + 1);
  return at < 0 || /["'\]}]/.test(comment) ? undefined : { value: value.slice(0, at).trimEnd(), comment };
}

/**
 * Why a value that stands on one line is misread; undefined when it reads as written, or goes on below.
 * @param value without the white space around it, and without a comment where it is not in quotes.
 * @param isText whether it can only be meant as text, not as a list or a group.
 */
export function misread(value: string, isText: boolean, references: References): Misread | undefined {
  const [sign = ''] = value;
  switch (sign) {
    case '':
      return undefined;
    case '"':
    case "'":
      return misreadQuotes(value, sign);
    case '[':
    case '{':
      return misreadGroup(value, isText, references);
    case '|':
    case '>':
      return isBlockHeader(value) ? undefined : inQuotes('sign', value);
    case '!':
      return ownTags.test(value) ? undefined : inQuotes('sign', value);
    case '&':
      return isReferred(value, references) ? undefined : inQuotes('sign', value);
    case '*':
      return references.anchors.has(value.slice(1)) ? undefined : inQuotes('sign', value);
    case '?':
    case '-':
      return /^.(?:\s|$)/.test(value) ? inQuotes('sign', value) : misreadColon(value);
    default:
      return '@`%,]}'.includes(sign) ? inQuotes('sign', value) : misreadColon(value);
  }
}

function isReferred(value: string, { aliases }: References): boolean {
  return aliases.has(/^&(\S*)/.exec(value)?.[1] ?? '');
}

function misreadColon(value: string): Misread | undefined {
  return /:(?:\s|$)/.test(value) ? inQuotes('colon', value) : undefined;
}

function misreadQuotes(value: string, sign: string): Misread | undefined {
  const whole = sign === '"' ? /^"((?:[^"\\]|\\.)*)"/.exec(value) : /^'((?:[^']|'')*)'/.exec(value);
  if (!whole) {
    // A path that ends in a backslash seems to go on behind the quote; an apostrophe is no quote.
    if (path.test(value) && value.endsWith('"')) return inQuotes('backslash', value.slice(1, -1));
    return inQuotes('unclosed', sign === '"' && value.length > 1 ? value.slice(1) : value);
  }
  // The habit of those who write JSON.
  if (/^\s*,\s*$/.test(value.slice(whole[0].length))) return { reason: 'sign', better: whole[0] };
  if (!/^(?:\s+#.*|\s*)$/.test(value.slice(whole[0].length))) return inQuotes('sign', value);
  const inner = whole[1] ?? '';
  const isOdd = sign === '"' && (oddEscape.test(inner) || path.test(whole[0]));
  return isOdd ? inQuotes('backslash', inner.replace(/\\"/g, '"')) : undefined;
}

/** A list or a group on one line. */
function misreadGroup(value: string, isText: boolean, references: References): Misread | undefined {
  const close = value.startsWith('[') ? ']' : '}';
  const closed = new RegExp(`\\${close}(?:[ \\t]+#.*)?$`).exec(value);
  // A bracket alone is no text that anybody means.
  if (isText) return /[\p{L}\p{N}]/u.test(value) ? inQuotes('sign', value) : undefined;
  // Words behind the bracket make text of it.
  if (value.includes(close) && !closed) return inQuotes('sign', value);
  const inner = value.slice(1, closed?.index ?? undefined);
  const items = itemsIn(inner);
  if (!items || (close === '}' && /["']/.test(inner)))
    return closed ? undefined : { reason: 'unclosed', better: `${value}${close}` };
  const read = items.map((item) => (close === ']' ? inList(item, references) : inGroup(item)));
  const [open] = value;
  const better = `${open}${read.join(', ')}${close}`;
  if (!closed) return { reason: 'unclosed', better };
  const wrong = items.find((item, index) => item !== read[index]);
  if (wrong === undefined) return undefined;
  const [sign = ''] = /[@`%!#|>?*&-]/.exec(wrong) ?? [];
  return sign === '' ? { reason: 'colon', better } : { reason: 'sign', better, sign };
}

/** What commas part, quoted or not; undefined when there are lists within the list, or a quote is not closed. */
function itemsIn(inner: string): readonly string[] | undefined {
  const items: string[] = [];
  let rest = inner;
  for (;;) {
    const item = /^\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?=,|$)|^[^,]*/.exec(rest)?.[0] ?? '';
    const text = item.trim();
    if (/^(["']).+\1$/.test(text) ? false : /[[{\]}]|^["']/.test(text)) return undefined;
    items.push(text);
    if (item.length >= rest.length) return items;
    rest = rest.slice(item.length + 1);
  }
}

function inList(item: string, { anchors }: References): string {
  if (/^["']/.test(item)) return item;
  if (item.startsWith('*') && !anchors.has(item.slice(1))) return quoted(item);
  return /^[@`%!#|>]|[ \t]#|:(?:\s|$)|^[?-](?:\s|$)/.test(item) ? quoted(item) : item;
}

function inGroup(pair: string): string {
  const [, key = '', value = ''] = /^([^:]+:[ \t]+)(.*)$/.exec(pair) ?? [];
  return /^[@`%!#|>]|[ \t]#|:(?:\s|$)/.test(value) ? `${key}${quoted(value)}` : pair;
}

function inQuotes(reason: Reason, text: string): Misread {
  return { reason, better: quoted(text) };
}
