/** What Liquid prints, and what it only decides. */
const output = /\{\{.*?\}\}/gs;
const tag = /\{%.*?%\}/gs;

/**
 * The words of a reply with its Liquid blanked out, each place where it was. What is printed counts as one word, as it reads
 * so to customers.
 */
export function withoutLiquid(text: string): string {
  if (!/\{[{%]/.test(text)) return text;
  const blank = (found: string) => found.replace(/[^\n]/g, ' ');
  return text.replace(tag, blank).replace(output, (found) => `x${blank(found.slice(1))}`);
}
