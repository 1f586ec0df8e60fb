// Measures triage as libraries grow: making it ready in slices, also after one change, and long mails.
import { readSop } from '../../src/core/sop/read';
import type { Sop } from '../../src/core/sop/model';
import { TriageIndex } from '../../src/core/triage/triage-index';
import { inMail } from '../eval/mails';
import { makeLibrary } from './generate';
import { collectGarbage } from './memory';
import { random } from './random';

/** Figures of a library of one size; times in milliseconds. */
export interface TriageFigures {
  readonly size: number;
  /** From nothing until messages are answered at once, and the longest step on the way: the host never waits for more than that and one slice. */
  readonly prepare: number;
  readonly step: number;
  /** One SOP changed, until messages are answered at once: the median of many. */
  readonly change: number;
  readonly mail: { readonly median: number; readonly p95: number };
}

const mails = 100;

export async function measureTriage(size: number): Promise<TriageFigures> {
  const sops = makeLibrary(size).map(({ path, text }) => readSop(text, { uri: `made:/${path}`, root: 'made:/', path }));
  const index = new TriageIndex();
  collectGarbage();
  const began = performance.now();
  index.update({ added: sops, changed: [], removed: [] });
  let step = 0;
  let last = began;
  await index.prepare(() => {
    step = Math.max(step, performance.now() - last);
    last = performance.now();
    return undefined;
  });
  const prepare = performance.now() - began;
  const messages = mailsAbout(sops);
  // The first ones warm up.
  for (const message of messages.slice(0, 20)) index.triage(message);
  collectGarbage();
  const times = messages.map((message) => took(() => index.triage(message)));
  return {
    size,
    prepare,
    step,
    change: await changeOne(sops, index),
    mail: { median: at(times, 0.5), p95: at(times, 0.95) },
  };
}

/** Mails of a dozen sentences that touch as many SOPs and ask about two: longer than most that customers write. */
function mailsAbout(sops: readonly Sop[]): string[] {
  const next = random(3);
  const some = () => sops[Math.floor(next() * sops.length)]!;
  const sentence = () =>
    `${some().summary.split(',')[0] ?? ''} y ${some().front.triggers[0] ?? ''} ${some().title.toLowerCase()}.`;
  return Array.from({ length: mails }, (_, number) =>
    inMail(
      `${Array.from({ length: 10 }, sentence).join(' ')}\n${some().front.triggers[1] ?? ''}. ¿Qué hago con ${some().title.toLowerCase()}?`,
      'es',
      number,
    ),
  );
}

async function changeOne(sops: readonly Sop[], index: TriageIndex): Promise<number> {
  const times: number[] = [];
  for (let number = 0; number < 31; number++) {
    const known = sops[(number * 7919) % sops.length]!;
    const sop = readSop(known.text.replace('title: ', `title: Cambiada ${number} `), known.location);
    const began = performance.now();
    index.update({ added: [], changed: [sop], removed: [] });
    await index.prepare(() => undefined);
    times.push(performance.now() - began);
  }
  return at(times, 0.5);
}

function took(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function at(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}
