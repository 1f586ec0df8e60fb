import type { SopLocation } from '../sop/model';
import type { CaseEvent } from './events';

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

export interface CaseNote {
  readonly step: string | undefined;
  readonly text: string;
  readonly ts: string;
  readonly actor: string;
}

export interface InsertedReply {
  readonly step: string | undefined;
  readonly reply: string;
  readonly lang: string | undefined;
  readonly channel: string | undefined;
  readonly ts: string;
}

/** A case as its events leave it. */
export interface CaseState {
  readonly id: string;
  readonly sop: string;
  readonly version: string | undefined;
  readonly sha: string;
  readonly title: string;
  readonly ticket: string | undefined;
  readonly location: SopLocation;
  /** The SOP's text the case was begun on. */
  readonly text: string;
  readonly openedAt: string;
  /** When something last happened. */
  readonly changedAt: string;
  readonly closed: { readonly ts: string; readonly reason: string | undefined } | undefined;
  readonly steps: ReadonlyMap<string, StepRecord>;
  readonly notes: readonly CaseNote[];
  readonly replies: readonly InsertedReply[];
}

/**
 * Folds events, already in order, into the case.
 * @returns undefined when the event that opens the case is missing.
 */
export function foldEvents(events: readonly CaseEvent[]): CaseState | undefined {
  const opened = events.find((event) => event.event === 'opened');
  if (!opened) return undefined;
  const steps = new Map<string, StepRecord>();
  const notes: CaseNote[] = [];
  const replies: InsertedReply[] = [];
  let closed: CaseState['closed'];
  for (const event of events) {
    const by = { ts: event.ts, actor: event.actor, reason: undefined, answer: undefined };
    switch (event.event) {
      case 'opened':
        break;
      case 'ticked':
        steps.set(event.step, { ...by, state: 'done' });
        break;
      case 'unticked':
        steps.set(event.step, { ...by, state: 'open' });
        break;
      case 'answered':
        steps.set(event.step, { ...by, state: 'done', answer: event.answer });
        break;
      case 'skipped':
        steps.set(event.step, { ...by, state: 'skipped', reason: event.reason });
        break;
      case 'noted':
        notes.push({ step: event.step, text: event.text, ts: event.ts, actor: event.actor });
        break;
      case 'reply-inserted':
        replies.push({ step: event.step, reply: event.reply, lang: event.lang, channel: event.channel, ts: event.ts });
        break;
      case 'closed':
        closed = { ts: event.ts, reason: event.reason };
        break;
      case 'reopened':
        closed = undefined;
        break;
    }
  }
  const { uri, root, path } = opened;
  return {
    id: opened.case,
    sop: opened.sop,
    version: opened.version,
    sha: opened.sha,
    title: opened.title,
    ticket: opened.ticket,
    location: { uri, root, path },
    text: opened.text,
    openedAt: opened.ts,
    changedAt: events.at(-1)?.ts ?? opened.ts,
    closed,
    steps,
    notes,
    replies,
  };
}
