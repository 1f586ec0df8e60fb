import type { LocalText } from '../library/local-text';
import type { Figure } from './measures';
import type { ScaleKind } from '../time/time-scale';
import type { DayRange, Period, PeriodUnit } from './periods';
import type { Part } from './statistics';

/** What a report is asked for. Days are those of its time zone, the first and the last included. */
export interface ReportFilter {
  /** Id of an SOP that cases were begun on, or that joined them. */
  readonly sop?: string | undefined;
  /** Folder of a category; those below it count as well. */
  readonly category?: string | undefined;
  readonly channel?: string | undefined;
}

/** A part of all cases. Small groups are together in one row, or their figures are left out. */
export interface GroupRow {
  /** Id of an SOP, folder of a category, channel, facts of a rule, tier, or id of a period; empty for `none` and `other`. */
  readonly key: string;
  /** `none`: cases of which it is not known; `other`: groups that are too small to be shown by themselves. */
  readonly kind: 'group' | 'none' | 'other';
  readonly title: string;
  /** How many groups `other` stands for. */
  readonly groups?: number;
  /** How many cases counted; undefined when they are too few to be told. */
  readonly cases?: number;
  /** Undefined when the cases are too few. */
  readonly figures?: readonly Figure[];
  /** Of an SOP: how many more cases it joined. */
  readonly joined?: number;
}

/** A row of the series over time. */
export interface PeriodRow extends Pick<GroupRow, 'cases' | 'figures'>, Period {}

/** What became of a step in closed cases that came to it. */
export interface StepRow {
  readonly sop: string;
  readonly title: string;
  readonly step: string;
  readonly text: string;
  /** Closed cases that came to it. */
  readonly reached: number;
  readonly skipped: number;
  /** How often it was left undone although it binds. */
  readonly overridden: number;
  /** How often it was left undone and need not have been done. */
  readonly left: number;
  /** Why it was skipped, the commonest first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  /** What the SOP allows it, in minutes. */
  readonly allowed?: number;
  /** Median of what it took, in minutes, by which clock, and in how many cases that is known; not told of fewer than five. */
  readonly took?: number;
  readonly clock?: ScaleKind;
  readonly timed: number;
}

/** A step that the author should look at. */
export interface Hint {
  /**
   * `skipped`: required and mostly left undone; `optional`: optional and mostly left undone; `unanswered`: a question that is
   * mostly left open; `missing-branch`: no answer fits; `slow`: takes longer than it is allowed.
   */
  readonly kind: 'skipped' | 'optional' | 'unanswered' | 'missing-branch' | 'slow';
  readonly sop: string;
  readonly title: string;
  readonly step: string;
  readonly text: string;
  /** How many cases it stands on. */
  readonly n: number;
  /** The share of them that were left undone, answered so, or took longer. */
  readonly share: number;
  /** The answer that says that none fits. */
  readonly answer?: string;
  /** The median in minutes, and by which clock. */
  readonly took?: number;
  readonly clock?: ScaleKind;
  /** Minutes. */
  readonly allowed?: number;
}

/** How an approved text was used. */
export interface ReplyRow {
  readonly kind: 'reply' | 'other';
  readonly sop: string;
  readonly sopTitle: string;
  readonly reply: string;
  readonly title: string;
  readonly lang?: string;
  readonly channel?: string;
  /** How often it was inserted or copied. */
  readonly used: number;
  /** How often it is known how far it was changed before sending. */
  readonly sent: number;
  /** The mean share of it that was changed, 0 to 1; undefined when too few were sent to tell. */
  readonly change?: number;
}

/** How a goal of `library.yml` stands. */
export interface GoalRow {
  readonly id?: string;
  readonly title: LocalText;
  /** As `library.yml` says it. */
  readonly measure: string;
  readonly target: string;
  /**
   * `few`: not enough cases to say; `unknown-measure`, `unreadable-target`, `unreadable-period`: what `library.yml` says is
   * not understood.
   */
  readonly state: 'met' | 'missed' | 'few' | 'unknown-measure' | 'unreadable-target' | 'unreadable-period';
  /** What the category is called whose cases alone count. */
  readonly category?: string;
  /** The last whole period, which it is judged by. */
  readonly period?: Period;
  readonly value?: number;
  /** What it is compared with, where the target is a change. */
  readonly before?: number;
  /** The value to reach, in the unit of the figure. */
  readonly wanted?: number;
  readonly direction?: 'at-least' | 'at-most';
  /** What is judged; of times, `statistic` where it is not the median. */
  readonly figure?: Pick<Figure, 'measure' | 'unit' | 'clock'> & { readonly statistic?: 'mean' | 'p90' };
  readonly n: number;
}

/** An approved SOP whose review is due. */
export interface StaleSop {
  readonly sop: string;
  readonly title: string;
  readonly uri: string;
  /** The day by which it was to be reviewed; undefined when nobody says that it ever was. */
  readonly due?: string;
}

/** What agents reported of procedures, in whole days: a report without a name tells no time. */
export interface FeedbackCounts {
  /** How often somebody said in the days of the report what would have made a case easier: nobody waits for an answer to that. */
  readonly wishes: number;
  /** At the end of the report. */
  readonly open: number;
  /** The day of the oldest of them. */
  readonly oldest?: string;
  /** How many were made, and how many closed, in the days of the report. */
  readonly reported: number;
  readonly closed: number;
  /** Days until half of those closed were closed, and nine in ten; undefined where too few were closed to tell. */
  readonly daysToClose?: { readonly median: number; readonly p90: number };
}

/** What was reported of an SOP. */
export interface FeedbackRow extends FeedbackCounts {
  readonly sop: string;
  readonly title: string;
  /** The step that most of its open reports are about. */
  readonly step?: { readonly id: string; readonly text: string };
}

/** What agents reported of the procedures that a report is about. It names nobody. */
export interface FeedbackPart extends FeedbackCounts {
  readonly rows: readonly FeedbackRow[];
}

/** Something approved that no case made use of, although there were cases enough. */
export interface UnusedRow {
  readonly kind: 'sop' | 'reply';
  readonly sop: string;
  readonly sopTitle: string;
  /** Of a reply. */
  readonly reply?: string;
  readonly title: string;
  /** How many cases there were in which it could have been used. */
  readonly cases: number;
}

/** What agents looked for and did not find, as far as they agreed to its being counted. */
export interface SearchRow {
  /** `messages`: no SOP fitted them; `other`: searches that came too rarely to be told by themselves. */
  readonly kind: 'search' | 'messages' | 'other';
  /** Of `search`: what was searched, the commonest first. */
  readonly words: readonly string[];
  readonly lang?: string;
  readonly times: number;
  /** The last day on which it was shared. */
  readonly last: string;
}

/** One of the things that cost most. */
export interface FirstThing {
  readonly kind: FirstKind;
  /** `cases × harm`. */
  readonly cost: number;
  /** How often it happened; how it is worked out is in `docs/decisions/reports.md`. */
  readonly cases: number;
  /** How bad it is for those concerned, 1 to 10. */
  readonly harm: number;
  /** How many there were in which it could have happened, where that is known. */
  readonly n?: number;
  /** What it is about, and leads to: a step or an SOP; a section of the report where it is about several. */
  readonly place:
    | { readonly sop: string; readonly title: string; readonly step?: { readonly id: string; readonly text: string } }
    | { readonly section: 'sop' | 'unused' | 'searches' };
  /** Of a step. */
  readonly hint?: Hint;
  /** Of open reports: how many there are, and the day of the oldest. */
  readonly reports?: { readonly open: number; readonly oldest: string };
  /** Of searches: the words that were searched most, where they may be told. */
  readonly words?: string;
}

export type FirstKind =
  | 'reopened'
  | 'promises'
  | Exclude<Hint['kind'], 'optional'>
  | 'complaints'
  | 'searches'
  | 'nothing-fits'
  | 'dismissed'
  | 'unused-sops'
  | 'unused-replies';

/** Whether the last version of an SOP helped. */
export interface VersionEffect {
  readonly sop: string;
  readonly title: string;
  readonly version: string;
  /** The version that it is compared with. */
  readonly before: string;
  /** The day on which the first case was begun by the last version. */
  readonly since: string;
  readonly measures: readonly VersionMeasure[];
}

/** How often something happened in cases that were begun by one version and by the next. */
export interface VersionMeasure {
  readonly measure: 'sla' | 'adherence' | 'reopen' | 'escalation' | 'csat-satisfied';
  readonly before: Part;
  readonly after: Part;
  /** Between which values the change of the share lies, 99 times in 100. */
  readonly low: number;
  readonly high: number;
  /** `chance`: nothing that chance alone could not have done. */
  readonly way: 'better' | 'worse' | 'chance';
}

/** What a report tells. It names nobody who worked on a case. */
export interface Report extends DayRange {
  /** What the team wants to be for its customers. */
  readonly visions?: readonly string[];
  readonly timezone: string;
  readonly unit: PeriodUnit;
  readonly filter: ReportFilter;
  /** The days it is compared with. */
  readonly before?: DayRange;
  /** How many cases count in it. */
  readonly cases: number;
  /** The filter leaves so few cases that nothing of them is told. */
  readonly isWithheld: boolean;
  readonly figures: readonly Figure[];
  readonly figuresBefore?: readonly Figure[];
  readonly goals: readonly GoalRow[];
  readonly by: {
    readonly sop: readonly GroupRow[];
    readonly category: readonly GroupRow[];
    readonly channel: readonly GroupRow[];
    /** By the rule of `library.yml` that chose what was promised. */
    readonly rule: readonly GroupRow[];
    /** By the kind of customer. */
    readonly tier: readonly GroupRow[];
    /** By who did most of the steps, `person` or `assistant`; empty where people alone did. */
    readonly who: readonly GroupRow[];
    readonly period: readonly PeriodRow[];
  };
  /** The three things at most that cost most, the dearest first. */
  readonly first: readonly FirstThing[];
  /** Of SOPs with enough cases by their last version and by the one before. */
  readonly versions: readonly VersionEffect[];
  readonly hints: readonly Hint[];
  readonly steps: readonly StepRow[];
  readonly replies: readonly ReplyRow[];
  readonly stale: readonly StaleSop[];
  readonly unused: readonly UnusedRow[];
  readonly searches: readonly SearchRow[];
  /** Undefined where no feedback was read, or none of it is about what is asked for. */
  readonly feedback?: FeedbackPart;
  readonly flags: { readonly skewed: number; readonly changedAfterClosing: number };
  /** What the filter may be set to: groups that are not too small. */
  readonly choices: {
    readonly sops: readonly Choice[];
    readonly categories: readonly Choice[];
    readonly channels: readonly Choice[];
  };
}

export interface Choice {
  readonly key: string;
  readonly title: string;
}
