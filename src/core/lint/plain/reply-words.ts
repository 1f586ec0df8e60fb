/** None goes beyond where the next one begins, so that what is never closed is looked through once. */
const liquid = /\{\{(?:(?!\{\{)[^}]|\}(?!\}))*\}\}|\{%-?\s*(?!\s)(\w*)(?!\w)(?:(?!\{%)[^%]|%(?!\}))*%\}/g;

/**
 * The words of a reply that one customer may read, each at its place: what Liquid only decides is blank, and of several branches
 * only the first is left. What is printed counts as one word, as it reads so to customers.
 */
export function withoutLiquid(text: string): string {
  if (!/\{[{%]/.test(text)) return text;
  /** For each choice that is open, how many of its branches have begun. */
  const open: number[] = [];
  let words = '';
  let from = 0;
  const isRead = () => open.every((branch) => branch <= 1);
  const add = (piece: string) => (words += isRead() ? piece : blank(piece));
  for (const { 0: found, 1: tag, index } of text.matchAll(liquid)) {
    add(text.slice(from, index));
    from = index + found.length;
    if (tag === undefined) add(`x${blank(found.slice(1))}`);
    else words += blank(found);
    if (tag === 'if' || tag === 'unless') open.push(1);
    else if (tag === 'case') open.push(0);
    else if (tag === 'when' || tag === 'elsif' || tag === 'else') open.push((open.pop() ?? 0) + 1);
    else if (tag === 'endif' || tag === 'endunless' || tag === 'endcase') open.pop();
  }
  add(text.slice(from));
  return words;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
