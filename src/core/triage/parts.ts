import type { Token } from './token';

/** Words that begin another thought within a sentence. */
const joints = new Set([
  'y',
  'e',
  'ademas',
  'tambien',
  'pero',
  'i',
  'tambe',
  'pero',
  'mes',
  'and',
  'also',
  'plus',
  'but',
]);
/** A part of fewer telling words asks nothing by itself. */
const leastTelling = 2;

/** What may each ask something of its own: sentences, and what conjunctions join within them. */
export function partsOf(sentences: readonly (readonly Token[])[]): Token[][] {
  return sentences.flatMap(clausesOf).filter((part) => telling(part) > 0);
}

function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [];
  let clause: Token[] = [];
  tokens.forEach((token, at) => {
    if (joints.has(token.key) && telling(clause) >= leastTelling && telling(tokens.slice(at + 1)) >= leastTelling) {
      clauses.push(clause);
      clause = [];
    } else clause.push(token);
  });
  return [...clauses, clause];
}

function telling(tokens: readonly Token[]): number {
  return tokens.filter((token) => !token.isEmpty || token.concepts.length > 0).length;
}
