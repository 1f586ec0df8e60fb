import type { ScaleKind } from '../time/time-scale';
import type { Problem } from '../problem';
import type { Range } from '../text/position';

export const statuses = ['draft', 'in-review', 'approved', 'retired'] as const;
export type SopStatus = (typeof statuses)[number];

export const audiences = ['internal', 'external', 'both'] as const;
export type Audience = (typeof audiences)[number];

/** What counts as a step of an SOP: task-list items, those and the items of numbered lists, or nothing. */
export const stepMarks = ['tasks', 'numbered', 'none'] as const;
export type StepMark = (typeof stepMarks)[number];

/** Where a file is: `uri` is its name in the host, `root` its library's folder, and `path` is relative to that root. */
export interface SopLocation {
  readonly uri: string;
  readonly root: string;
  /** Segments joined by `/`, not percent-encoded. */
  readonly path: string;
}

export interface Approval {
  readonly by: string;
  readonly on: string | undefined;
  /** As what they approved: a role of the team. */
  readonly role: string | undefined;
  /** How they approved, in words of their own, such as “pull request 12” or its address. */
  readonly method: string | undefined;
  /** The hash of what was approved, or its beginning; empty when it cannot be read; undefined when the approval names none. */
  readonly hash: string | undefined;
  readonly range: Range;
}

/** A law, or another rule, that an SOP is based on. */
export interface Basis {
  readonly law: string;
  /** The day somebody last checked that the law still says so. */
  readonly checked: string | undefined;
  readonly note: string | undefined;
  /** Where the law is named. */
  readonly range: Range;
}

/** The SOP that another one translates. */
export interface TranslationOf {
  readonly id: string;
  /** The version that was translated. */
  readonly version: string | undefined;
  /** Where the id is written. */
  readonly range: Range;
}

/** What somebody is asked who confirms that they have read an SOP. */
export interface ReadQuestion {
  readonly question: string;
  /** To choose from, in the order written. */
  readonly answers: readonly string[];
  /** The answer that is right. */
  readonly right: string;
  /** Where the question is written. */
  readonly range: Range;
}

/** A text and where it stands. */
export interface TextWithRange {
  readonly text: string;
  readonly range: Range;
}

export interface Sla {
  /** Minutes. */
  readonly firstResponse: number | undefined;
  /** Minutes. */
  readonly nextReply: number | undefined;
  /** Minutes. */
  readonly resolution: number | undefined;
  /** Whether only working time counts; undefined when that is not stated. */
  readonly clock: ScaleKind | undefined;
}

export interface Escalation {
  readonly to: TextWithRange | undefined;
  readonly when: TextWithRange | undefined;
  /** Minutes. */
  readonly after: number | undefined;
}

/** What the front matter says; every key may be missing. */
export interface FrontMatter {
  readonly id: TextWithRange | undefined;
  readonly title: TextWithRange | undefined;
  readonly status: SopStatus | undefined;
  readonly version: string | undefined;
  readonly lang: string | undefined;
  readonly owner: TextWithRange | undefined;
  readonly authors: readonly TextWithRange[];
  readonly approvers: readonly Approval[];
  /** Roles that must confirm that they have read a change. */
  readonly readBy: readonly TextWithRange[];
  /** What they are asked then. */
  readonly readQuestions: readonly ReadQuestion[];
  readonly basis: readonly Basis[];
  readonly translationOf: TranslationOf | undefined;
  /** The id of the SOP that takes its place once it is retired. */
  readonly replacedBy: TextWithRange | undefined;
  readonly effective: string | undefined;
  readonly lastReviewed: string | undefined;
  /** Minutes. */
  readonly reviewEvery: number | undefined;
  readonly audience: Audience | undefined;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  readonly triggers: readonly string[];
  readonly answers: readonly string[];
  readonly appliesTo: Readonly<Record<string, readonly string[]>>;
  readonly sla: Sla | undefined;
  /** Where the SLA's clock is written; undefined when it is not. */
  readonly clockRange: Range | undefined;
  readonly escalation: Escalation | undefined;
  /** Minutes after closing until the customer is asked again whether all is well. */
  readonly followUp: number | undefined;
  readonly related: readonly TextWithRange[];
  readonly externalIds: Readonly<Record<string, string>>;
  /** Undefined when the author does not say. */
  readonly steps: StepMark | undefined;
}

/** Where a link leads: a heading of the same file, another file of the library, or out into the world. */
export type LinkTarget =
  | { readonly kind: 'section'; readonly anchor: string }
  | { readonly kind: 'file'; readonly path: string; readonly anchor: string | undefined }
  | { readonly kind: 'external'; readonly href: string };

export interface Link {
  readonly text: string;
  readonly target: LinkTarget;
  readonly range: Range;
  /** Whether an answer leads there too; only told of links to other files. */
  readonly isAnswer?: boolean | undefined;
}

/** One answer to a question and where it leads. */
export interface Branch {
  readonly answer: string;
  /** Undefined when the author has not linked the answer yet. */
  readonly target: LinkTarget | undefined;
  /**
   * Whether it is a condition, such as “If it is broken”, of a step that is no question: where that has no other answer,
   * the condition may also not hold.
   */
  readonly isCondition: boolean;
  /** Where the arrow stands, or the words in its place. */
  readonly arrow: Range;
  /** The words behind the arrow besides those of the link. */
  readonly also: string;
  /** The whole item with everything nested in it. */
  readonly range: Range;
}

/** What of an SOP is neither step, answer, alert nor reply: it is shown where it stands. */
export type Guidance = GuidanceWords & (Plain | Code | Table | Image);

interface GuidanceWords {
  /** All its words on one line. */
  readonly text: string;
  /** Of a list item, with everything nested in it: steps in there stand below these words. */
  readonly range: Range;
}

/** Words that run on: a paragraph, a list item, a quote. */
interface Plain {
  readonly kind: 'plain';
}

/** Text whose lines are kept, such as what to say on the phone. */
interface Code {
  readonly kind: 'code';
  readonly code: string;
}

interface Table {
  readonly kind: 'table';
  /** The first is its head. */
  readonly rows: readonly (readonly string[])[];
}

/** A picture. Its words say what is on it, or else what its file is called. */
interface Image {
  readonly kind: 'image';
}

/**
 * What says which list items are the steps of an SOP: its `own` boxes or front matter, the rule of its library, or, where
 * that has none, the `default`.
 */
export const stepRules = [...stepMarks, 'own', 'default'] as const;
export type StepRule = (typeof stepRules)[number];

/** A task-list item, or an item of a numbered list where those are steps. */
export interface Step {
  /** Unique within the SOP. */
  readonly id: string;
  /** Where its tag states the id; the step's own lines when the id is derived. */
  readonly idRange: Range;
  readonly text: string;
  /** The number it has in its list, by which others may name it; undefined in a list without numbers. */
  readonly number?: number;
  /** The whole item with everything nested in it. */
  readonly range: Range;
  /** Its own line or lines. */
  readonly textRange: Range;
  readonly required: boolean;
  /** Whether all its words are struck out: then it is not required. */
  readonly isStruck: boolean;
  /** `protocol`: to be followed exactly; `discretion`: may be departed from; undefined: not stated. */
  readonly conduct: 'protocol' | 'discretion' | undefined;
  readonly role: TextWithRange | undefined;
  readonly minutes: number | undefined;
  /** The words in its tag that mean nothing. */
  readonly unknownTags: readonly TextWithRange[];
  /** Ids of replies of this SOP that the step links to, or that stand in it. */
  readonly replies: readonly string[];
  /** These four are each in the order written; `outlineOf` puts them together in that order. */
  readonly guidance: readonly Guidance[];
  readonly alerts: readonly Alert[];
  readonly steps: readonly Step[];
  readonly branches: readonly Branch[];
}

/**
 * The words of a step behind its number, as people name it to each other; “Step 3: …” says it already.
 * @param text its words as they are shown.
 */
export function numberedText({ text: own, number }: Pick<Step, 'text' | 'number'>, text = own): string {
  const said = number === undefined ? number : numberSaid(text);
  return number === undefined || said === number ? text : `${number}. ${text}`;
}

/** The number that words begin with: of “3. Pay” and “Step 3: Pay”, but not of “3.2 Pay” or “3 days later”. */
export function numberSaid(text: string): number | undefined {
  const [, step, alone] =
    /^(?:(?:step|paso|pas|passo|schritt|étape|etapa) (\d{1,3})(?![\d.]*\d)|(\d{1,3})[.):]\s)/iu.exec(text) ?? [];
  const number = step ?? alone;
  return number === undefined ? undefined : Number(number);
}

/** Whether a step is done by choosing one of its answers, and not otherwise. */
export function isQuestion({ branches: [first, ...others] }: Pick<Step, 'branches'>): boolean {
  return first !== undefined && (others.length > 0 || !first.isCondition);
}

export interface Alert {
  readonly kind: 'note' | 'tip' | 'important' | 'warning' | 'caution';
  readonly text: string;
  readonly range: Range;
}

/** What is under one heading. Text before the first heading is a section without an anchor. */
export interface Section {
  readonly anchor: string;
  /** Further names that links may use; undefined when it has none. */
  readonly also?: readonly string[];
  readonly title: string;
  /** 1 to 6; 0 for what comes before the first heading. */
  readonly level: number;
  readonly headingRange: Range;
  /** These three are each in the order written; `outlineOf` puts them together in that order. */
  readonly steps: readonly Step[];
  readonly guidance: readonly Guidance[];
  readonly alerts: readonly Alert[];
}

/** One approved text for the customer: one language and channel of a reply. */
export interface ReplyVariant {
  readonly lang: string | undefined;
  readonly channel: string | undefined;
  /** The Liquid source, read on demand. */
  readonly text: string;
  /** The fenced block. */
  readonly range: Range;
  /** The lines between its fences. */
  readonly textRange: Range;
}

export interface Reply {
  /** The anchor of its heading, or the id of the step it stands in; unique within the SOP. */
  readonly id: string;
  readonly title: string;
  /** Its heading, or the words of its step. */
  readonly range: Range;
  readonly variants: readonly ReplyVariant[];
}

export interface Heading {
  readonly anchor: string;
  /** Further names that links may use; undefined when it has none. */
  readonly also?: readonly string[];
  readonly title: string;
  readonly level: number;
  readonly range: Range;
}

/**
 * One standard operating procedure, read from one file. It always exists, however broken the file is. Whatever is
 * marked as read on demand is read from the text again when it is not at hand: fast for one SOP, slow for a whole
 * library.
 */
export interface Sop {
  readonly location: SopLocation;
  readonly id: string;
  /** Where the id is written; the start of the file when it is derived. */
  readonly idRange: Range;
  readonly title: string;
  readonly status: SopStatus;
  readonly version: string | undefined;
  readonly lang: string | undefined;
  readonly front: FrontMatter;
  readonly stepRule: StepRule;
  readonly summary: string;
  /** Read on demand. */
  readonly headings: readonly Heading[];
  /** Read on demand. */
  readonly sections: readonly Section[];
  readonly replies: readonly Reply[];
  /**
   * The questions that it answers before customers ask them, each with its approved texts, which go into replies of other
   * SOPs. They are no replies: nobody sends them by themselves.
   */
  readonly anticipations: readonly Reply[];
  /** Read on demand. */
  readonly links: readonly Link[];
  /** The links that lead to other files of the library. */
  readonly fileLinks: readonly Link[];
  /** Whether there is anything to follow in it. */
  readonly hasSteps: boolean;
  /** The roles that its steps name. */
  readonly roles: readonly TextWithRange[];
  /** What is wrong within the file itself. */
  readonly problems: readonly Problem[];
  /** The text it was read from, decoded anew each time. */
  readonly text: string;
}

/** All steps of some steps, sub-steps included, in the order written. */
export function* allSteps(steps: Iterable<Step>): Generator<Step> {
  for (const step of steps) {
    yield step;
    yield* allSteps(step.steps);
  }
}

/** All steps of an SOP in the order written. */
export function* stepsOf(sop: Pick<Sop, 'sections'>): Generator<Step> {
  for (const section of sop.sections) yield* allSteps(section.steps);
}
