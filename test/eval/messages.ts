import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibraryConfig } from '../../src/core/library/config';
import type { LibraryConfig } from '../../src/core/library/config';
import { readMarkedMessage } from './marked-message';
import type { MarkedMessage } from './marked-message';
import type { Reader, Reading } from './product';
import type { Report } from './report';
import { added, arePartsRight, noTally, scoreFacts } from './score';
import type { FactScore, Tally } from './score';

/** The folder of the set, and its folders: those of `languageOnly` have no facts marked. */
const folder = 'test/eval/messages';
const measured = ['es', 'ca', 'en'];
const languageOnly = ['other'];
/** From this many words on, the language is to be known. */
const enoughWords = 8;

/** The variables that are marked wherever they occur; the library has others that no message is asked about. */
const markedVariables: readonly string[] = [
  'order.id',
  'invoice.number',
  'refund.amount',
  'amount',
  'date',
  'promo.code',
  'product.name',
  'tracking.carrier',
  'tracking.url',
  'customer.name',
  'customer.first_name',
  'customer.last_name',
  'customer.email',
  'customer.phone',
  'customer.city',
  'customer.country',
];

/** A marked message and what was read of it. */
export interface ReadMessage {
  readonly message: MarkedMessage;
  readonly reading: Reading;
}

interface Case extends ReadMessage {
  readonly score: FactScore;
}

/**
 * Reads the set. Each mark must name a variable of those that are marked, with a value that the library accepts.
 * @throws Error where a file is not as it should be.
 */
export function readMarkedMessages(root = '.'): ReadonlyMap<string, readonly MarkedMessage[]> {
  const { config } = readLibraryConfig(readFileSync(join(root, 'sops/library.yml'), 'utf8'));
  return new Map(
    [...measured, ...languageOnly].map((language) => {
      const messages = readdirSync(join(root, folder, language))
        .sort()
        .map((name) => {
          const file = readFileSync(join(root, folder, language, name), 'utf8');
          return readMarkedMessage(`${language}/${name}`, file);
        });
      for (const message of messages) checkValues(message, config);
      return [language, messages] as const;
    }),
  );
}

function checkValues({ name, facts }: MarkedMessage, { variables }: LibraryConfig): void {
  for (const { variable, value } of facts) {
    if (!markedVariables.includes(variable))
      throw new Error(`${name}: “${variable}” is not among the variables that are marked`);
    const pattern = variables.get(variable)?.pattern;
    if (value !== undefined && pattern && !pattern.matches(value))
      throw new Error(`${name}: the library refuses “${value}” as ${variable}`);
  }
}

/**
 * Has the product read the messages that are kept apart.
 * @returns by folder.
 */
export async function readByProduct(read: Reader): Promise<ReadonlyMap<string, readonly ReadMessage[]>> {
  const found = new Map<string, readonly ReadMessage[]>();
  for (const [folderName, messages] of readMarkedMessages()) {
    const some: ReadMessage[] = [];
    for (const day of new Set(messages.map(({ now }) => now))) {
      const own = messages.filter(({ now }) => now === day);
      const readings = await read(
        own.map(({ text }) => text),
        day,
      );
      some.push(...own.map((message, at) => ({ message, reading: readings[at]! })));
    }
    found.set(folderName, some);
  }
  return found;
}

/** Those that are of a language of the sample library. */
export function inThreeLanguages(all: ReadonlyMap<string, readonly ReadMessage[]>): ReadMessage[] {
  return measured.flatMap((language) => all.get(language) ?? []);
}

/**
 * Measures what is read from the messages that are kept apart, and tells it: totals alone, so that nobody who mends the
 * product learns them by heart.
 * @param isKeeper prints also what was missed and what was wrong, for whoever keeps the marks right.
 */
export function evaluateMessages(
  all: ReadonlyMap<string, readonly ReadMessage[]>,
  report: Report,
  isKeeper: boolean,
): void {
  const cases = new Map(
    [...all].map(([language, some]) => [
      language,
      some.map(({ message, reading }): Case => ({
        message,
        reading,
        score: scoreFacts(message, reading.facts, new Set(markedVariables)),
      })),
    ]),
  );
  const own = measured.flatMap((language) => cases.get(language) ?? []);
  report.table(
    `${own.length} messages and drafts kept apart (${measured.map((one) => `${one} ${cases.get(one)?.length}`).join(', ')}): facts by place`,
    ['', 'marked', 'precision', 'recall', ...measured.flatMap((language) => [`${language} p.`, `${language} r.`])],
    factRows(own),
  );
  printLeftOut(own);
  report.table(
    'Parts, channel, language from eight words on, and SOPs',
    ['', 'messages', 'facts precision', 'facts recall', 'parts', 'channel', 'language', 'first right', 'all in 3'],
    [...cases]
      .map(([language, some]) => wholeRow(language, some, measured.includes(language)))
      .concat([wholeRow('all', own, true)]),
  );
  if (isKeeper) printMistakes(own);
}

/** A line for each variable: marks, precision and recall of all, and precision and recall in each language. */
function factRows(cases: readonly Case[]): string[][] {
  const inLanguage = (language: string) => cases.filter(({ message }) => message.name.startsWith(`${language}/`));
  const tallyIn = (some: readonly Case[], variable: string) =>
    some.map(({ score }) => score.tallies.get(variable) ?? noTally).reduce(added, noTally);
  const both = (tally: Tally) => [precision(tally), recall(tally)];
  return markedVariables.map((variable) => {
    const all = tallyIn(cases, variable);
    return [
      variable,
      String(all.marked),
      ...both(all),
      ...measured.flatMap((language) => both(tallyIn(inLanguage(language), variable))),
    ];
  });
}

function printLeftOut(cases: readonly Case[]): void {
  const elsewhere = cases.flatMap(({ score }) => score.elsewhere).length;
  const others = new Map<string, number>();
  for (const { variable } of cases.flatMap(({ reading }) => reading.facts))
    if (!markedVariables.includes(variable)) others.set(variable, (others.get(variable) ?? 0) + 1);
  console.log(
    `  Not judged: ${elsewhere} in older mail, the agent’s own words and the like; of variables that are not marked: ${[...others].map(([variable, count]) => `${variable} ${count}`).join(', ') || 'none'}.`,
  );
}

function wholeRow(name: string, cases: readonly Case[], hasFacts: boolean): string[] {
  const facts = cases.flatMap(({ score }) => [...score.tallies.values()]).reduce(added, noTally);
  const withChannel = cases.filter(({ message }) => message.channel !== undefined);
  const longEnough = cases.filter(({ message }) => wordsIn(message) >= enoughWords);
  const ids = ({ reading }: Case) => reading.suggestions.slice(0, 3).map(({ id }) => id);
  return [
    name,
    String(cases.length),
    ...(hasFacts ? [precision(facts), recall(facts)] : ['', '']),
    share(cases, ({ message, reading }) => arePartsRight(message, reading.parts)),
    share(withChannel, ({ message, reading }) => message.channel === reading.channel),
    share(longEnough, ({ message, reading }) => message.language === reading.language),
    share(cases, (one) => one.message.sops.includes(ids(one)[0] ?? '')),
    share(cases, (one) => one.message.sops.every((id) => ids(one).includes(id))),
  ];
}

function wordsIn(message: MarkedMessage): number {
  return wordsOfCustomer(message).match(/\p{L}+/gu)?.length ?? 0;
}

/** What a message says now: neither older mail nor a signature. */
export function wordsOfCustomer({ text, parts }: MarkedMessage): string {
  return parts
    .filter(({ kind }) => kind === 'message')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}

function share<T>(all: readonly T[], isRight: (one: T) => boolean): string {
  return ratio(all.filter(isRight).length, all.length);
}

export function precision({ right, wrong }: Tally): string {
  return ratio(right, right + wrong);
}

export function recall({ found, marked }: Tally): string {
  return ratio(found, marked);
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}

function printMistakes(cases: readonly Case[]): void {
  for (const { message, reading, score } of cases) {
    const quoted = ({ start, end }: { start: number; end: number }) => JSON.stringify(message.text.slice(start, end));
    const lines = [
      ...score.missed.map((fact) => `missed ${fact.variable} ${fact.value} at ${quoted(fact)}`),
      ...score.wrong.map((fact) => `wrong ${fact.variable} ${fact.value} at ${quoted(fact)}`),
      ...(arePartsRight(message, reading.parts)
        ? []
        : [`parts ${reading.parts.map(({ kind, start, end }) => `${kind} ${start}-${end}`).join(', ')}`]),
      ...(message.language === reading.language ? [] : [`language ${reading.language}`]),
      ...(message.channel === undefined || message.channel === reading.channel ? [] : [`channel ${reading.channel}`]),
    ];
    for (const line of lines) console.log(`${message.name}: ${line}`);
  }
}
