import { attempt } from '../../attempt';
import { problem } from '../../problem';
import type { Problem } from '../../problem';
import type { SopLocation } from '../../sop/model';
import { fileStart } from '../../sop/parsed-text';
import { isDay } from '../../text/day';
import { testBounds } from '../../yaml/bounds';
import { YamlReader } from '../../yaml/reader';
import { caseTestKeys, testFileKeys, testYaml } from '../keys';
import type { CaseTest, TestFile } from '../model';
import { readExpected } from './expected';
import { joined, readGiven } from './given';
import { readMessages } from './messages';
import { textAt } from './text-at';
import type { Given } from '../model';
import type { YamlMap } from '../../yaml/reader';

/** A file with more bytes than this has more characters than a file of tests may have. */
export const maxTestBytes = 3 * testBounds.size;

/** What was read of a file of tests, and what could not be. */
export interface ReadTests {
  readonly file: TestFile;
  readonly problems: readonly Problem[];
}

/** Reads the tests of an SOP. What cannot be read is left out and reported as a problem. Never throws. */
export function readTests(text: string, location: SopLocation): ReadTests {
  return attempt(
    () => readText(text, location),
    (reason) => ({ file: noTests(location), problems: [problem('test.reading-failed', fileStart, reason)] }),
  );
}

/** A file that could not be read from disk. */
export function unreadableTests(location: SopLocation, reason: string): ReadTests {
  return { file: noTests(location), problems: [problem('test.unreadable', fileStart, reason)] };
}

function noTests(location: SopLocation): TestFile {
  return { location, sop: undefined, day: undefined, tests: [], messages: [] };
}

/** The YAML of a file of tests. */
export function yamlOfTests(text: string): YamlReader {
  return new YamlReader(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), testBounds, testYaml);
}

function readText(text: string, location: SopLocation): ReadTests {
  const reader = yamlOfTests(text);
  const root = reader.root();
  root?.allow(testFileKeys);
  const given = readGiven(root?.map('given'));
  const tests = (root?.maps('tests') ?? []).flatMap((map) => readTest(map, given));
  const file: TestFile = {
    location,
    sop: root && textAt(root, 'sop'),
    day: root?.matching('day', 'yaml.not-date', isDay),
    tests,
    messages: readMessages(root),
  };
  const isEmpty = file.tests.length + file.messages.length === 0;
  if (isEmpty && reader.problems.length === 0) reader.report('test.empty', fileStart);
  return { file, problems: [...reader.problems, ...sameNames(tests)] };
}

function readTest(map: YamlMap, common: Given): CaseTest[] {
  map.allow(caseTestKeys);
  map.required('name');
  const name = textAt(map, 'name');
  const given = joined(common, readGiven(map.map('given')));
  const { expected, isNothing } = readExpected(map.map('expect'));
  if (isNothing) map.reportKey('test.expects-nothing', map.isEmpty('expect') ? 'name' : 'expect');
  return name ? [{ kind: 'case', name, range: map.range, given, expected }] : [];
}

/** Two tests of one name cannot be told apart where tests are listed. */
function sameNames(tests: readonly CaseTest[]): Problem[] {
  const known = new Set<string>();
  const all = new Set(tests.map(({ name }) => name.text));
  const numbers = new Map<string, number>();
  return tests.flatMap(({ name: { text, range } }) => {
    const isKnown = known.has(text);
    known.add(text);
    if (!isKnown) return [];
    let number = numbers.get(text) ?? 2;
    while (all.has(`${text} (${number})`)) number++;
    numbers.set(text, number + 1);
    return [problem('test.name-twice', range, text, `${text} (${number})`)];
  });
}
