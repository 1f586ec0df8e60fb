import type { StepChange } from '../../core/case/model/versions';
import type { RuleInCase } from '../../core/case/escalation/advice';
import type { SurveyKind } from '../../core/library/surveys';

/** The argument of a command about a case. Checklist rows hold more, but commands need only this. */
interface CaseArgument<K extends string> {
  readonly kind: K;
  readonly caseId: string;
}

/** A step, by its key. */
export interface StepArgument extends CaseArgument<'step'> {
  readonly step: { readonly key: string };
}

/** An answer to a question. */
export interface AnswerArgument extends CaseArgument<'answer'> {
  readonly step: { readonly key: string };
  readonly branch: { readonly answer: string };
}

/** A section of an SOP of the case, by the SOP's id and the section's anchor. */
interface SectionArgument extends CaseArgument<'section'> {
  readonly sop: string;
  readonly section: { readonly section: { readonly anchor: string } };
}

/** A question whose answer leads out of the case. */
export interface LeadArgument extends CaseArgument<'lead'> {
  readonly step: { readonly key: string };
}

/** A row of the checklist about which more can be shown than the row has room for. */
export type SelectedArgument = StepArgument | AnswerArgument | SectionArgument;

/** An SOP of the case that has changed, by its id. */
export interface ChangeArgument extends CaseArgument<'change'> {
  readonly change: { readonly part: { readonly sop: string } };
}

/** A step of that SOP. */
export interface StepChangeArgument extends CaseArgument<'step-change'> {
  readonly change: { readonly part: { readonly sop: string } };
  readonly step: StepChange;
}

/** Why the case is to be escalated, and to whom. */
export interface EscalationArgument extends CaseArgument<'escalation'> {
  readonly rule: Pick<RuleInCase, 'rule' | 'to'>;
}

/** A question for the customer. */
export interface SurveyArgument extends CaseArgument<'survey'> {
  readonly survey: { readonly kind: SurveyKind };
}

/** Something known of the ticket, or a choice between candidates, by its variable. */
export interface FactArgument extends CaseArgument<'fact'> {
  readonly variable: string;
}

/** The argument of a command that several kinds of rows may call. */
export type RowArgument =
  | StepArgument
  | AnswerArgument
  | LeadArgument
  | ChangeArgument
  | StepChangeArgument
  | EscalationArgument
  | SurveyArgument
  | FactArgument;
