import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers } from '../../../../src/core/exchange/set-up/answers';
import { ownLibrary } from '../../../../src/core/exchange/set-up/set-up';
import { describe as inWords } from '../../../../src/core/lint/kinds';
import type { Library } from '../../../../src/core/library/library';
import { isSopPath } from '../../../../src/core/library/path';
import { readTests } from '../../../../src/core/scenario/read/read';
import { hasPassed, nameOfTest } from '../../../../src/core/scenario/run/result';
import { TestRunner } from '../../../../src/core/scenario/run/test-runner';
import { isTestPath } from '../../../../src/core/scenario/test-path';
import { indexOf } from '../../scenario/trial';
import { linterOf, libraryOf } from '../../support/libraries';
import { locationOf } from '../../support/sops';
import { smallSample } from './small-sample';

/** All files of a library on disk: path → text. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const files = paths.filter((path) => /\.(?:md|yml)$/.test(path)).sort();
  return new Map(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** A shop with a lead who does everything. */
export const plainAnswers: Answers = {
  constants: {
    'shop.name': { '': 'Ca la Fina' },
    'shop.web': { '': 'www.calafina.cat' },
    'shop.email': { '': 'hola@calafina.cat' },
    'shop.phone': { '': '931 234 567' },
    'shop.place': { '': 'Vic' },
    'shop.address': { '': 'carrer Nou, 2' },
    'delivery.standard-cost': { es: '3,50 €', ca: '3,50 €', en: '€3.50' },
    'delivery.free-from': { es: '45 €', ca: '45 €', en: '€45' },
    'return.days': { '': '15' },
    'return.cost': { es: '2,95 €', ca: '2,95 €', en: '€2.95' },
  },
  languages: ['es', 'ca', 'en'],
  lead: { name: 'Fina Puig', contact: 'fina@calafina.cat' },
};

/** A library of texts in memory. */
function libraryFrom(files: ReadonlyMap<string, string>): Library {
  return libraryOf(Object.fromEntries([...files].filter(([path]) => isSopPath(path))), files.get('library.yml'));
}

/** The errors in a library, as a reader would cite them. */
export function errorsIn(library: Library): string[] {
  const linter = linterOf(library);
  const all = [
    ...[...library.sops].map(({ location }) => [location.path, linter.problems(location.uri)] as const),
    ['library.yml', linter.configProblems('sops')] as const,
  ];
  return all.flatMap(([path, problems]) =>
    problems
      .filter(({ severity }) => severity === 'error')
      .map((one) => `${path}:${one.range.start.line + 1} ${inWords(one)}`),
  );
}

/** The tests of a library that fail. */
export function failuresIn(files: ReadonlyMap<string, string>): string[] {
  const library = libraryFrom(files);
  const runner = new TestRunner(library, () => indexOf(library));
  const failed: string[] = [];
  for (const [path, text] of files) {
    if (!isTestPath(path)) continue;
    const checked = runner.check(readTests(text, locationOf(path)).file);
    for (const test of [...checked.file.tests, ...checked.file.messages])
      if (!hasPassed(runner.run(checked, test))) failed.push(`${path} ${nameOfTest(test)}`);
  }
  return failed;
}

/** The same shop with a team. */
export const team: Answers = { ...plainAnswers, author: { name: 'Lola Mas', contact: 'lola@calafina.cat' } };

/** A team in another country, which answers in two languages at other hours. */
export const abroad: Answers = {
  ...team,
  country: 'México',
  languages: ['es', 'en'],
  timezone: 'America/Mexico_City',
  week: { mon: ['09:00-18:00'], sat: ['10:00-14:00'] },
};

/** The library that is made of a sample, and what is in it. */
export async function made(answers: Answers, sample = smallSample) {
  const own = await ownLibrary(sample, answers);
  const library = libraryFrom(own.files);
  const text = (path: string) => own.files.get(path) ?? '';
  const sop = (id: string) => library.withId(id)[0];
  return { ...own, library, config: library.config('sops'), text, sop };
}
