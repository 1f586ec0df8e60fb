/** What is read at one go: a sentence, or a part of one that ends with a semicolon or a colon. */
export interface Sentence {
  /** Where it is in the text. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
}

export interface Word {
  readonly text: string;
  /** Where it is in the text. */
  readonly start: number;
}

/** A word with what is joined to it: `d'un`, `24-48`, `col·lecció`, `don't`. An address, a code or an amount is one word, too. */
const word = /[\p{L}\p{N}]+(?:[’'·.,:/@_?=&#%+~-]+[\p{L}\p{N}]+)*/gu;
/**
 * Where a sentence may end: its sign, and the quotes and brackets behind it. Readers stop at a semicolon or a colon, too, and what
 * comes then is read by itself.
 */
const ending = /(?:[.!?…;:]+["”»’')\]]*(?=\s|$)|\n+)/gu;
/** What has a full stop that ends no sentence. */
const shortened = new Set(
  (
    'etc sr sra srta sres dr dra ud uds vd prof núm num nº pág pag págs art apdo tel telf av avda c cta ref fig máx mín aprox ej p pp ' +
    'st mr mrs ms no vs e.g i.e eg ie approx max min dept inc ltd co'
  ).split(' '),
);

/** All words of a text. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({ text: found, start: index }));
}

/** The sentences of a text. Lines end sentences, too. */
export function sentencesIn(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const end = (at: number) => {
    const words = wordsIn(text.slice(from, at)).map((one) => ({ ...one, start: one.start + from }));
    const [first] = words;
    if (first) sentences.push({ start: first.start - opened(text, from, first.start), end: trimmed(text, at), words });
    from = at;
  };
  for (const { 0: sign, index } of text.matchAll(ending)) if (endsAt(text, sign, index)) end(index + sign.length);
  if (from < text.length) end(text.length);
  return sentences;
}

function endsAt(text: string, sign: string, index: number): boolean {
  if (!sign.startsWith('.')) return true;
  const next = text.slice(index + sign.length).trimStart();
  // What goes on in small letters is the same sentence.
  if (/^[\p{Ll}]/u.test(next)) return false;
  const before = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(0, index - 12), index))?.[0].toLowerCase() ?? '';
  return next === '' || !(shortened.has(before) || /^\p{L}$/u.test(before));
}

/** How many signs before the first word belong to the sentence: quotes, brackets, `¿`. */
function opened(text: string, from: number, first: number): number {
  return first - from - (text.slice(from, first).length - text.slice(from, first).trimStart().length);
}

function trimmed(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}
