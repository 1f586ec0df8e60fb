// Measures how long it takes to check a library, and one SOP again that was changed.
import { Library } from '../../src/core/library/library';
import { checks } from '../../src/core/lint/checks';
import { Linter } from '../../src/core/lint/linter';
import type { Stale } from '../../src/core/lint/linter';
import { readSop } from '../../src/core/sop/read';
import { makeLibrary } from './generate';

/** Figures of a library of one size; times in milliseconds. */
export interface CheckFigures {
  readonly size: number;
  /** How many problems were told in all. */
  readonly found: number;
  /** Checking every SOP and `library.yml`, once they are read. */
  readonly all: number;
  /** From a changed text to all that is wrong with it and with what depends on it: reading, taking in and checking. */
  readonly key: { readonly median: number; readonly p95: number };
}

const root = 'made:/';
const configUri = `${root}library.yml`;
const config = `version: 1
lang: es
team:
  postventa: {name: Posventa, role: agent}
  luis: {name: Luis, role: supervisor}
roles: {agent: {es: agente}, supervisor: {es: supervisión}}
variables:
  customer.first_name: {label: {es: Nombre}, example: Ana}
  agent.signature: {label: {es: Firma}, example: Posventa}
promises: {languages: [es], channels: [email]}
`;

/** @param size how many SOPs. @param edits how many of them are changed, one after the other. */
export function measureChecks(size: number, edits = 200): CheckFigures {
  const made = makeLibrary(size);
  const locationOf = (path: string) => ({ uri: `${root}${path}`, root, path });
  const library = new Library();
  const linter = new Linter(library, undefined, checks);
  linter.setToday('2026-08-01');
  library.update([
    { kind: 'config', root, uri: configUri, text: config },
    ...made.map(({ path, text }) => ({ kind: 'sop' as const, sop: readSop(text, locationOf(path)) })),
  ]);
  let found = 0;
  const check = ({ sops, configs }: Stale) => {
    for (const uri of sops) found += linter.problems(uri).length;
    for (const one of configs) found += linter.configProblems(one).length;
  };
  const began = performance.now();
  while (linter.compareNext());
  check({ sops: made.map(({ path }) => locationOf(path).uri), configs: [root] });
  const all = performance.now() - began;

  linter.onDidChange(check);
  const times = Array.from({ length: edits }, (_, at) => {
    const { path, text } = made[Math.floor((at * size) / edits)] ?? { path: '', text: '' };
    const changed = text.replace('## Cierre', `Una frase más, la ${at}.\n\n## Cierre`);
    const start = performance.now();
    library.update([{ kind: 'sop', sop: readSop(changed, locationOf(path)) }]);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { size, all, found, key: { median: at(0.5), p95: at(0.95) } };
}
