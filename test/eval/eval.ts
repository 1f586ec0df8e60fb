// Measures triage on customers' messages, beside other methods, and what is read from messages:
// `npm run eval [-- --data DIR] [--only messages|facts|triage] [--mistakes]`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isSopPath } from '../../src/core/library/path';
import { readSopBytes } from '../../src/core/sop/read';
import type { Sop } from '../../src/core/sop/model';
import type { StemmedLanguage } from '../../src/core/language/stem';
import { evaluate } from '../../src/core/triage/evaluate';
import type { LabelledMessage, Evaluation } from '../../src/core/triage/evaluate';
import { TriageIndex } from '../../src/core/triage/triage-index';
import { bestPhrase, blended, bm25, fuseTokens, logisticRegression, miniSearch } from './baselines';
import type { Baseline } from './baselines';
import { draw, madeOf, readStandIns, readTickets } from './data';
import type { Drawing } from './data';
import { sopsByIntent } from './intents-es';
import { inMail, offTopic } from './mails';
import { evaluateMessages } from './messages';
import { commandLine } from './product';
import { table } from './table';
import { evaluateTicketFacts } from './ticket-facts';

type Triage = (message: string) => readonly { readonly sop: Sop; readonly confidence: number }[];

const seeds = [1, 2, 3, 4, 5];
const baselines: Readonly<Record<string, Baseline>> = {
  'BM25, stems': bm25,
  'BM25 + character grams': blended(bm25, bestPhrase),
  'BM25 + logistic regression': blended(bm25, logisticRegression),
  'MiniSearch, stems': miniSearch,
};

const { values } = parseArgs({
  // Mistakes are for whoever keeps the marks: who mends the product looks at the totals alone.
  options: { data: { type: 'string' }, only: { type: 'string' }, mistakes: { type: 'boolean', default: false } },
});
const folder = values.data ?? process.env['SOP_GUIDE_EVAL'] ?? '../shared/eval';
const hasTickets = existsSync(join(folder, 'tickets-en.tsv'));
const wants = (what: string) => values.only === undefined || values.only === what;

void main();

async function main(): Promise<void> {
  if (wants('messages')) await evaluateMessages(commandLine('sops'), values.mistakes);
  if (!hasTickets)
    console.log(`\nNo tickets in ${folder}, so the rest is skipped. Say where: --data DIR or SOP_GUIDE_EVAL.`);
  if (hasTickets && wants('facts')) await evaluateTicketFacts(folder, values.mistakes);
  if (!hasTickets || !wants('triage')) return;
  english();
  spanish();
}

function english(): void {
  const [standIns, tickets] = [readStandIns(folder), readTickets(folder, 'tickets-en.tsv')];
  const casesOf = (drawing: Drawing): LabelledMessage[] =>
    drawing.tickets.map(({ text, intent }) => ({ message: text, expected: [intent] }));
  const over = (triggers: number, measured: readonly number[], make: (sops: readonly Sop[]) => Triage, every = 1) => {
    const drawings = measured.map((seed) => draw(standIns, tickets, triggers, seed));
    return measureAll(
      drawings.map((drawing) => ({
        cases: casesOf(drawing).filter((_, at) => at % every === 0),
        triage: make(drawing.sops),
      })),
    );
  };
  console.log(
    `\n${standIns.length} English SOPs with five triggers each, drawn from one half of ${tickets.length} tickets and tried on the other; mean of ${seeds.length} drawings`,
  );
  const ours = over(5, seeds, triageWith);
  print([
    ['SOP Guide', ours],
    ...Object.entries(baselines).map(([name, baseline]): Row => [name, over(5, seeds, baselineWith(baseline, 'en'))]),
    ['Fuse.js token search (a tenth of one drawing)', over(5, seeds.slice(0, 1), baselineWith(fuseTokens, 'en'), 10)],
  ]);
  printReliability(ours.evaluation);
  printConfusions(ours.evaluation);
  for (const triggers of [2, 10, 20]) {
    const some = over(triggers, seeds.slice(0, 2), triageWith);
    console.log(`\nWith ${triggers} triggers each, two drawings`);
    print([
      ['SOP Guide', some],
      [
        'BM25 + logistic regression',
        over(triggers, seeds.slice(0, 1), baselineWith(blended(bm25, logisticRegression), 'en'), 2),
      ],
    ]);
    printReliability(some.evaluation);
  }
  const drawing = draw(standIns, tickets, 5, 1);
  const triage = triageWith(drawing.sops);
  const mails = casesOf(drawing).map(({ message, expected }, at) => ({ message: inMail(message, 'en', at), expected }));
  console.log('\nThe same questions within mails: greeting, story, signature, what was written before (one drawing)');
  const inMails = measureAll([{ cases: mails, triage }]);
  print([
    ['SOP Guide', inMails],
    [
      'BM25 + logistic regression',
      measureAll([
        {
          cases: mails.filter((_, at) => at % 5 === 0),
          triage: baselineWith(blended(bm25, logisticRegression), 'en')(drawing.sops),
        },
      ]),
    ],
  ]);
  printReliability(inMails.evaluation);
  printTwoQuestions(drawing, triage);
  printTimes(
    mails.map(({ message }) => message),
    [drawing.sops, madeOf(tickets, 1000)],
  );
  printOffTopic('English stand-ins', triage);
}

/** Two questions about different things in one message: both SOPs should be among the first three. */
function printTwoQuestions({ tickets }: Drawing, triage: Triage): void {
  const pairs = tickets
    .map((one, at) => [one, tickets[(at * 37 + 11) % tickets.length]!] as const)
    .filter(([one, other]) => one.intent !== other.intent);
  const joined: Readonly<Record<string, (one: string, other: string) => string>> = {
    'two sentences': (one, other) => `${one}. ${other}`,
    'two lines': (one, other) => `${one}\n${other}`,
    'joined by “and”': (one, other) => `${one} and ${other}`,
  };
  console.log(`\nTwo questions in one message (${pairs.length} pairs)`);
  const share = (count: number) => ((count / pairs.length) * 100).toFixed(1);
  console.log(
    table(
      ['', 'first right', 'both in 3'],
      Object.entries(joined).map(([name, join]) => {
        const answers = pairs.map(([one, other]) => ({
          meant: [one.intent, other.intent],
          ids: triage(join(one.text, other.text))
            .slice(0, 3)
            .map(({ sop }) => sop.id),
        }));
        return [
          name,
          share(answers.filter(({ meant, ids }) => meant.includes(ids[0] ?? '')).length),
          share(answers.filter(({ meant, ids }) => meant.every((id) => ids.includes(id))).length),
        ];
      }),
    ),
  );
}

/** How long mails take, how long the first message after a change, and how long the very first. */
function printTimes(messages: readonly string[], libraries: readonly (readonly Sop[])[]): void {
  console.log('\nTime, in milliseconds, of mails');
  console.log(
    table(
      ['', 'p50', 'p95', 'five mails in one, p95', 'ready after a change', 'ready after opening'],
      libraries.map((sops) => {
        const index = new TriageIndex();
        index.update({ added: sops, changed: [], removed: [] });
        const took = (work: () => unknown) => {
          const start = performance.now();
          work();
          return performance.now() - start;
        };
        const opening = took(() => index.triage(''));
        const change = (sop: Sop) =>
          took(() => {
            index.update({ added: [], changed: [sop], removed: [] });
            index.triage('');
          });
        const middle = (times: readonly number[], share: number) =>
          [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
        const each = messages.slice(0, 500).map((message) => took(() => index.triage(message)));
        const long = messages
          .slice(0, 100)
          .map((_, at) => [0, 1, 2, 3, 4].map((next) => frameless(messages[at + next] ?? '')).join('\n'))
          .map((message) => took(() => index.triage(message)));
        const changes = sops.slice(0, 20).map(change);
        return [
          `${sops.length} SOPs`,
          ...[middle(each, 0.5), middle(each, 0.95), middle(long, 0.95), middle(changes, 0.95), opening].map((time) =>
            time.toFixed(1),
          ),
        ];
      }),
    ),
  );
}

/** What stands before the signature: the rest would not be read. */
function frameless(mail: string): string {
  return mail.split(/^(?:Kind regards|Sent from|Yours)/m, 1)[0] ?? '';
}

function printOffTopic(library: string, triage: Triage): void {
  const answered = offTopic.map((message) => ({ message, best: triage(message)[0] })).filter(({ best }) => best);
  console.log(
    `\nOff topic, ${library}: ${offTopic.length - answered.length} of ${offTopic.length} messages get no suggestion; the others:`,
  );
  console.log(
    table(
      ['message', 'suggested', 'confidence'],
      answered.map(({ message, best }) => [
        message.slice(0, 60),
        best?.sop.id ?? '',
        (best?.confidence ?? 0).toFixed(2),
      ]),
    ),
  );
}

function spanish(): void {
  const sops = sampleLibrary();
  const tickets = readTickets(folder, 'tickets-es.tsv');
  const cases = tickets.map(({ text, intent }): LabelledMessage => ({
    message: text,
    expected: sopsByIntent[intent] ?? [],
  }));
  console.log(`\n${cases.length} Spanish tickets on the sample library of ${sops.length} SOPs`);
  const ours = measureAll([{ cases, triage: triageWith(sops) }]);
  print([
    ['SOP Guide', ours],
    ...Object.entries({ ...baselines, 'Fuse.js token search': fuseTokens }).map(([name, baseline]): Row => [
      name,
      measureAll([{ cases, triage: baselineWith(baseline, 'es')(sops) }]),
    ]),
    [
      'SOP Guide, within mails',
      measureAll([
        {
          cases: cases.map(({ message, expected }, at) => ({ message: inMail(message, 'es', at), expected })),
          triage: triageWith(sops),
        },
      ]),
    ],
  ]);
  printReliability(ours.evaluation);
  printConfusions(ours.evaluation);
  printOffTopic('sample library', triageWith(sops));
}

function sampleLibrary(): Sop[] {
  const paths = readdirSync('sops', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isSopPath)
    .sort();
  return paths
    .map((path) => readSopBytes(readFileSync(join('sops', path)), { uri: `sops/${path}`, root: 'sops', path }))
    .filter(({ status }) => status !== 'retired');
}

interface Measured {
  readonly evaluation: Evaluation;
  /** The time that 95 of 100 messages stay below, in milliseconds. */
  readonly p95: number;
}

type Row = readonly [name: string, measured: Measured];

function measureAll(
  runs: readonly { readonly cases: readonly LabelledMessage[]; readonly triage: Triage }[],
): Measured {
  const times: number[] = [];
  // Messages of several random halves become one evaluation: each is judged by the triage of its own half.
  const answers = new Map<LabelledMessage, ReturnType<Triage>>();
  for (const { cases, triage } of runs) {
    for (const one of cases) {
      const start = performance.now();
      answers.set(one, triage(one.message));
      times.push(performance.now() - start);
    }
  }
  const queue = [...answers];
  let at = 0;
  const evaluation = evaluate(
    queue.map(([one]) => one),
    () => queue[at++]?.[1] ?? [],
  );
  return { evaluation, p95: times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0 };
}

function triageWith(sops: readonly Sop[]): Triage {
  const index = new TriageIndex();
  index.update({ added: sops, changed: [], removed: [] });
  index.triage('');
  return (message) => index.triage(message, undefined, { limit: 10 });
}

/** Baselines have no confidence; they only give an order. */
function baselineWith(baseline: Baseline, language: StemmedLanguage): (sops: readonly Sop[]) => Triage {
  return (sops) => {
    const matcher = baseline(sops, language);
    return (message) => {
      const scores = matcher(message);
      return sops
        .map((sop, at) => ({ sop, confidence: scores[at]! }))
        .filter(({ confidence }) => confidence > 0)
        .sort((a, b) => b.confidence - a.confidence)
        .slice(0, 10);
    };
  };
}

function print(rows: readonly Row[]): void {
  const percent = (share: number) => (share * 100).toFixed(1);
  console.log(
    table(
      ['', 'acc@1', 'acc@3', 'MRR', 'p95 ms'],
      rows.map(([name, { evaluation, p95 }]) => [
        name,
        percent(evaluation.accuracy1),
        percent(evaluation.accuracy3),
        evaluation.mrr.toFixed(3),
        p95.toFixed(2),
      ]),
    ),
  );
}

function printReliability({ reliability, calibrationError }: Evaluation): void {
  console.log(`\nConfidence and how many were right (mean distance ${(calibrationError * 100).toFixed(1)} points)`);
  console.log(
    table(
      ['confidence', 'suggestions', 'mean', 'right'],
      reliability
        .filter(({ count }) => count > 0)
        .map((bin) => [
          `${bin.from.toFixed(1)}-${bin.to.toFixed(1)}`,
          String(bin.count),
          (bin.meanConfidence * 100).toFixed(0),
          (bin.shareRight * 100).toFixed(0),
        ]),
    ),
  );
}

function printConfusions({ confusions }: Evaluation): void {
  console.log('\nWorst confusions');
  console.log(
    table(
      ['meant', 'suggested', 'count', 'example'],
      confusions
        .slice(0, 10)
        .map(({ meant, suggested, count, example }) => [
          meant,
          suggested ?? '(none)',
          String(count),
          example.slice(0, 80),
        ]),
    ),
  );
}
