import { ParsedText } from '../sop/parsed-text';

/** The part of an SOP's text below its front matter. */
export function bodyOf(text: string): string {
  const { frontMatter, lines } = new ParsedText(text);
  return frontMatter.bodyLine > 0 ? lines.slice(frontMatter.bodyLine).join('\n') : text;
}

/**
 * What the reader does not see as words: parts of Markdown, step tags and Liquid. Nobody writes longer addresses and outputs
 * than these: one that is never closed must not be looked for to the end of its line again and again.
 */
const noise = /`[^`\n]*`(?=[ \t]*$)|\]\([^)\n]{0,500}\)|\{[{%][^}\n]{0,500}\}\}?|^[ \t]*(?:```|~~~).*$/gm;

/** A text in which everything that is not words is blanked out, so that positions stay the same. */
export function plainWords(markdown: string): string {
  return markdown.replace(noise, (stretch) => ' '.repeat(stretch.length));
}

/**
 * A line of plain words as a person would read it: without the list markers, checkboxes, quote marks and hashes around
 * it.
 */
export function readableLine(line: string): string {
  return line
    .replace(/^[\s>#]*(?:(?:[-*+]|\d+[.)])\s+)?(?:\[[ xX]\]\s+)?/, '')
    .replace(/(?<=[\p{L}\p{N}])[[\]*_`]+(?=[\p{L}\p{N}])/gu, ' ')
    .replace(/[[\]*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
