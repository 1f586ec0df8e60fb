/** A fact that is marked in an example. */
interface MarkedFact {
  readonly variable: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** An example without its marks, and what they say: `⟦variable⟧text⟦/⟧`, or `⟦variable=value⟧text⟦/⟧`. */
export function readMarked(example: string): { text: string; facts: MarkedFact[] } {
  let text = '';
  let at = 0;
  const facts: MarkedFact[] = [];
  for (const { 0: found, 1: variable = '', 2: value, 3: said = '', index } of example.matchAll(
    /⟦([\w.]+)(?:=([^⟧]*))?⟧([^⟦]*)⟦\/⟧/g,
  )) {
    text += example.slice(at, index);
    facts.push({ variable, value: value ?? said, start: text.length, end: text.length + said.length });
    text += said;
    at = index + found.length;
  }
  return { text: text + example.slice(at), facts };
}
