import { Library } from '../../../src/core/library/library';
import { readLibraryConfig } from '../../../src/core/library/config';
import { Synonyms } from '../../../src/core/search/synonyms';
import { Lexicon } from '../../../src/core/triage/lexicon';
import { assertGrowsEvenly } from '../support/growth';
import { linterOf } from '../support/libraries';

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

/** Parts of a `library.yml`, as many as asked for. */
const shapes: Readonly<Record<string, (count: number) => string>> = {
  'unknown keys': (count) => lines(count, (at) => `categoris${at}: 1\n`),
  'the same key': (count) => lines(count, () => 'name: a\n'),
  constants: (count) => `constants:\n${lines(count, (at) => `  a.b.c${at}: {es: x, en: y}\n`)}`,
  'constants within each other': (count) => `constants:\n  ${'a.'.repeat(count)}b: 1\n`,
  variables: (count) =>
    `variables:\n${lines(count, (at) => `  a${at}: {pattern: "[A-Z]${at}", values: {x: {es: y}}}\n`)}`,
  'wrong patterns': (count) => `variables:\n${lines(count, (at) => `  a${at}: {pattern: "[${at}"}\n`)}`,
  hours: (count) =>
    `calendars:\n  a:\n    hours:\n      mon:\n${lines(count, (at) => `        - "0${at % 10}:00-10:30"\n`)}`,
  'wrong hours': (count) =>
    `calendars:\n  a:\n    hours:\n      mon:\n${lines(count, (at) => `        - "9-${at}"\n`)}`,
  holidays: (count) =>
    `calendars:\n  a:\n    holidays:\n${lines(count, (at) => `      - 20${10 + (at % 80)}-01-01\n`)}`,
  rules: (count) =>
    `rules:\n${lines(count, (at) => `  - {if: {tier: a${at}, t${at}: x}, then: {sla: {resolution: 1h, clock: business}}}\n`)}`,
  'levels of problems': (count) => `lint:\n  severity:\n${lines(count, (at) => `    reply.emty${at}: off\n`)}`,
  people: (count) => `team:\n${lines(count, (at) => `  p${at}: {name: A, role: r${at}}\n`)}`,
  categories: (count) => `categories:\n${lines(count, (at) => `  p${at}: {title: {es: a}, icon: A B, order: x}\n`)}`,
  comments: (count) => lines(count, (at) => `# sop-guide-disable-next-line yaml.unknown-key: x\nk${at}: 1\n`),
  'comments for the file': (count) =>
    `${'# sop-guide-disable-file yaml.unknown-key: x\n'.repeat(count)}${lines(count, (at) => `k${at}: 1\n`)}`,
  'lines that cannot be read': (count) => lines(count, (at) => `tags: [--- x${at}\n`),
  'quotes that are never closed': (count) => lines(count, (at) => `a${at}: "b\n`),
  'items within items': (count) => `rules:\n${lines(count, (at) => `  - a: b\n   - c${at}\n`)}`,
  'one line that cannot be read': (count) => `foo {\n${lines(count, (at) => `name${at}: a\n`)}`,
  'comments on nothing': (count) => lines(count, (at) => `# sop-guide-disable-next-line yaml.unknwn${at}: x\n`),
};

describe('library.yml is read and checked in time that grows with its', () => {
  const linter = linterOf(new Library());
  for (const [name, make] of Object.entries(shapes))
    it(name, () => assertGrowsEvenly(1_500, make, (text) => linter.checkConfig(text, 'sops')));
});

describe('synonyms', () => {
  for (const [name, make] of [
    ['of the same word', (count: number) => lines(count, (at) => `  - [refund, w${at}]\n`)],
    ['that begin with the same word', (count: number) => lines(count, (at) => `  - [money a${at}, x${at}]\n`)],
    ['in one list', (count: number) => `  - [${lines(count, (at) => `refund ${at}, `)}refund]\n`],
    ['all the same', (count: number) => `  - [${'refund, '.repeat(count)}refund]\n`],
  ] as const)
    it(`are taken up and looked for in time that grows with them: ${name}`, () => {
      assertGrowsEvenly(
        4_000,
        (count) => readLibraryConfig(`synonyms:\n${make(count)}`).config.synonyms,
        (groups) => {
          const synonyms = new Synonyms();
          synonyms.set(groups);
          for (let at = 0; at < 20; at++) synonyms.at(['refund', 'money', '1'], at % 2);
          for (const steps = Lexicon.inSteps(groups); !steps.next().done;);
        },
      );
    });
});
