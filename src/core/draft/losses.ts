import type { Range } from '../text/position';

/** Something that a draft's front matter says in vain. */
export type Loss = LostLine | LostKey | LostComment | LostRest | LostAll;

/** A line, or several, that cannot be read. */
interface LostLine {
  /** `space` when a tab or a sign that only looks like a space stands where spaces indent a line. */
  readonly kind: 'line' | 'space';
  readonly line: string;
  /** How it could be written. */
  readonly better: string;
  readonly range: Range;
}

/** A key that stands in the same group before. */
interface LostKey {
  readonly kind: 'key';
  readonly key: string;
  readonly range: Range;
}

/** In `ticket: #1042` YAML takes the number for a comment. */
interface LostComment {
  readonly kind: 'comment';
  readonly words: string;
  /** How the key could be written with its value. */
  readonly better: string;
  readonly range: Range;
}

/** What stands beyond the most that is read. */
interface LostRest {
  readonly kind: 'rest';
  /** In KiB. */
  readonly size: number;
  readonly range: Range;
}

/** All of it, because reading it failed. */
interface LostAll {
  readonly kind: 'all';
  readonly reason: string;
  readonly range: Range;
}

/** The longest part of a line that a problem quotes. */
const longest = 60;
/** Several values: quotes belong around those among them that need some. */
const group = /^[[{]/;

/** A line, or several of which this is the first, that cannot be read. */
export function lostLine(line: string, range: Range): LostLine {
  const text = line
    .slice(0, 10 * longest)
    .replace(/[\s\uFEFF]+/gu, ' ')
    .trim();
  const kind = /^ *[^\S ]/.test(line) ? 'space' : 'line';
  return { kind, line: shortened(text), better: shortened(better(text)), range };
}

function better(text: string): string {
  const item = /^- (.+)$/u.exec(text)?.[1];
  if (item !== undefined) return `- ${quoted(item)}`;
  const [, key, value = ''] = /^([^\s:"'{}[\],&*!|>%@`#?-][^\s:]*) ?: ?(.*)$/u.exec(text) ?? [];
  return key === undefined ? 'key: "…"' : `${key}: ${quoted(group.test(value) ? '' : value)}`;
}

/** The words of a comment that are most likely meant as part of a value. */
export function lostComment(key: string, value: string, words: string, range: Range): LostComment {
  const written = `${key}: ${quoted(`${value} #${words}`.trim())}`;
  return { kind: 'comment', words: shortened(`#${words}`), better: shortened(written), range };
}

/** A value in quotes, or the quotes alone when it is long; one quote at its beginning or around it is taken for the same. */
function quoted(value: string): string {
  const own = /^(["'])((?:(?!\1).)*)\1?$/su.exec(value)?.[2] ?? value;
  // Half a value would be no advice.
  if (own === '' || own.length > longest) return '"…"';
  return own.includes('"') && !own.includes("'") ? `'${own}'` : JSON.stringify(own);
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
