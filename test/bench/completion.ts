// Measures how long it takes until something is proposed, and told, while somebody writes an SOP.
import { completionAt } from '../../src/core/authoring/completion/complete';
import { hoverAt } from '../../src/core/authoring/hover/hover';
import type { Asking } from '../../src/core/authoring/asking';
import { Library } from '../../src/core/library/library';
import { readSop } from '../../src/core/sop/read';
import { filledIn } from '../../src/core/text/placeholders';
import { makeLibrary } from './generate';

/** Figures of a library of one size; times in milliseconds, at the 95th percentile. */
export interface CompletionFigures {
  readonly size: number;
  readonly completion: number;
  readonly hover: number;
}

const root = 'made:/';
const config = `version: 1
lang: es
team:
  postventa: {name: Posventa, role: agent}
  luis: {name: Luis, role: supervisor}
roles: {agent: {es: agente}, supervisor: {es: supervisión}}
constants: {return.days: 30}
variables:
  customer.first_name: {label: {es: Nombre}, example: Ana}
  refund.method: {values: [card, transfer]}
promises: {languages: [es], channels: [email]}
`;

/** What somebody types, each at the end of a line of its own: keys, values, tags, links, what replies say. */
const typed: readonly { readonly line: string; readonly isFront: boolean }[] = [
  { line: 'ow', isFront: true },
  { line: 'audience: ', isFront: true },
  { line: 'approvers: [{by: ', isFront: true },
  { line: 'aliases: ', isFront: true },
  { line: 'translation-of: {id: ', isFront: true },
  { line: 'read-by: [', isFront: true },
  { line: 'basis: [{', isFront: true },
  { line: '- [ ] Mira el pedido `', isFront: false },
  { line: '- [ ] Lee [esto](', isFront: false },
  { line: '  - Sí → ', isFront: false },
  { line: '```reply lang=', isFront: false },
  { line: '> [!', isFront: false },
  { line: 'Dentro de {{ ', isFront: false },
];

/** @param size how many SOPs. @param rounds in how many of them each line is typed. */
export function measureCompletion(size: number, rounds = 20): CompletionFigures {
  const made = makeLibrary(size);
  const library = new Library();
  library.update([
    { kind: 'config', root, uri: `${root}library.yml`, text: config },
    ...made.map(({ path, text }) => ({
      kind: 'sop' as const,
      sop: readSop(text, { uri: `${root}${path}`, root, path }),
    })),
  ]);
  const [completions, hovers]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const { path, text } = made[Math.floor((round * size) / rounds)] ?? { path: '', text: '' };
    for (const { line, isFront } of typed) {
      const now = isFront ? text.replace('---\n', `---\n${line}\n`) : `${text}\n${line}`;
      const lines = now.split('\n');
      const at = isFront ? 1 : lines.length - 1;
      const began = performance.now();
      completionAt('sop', lines, { line: at, character: line.length }, asking(library, now, path));
      completions.push(performance.now() - began);
    }
    const lines = text.split('\n');
    for (const [line, { length }] of lines.entries()) {
      if (line % 7 !== round % 7) continue;
      const began = performance.now();
      hoverAt(lines, { line, character: Math.floor(length / 2) }, asking(library, text, path));
      hovers.push(performance.now() - began);
    }
  }
  return { size, completion: p95(completions), hover: p95(hovers) };
}

/** The text is read anew, as after each key. */
function asking(library: Library, text: string, path: string): Asking {
  let sop: Asking['sop'];
  return {
    library,
    root,
    get sop() {
      return (sop ??= readSop(text, { uri: `${root}${path}`, root, path }));
    },
    today: '2026-08-01',
    languages: ['es'],
    translate: (words, ...args) => filledIn(words, args),
  };
}

function p95(times: number[]): number {
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.95)] ?? 0;
}
