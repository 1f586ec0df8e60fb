import type { TextWithRange } from '../../sop/model';
import type { Range } from '../../text/position';
import { none } from '../model';
import type { CaseTest, MessageTest, TestFile } from '../model';

/** What a place in a file of tests names. */
type NamedKind =
  /** An SOP, by its id. */
  | 'sop'
  | 'question'
  /** A section, a step or an SOP that a case comes to. */
  | 'place'
  | 'step'
  | 'reply'
  /** A variable of the library. */
  | 'fact'
  /** Whom to escalate to. */
  | 'person'
  /** A condition of the SOP that names variables. */
  | 'condition';

/** A name in a file of tests, where it stands. */
export type NamedInTests = TextWithRange &
  ({ readonly kind: NamedKind } | { readonly kind: 'answer'; readonly question: string });

/** Everything that a file of tests names, but for the SOP that it is about; what all its tests are given stands there once. */
export function namedIn({ tests, messages }: TestFile): NamedInTests[] {
  const found = new Map<string, NamedInTests>();
  for (const one of [...tests.flatMap(inCase), ...messages.flatMap(inMessage)]) found.set(placeOf(one.range), one);
  return [...found.values()];
}

function inCase({ given, expected }: CaseTest): NamedInTests[] {
  const { path, ends, escalation } = expected;
  return [
    ...given.facts.map(({ name }) => named('fact', name)),
    ...given.answers.flatMap(({ question, answer }): NamedInTests[] => [
      named('question', question),
      { ...answer, kind: 'answer', question: question.text },
    ]),
    ...[...(path ?? []), ...(ends ? [ends] : [])].map((one) => named('place', one)),
    ...[expected.steps, expected.notSteps, expected.required, expected.notRequired]
      .flat()
      .map((one) => named('step', one)),
    ...expected.replies.map((one) => named('reply', one)),
    ...(escalation?.to && escalation.to.text !== none ? [named('person', escalation.to)] : []),
    ...(escalation?.when ? [named('condition', escalation.when)] : []),
  ];
}

function inMessage({ sop, facts }: MessageTest): NamedInTests[] {
  return [...(sop && sop.text !== none ? [named('sop', sop)] : []), ...facts.map(({ name }) => named('fact', name))];
}

function named(kind: NamedKind, { text, range }: TextWithRange): NamedInTests {
  return { kind, text, range };
}

function placeOf({ start }: Range): string {
  return `${start.line}:${start.character}`;
}
