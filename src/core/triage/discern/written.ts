import type { Token } from '../token';
import { vectorOf } from './word-vectors';

/**
 * Features are counted by so many buckets, which their hashes choose (feature hashing, Weinberger et al. 2009): one half for parts of words,
 * one for words. Among the few hundred texts that are compared at a time, two seldom meet.
 */
export const buckets = 1 << 16;
const half = buckets / 2;
/** Parts of words of so many letters, the space at its ends included: what is misspelt or inflected still shares most of them. */
const shortestPart = 3;
const longestPart = 4;
/** Longer texts are compared by their first words. */
const mostWords = 120;

/** What texts are compared by: how they are written, and what their words mean. */
export interface Written {
  /** Buckets of parts of words, of words and of two neighbouring words; each once. */
  readonly features: Uint16Array;
  /** How much each counts: parts of words together 1, words together 1 (Euclidean lengths). */
  readonly weights: Float32Array;
  /** Of length 1; empty where no word is known. */
  readonly vector: Float32Array;
}

/** How rare a feature is does not count: the regression finds what tells texts apart, and a library need not be counted for it. */
export function writtenOf(tokens: readonly Token[]): Written {
  const read = tokens.slice(0, mostWords);
  const [parts, words] = [new Map<number, number>(), new Map<number, number>()];
  let before: number | undefined;
  for (const { key } of read) {
    countParts(parts, ` ${key} `);
    const word = hashOf(key, 0, key.length);
    count(words, half + (word % half));
    if (before !== undefined) count(words, half + (((Math.imul(before, 31) + word) >>> 0) % half));
    before = word;
  }
  return {
    features: Uint16Array.from([...parts.keys(), ...words.keys()]),
    weights: Float32Array.from([...weighed(parts), ...weighed(words)]),
    vector: vectorOf(read),
  };
}

function countParts(parts: Map<number, number>, word: string): void {
  for (let length = shortestPart; length <= longestPart; length++)
    for (let at = 0; at + length <= word.length; at++) count(parts, hashOf(word, at, at + length) % half);
}

function count(counts: Map<number, number>, feature: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + 1);
}

/** What is said again counts little more; all together has the length 1. */
function weighed(counts: ReadonlyMap<number, number>): number[] {
  const weights = [...counts.values()].map((times) => 1 + Math.log(times));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return weights.map((weight) => weight / length);
}

/** FNV-1a (Fowler, Noll, Vo); its upper bits are mixed into the lower ones, which choose the bucket. */
function hashOf(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
