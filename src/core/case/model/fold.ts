import { stepKey } from './action';
import type { CaseAction, KeptSop } from './action';
import { doneBy } from './done';
import type { CaseEvent } from './events';
import { Pauses } from './pauses';
import type { CaseNote, CasePart, CaseState, Closing, EventOf, GivenAnswer, ReplyUse, StepRecord } from './state';
import type { SlaTerms } from '../terms/terms';
import type { TicketFacts } from '../../ticket/facts';

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
  readonly #standIns = new Map<string, string>();
  readonly #steps = new Map<string, StepRecord>();
  readonly #trail: GivenAnswer[] = [];
  readonly #notes: CaseNote[] = [];
  readonly #replies: ReplyUse[] = [];
  readonly #messages: string[] = [];
  readonly #pauses = new Pauses<string>();
  readonly #breaches: EventOf<'sla_breach'>[] = [];
  readonly #handovers: EventOf<'handover'>[] = [];
  readonly #escalations: EventOf<'escalate'>[] = [];
  readonly #surveys: EventOf<'survey'>[] = [];
  readonly #unanswered: EventOf<'survey_unanswered'>[] = [];
  readonly #moves: EventOf<'move'>[] = [];
  readonly #timeline: CaseEvent[] = [];
  /** For each SOP, by the hash of a text that it was left for another: the steps that are the same in the present one. */
  readonly #former = new Map<string, Map<string, ReadonlySet<string>>>();
  #facts: TicketFacts;
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
    const { ts } = event;
    if (timed.has(event.event)) this.#timeline.push(event);
    this.#pauses.take(ts, event.event);
    switch (event.event) {
      case 'join':
        // Two windows may have followed the same answer at once: the first text stays.
        if (!this.#parts.has(event.sop_id)) this.#parts.set(event.sop_id, partOf(event, event.from));
        if (event.replaces !== undefined) this.#standIns.set(event.replaces, event.sop_id);
        break;
      case 'move':
        this.#move(event);
        break;
      case 'tick':
        this.#set(event, 'done', event.reason, undefined, event.instead_of);
        break;
      case 'untick':
        this.#set(event, 'open');
        break;
      case 'answer':
        this.#set(event, 'done', event.reason, event.to, event.instead_of);
        this.#trail.push({
          step: keyOf(event) ?? '',
          answer: event.to,
          ...doneBy(event),
          ...(event.instead_of === undefined ? {} : { insteadOf: event.instead_of }),
        });
        break;
      case 'skip':
        this.#set(event, 'skipped', event.reason);
        break;
      case 'note':
        this.#notes.push({ step: keyOf(event), text: event.text, ...doneBy(event) });
        break;
      case 'reply_inserted':
        this.#insert(replyUse(event, 'inserted'));
        break;
      case 'reply_withdrawn':
        this.#withdraw(event.insertion, true);
        break;
      case 'reply_copied':
        this.#replies.push(replyUse(event, 'copied'));
        break;
      case 'reply_sent':
        this.#replies.push({ ...replyUse(event, 'sent'), distance: event.distance });
        break;
      case 'customer_message':
        this.#messages.push(ts);
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
        this.#closed = { ts, how: 'complete', reason: undefined, open: [] };
        break;
      case 'override':
        this.#closed = { ts, how: 'override', reason: event.reason, open: event.open };
        break;
      case 'abandon':
        this.#closed = { ts, how: 'abandon', reason: event.reason, open: [] };
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
      standIns: this.#standIns,
      openedAt: start.ts,
      ...(start.actor_kind === undefined ? {} : { openedByKind: start.actor_kind }),
      changedAt: last.ts,
      closed: this.#closed,
      reopened: this.#reopened,
      steps: this.#steps,
      trail: this.#trail,
      notes: this.#notes,
      replies: this.#replies,
      messages: this.#messages,
      waits: this.#pauses.waits,
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

  /** What comes back into the draft, by redo, is the same insertion. */
  #insert(use: ReplyUse): void {
    if (use.insertion === undefined || !this.#withdraw(use.insertion, false)) this.#replies.push(use);
  }

  /** @returns whether there is such an insertion. */
  #withdraw(insertion: string, isWithdrawn: boolean): boolean {
    const at = this.#replies.findIndex((one) => one.how === 'inserted' && one.insertion === insertion);
    const use = this.#replies[at];
    if (use) this.#replies[at] = { ...use, isWithdrawn: isWithdrawn || undefined };
    return use !== undefined;
  }

  #set(
    event: EventOf<'tick' | 'untick' | 'answer' | 'skip'>,
    state: StepRecord['state'],
    reason?: string,
    answer?: string,
    insteadOf?: string,
  ): void {
    // Another window did it by a former text, not knowing that the case had moved: what is another step now is not done.
    if (this.#former.get(event.sop_id)?.get(event.sop_sha)?.has(event.step_id) === false) return;
    this.#steps.set(stepKey(event.sop_id, event.step_id), {
      state,
      ...doneBy(event),
      reason,
      answer,
      ...(insteadOf === undefined ? {} : { insteadOf }),
    });
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
    reading: event.reading,
    commit: event.commit,
    constants: new Map(
      Object.entries(event.constants ?? {}).map(([name, value]) => [
        name,
        typeof value === 'string' ? { '': value } : value,
      ]),
    ),
    from,
  };
}

function replyUse(event: EventOf<'reply_inserted' | 'reply_copied' | 'reply_sent'>, how: ReplyUse['how']): ReplyUse {
  const { reply, reply_sop, reply_version, lang, channel, anticipated } = event;
  return {
    how,
    insertion: 'insertion' in event ? event.insertion : undefined,
    isWithdrawn: undefined,
    step: keyOf(event),
    ts: event.ts,
    distance: undefined,
    ...(reply === undefined ? {} : { reply }),
    ...(reply_sop === undefined ? {} : { reply_sop }),
    reply_version,
    lang,
    channel,
    ...(anticipated === undefined ? {} : { anticipated }),
  };
}

function keyOf(event: { readonly sop_id: string; readonly step_id?: string | undefined }): string | undefined {
  return event.step_id === undefined ? undefined : stepKey(event.sop_id, event.step_id);
}
