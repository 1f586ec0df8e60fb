import type { Stretch } from './found-fact';

/** A line of a text, without its line break. */
export interface Line extends Stretch {
  readonly text: string;
}

/** The lines of a text. */
export function linesIn(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: found, index } of text.matchAll(/\r\n|\r|\n|$/g)) {
    lines.push({ start, end: index, text: text.slice(start, index) });
    start = index + found.length;
  }
  return lines;
}

/** The text with other stretches blanked out; places and line breaks stay. @param stretches in any order. */
export function blanked(text: string, stretches: readonly Stretch[], sign = ' '): string {
  let made = '';
  let at = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    made += text.slice(at, from) + text.slice(from, end).replace(/[^\r\n]/g, sign);
    at = end;
  }
  return made + text.slice(at);
}
