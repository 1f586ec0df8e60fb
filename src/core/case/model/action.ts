import type { SlaMetric, SlaTerms } from '../terms/terms';
import type { TicketFacts } from '../../ticket/facts';
import type { SurveyKind } from '../../library/surveys';

/**
 * The text of an SOP as a case keeps it, so that the case goes on with what it was begun on. The record's keys are those
 * that audit trails use: lower case, joined by underscores.
 */
export interface KeptSop {
  readonly title: string;
  readonly uri: string;
  readonly root: string;
  readonly path: string;
  readonly text: string;
  /** The commit that was checked out, where the library is in Git. */
  readonly commit?: string | undefined;
  /** The constants that it asks for, as they were: for all languages, or for each. */
  readonly constants?: Readonly<Record<string, string | Readonly<Record<string, string>>>> | undefined;
  /** How it is understood; those of 0.1 do not say. */
  readonly reading?: number | undefined;
}

/** Names a step. Without `sop_id` it is one of the SOP that the case was begun on. */
interface OfStep {
  readonly sop_id?: string | undefined;
  readonly step_id: string;
}

/** Names a step of any SOP of a case. */
export interface StepRef {
  readonly sop_id: string;
  readonly step_id: string;
}

interface OfStepOrCase {
  readonly sop_id?: string | undefined;
  readonly step_id?: string | undefined;
}

/** Which approved text was used. */
export interface UsedReply {
  readonly reply: string;
  /** The SOP that the reply belongs to, and its version. */
  readonly reply_sop: string;
  readonly reply_version?: string | undefined;
  readonly lang?: string | undefined;
  readonly channel?: string | undefined;
  /** Whether it answers a question before it is asked, within another reply. */
  readonly anticipated?: true | undefined;
}

/** What happened in a case. Nothing is ever taken back, only followed by another event. */
export type CaseAction =
  /** `message` is what the customer wrote, if it may be kept and the SOP was suggested for it. */
  | ({
      readonly event: 'start';
      readonly ticket_ref?: string | undefined;
      readonly message?: string | undefined;
      readonly facts?: TicketFacts | undefined;
      readonly sla?: SlaTerms | undefined;
    } & KeptSop)
  /**
   * An answer led into another SOP (`sop_id`), whose steps join the case. `from` is the key of the question; `replaces` is the path of the
   * retired SOP that the answer leads to, and that this one takes the place of.
   */
  | ({
      readonly event: 'join';
      readonly sop_id: string;
      readonly from: string;
      readonly replaces?: string | undefined;
    } & KeptSop)
  /** The case, or a part of it, goes on with another version. `carried` are the ids of the steps that are the same there. */
  | ({
      readonly event: 'move';
      readonly sop_id?: string | undefined;
      readonly from?: string | undefined;
      readonly to?: string | undefined;
      readonly carried: readonly string[];
      readonly sla?: SlaTerms | undefined;
    } & KeptSop)
  /** `reason` says why it was done before another that comes first; `instead_of` is the role that it was done in place of. */
  | ({
      readonly event: 'tick';
      readonly reason?: string | undefined;
      readonly instead_of?: string | undefined;
    } & OfStep)
  /** A ticked or skipped step is open again. */
  | ({ readonly event: 'untick' } & OfStep)
  /** `to` is the answer given now, `from` the one given before; `reason` and `instead_of` as for a tick. */
  | ({
      readonly event: 'answer';
      readonly to: string;
      readonly from?: string | undefined;
      readonly reason?: string | undefined;
      readonly instead_of?: string | undefined;
    } & OfStep)
  | ({ readonly event: 'skip'; readonly reason?: string | undefined } & OfStep)
  /** Somebody else goes on with a step, or with the case. `to` is a key of the library's team, or a name. */
  | ({ readonly event: 'handover'; readonly to: string; readonly reason?: string | undefined } & OfStepOrCase)
  /** `by` says whether a rule of the SOP called for it; `reason` is that rule, or what the agent says. */
  | {
      readonly event: 'escalate';
      readonly to: string;
      readonly reason?: string | undefined;
      readonly by: 'rule' | 'agent';
    }
  | ({ readonly event: 'note'; readonly text: string } & OfStepOrCase)
  /**
   * A reply was put into a draft, which does not send it. `insertion` names this time; records of version 0.1 have none,
   * and took what was inserted for sent.
   */
  | ({ readonly event: 'reply_inserted'; readonly insertion?: string | undefined } & UsedReply & OfStepOrCase)
  /** What was inserted was taken out of the draft again, before it was sent. */
  | { readonly event: 'reply_withdrawn'; readonly insertion: string }
  /** A reply was copied by itself, without a draft: whoever does that sends it. */
  | ({ readonly event: 'reply_copied' } & UsedReply & OfStepOrCase)
  /**
   * A draft was sent, or copied to be sent: `how`. `distance` is the share of the approved text that was changed before,
   * 0 to 1; `text` what was sent, if it may be kept.
   */
  | ({
      readonly event: 'reply_sent';
      readonly insertion?: string | undefined;
      readonly how?: 'copied' | 'marked' | undefined;
      /** Why it was sent although something in it was still open. */
      readonly reason?: string | undefined;
      readonly distance?: number | undefined;
      readonly text?: string | undefined;
    } & Partial<UsedReply> &
      OfStepOrCase)
  /** The customer wrote again; a pause for waiting ends with it. */
  | { readonly event: 'customer_message'; readonly text?: string | undefined }
  | { readonly event: 'sla_pause'; readonly reason?: string | undefined }
  | { readonly event: 'sla_resume' }
  /** A promise was seen to be broken; `due` is when it should have been kept, as ISO 8601. */
  | { readonly event: 'sla_breach'; readonly metric: SlaMetric; readonly due: string }
  /** What is known of the ticket changed, and with it perhaps the promises. */
  | { readonly event: 'facts'; readonly facts: TicketFacts; readonly sla?: SlaTerms | undefined }
  /** Closed with nothing left undone that must be done. */
  | { readonly event: 'complete' }
  /** Closed although `open` (keys of steps) was left undone. */
  | { readonly event: 'override'; readonly reason: string; readonly open: readonly string[] }
  /** Closed because it came to nothing, such as a case begun by mistake. */
  | { readonly event: 'abandon'; readonly reason: string }
  | { readonly event: 'reopen'; readonly reason?: string | undefined }
  /**
   * `better` says whether high or low scores are good; the scale is part of the answer, for questions change. `text` is what the
   * customer said with it, if it may be kept.
   */
  | {
      readonly event: 'survey';
      readonly kind: SurveyKind;
      readonly score: number;
      readonly min: number;
      readonly max: number;
      readonly better: 'high' | 'low';
      readonly text?: string | undefined;
    }
  /** The customer was asked and did not answer. */
  | { readonly event: 'survey_unanswered'; readonly kind: SurveyKind }
  /** The customer is to be asked again at `due`, as ISO 8601. */
  | { readonly event: 'follow_up'; readonly due: string }
  | { readonly event: 'follow_up_done' };

/** Names a step within a case that may hold several SOPs. */
export function stepKey(sop: string, step: string): string {
  return `${sop}#${step}`;
}
