import type { CaseSurvey } from '../../core/case/after-closing/survey';
import type { RuleInCase } from '../../core/case/escalation/advice';
import type { StepChange } from '../../core/case/model/versions';
import type { Lead } from '../../core/case/model/path';
import type { CaseState, EventOf } from '../../core/case/model/state';
import type { CaseView, PartView, SectionView, StepView } from '../../core/case/model/view';
import type { SlaClock } from '../../core/case/terms/sla-clocks';
import type { Alert, Branch, Guidance, Sop } from '../../core/sop/model';
import type { PartChange } from '../services/case-changes';

/** A rule of an SOP that calls for escalating, or may; and a case that was escalated. */
export type EscalationRow =
  | { readonly kind: 'escalation'; readonly rule: RuleInCase }
  /** Rules that only people can judge, when there are several: they must not push the steps out of sight. */
  | { readonly kind: 'escalation-rules'; readonly rules: readonly RuleInCase[] }
  | { readonly kind: 'escalated'; readonly escalation: EventOf<'escalate'> };

export type EscalationNode = Extract<ChecklistNode, { kind: 'escalation' }>;

/** What comes after closing a case. */
export type AfterClosingRow =
  | { readonly kind: 'survey'; readonly survey: CaseSurvey }
  /** `due` in ms. */
  | { readonly kind: 'follow-up'; readonly due: number }
  | { readonly kind: 'ask-next'; readonly sops: readonly Sop[] }
  /** `ticket` is that of the case: who starts the SOP's checklist from here goes on for the same customer. */
  | { readonly kind: 'ask-next-sop'; readonly sop: Sop; readonly ticket: string | undefined };

/** A row of the checklist. Each knows its case, because commands are called with rows. */
export type ChecklistNode = { readonly view: CaseView } & (
  | { readonly kind: 'clock'; readonly clock: SlaClock }
  | { readonly kind: 'change'; readonly change: PartChange }
  | { readonly kind: 'step-change'; readonly change: PartChange; readonly step: StepChange }
  | { readonly kind: 'section'; readonly sop: string; readonly section: SectionView }
  | { readonly kind: 'alert'; readonly sop: string; readonly alert: Alert; readonly onPath: boolean }
  | { readonly kind: 'step'; readonly step: StepView }
  | { readonly kind: 'answer'; readonly step: StepView; readonly branch: Branch; readonly isTaken: boolean }
  | { readonly kind: 'part'; readonly step: StepView; readonly part: PartView }
  | { readonly kind: 'lead'; readonly step: StepView; readonly lead: Exclude<Lead, { kind: 'part' }> }
  | { readonly kind: 'guidance'; readonly step: StepView; readonly guidance: Guidance }
  | {
      readonly kind: 'note';
      readonly step: StepView | undefined;
      readonly text: string;
      readonly ts: string;
      readonly actor: string;
    }
  | { readonly kind: 'handover'; readonly handover: CaseState['handovers'][number] }
  | EscalationRow
  | AfterClosingRow
);

export type ClockNode = Extract<ChecklistNode, { kind: 'clock' }>;

export type StepNode = Extract<ChecklistNode, { kind: 'step' }>;

export type AnswerNode = Extract<ChecklistNode, { kind: 'answer' }>;

export type LeadNode = Extract<ChecklistNode, { kind: 'lead' }>;

export type ChangeNode = Extract<ChecklistNode, { kind: 'change' }>;

export type StepChangeNode = Extract<ChecklistNode, { kind: 'step-change' }>;
