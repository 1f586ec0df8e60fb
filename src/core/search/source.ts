/** The front matter of an SOP's text with its fences; a text whose first fence is not closed has none. */
const frontMatter = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)(?:[^]*?(?:\r\n|\r|\n))??---[ \t]*(?:\r\n|\r|\n|$)/;

/** What stands below the front matter of an SOP's text. */
export function bodyOf(text: string): string {
  return text.slice(frontMatter.exec(text)?.[0].length ?? 0);
}

/** What in Markdown, in step tags and in Liquid is no word for the reader. */
const noise = /`[^`\n]*`(?=[ \t]*$)|\]\([^)\n]*\)|\{[{%][^}\n]*\}\}?|^[ \t]*(?:```|~~~).*$/gm;

/** A text with what is no word made blank: places stay the same. */
export function plainWords(markdown: string): string {
  return markdown.replace(noise, (stretch) => ' '.repeat(stretch.length));
}

/** A line of plain words as somebody would read it: without list marks, boxes, quote marks and hashes around it. */
export function readableLine(line: string): string {
  return line
    .replace(/^[\s>#]*(?:(?:[-*+]|\d+[.)])\s+)?(?:\[[ xX]\]\s+)?/, '')
    .replace(/(?<=[\p{L}\p{N}])[[\]*_`]+(?=[\p{L}\p{N}])/gu, ' ')
    .replace(/[[\]*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
