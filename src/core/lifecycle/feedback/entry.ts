import type { Counted, Signal } from '../signals/signal';

/** What is wrong with a procedure, by the one who reports it; of `easier`, what would have made a case easier. */
export const feedbackKinds = ['wrong', 'missing', 'unclear', 'outdated', 'other', 'easier'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** How a report ended. */
export const outcomes = ['fixed', 'no-change', 'duplicate'] as const;
export type Outcome = (typeof outcomes)[number];

/** What every entry has. Each is a file of its own and never written again, so two people's files merge without a conflict. */
interface EntryBase {
  /** Unique: letters, digits and `-`. */
  readonly id: string;
  readonly text: string;
  /** Who wrote it; undefined for one who did not want to be named. */
  readonly by: string | undefined;
  /** ISO 8601, UTC; of a report without a name only the day, as times tell who it was. */
  readonly at: string;
}

/** Something that is wrong with a procedure. */
export interface Report extends EntryBase {
  readonly does: 'report';
  /** Id of the SOP, and the version that was read. */
  readonly sop: string;
  readonly version: string | undefined;
  /** Id of the step and its words then; undefined for a report on the SOP as a whole. */
  readonly step: string | undefined;
  readonly words: string | undefined;
  readonly kind: FeedbackKind;
}

/** What was said to a report, or done about it. */
export interface FollowUp extends EntryBase {
  readonly does: 'answer' | 'resolve' | 'reopen';
  /** Id of the report. */
  readonly report: string;
  readonly outcome: Outcome | undefined;
  /** The version of the SOP in which it is mended. */
  readonly version: string | undefined;
}

/** What was counted on one machine, and shared word for word as its person saw it: by nobody, on a day. */
export interface SharedCounts {
  readonly does: 'count';
  readonly id: string;
  readonly counts: readonly Counted[];
  /** Of the day alone. */
  readonly at: string;
}

/** An author looked at what was counted, and nothing is to be done about it: what is counted later counts again. */
export interface SetAside {
  readonly does: 'set-aside';
  readonly id: string;
  readonly counts: readonly Signal[];
  readonly at: string;
}

export type FeedbackEntry = Report | FollowUp | SharedCounts | SetAside;
