import { constantFiller } from '../library/constants-in-sop';
import { testedSop } from '../scenario/check/tested-sop';
import type { GivenFact, TestFile } from '../scenario/model';
import { CaseNames } from '../scenario/names/case-names';
import { namedIn } from '../scenario/names/named-in-tests';
import type { NamedInTests } from '../scenario/names/named-in-tests';
import { readTests } from '../scenario/read/read';
import type { CaseWorld } from '../scenario/run/simulated-case';
import type { Sop, SopLocation, TextWithRange } from '../sop/model';
import { fileStart } from '../sop/parsed-text';
import { isBefore } from '../text/position';
import type { Position } from '../text/position';

/** The SOP that the tests in a text are about, told by its lines, whatever is wrong with them: they may be half written. */
function sopOf(lines: readonly string[], location: SopLocation, { library }: CaseWorld): Sop | undefined {
  const said = lines.flatMap((line) => /^sop[ \t]*:[ \t]*(.*?)[ \t]*(?:#.*)?$/.exec(line)?.[1] ?? [])[0];
  const id = said?.replace(/^(["'])(.*)\1$/, '$2') ?? '';
  return testedSop({ sop: id === '' ? undefined : { text: id, range: fileStart }, location }, library);
}

/** What the tests in a text may name; undefined where there is no SOP that they are about. */
export function namesForTests(
  lines: readonly string[],
  location: SopLocation,
  world: CaseWorld,
): CaseNames | undefined {
  const sop = sopOf(lines, location, world);
  return sop && new CaseNames(sop, world, constantFiller(world.library.config(location.root), sop.lang));
}

/** Something that a test names: a part of an SOP, or what is known of a ticket. */
export type TestName =
  | NamedInTests
  | (TextWithRange & { readonly kind: 'language' | 'channel' })
  /** The value of a fact. */
  | (TextWithRange & { readonly kind: 'value'; readonly fact: string });

/** What a test names at a place; undefined where that is nothing of an SOP or a library. */
export function nameInTests(lines: readonly string[], position: Position, location: SopLocation): TestName | undefined {
  const { file } = readTests(lines.join('\n'), location);
  for (const name of namesIn(file))
    if (!isBefore(position, name.range.start) && !isBefore(name.range.end, position)) return name;
  return undefined;
}

function* namesIn(file: TestFile): Generator<TestName> {
  const { sop, tests, messages } = file;
  if (sop) yield { kind: 'sop', ...sop };
  yield* namedIn(file);
  for (const { given } of tests) {
    yield* given.languages.map((one) => ({ ...one, kind: 'language' }) as const);
    yield* given.channels.map((one) => ({ ...one, kind: 'channel' }) as const);
    yield* valuesOf(given.facts);
  }
  for (const { lang, channel, facts } of messages) {
    if (lang) yield { ...lang, kind: 'language' };
    if (channel) yield { ...channel, kind: 'channel' };
    yield* valuesOf(facts);
  }
}

function valuesOf(facts: readonly GivenFact[]): TestName[] {
  return facts.flatMap(({ name, values }) =>
    values.map((value) => ({ ...value, kind: 'value', fact: name.text }) as const),
  );
}
