import type { ActorKind } from '../case/model/events';
import type { SlaMetric } from '../case/terms/terms';
import type { SurveyKind } from '../library/surveys';
import type { ScaleKind } from '../time/time-scale';

/** How the binding steps of a closed case were dealt with. */
export interface Adherence {
  /** Whether the case was closed as the SOP wants it: nothing that binds left undone, nothing overridden. */
  readonly isKept: boolean;
  /** Binding steps that were done. */
  readonly done: number;
  /** Binding steps that the answers given led to, less those that were skipped where a reason suffices. */
  readonly applicable: number;
}

/**
 * Something that counts in a report, at the instant (ms since 1970 UTC) it happened: so a case counts in the period in which
 * it was begun, answered, closed, … and the counts of two periods are together those of both.
 */
export type Observation =
  | { readonly kind: 'started'; readonly at: number }
  /** At the first closing, unless the case came to nothing. */
  | { readonly kind: 'solved'; readonly at: number; readonly isReopened: boolean }
  /** At the closing that stands. */
  | {
      readonly kind: 'closed';
      readonly at: number;
      readonly adherence: Adherence;
      readonly escalated: 'rule' | 'agent' | 'both' | undefined;
    }
  | { readonly kind: 'abandoned'; readonly at: number }
  | {
      readonly kind: 'time';
      readonly at: number;
      readonly metric: SlaMetric;
      readonly clock: ScaleKind;
      readonly ms: number;
    }
  | {
      readonly kind: 'promise';
      readonly at: number;
      readonly metric: SlaMetric;
      readonly clock: ScaleKind;
      readonly isKept: boolean;
    }
  /**
   * `place` is where the score lies on its scale: 0 for the worst, 1 for the best; `isCommented` says whether the customer's own
   * words were kept with it.
   */
  | {
      readonly kind: 'survey';
      readonly at: number;
      readonly survey: SurveyKind;
      readonly place: number;
      readonly isCommented?: boolean;
    }
  | { readonly kind: 'reply'; readonly at: number; readonly reply: ReplyName }
  /** `change` is the share of the approved text that was changed before sending. */
  | { readonly kind: 'sent'; readonly at: number; readonly reply: ReplyName; readonly change: number };

/** An approved text. */
export interface ReplyName {
  readonly sop: string;
  readonly reply: string;
  readonly lang: string | undefined;
  readonly channel: string | undefined;
}

/** What became of a step that a closed case's answers led to. */
export interface StepOutcome {
  readonly sop: string;
  readonly step: string;
  readonly text: string;
  readonly isQuestion: boolean;
  /** Whether it may not be left undone. */
  readonly isRequired: boolean;
  /** `left`: still open when the case was closed. */
  readonly how: 'done' | 'skipped' | 'left';
  /** Left although it bound: the case was closed by override. */
  readonly isOverridden: boolean;
  readonly reason: string | undefined;
  readonly answer: string | undefined;
  /** What the SOP allows it, in minutes. */
  readonly allowed: number | undefined;
  /** What it took, in minutes; undefined where that is not known. */
  readonly took: number | undefined;
  /** By which clock. */
  readonly clock: ScaleKind;
}

/** The little of a case that a report needs. It names no one. */
export interface CaseDigest {
  /** Id of the SOP that the case was begun on. */
  readonly sop: string;
  /** The version of it that the case went by; undefined where it has none, or moved from one to another. */
  readonly version: string | undefined;
  /** Titles of the SOPs it went by, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** SOPs that joined it. */
  readonly joined: readonly string[];
  /** Folder of its SOP in the library; empty for the library's root. */
  readonly category: string;
  readonly channel: string | undefined;
  /** The rule of `library.yml` that chose what was promised, as the terms of the case name it. */
  readonly rule: string | undefined;
  /** The kind of customer. */
  readonly tier: string | undefined;
  /** What did most of its steps; undefined for people. */
  readonly runBy?: ActorKind | undefined;
  readonly observations: readonly Observation[];
  /** Of closed cases that came to something. */
  readonly steps: readonly StepOutcome[];
  /** Events that say they happened before one they were chained to: a clock was set back, or clocks disagree. */
  readonly isSkewed: boolean;
  /** Steps or answers that were changed after it was closed, and before it was opened again. */
  readonly isChangedAfterClosing: boolean;
}
