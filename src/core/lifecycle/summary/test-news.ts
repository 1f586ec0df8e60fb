import { testPathsIn } from '../../scenario/load';
import type { LoadedTests } from '../../scenario/load';
import type { AnyTest, TestFile } from '../../scenario/model';
import type { Failure } from '../../scenario/run/failure';
import { hasPassed, nameOfTest } from '../../scenario/run/result';
import { TestRunner } from '../../scenario/run/test-runner';
import type { CaseWay } from '../../scenario/run/test-runner';
import type { WayPoint } from '../../scenario/run/way';
import type { Sop } from '../../sop/model';
import type { TriageIndex } from '../../triage/triage-index';
import type { TwoLibraries } from './summary';
import { testPairs, writtenAs } from './test-pairs';

/** What changed about the tests of a library, and what they say of the change. */
export interface TestNews {
  /** How many tests there are now. */
  readonly count: number;
  readonly files: readonly TestFileNews[];
}

/** The same of one file; only those about which there is something to say. */
export interface TestFileNews {
  readonly path: string;
  /** What it is about; undefined where there is no such SOP. */
  readonly sop: Sop | undefined;
  /** The names of tests that came, went, or are written otherwise. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  readonly failing: readonly FailingTest[];
  /** Cases that went another way before. */
  readonly sentElsewhere: readonly SentElsewhere[];
}

export interface FailingTest {
  readonly name: string;
  readonly failures: readonly Failure[];
}

/** A made-up customer whose case goes another way than before: the titles of what it goes through. */
export interface SentElsewhere {
  readonly name: string;
  readonly lang: string | undefined;
  readonly channel: string | undefined;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Reads a file of tests as it was, or is. @param path of the library. */
export type ReadTestFile = (path: string) => Promise<LoadedTests>;

/**
 * What changed about the tests of a library: all are run as things are now; those that are about cases, and passed before, are walked
 * in both versions, to know whose case goes another way.
 * @param read the files of the version before, and those of now.
 * @param index what suggests SOPs now; asked for when a message is to be suggested one.
 */
export async function testNews(
  { before, after, root }: TwoLibraries,
  read: { readonly before: ReadTestFile; readonly after: ReadTestFile },
  index: () => TriageIndex,
): Promise<TestNews> {
  const [was, is] = [new TestRunner(before, index), new TestRunner(after, index)];
  const [old, now] = [new Set(testPathsIn(before, root)), new Set(testPathsIn(after, root))];
  const files: TestFileNews[] = [];
  let count = 0;
  for (const path of [...new Set([...now, ...old])].sort()) {
    const loaded = now.has(path) ? await read.after(path) : undefined;
    const earlier = old.has(path) ? await read.before(path) : undefined;
    const tests = loaded ? testsOf(loaded.read.file) : [];
    count += tests.length;
    const checked = loaded && is.check(loaded.read.file);
    const failing = tests.flatMap((test): FailingTest[] => {
      const result = checked && is.run(checked, test);
      return !result || hasPassed(result)
        ? []
        : [
            {
              name: nameOfTest(test),
              failures: result.runs.flatMap(({ failures }) => failures.slice(0, 1)).slice(0, 1),
            },
          ];
    });
    const pairs = testPairs(earlier ? testsOf(earlier.read.file) : [], tests);
    const walkedBefore = earlier && was.check(earlier.read.file);
    const sentElsewhere = tests.flatMap((test): SentElsewhere[] => {
      const same = pairs.before.get(test);
      if (test.kind !== 'case' || same?.kind !== 'case' || !checked || !walkedBefore) return [];
      if (!hasPassed(was.run(walkedBefore, same))) return [];
      const ways = { before: was.ways(walkedBefore, same), after: is.ways(checked, test) };
      return waysApart(nameOfTest(test), ways, [walkedBefore.names?.sops ?? [], checked.names?.sops ?? []]);
    });
    const news: TestFileNews = {
      path,
      sop: checked?.sop ?? walkedBefore?.sop,
      added: pairs.added.map(nameOfTest),
      removed: pairs.removed.map(nameOfTest),
      changed: [...pairs.before].flatMap(([test, same]) =>
        writtenAs(same) === writtenAs(test) ? [] : [nameOfTest(test)],
      ),
      failing,
      sentElsewhere,
    };
    const lists = [news.added, news.removed, news.changed, failing, sentElsewhere];
    if (lists.some((one) => one.length > 0)) files.push(news);
  }
  return { count, files };
}

function testsOf({ tests, messages }: TestFile): AnyTest[] {
  return [...tests, ...messages];
}

function waysApart(
  name: string,
  { before, after }: { readonly before: readonly CaseWay[]; readonly after: readonly CaseWay[] },
  sops: readonly [before: readonly Sop[], after: readonly Sop[]],
): SentElsewhere[] {
  const found = new Map<string, SentElsewhere>();
  for (const { lang, channel, way } of after) {
    const same = before.find((one) => one.lang === lang && one.channel === channel);
    if (!same) continue;
    const [was, is] = [titlesOf(same.way, sops[0]), titlesOf(way, sops[1])];
    if (isSameWay(was, is, sops)) continue;
    const key = JSON.stringify([was, is]);
    // In all languages and channels that go the same way it is said once.
    if (!found.has(key)) found.set(key, { name, lang, channel, before: was, after: is });
  }
  return [...found.values()];
}

/** What a case goes through, as people call it: sections, and SOPs that an answer leads to. */
function titlesOf(way: readonly WayPoint[], sops: readonly Sop[]): string[] {
  const titles = way.flatMap((point) => {
    if (point.kind === 'step') return [];
    const title = sops.find(({ id }) => id === point.sop)?.title ?? point.sop;
    return [point.kind === 'reading' || point.sop !== sops[0]?.id ? title : point.section.title || title];
  });
  return titles.filter((title, at) => title !== titles[at - 1]);
}

/** Whether two ways are one, but for sections that are called otherwise. */
function isSameWay(
  was: readonly string[],
  is: readonly string[],
  [before, after]: readonly [readonly Sop[], readonly Sop[]],
): boolean {
  if (was.length !== is.length) return false;
  const [old, now] = [namesIn(before), namesIn(after)];
  return was.every((title, at) => {
    const other = is[at] ?? '';
    return title === other || (!now.has(title) && !old.has(other));
  });
}

function namesIn(sops: readonly Sop[]): ReadonlySet<string> {
  return new Set(sops.flatMap(({ title, sections }) => [title, ...sections.map((section) => section.title)]));
}
