import { readSop } from '../../src/core/sop/read';
import type { Sop } from '../../src/core/sop/model';
import { random } from '../bench/random';
import type { Case, Run } from './measure';

/** A customer's utterance and what it is about. */
export interface Ticket {
  readonly text: string;
  readonly intent: string;
}

/** What an SOP is made of that stands for the ones of a team, beside its triggers. */
export interface StandIn {
  /** Also the intent of the tickets that it handles. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** A library made from some of the tickets, and others to try it on. */
export type Drawing = Run;

/**
 * Draws a library and what to try it on. The tickets of each intent are shuffled, one intent after the other by one generator
 * of random numbers; the first of one half become the triggers of its SOP, the whole other half is tried.
 * @param triggers how many an SOP gets; fewer where half of its tickets are.
 * @param seed the same one draws the same.
 */
export function draw(
  standIns: readonly StandIn[],
  tickets: readonly Ticket[],
  triggers: number,
  seed: number,
): Drawing {
  const next = random(seed);
  const sops: Sop[] = [];
  const cases: Case[] = [];
  for (const standIn of standIns) {
    const own = shuffled(
      tickets.filter(({ intent }) => intent === standIn.id),
      next,
    );
    const half = Math.floor(own.length / 2);
    sops.push(
      sopFrom(
        standIn,
        own.slice(0, Math.min(half, triggers)).map(({ text }) => text),
      ),
    );
    cases.push(...own.slice(half).map(({ text }) => ({ language: 'en', message: text, expected: [standIn.id] })));
  }
  return { sops, cases };
}

/** Any number of SOPs, each with four tickets of one intent for triggers: alike enough to be hard. */
export function madeOf(tickets: readonly Ticket[], count: number): Sop[] {
  return Array.from({ length: count }, (_, at) => {
    const own = [0, 1, 2, 3].map((next) => tickets[(at * 4 + next) % tickets.length]?.text ?? '');
    return sopFrom({ id: `made-${at}`, title: own[0] ?? '', description: own.join('. ') }, own);
  });
}

function sopFrom({ id, title, description }: StandIn, triggers: readonly string[]): Sop {
  const front = [
    '---',
    `id: ${id}`,
    `title: ${JSON.stringify(title)}`,
    'status: approved',
    'lang: en',
    'triggers:',
    ...triggers.map((one) => `  - ${JSON.stringify(one)}`),
    '---',
  ];
  return readSop([...front, '', description, ''].join('\n'), { uri: `sops/${id}.md`, root: 'sops', path: `${id}.md` });
}

/** Values in random order. */
function shuffled<T>(values: readonly T[], next: () => number): T[] {
  const all = values.map((value) => ({ value, key: next() }));
  return all.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
