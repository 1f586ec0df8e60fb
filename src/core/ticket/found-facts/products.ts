import type { FoundFact } from './found-fact';

/** `1 x Mantel Tramontana 150 × 250`, a line of an order. */
const counted = /^[ \t>*•-]{0,12}\d{1,3} ?[x×] (?<name>\p{Lu}[^\n€$£:;]{2,70}?)[ \t]{0,3}(?:[-–—,(][^\n]{0,40})?$/gmu;

/** Products in the lines of an order. In running text nothing tells where the name of one ends; forms name theirs. */
export function findProducts(text: string): FoundFact[] {
  return [...text.matchAll(counted)].map((match) => {
    const name = match.groups?.['name'] ?? '';
    const value = name.trim().replace(/[.,]$/, '');
    const start = match.index + match[0].lastIndexOf(name);
    return { variable: 'product.name', value, start, end: start + value.length };
  });
}
