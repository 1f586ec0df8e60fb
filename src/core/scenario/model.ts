import type { SlaMetric } from '../case/terms/terms';
import type { SopLocation, TextWithRange } from '../sop/model';
import type { Range } from '../text/position';
import type { ScaleKind } from '../time/time-scale';

/** The tests of an SOP, read from one file. */
export interface TestFile {
  readonly location: SopLocation;
  /** The id of the SOP; undefined where it is the one of the same file name. */
  readonly sop: TextWithRange | undefined;
  /** The day of all that is read or done in the tests, as `2026-08-01`; undefined when the file does not say. */
  readonly day: string | undefined;
  readonly tests: readonly CaseTest[];
  readonly messages: readonly MessageTest[];
}

/** A made-up case: what is given, and what is to come of it. */
export interface CaseTest {
  readonly kind: 'case';
  readonly name: TextWithRange;
  /** The whole test. */
  readonly range: Range;
  readonly given: Given;
  readonly expected: Expected;
}

/** What is known in a made-up case, and how its questions are answered. */
export interface Given {
  /** The languages of the customer: the test is run once for each; none when it is not said. */
  readonly languages: readonly TextWithRange[];
  /** The channels, likewise. */
  readonly channels: readonly TextWithRange[];
  readonly facts: readonly GivenFact[];
  readonly answers: readonly GivenAnswer[];
}

/** Something known of the ticket. */
export interface GivenFact {
  readonly name: TextWithRange;
  /** One, or several as for tags. */
  readonly values: readonly TextWithRange[];
}

/** An answer to a question, each by its words, the question also by its id. */
export interface GivenAnswer {
  readonly question: TextWithRange;
  readonly answer: TextWithRange;
}

/** What is to come of a made-up case. What is undefined or empty is not looked at. */
export interface Expected {
  /** The sections that it goes through, in order, and steps among them. */
  readonly path: readonly TextWithRange[] | undefined;
  /** Steps that are among those to do. */
  readonly steps: readonly TextWithRange[];
  /** Steps that are not. */
  readonly notSteps: readonly TextWithRange[];
  /** The section, the step or the SOP that is the last. */
  readonly ends: TextWithRange | undefined;
  /** Replies that are offered. */
  readonly replies: readonly TextWithRange[];
  /** Words in the replies, as they are filled in. */
  readonly contains: readonly ExpectedWords[];
  /** Words that are in none of them. */
  readonly lacks: readonly ExpectedWords[];
  readonly sla: ExpectedSla | undefined;
  readonly escalation: ExpectedEscalation | undefined;
  /** Steps without which the case cannot be closed. */
  readonly required: readonly TextWithRange[];
  /** Steps without which it can. */
  readonly notRequired: readonly TextWithRange[];
}

/** Words, and the language of the replies that they are looked for in; undefined: in any. */
export interface ExpectedWords extends TextWithRange {
  readonly lang: string | undefined;
}

/** What is to be promised; nothing where there are no targets. */
export interface ExpectedSla {
  readonly targets: ReadonlyMap<SlaMetric, ExpectedTarget>;
  readonly clock: (TextWithRange & { readonly text: ScaleKind }) | undefined;
  readonly range: Range;
}

export interface ExpectedTarget {
  readonly minutes: number;
  readonly range: Range;
}

/** What is to be suggested about escalating the case. */
export interface ExpectedEscalation {
  /** Whom to; `none`: nothing is to be suggested. */
  readonly to: TextWithRange | undefined;
  /** The words or the condition that the SOP gives. */
  readonly when: TextWithRange | undefined;
  /** Not at once, but after so much time. */
  readonly after: ExpectedTarget | undefined;
  readonly range: Range;
}

/** A customer's message, and what is to be made of it. */
export interface MessageTest {
  readonly kind: 'message';
  readonly text: TextWithRange;
  /** The language and channel, where whoever answers says them. */
  readonly lang: TextWithRange | undefined;
  readonly channel: TextWithRange | undefined;
  /** The id of the SOP that is to be suggested: that of the file where it is undefined; `none`: no SOP. */
  readonly sop: TextWithRange | undefined;
  /** It is to be among so many. */
  readonly first: number;
  /** What the message is to say. */
  readonly facts: readonly GivenFact[];
}

export type AnyTest = CaseTest | MessageTest;

/** The word for nothing: no promise, no escalation, no SOP. */
export const none = 'none';

/** Among how many suggestions an SOP is to be: so many are shown. */
export const usualFirst = 3;
