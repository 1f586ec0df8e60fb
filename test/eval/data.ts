import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSop } from '../../src/core/sop/read';
import type { Sop } from '../../src/core/sop/model';
import { random } from '../bench/random';

/** A customer's utterance and what it is about. */
export interface Ticket {
  readonly text: string;
  readonly intent: string;
}

interface StandIn {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** A library made from some of the tickets, and the tickets to try it on. */
export interface Drawing {
  readonly sops: readonly Sop[];
  readonly tickets: readonly Ticket[];
}

export function readTickets(folder: string, file: string): Ticket[] {
  const rows = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((row) => row.split('\t'));
  return rows.map(([text = '', intent = '']) => ({ text, intent }));
}

export function readStandIns(folder: string): StandIn[] {
  return JSON.parse(readFileSync(join(folder, 'sops-en.json'), 'utf8')) as StandIn[];
}

/** Triggers from one half of each intent's tickets, at random, to be tried on the other half. */
export function draw(
  standIns: readonly StandIn[],
  tickets: readonly Ticket[],
  triggers: number,
  seed: number,
): Drawing {
  const next = random(seed);
  const sops: Sop[] = [];
  const tried: Ticket[] = [];
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
    tried.push(...own.slice(half));
  }
  return { sops, tickets: tried };
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
