import { Library } from '../../../src/core/library/library';
import { describe } from '../../../src/core/lint/kinds';
import type { Sop } from '../../../src/core/sop/model';
import { readSop } from '../../../src/core/sop/read';
import { noted, storeOn } from '../support/cases';
import { badWord } from '../support/fault-injector';
import { MemoryFiles } from '../support/memory-files';
import { locationOf } from '../support/sops';

// Forty files, on one of which reading fails.

export const badNumber = 17;
export const numbers: readonly number[] = [...Array(40).keys()];
export const others = numbers.filter((number) => number !== badNumber);

/** What came of reading them. */
export interface Outcome {
  /** The numbers of the files whose content is there, looked up once nothing fails any more. */
  readonly there: () => Promise<readonly number[]> | readonly number[];
  /** All that is said to people. */
  readonly told: string;
}

/** Something that reads files, or reads them again. */
export interface Reader {
  readonly name: string;
  /** Where in `src/` it is. */
  readonly files: readonly string[];
  /** What is said of the file that fails; nothing when another reader has already said it. */
  readonly tells?: RegExp;
  /** Where that is not said, because it counts as something that was known when the text was written. */
  readonly silentAt?: readonly string[];
  /** Does what comes before, and gives what is then done with failures. */
  readonly prepare: () => Promise<Reading> | Reading;
}

/** What is then done with failures. */
export type Reading = () => Promise<Outcome> | Outcome;

/** How the file that fails is named. */
export const namesBadSop = new RegExp(`sops/sop-${badNumber}\\.md`);

const words =
  'anchor basket candle dolphin engine feather garden hammer island jacket kettle ladder magnet needle orchid ' +
  'pencil quarry ribbon saddle timber umbrella velvet walnut xylophone yogurt zipper apricot bracelet cushion ' +
  'drawer elbow fountain glacier harbour insect jungle kidney lantern mustard nutmeg';

/** A word that one file alone has: the bad word in the one that fails. */
export function wordOf(number: number): string {
  return number === badNumber ? badWord : ordinaryWordOf(number);
}

/** The same, but a word that reading does not fail on. */
export function ordinaryWordOf(number: number): string {
  return words.split(' ')[number] ?? '';
}

/** The text of an SOP with its word in each of its parts. */
function sopText(number: number): string {
  const word = wordOf(number);
  return `---
id: sop-${number}
title: Title of ${word}
status: approved
lang: en
owner: ana
triggers: [${word} is broken, my ${ordinaryWordOf(number)}]
answers: ["Where is my ${word}?"]
---

Explains ${word}. <!-- sop-guide-disable-file reply.empty: ${word} is not one -->

## Steps

- [ ] Look at ${word} \`#look @ana\`
- [ ] Go on? \`#on\`
  - Yes → [Other](sop-${(number + 1) % numbers.length}.md)

## Replies

### Hello

\`\`\`reply lang=en
Hello ${word} {{ name }}
\`\`\`
`;
}

export const configText = 'version: 1\nname: Shop\nlang: en\nteam: {ana: {name: Ana}}\n';

/** The files of a library. */
export function sopFiles(): Record<string, string> {
  return {
    'sops/library.yml': configText,
    ...Object.fromEntries(numbers.map((number) => [`sops/sop-${number}.md`, sopText(number)])),
  };
}

/** Reads one as it stands in an editor. */
export function sopNow(number: number): Sop {
  return readSop(sopText(number), locationOf(`sop-${number}.md`));
}

export function sopsNow(): Sop[] {
  return numbers.map(sopNow);
}

export function libraryNow(): Library {
  const library = new Library();
  library.update([
    { kind: 'config', root: 'sops', uri: 'sops/library.yml', text: configText },
    ...sopsNow().map((sop) => ({ kind: 'sop', sop }) as const),
  ]);
  return library;
}

/** The number of an SOP by its id, its path or its URI. */
export function numberIn(name: string): number {
  return Number(/(\d+)(?:\.md)?$/.exec(name)?.[1]);
}

/** The number of the file that a word stands in. */
export function numberOf(word: string): number {
  return numbers.findIndex((number) => wordOf(number) === word);
}

/** What is there of SOPs, and what their problems say. */
export function outcomeOf(sops: Iterable<Sop>): Outcome {
  const all = [...sops];
  const isRead = (sop: Sop) => sop.title.startsWith('Title') && sop.sections.length === 3;
  return {
    there: () => all.filter(isRead).map(({ location }) => numberIn(location.path)),
    told: all
      .flatMap(({ location, problems }) => problems.map((one) => `${location.uri}: ${describe(one)}`))
      .join('\n'),
  };
}

interface CaseFiles {
  readonly files: MemoryFiles;
  readonly ids: readonly string[];
}

/** Records of cases with a note each, and the cases' ids; each caller gets files of its own. */
export async function caseFiles(): Promise<CaseFiles> {
  const { files, ids } = await (made ??= makeCases());
  return { files: files.copy(), ids };
}

let made: Promise<CaseFiles> | undefined;

async function makeCases(): Promise<CaseFiles> {
  const files = new MemoryFiles();
  const store = storeOn(files);
  const ids: string[] = [];
  for (const sop of sopsNow()) {
    const { id } = (await store.open(sop, { ticket: `T-${ids.length}` })).state;
    await store.act(id, noted(wordOf(ids.length)));
    ids.push(id);
  }
  return { files, ids };
}

/** How the record that fails is named: ids count from that of the window. */
export const namesBadRecord = new RegExp(`\\ba${badNumber + 2}\\.a1\\.jsonl`);
