import type { Hint } from '../report';

/** A report in words and formatted numbers: whoever shows it has nothing more to say or to work out. */
export interface ReportPage {
  readonly title: string;
  /** The days it is about, and what they are compared with. */
  readonly range: string;
  readonly compared: string | undefined;
  /** What the team wants to be for its customers. */
  readonly visions: readonly string[];
  /** What is said instead of figures. */
  readonly instead: { readonly title: string; readonly text: string } | undefined;
  /** What is to be kept in mind of figures that stand on few cases. */
  readonly caution: string | undefined;
  /** What costs most, the dearest first. */
  readonly first: readonly FirstLine[];
  /** What is said where nothing does. */
  readonly nothingFirst: string | undefined;
  readonly versions: readonly VersionLine[];
  readonly cards: readonly Card[];
  readonly goals: readonly GoalLine[];
  readonly hints: readonly HintLine[];
  readonly charts: readonly Chart[];
  readonly tables: readonly Table[];
  readonly notes: readonly string[];
  readonly headings: Readonly<
    Record<'first' | 'versions' | 'measures' | 'goals' | 'hints' | 'over-time' | 'notes', string>
  >;
}

/** One of the things to do first. */
export interface FirstLine {
  readonly title: string;
  /** Why, and what to do. */
  readonly text: string;
  /** The step, SOP or section of the report that it leads to. */
  readonly place: string;
  /** What the step belongs to; empty for what is no step. */
  readonly sopTitle: string;
  readonly link: StepLink | { readonly section: string };
}

/** Whether the last version of an SOP helped. */
export interface VersionLine {
  readonly title: string;
  readonly state: 'better' | 'worse' | 'mixed' | 'chance';
  readonly stateText: string;
  readonly lines: readonly string[];
  readonly link: StepLink;
}

/** A headline measure. */
export interface Card {
  readonly id: string;
  readonly title: string;
  readonly value: string;
  readonly detail: string;
  /** What it stands on; empty where that goes without saying. */
  readonly n: string;
  readonly change: Change | undefined;
}

export interface Change {
  /** The way the value went; `chance`: one way or the other, but not further than by chance. */
  readonly way: 'up' | 'down' | 'same' | 'chance';
  /** Whether that is good; undefined where it is neither. */
  readonly isBetter: boolean | undefined;
  /** All of that in words. */
  readonly text: string;
}

export interface GoalLine {
  readonly title: string;
  readonly state: 'met' | 'missed' | 'few' | 'unclear';
  readonly stateText: string;
  readonly text: string;
}

export interface HintLine {
  readonly kind: Hint['kind'];
  readonly kindText: string;
  /** The step. */
  readonly step: string;
  readonly sopTitle: string;
  readonly text: string;
  readonly link: StepLink;
}

/** A step that can be opened. */
export interface StepLink {
  readonly sop: string;
  readonly step: string;
}

export interface Chart {
  readonly id: string;
  readonly kind: 'lines' | 'bars';
  readonly title: string;
  /** What it shows, in words. */
  readonly summary: string;
  /** The unit of its values: shares lie between 0 and 1, times are minutes. */
  readonly unit: 'count' | 'minutes' | 'share';
  /** How its axis is labelled: values are divided by `by`, and the number stands for `{0}`. */
  readonly axis: { readonly by: number; readonly label: string };
  readonly series: readonly Series[];
  /** The same numbers as a table. */
  readonly table: Table;
}

export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}

interface Point {
  /** The period, or what a bar stands for. */
  readonly label: string;
  readonly value: number | undefined;
  /** The value in words. */
  readonly text: string;
}

export interface Table {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly text: string;
  /** What it is sorted by; its text when it is left out. Cells without a value come last. */
  readonly sort?: number | undefined;
  readonly link?: StepLink | undefined;
}
