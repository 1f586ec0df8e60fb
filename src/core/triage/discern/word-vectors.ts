import type { StemmedLanguage } from '../../language/stem';
import { stemmedLanguages } from '../../language/stem';
import type { Token } from '../token';
import { wordVectors } from './word-vectors-table';

/** Expressions in the table have at most so many words. */
const longest = 4;

interface Table {
  /** By language: stems, those of an expression joined by spaces -> row. */
  readonly rows: Readonly<Record<StemmedLanguage, ReadonlyMap<string, number>>>;
  readonly dimensions: number;
  readonly vectors: Int16Array;
}

let made: Table | undefined;

/**
 * What words mean together: the mean of what each means, of length 1. Words of all languages that mean the same have about the same vector,
 * as docs/decisions/word-vectors.md tells. Expressions are taken before their words. Empty where no word is known.
 */
export function vectorOf(tokens: readonly Token[]): Float32Array {
  const { rows, dimensions, vectors } = (made ??= tableOf());
  const sum = new Float32Array(dimensions);
  let isKnown = false;
  for (let at = 0; at < tokens.length;) {
    const [row, length] = found(tokens, at, rows);
    at += length;
    if (row === undefined) continue;
    isKnown = true;
    for (let dimension = 0; dimension < dimensions; dimension++)
      sum[dimension] = (sum[dimension] ?? 0) + (vectors[row * dimensions + dimension] ?? 0);
  }
  return isKnown ? normalised(sum) : new Float32Array();
}

/** Where several vectors point together, of length 1; empty where none is known. */
export function middleOf(vectors: readonly Float32Array[]): Float32Array {
  const [first, ...others] = vectors.filter(({ length }) => length > 0);
  if (!first) return new Float32Array();
  const sum = first.slice();
  for (const vector of others) for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0);
  return normalised(sum);
}

/** The row of the longest expression that begins at a place, and how many words it has. */
function found(
  tokens: readonly Token[],
  at: number,
  rows: Table['rows'],
): readonly [row: number | undefined, length: number] {
  const first = tokens[at];
  if (!first) return [undefined, 1];
  const own = rows[first.language];
  for (let length = Math.min(longest, tokens.length - at); length > 1; length--) {
    let name = first.stem;
    for (let next = 1; next < length; next++) name += ` ${tokens[at + next]?.stem ?? ''}`;
    const row = own.get(name);
    if (row !== undefined) return [row, length];
  }
  const row =
    own.get(first.stem) ??
    stemmedLanguages.map((language) => rows[language].get(first.stem)).find((one) => one !== undefined);
  return [row, 1];
}

function normalised(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const one of vector) squares += one * one;
  const length = Math.sqrt(squares) || 1;
  return vector.map((one) => one / length);
}

function tableOf(): Table {
  const { dimensions, words, vectors } = wordVectors;
  let row = 0;
  const rowsOf = (list: string) => new Map(list.split('\n').map((word) => [word, row++]));
  return {
    rows: { es: rowsOf(words.es), ca: rowsOf(words.ca), en: rowsOf(words.en) },
    dimensions,
    vectors: decoded(vectors, dimensions),
  };
}

/** Of each row the size of a step, then two numbers a byte: how many steps from -7 to 7, plus 8. */
function decoded(base64: string, dimensions: number): Int16Array {
  const bytes = atob(base64);
  const length = 1 + dimensions / 2;
  const vectors = new Int16Array((bytes.length / length) * dimensions);
  for (let row = 0; row * length < bytes.length; row++) {
    const step = bytes.charCodeAt(row * length);
    for (let at = 0; at < dimensions / 2; at++) {
      const pair = bytes.charCodeAt(row * length + 1 + at);
      vectors[row * dimensions + 2 * at] = step * ((pair >> 4) - 8);
      vectors[row * dimensions + 2 * at + 1] = step * ((pair & 15) - 8);
    }
  }
  return vectors;
}
