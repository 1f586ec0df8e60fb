import { constantFiller } from '../library/constants-in-sop';
import { testedSop } from '../scenario/check/tested-sop';
import type { TestFile } from '../scenario/model';
import { CaseNames } from '../scenario/names/case-names';
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

/** Something that a test names. */
export type TestName = TextWithRange &
  (
    | { readonly kind: 'sop' | 'question' | 'place' | 'step' | 'reply' | 'fact' | 'language' | 'channel' | 'person' }
    /** An answer `of` a question, or a value `of` a fact. */
    | { readonly kind: 'answer' | 'value'; readonly of: string }
  );

/** What a test names at a place; undefined where that is nothing of an SOP or a library. */
export function nameInTests(lines: readonly string[], position: Position, location: SopLocation): TestName | undefined {
  const { file } = readTests(lines.join('\n'), location);
  for (const name of namesIn(file))
    if (!isBefore(position, name.range.start) && !isBefore(name.range.end, position)) return name;
  return undefined;
}

function* namesIn({ sop, tests, messages }: TestFile): Generator<TestName> {
  if (sop) yield { kind: 'sop', ...sop };
  for (const { given, expected } of tests) {
    yield* all('language', given.languages);
    yield* all('channel', given.channels);
    yield* factsIn(given.facts);
    for (const { question, answer } of given.answers) {
      yield { kind: 'question', ...question };
      yield { kind: 'answer', of: question.text, ...answer };
    }
    yield* all('place', [...(expected.path ?? []), ...(expected.ends ? [expected.ends] : [])]);
    yield* all('step', [...expected.steps, ...expected.notSteps, ...expected.required, ...expected.notRequired]);
    yield* all('reply', expected.replies);
    if (expected.escalation?.to) yield { kind: 'person', ...expected.escalation.to };
  }
  for (const message of messages) {
    if (message.sop) yield { kind: 'sop', ...message.sop };
    if (message.lang) yield { kind: 'language', ...message.lang };
    if (message.channel) yield { kind: 'channel', ...message.channel };
    yield* factsIn(message.facts);
  }
}

function* all(
  kind: Exclude<TestName['kind'], 'answer' | 'value'>,
  names: readonly TextWithRange[],
): Generator<TestName> {
  for (const name of names) yield { kind, ...name };
}

function* factsIn(facts: TestFile['tests'][number]['given']['facts']): Generator<TestName> {
  for (const { name, values } of facts) {
    yield { kind: 'fact', ...name };
    for (const value of values) yield { kind: 'value', of: name.text, ...value };
  }
}
