import type { RecordedReason } from '../escalation/rules';
import type { Closing, ReplyUse } from '../model/state';

/** The words of a summary in the language of whoever reads it. Texts that are put into them are Markdown already. */
export interface SummaryWords {
  /** When something happened, with the day. */
  readonly time: (ts: string) => string;
  /** The time zone of those times. */
  readonly zone: string;
  readonly duration: (minutes: number) => string;
  readonly percent: (share: number) => string;
  /** The name behind a key of the team; anything else as it is. */
  readonly person: (key: string) => string;
  /** The name behind a role. */
  readonly role: (key: string) => string;
  readonly labels: {
    readonly ticket: string;
    readonly procedure: string;
    readonly opened: string;
    readonly closed: string;
    readonly timeTaken: string;
    readonly steps: string;
    readonly known: string;
    readonly promises: string;
    readonly priority: string;
    readonly escalated: string;
    readonly handedOver: string;
    readonly reopened: string;
    readonly to: string;
    readonly from: string;
    readonly why: string;
    readonly record: string;
    readonly answers: string;
    readonly done: string;
    readonly open: string;
    readonly notes: string;
    readonly replies: string;
  };
  readonly version: (version: string) => string;
  readonly commit: (hash: string) => string;
  readonly escalationTitle: (title: string) => string;
  readonly escalation: (name: string, time: string) => string;
  readonly handover: (name: string, time: string, step: string | undefined) => string;
  readonly timeWaited: (total: string, waited: string) => string;
  readonly counts: (done: number, skipped: number, open: number) => string;
  readonly closedAs: (how: Closing['how'], time: string, reason: string) => string;
  /** A value of a fact, in plain words. */
  readonly value: (name: string, value: string) => string;
  /** What a variable is called, in plain words. */
  readonly variable: (name: string) => string;
  /** A fact of the ticket with its values, in plain words. */
  readonly fact: (name: string, values: readonly string[]) => string;
  /** A reason in plain words. */
  readonly reason: (reason: RecordedReason) => string;
  readonly times: (count: number) => string;
  readonly skipped: (reason: string) => string;
  /** An assistant by its name, so that nobody takes it for a person. */
  readonly assistant: (name: string) => string;
  /** Who did a step that is another role's. */
  readonly inPlaceOf: (actor: string, role: string) => string;
  readonly stillOpen: string;
  readonly optional: string;
  readonly notCounted: string;
  readonly changedLater: string;
  readonly about: (step: string) => string;
  readonly replyUse: (how: ReplyUse['how']) => string;
  readonly changed: (share: string) => string;
  readonly ownText: string;
}
