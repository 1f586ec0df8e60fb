import { lineWithSignsShown } from '../../text/signs';

/** More of a title would run into what stands beside it. */
const longest = 70;

/**
 * What prints the head of some pages: browsers of the Chromium family and others that know the boxes of CSS Paged Media.
 * @param name of those pages: letters, digits and hyphens.
 * @param left any text, as is that on the right.
 */
export function pageRule(name: string, left: string, right: string): string {
  const box = (place: string, text: string) =>
    text === '' ? '' : `@top-${place}{content:${cssText(text)};font-size:8pt;color:#555}`;
  return `@page ${name}{${box('left', left)}${box('right', right)}}`;
}

/** A text in a style sheet. Whatever could mean something there, or end the element it is in, is written by its number. */
function cssText(text: string): string {
  const line = Array.from(lineWithSignsShown(text));
  const shown = line.length > longest ? [...line.slice(0, longest - 1), '…'] : line;
  return `"${shown.map((sign) => (/[\p{L}\p{N} .,:()·…]/u.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)).join('')}"`;
}
