import type { Constants } from '../../library/constants';
import type { SopLocation } from '../../sop/model';
import type { Pause } from '../../time/pauses';
import type { CaseAction, UsedReply } from './action';
import type { Done } from './done';
import type { ActorKind, CaseEvent } from './events';
import type { SlaTerms } from '../terms/terms';
import type { TicketFacts } from '../../ticket/facts';

/** Where a step stands and who brought it there. */
export interface StepRecord extends Done {
  readonly state: 'open' | 'done' | 'skipped';
  /** Why it was skipped, or done out of its order. */
  readonly reason: string | undefined;
  /** The answer, when the step is a question. */
  readonly answer: string | undefined;
  /** The role that it was done in place of. */
  readonly insteadOf?: string;
}

/** An SOP that a case goes by, as it was when it became part of it. */
export interface CasePart {
  readonly sop: string;
  readonly version: string | undefined;
  /** SHA-256 of its text. */
  readonly sha: string;
  readonly title: string;
  readonly location: SopLocation;
  readonly text: string;
  /** How the text is understood; undefined for cases of 0.1. */
  readonly reading: number | undefined;
  readonly commit: string | undefined;
  /** The constants of its library that it asks for, as they were then. */
  readonly constants: Constants;
  /** Key of the question whose answer led into it; undefined for the SOP that the case was begun on. */
  readonly from: string | undefined;
}

export interface CaseNote extends Done {
  /** Key of the step it is about. */
  readonly step: string | undefined;
  readonly text: string;
}

/** An approved text that was put to use; `how` says what was done with it. */
export interface ReplyUse extends Partial<UsedReply> {
  readonly how: 'inserted' | 'copied' | 'sent';
  /** Names the time that it was inserted; undefined for what was not, and in records of version 0.1. */
  readonly insertion: string | undefined;
  /** Whether it was taken out of the draft again before it was sent. */
  readonly isWithdrawn: true | undefined;
  /** Key of the step it was used for. */
  readonly step: string | undefined;
  readonly ts: string;
  /** Share of the approved text that was changed before sending, 0 to 1. */
  readonly distance: number | undefined;
}

/** A question that was answered. */
export interface GivenAnswer extends Done {
  readonly step: string;
  readonly answer: string;
  /** The role that it was given in place of. */
  readonly insteadOf?: string;
}

export interface Closing {
  readonly ts: string;
  readonly how: 'complete' | 'override' | 'abandon';
  readonly reason: string | undefined;
  /** Keys of the steps left undone. */
  readonly open: readonly string[];
}

/** An event of one kind. */
export type EventOf<K extends CaseAction['event']> = Extract<CaseEvent, { event: K }>;

/** A case as its events leave it. */
export interface CaseState {
  readonly id: string;
  /** The SOP that the case was begun on. */
  readonly sop: string;
  readonly version: string | undefined;
  readonly sha: string;
  readonly title: string;
  readonly location: SopLocation;
  readonly ticket: string | undefined;
  readonly facts: TicketFacts;
  readonly sla: SlaTerms | undefined;
  /** All SOPs it goes by, by id; the one it was begun on first. */
  readonly parts: ReadonlyMap<string, CasePart>;
  /** The ids of those that take the place of retired ones, by the paths of these, as links lead there. */
  readonly standIns: ReadonlyMap<string, string>;
  readonly openedAt: string;
  /** What began it; undefined for a person. */
  readonly openedByKind?: ActorKind;
  /** When something last happened. */
  readonly changedAt: string;
  readonly closed: Closing | undefined;
  /** How often it was opened again. */
  readonly reopened: number;
  /** By key (`stepKey`). */
  readonly steps: ReadonlyMap<string, StepRecord>;
  /** All answers in the order given, those that were changed later included. */
  readonly trail: readonly GivenAnswer[];
  readonly notes: readonly CaseNote[];
  readonly replies: readonly ReplyUse[];
  /** When the customer wrote again. */
  readonly messages: readonly string[];
  /** When the customer was waited for; ISO 8601 in UTC. */
  readonly waits: readonly Pause<string>[];
  readonly breaches: readonly EventOf<'sla_breach'>[];
  readonly handovers: readonly EventOf<'handover'>[];
  readonly escalations: readonly EventOf<'escalate'>[];
  readonly surveys: readonly EventOf<'survey'>[];
  readonly unanswered: readonly EventOf<'survey_unanswered'>[];
  readonly moves: readonly EventOf<'move'>[];
  /** The events that clocks go by, in order. */
  readonly timeline: readonly CaseEvent[];
  /** When the customer is to be asked again; undefined when nobody has to, or it is done. */
  readonly followUp: string | undefined;
  /** Hash of the last event: whoever knows it can tell whether events were taken away later. */
  readonly head: string;
}
