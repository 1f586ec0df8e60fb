import type { Token } from './token';

/** What features are made of: single words and meanings; two of them in one sentence, in any order; two neighbouring words. */
export const kinds = ['meaning', 'pair', 'neighbours'] as const;

/** Features of a text: for each kind, hash -> how often. Nothing of the text can be read from them. */
export type Features = readonly [Map<number, number>, Map<number, number>, Map<number, number>];

/** Words farther apart than this many others are not taken as a pair: what belongs together stands together. */
const widestPair = 12;

export function noFeatures(): Features {
  return [new Map(), new Map(), new Map()];
}

/** Adds the features of one sentence. */
export function addFeatures(features: Features, tokens: readonly Token[]): void {
  const [meaning, pair, neighbours] = features;
  tokens.forEach((token, at) => {
    for (const feature of meaningsOf(token, tokens[at - 1])) add(meaning, feature);
  });
  const telling = [...new Set(tokens.filter((token) => !token.isEmpty || token.concepts.length > 0).map(canonical))];
  telling.forEach((one, at) => {
    for (const other of telling.slice(at + 1, at + 1 + widestPair))
      if (other !== one) add(pair, one < other ? mix(one, other) : mix(other, one));
  });
  for (let at = 0; at <= tokens.length; at++)
    add(neighbours, mix(hash(tokens[at - 1]?.stem ?? '^'), hash(tokens[at]?.stem ?? '$') ^ 1));
}

/** The features of the first kind that a token brings: its stem and its meanings, of a saying of several words only once. */
export function meaningsOf(token: Token, before?: Token): number[] {
  const concepts = token.concepts.filter((concept) => !before?.concepts.includes(concept)).map(hashOfConcept);
  return token.isEmpty ? concepts : [hash(token.stem), ...concepts];
}

/** The one thing that stands for a token in a pair. */
function canonical(token: Token): number {
  const concept = token.concepts[0];
  return concept === undefined ? hash(token.stem) : hashOfConcept(concept);
}

function hashOfConcept(concept: number): number {
  return hash(`#${concept}`);
}

function add(counts: Map<number, number>, feature: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + 1);
}

/** FNV-1a of 32 bits (Fowler, Noll, Vo), over UTF-16 units; signed, so that engines keep it as a small number where they can. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}

/** One hash of two, with the finaliser of MurmurHash3 (Appleby, public domain), which spreads every bit. */
function mix(one: number, other: number): number {
  let value = Math.imul(one, 0x9e3779b1) ^ other;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) | 0;
}
