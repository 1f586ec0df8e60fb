import type { SopLocation } from '../../sop/model';
import { stepKey } from './action';
import type { CaseAction, KeptSop, UsedReply } from './action';
import type { CaseEvent } from './events';
import type { CaseFacts, SlaTerms } from '../terms/terms';

/** Where a step stands and who brought it there. */
export interface StepRecord {
  readonly state: 'open' | 'done' | 'skipped';
  readonly ts: string;
  readonly actor: string;
  /** Why it was skipped. */
  readonly reason: string | undefined;
  /** The answer, when the step is a question. */
  readonly answer: string | undefined;
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
  readonly commit: string | undefined;
  /** Key of the question whose answer led into it; undefined for the SOP that the case was begun on. */
  readonly from: string | undefined;
}

export interface CaseNote {
  /** Key of the step it is about. */
  readonly step: string | undefined;
  readonly text: string;
  readonly ts: string;
  readonly actor: string;
}

/** An approved text that was put to use; `how` says what was done with it. */
export interface ReplyUse extends Partial<UsedReply> {
  readonly how: 'inserted' | 'copied' | 'sent';
  /** Key of the step it was used for. */
  readonly step: string | undefined;
  readonly ts: string;
  /** Share of the approved text that was changed before sending, 0 to 1. */
  readonly distance: number | undefined;
}

/** A question that was answered. */
export interface GivenAnswer {
  readonly step: string;
  readonly answer: string;
  readonly ts: string;
  readonly actor: string;
}

/** Time in which nothing is expected of us; without `to` it still goes on. */
export interface Pause {
  readonly from: string;
  readonly to: string | undefined;
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
  readonly facts: CaseFacts;
  readonly sla: SlaTerms | undefined;
  /** All SOPs it goes by, by id; the one it was begun on first. */
  readonly parts: ReadonlyMap<string, CasePart>;
  readonly openedAt: string;
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
  readonly pauses: readonly Pause[];
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

/**
 * Folds events, already in order, into the case.
 * @returns undefined when the event that opens the case is missing.
 */
export function foldEvents(events: readonly CaseEvent[]): CaseState | undefined {
  const start = events.find((event) => event.event === 'start');
  if (!start) return undefined;
  const fold = new Fold(start);
  for (const event of events) fold.take(event);
  return fold.state(events.at(-1) ?? start);
}

/** What starts, stops, holds or changes a clock. */
const timed: ReadonlySet<CaseAction['event']> = new Set<CaseAction['event']>([
  'start',
  'move',
  'facts',
  'tick',
  'untick',
  'answer',
  'skip',
  'reply_inserted',
  'reply_copied',
  'reply_sent',
  'customer_message',
  'sla_pause',
  'sla_resume',
  'complete',
  'override',
  'abandon',
  'reopen',
]);

class Fold {
  readonly #start: EventOf<'start'>;
  readonly #parts = new Map<string, CasePart>();
  readonly #steps = new Map<string, StepRecord>();
  readonly #trail: GivenAnswer[] = [];
  readonly #notes: CaseNote[] = [];
  readonly #replies: ReplyUse[] = [];
  readonly #messages: string[] = [];
  readonly #pauses: Pause[] = [];
  readonly #breaches: EventOf<'sla_breach'>[] = [];
  readonly #handovers: EventOf<'handover'>[] = [];
  readonly #escalations: EventOf<'escalate'>[] = [];
  readonly #surveys: EventOf<'survey'>[] = [];
  readonly #unanswered: EventOf<'survey_unanswered'>[] = [];
  readonly #moves: EventOf<'move'>[] = [];
  readonly #timeline: CaseEvent[] = [];
  /** For each SOP, by the hash of a text that it was left for another: the steps that are the same in the present one. */
  readonly #former = new Map<string, Map<string, ReadonlySet<string>>>();
  #facts: CaseFacts;
  #sla: SlaTerms | undefined;
  #closed: Closing | undefined;
  #reopened = 0;
  #followUp: string | undefined;

  constructor(start: EventOf<'start'>) {
    this.#start = start;
    this.#facts = start.facts ?? {};
    this.#sla = start.sla;
    this.#parts.set(start.sop_id, partOf(start, undefined));
  }

  take(event: CaseEvent): void {
    const { ts, actor } = event;
    if (timed.has(event.event)) this.#timeline.push(event);
    switch (event.event) {
      case 'join':
        // Two windows may have followed the same answer at once: the first text stays.
        if (!this.#parts.has(event.sop_id)) this.#parts.set(event.sop_id, partOf(event, event.from));
        break;
      case 'move':
        this.#move(event);
        break;
      case 'tick':
        this.#set(event, 'done');
        break;
      case 'untick':
        this.#set(event, 'open');
        break;
      case 'answer':
        this.#set(event, 'done', undefined, event.to);
        this.#trail.push({ step: keyOf(event) ?? '', answer: event.to, ts, actor });
        break;
      case 'skip':
        this.#set(event, 'skipped', event.reason);
        break;
      case 'note':
        this.#notes.push({ step: keyOf(event), text: event.text, ts, actor });
        break;
      case 'reply_inserted':
        this.#replies.push(replyUse(event, 'inserted'));
        break;
      case 'reply_copied':
        this.#replies.push(replyUse(event, 'copied'));
        break;
      case 'reply_sent':
        this.#replies.push({ ...replyUse(event, 'sent'), distance: event.distance });
        break;
      case 'customer_message':
        this.#messages.push(ts);
        this.#resume(ts);
        break;
      case 'sla_pause':
        if (this.#pauses.at(-1)?.to !== undefined || this.#pauses.length === 0)
          this.#pauses.push({ from: ts, to: undefined });
        break;
      case 'sla_resume':
        this.#resume(ts);
        break;
      case 'sla_breach':
        this.#breaches.push(event);
        break;
      case 'facts':
        this.#facts = event.facts;
        this.#sla = event.sla;
        break;
      case 'handover':
        this.#handovers.push(event);
        break;
      case 'escalate':
        this.#escalations.push(event);
        break;
      case 'complete':
        this.#close({ ts, how: 'complete', reason: undefined, open: [] });
        break;
      case 'override':
        this.#close({ ts, how: 'override', reason: event.reason, open: event.open });
        break;
      case 'abandon':
        this.#close({ ts, how: 'abandon', reason: event.reason, open: [] });
        break;
      case 'reopen':
        // Two windows may have done it at once.
        if (this.#closed) this.#reopened++;
        this.#closed = undefined;
        break;
      case 'survey':
        this.#surveys.push(event);
        break;
      case 'survey_unanswered':
        this.#unanswered.push(event);
        break;
      case 'follow_up':
        this.#followUp = event.due;
        break;
      case 'follow_up_done':
        this.#followUp = undefined;
        break;
    }
  }

  state(last: CaseEvent): CaseState {
    const start = this.#start;
    const root = this.#parts.get(start.sop_id) ?? partOf(start, undefined);
    return {
      id: start.run_id,
      sop: root.sop,
      version: root.version,
      sha: root.sha,
      title: root.title,
      location: root.location,
      ticket: start.ticket_ref,
      facts: this.#facts,
      sla: this.#sla,
      parts: this.#parts,
      openedAt: start.ts,
      changedAt: last.ts,
      closed: this.#closed,
      reopened: this.#reopened,
      steps: this.#steps,
      trail: this.#trail,
      notes: this.#notes,
      replies: this.#replies,
      messages: this.#messages,
      pauses: this.#pauses,
      breaches: this.#breaches,
      handovers: this.#handovers,
      escalations: this.#escalations,
      surveys: this.#surveys,
      unanswered: this.#unanswered,
      moves: this.#moves,
      timeline: this.#timeline,
      followUp: this.#followUp,
      head: last.hash,
    };
  }

  #set(
    event: EventOf<'tick' | 'untick' | 'answer' | 'skip'>,
    state: StepRecord['state'],
    reason?: string,
    answer?: string,
  ): void {
    // Another window did it by a former text, not knowing that the case had moved: what is another step now is not done.
    if (this.#former.get(event.sop_id)?.get(event.sop_sha)?.has(event.step_id) === false) return;
    this.#steps.set(stepKey(event.sop_id, event.step_id), { state, ts: event.ts, actor: event.actor, reason, answer });
  }

  /** What was done in steps that are not the same any more stays in the record, and is not done in the new version. */
  #move(event: EventOf<'move'>): void {
    const before = this.#parts.get(event.sop_id);
    if (!before) return;
    this.#parts.set(event.sop_id, partOf(event, before.from));
    const carried = new Set(event.carried.map((step) => stepKey(event.sop_id, step)));
    const prefix = stepKey(event.sop_id, '');
    for (const key of this.#steps.keys()) if (key.startsWith(prefix) && !carried.has(key)) this.#steps.delete(key);
    const same = new Set(event.carried);
    const former = new Map(
      [...(this.#former.get(event.sop_id) ?? [])].map(([sha, steps]) => [
        sha,
        new Set([...steps].filter((step) => same.has(step))),
      ]),
    );
    former.set(before.sha, same).delete(event.sop_sha);
    this.#former.set(event.sop_id, former);
    if (event.sop_id === this.#start.sop_id) this.#sla = event.sla;
    this.#moves.push(event);
  }

  #resume(ts: string): void {
    const last = this.#pauses.at(-1);
    if (last && last.to === undefined) this.#pauses[this.#pauses.length - 1] = { from: last.from, to: ts };
  }

  #close(closing: Closing): void {
    this.#closed = closing;
    this.#resume(closing.ts);
  }
}

function partOf(event: CaseEvent & KeptSop, from: string | undefined): CasePart {
  const { uri, root, path } = event;
  return {
    sop: event.sop_id,
    version: event.sop_version,
    sha: event.sop_sha,
    title: event.title,
    location: { uri, root, path },
    text: event.text,
    commit: event.commit,
    from,
  };
}

function replyUse(event: EventOf<'reply_inserted' | 'reply_copied' | 'reply_sent'>, how: ReplyUse['how']): ReplyUse {
  const { reply, reply_sop, reply_version, lang, channel } = event;
  return {
    how,
    step: keyOf(event),
    ts: event.ts,
    distance: undefined,
    ...(reply === undefined ? {} : { reply }),
    ...(reply_sop === undefined ? {} : { reply_sop }),
    reply_version,
    lang,
    channel,
  };
}

function keyOf(event: { readonly sop_id: string; readonly step_id?: string | undefined }): string | undefined {
  return event.step_id === undefined ? undefined : stepKey(event.sop_id, event.step_id);
}
