import { linksIn } from '../links';
import { statedIn } from '../draft/stated';
import { numbersIn } from './numbers';
import { notCovered } from './question-request';
import type { Passage } from './passages';

/** Something that a language model says, and the passages that it says it has it from. */
export interface Statement {
  /** On one line, without formatting. */
  readonly text: string;
  /** Their places in the list of passages, each once. */
  readonly sources: readonly number[];
}

/** What is left of a model's answer once it was checked. */
export interface ReadAnswer {
  readonly statements: readonly Statement[];
  /** How many more it made that rest on nothing: nobody may take them for the library's. */
  readonly leftOut: number;
  /** Whether it says that the passages do not answer the question, and nothing else. */
  readonly isNotCovered: boolean;
}

/** More nobody reads. */
export const longestAnswer = 12_000;
const mostStatements = 20;
const longestStatement = 1000;

/** A run of numbers of passages: `[2]`, `[1][4]`, `[1, 4]`. */
const marks = /(?:\s*\[\s*\d{1,3}(?:\s*[,;]\s*\d{1,3})*\s*\])+/g;
/** What lists begin with, and what marks words. */
const beginsItem = /^\s*(?:[-*•]|\d{1,2}[.)])\s+/;
const formatting = /\*\*|__|`+|^#{1,6}\s+/g;

/**
 * Reads what a language model answered to a question. A statement counts when it ends with numbers of passages that there are, and when no
 * number in it is another than theirs: amounts and days are what a wrong answer does most harm with.
 */
export function readAnswer(answer: string, passages: readonly Pick<Passage, 'sop' | 'place' | 'text'>[]): ReadAnswer {
  const lines = answer
    .slice(0, longestAnswer)
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  const isNotCovered = lines.length === 1 && lines[0]?.replace(/[^A-Z_]/g, '') === notCovered;
  if (isNotCovered) return { statements: [], leftOut: 0, isNotCovered };
  const all = lines.filter((line) => !line.includes(notCovered)).flatMap(statementsIn);
  const statements = all.filter((one) => isFounded(one, passages)).slice(0, mostStatements);
  return { statements, leftOut: all.length - statements.length, isNotCovered: false };
}

/** The statements of a line, each with what it names; what comes after the last number names nothing. */
function statementsIn(line: string): Statement[] {
  const found: Statement[] = [];
  const text = line.replace(beginsItem, '');
  let from = 0;
  for (const match of text.matchAll(marks)) {
    const numbers = [...match[0].matchAll(/\d+/g)].map(([number]) => Number(number) - 1);
    // A full stop behind the numbers belongs to what is before them.
    const stop = /^[.!?]/.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
    found.push({ text: plain(text.slice(from, match.index)) + stop, sources: [...new Set(numbers)] });
    from = match.index + match[0].length + stop.length;
  }
  const rest = plain(text.slice(from));
  return [...found, ...(/[\p{L}\p{N}]/u.test(rest) ? [{ text: rest, sources: [] }] : [])].filter(({ text: said }) =>
    /[\p{L}\p{N}]/u.test(said),
  );
}

/** A unit of time by its name alone, which a statement may say where its passage does not. */
function isUnit(stated: string): boolean {
  return /^(?:day|week|month|year|hour|minute) 1$/.test(stated);
}

function plain(text: string): string {
  return text.replace(formatting, '').replace(/\s+/g, ' ').trim().slice(0, longestStatement);
}

function isFounded(
  { text, sources }: Statement,
  passages: readonly Pick<Passage, 'sop' | 'place' | 'text'>[],
): boolean {
  const named = sources.map((at) => passages[at]);
  if (named.length === 0 || named.includes(undefined)) return false;
  const theirs = new Set(
    named.flatMap((one) => (one ? [...numbersIn(`${one.sop.title}\n${one.place}\n${one.text}`)] : [])),
  );
  const known = named.map((one) => (one ? `${one.sop.title}\n${one.place}\n${one.text}` : '')).join('\n');
  if (linksIn(text).some((link) => !known.includes(link))) return false;
  const stated = new Set(statedIn(known));
  // In words, or digits of any script: what has a number for it may be written in either.
  const inWords = statedIn(text).filter((one) => !stated.has(one) && !isUnit(one));
  const numbers = [...numbersIn(text), ...inWords.flatMap((one) => (/\d/.test(one) ? [...numbersIn(one)] : [one]))];
  return numbers.every((number) => theirs.has(number));
}
