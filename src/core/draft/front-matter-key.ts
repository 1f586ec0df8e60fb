import { stringify } from 'yaml';
import { frontMatterLines } from './front-matter';

/** A stretch of a draft, in UTF-16 units, and what is to stand there. */
export interface DraftEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The change of a draft by which its front matter says something; it gets one where it has none. */
export function withKey(text: string, key: string, value: string | readonly string[]): DraftEdit {
  const [only, ...more] = typeof value === 'string' ? [value] : value;
  const line =
    more.length === 0
      ? stringify({ [key]: only }, { lineWidth: 0 })
      : `${key}: ${stringify(value, { collectionStyle: 'flow', lineWidth: 0 })}`;
  const front = frontMatterLines(text);
  if (!front) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return { start, end: start, text: `---\n${line}---\n\n` };
  }
  const lines = text.slice(front.start, front.end).split(/(?<=\n)/);
  const fence = lines.findLastIndex((one) => /^(?:---|\.\.\.)\s*$/.test(one));
  const at = lines.findIndex((one) => one.startsWith(`${key}:`));
  const from = at < 0 ? fence : at;
  let to = from;
  // What stands below a key, indented or as a list, belongs to it.
  if (at >= 0) for (to++; to < fence && /^(?:[ \t]|- |\s*$)/.test(lines[to] ?? ''); to++);
  const placeOf = (index: number) => front.start + lines.slice(0, index).join('').length;
  return { start: placeOf(from), end: placeOf(to), text: line };
}
