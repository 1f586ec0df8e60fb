import { afterClosing } from '../case/model/gate';
import type { SurveyKind } from '../library/surveys';
import type { ActorKind, CaseEvent } from '../case/model/events';
import { Pauses } from '../case/model/pauses';
import type { CaseState } from '../case/model/state';
import { stepTimes } from '../case/terms/step-times';
import { timelineOf } from '../case/terms/timeline';
import { stepsInView } from '../case/model/view';
import type { CaseView } from '../case/model/view';
import { folderOf } from '../library/path';
import type { TimeScales } from '../time/time-scales';
import { adherenceOf } from './adherence';
import type { CaseDigest, Observation, ReplyName } from './observation';
import { promiseObservations } from './promises';
import { outcomesOf } from './step-outcomes';
import { placeOf } from './surveys';

const msPerMinute = 60_000;

/** What belongs to a case after it was closed: what people may still add, and what is told of it by itself. */
const belongsAfterClosing: ReadonlySet<string> = new Set([...afterClosing, 'customer_message', 'sla_breach']);

/**
 * Takes from a case what a report counts.
 * @param view the case as its events leave it.
 * @param events all its events, in order.
 * @param scales kept by the caller, so that the days of a calendar are made once.
 * @param now the instant at which promises that go on are looked at, ms since 1970 UTC.
 */
export function digestOf(view: CaseView, events: readonly CaseEvent[], scales: TimeScales, now: number): CaseDigest {
  const { state } = view;
  const isWorth = state.closed !== undefined && state.closed.how !== 'abandon';
  const onPath = isWorth ? stepsInView(view).filter((one) => one.isTickable && one.onPath) : [];
  const timeline = timelineOf(state, now);
  const observations: Observation[] = [
    { kind: 'started', at: Date.parse(state.openedAt) },
    ...promiseObservations(state, scales, timeline.now),
    ...told(events),
  ];
  if (state.closed) {
    const at = Date.parse(state.closed.ts);
    observations.push(
      isWorth
        ? { kind: 'closed', at, adherence: adherenceOf(state, onPath), escalated: escalatedBy(state) }
        : { kind: 'abandoned', at },
    );
  }
  const took = isWorth
    ? new Map([...stepTimes(state, scales, timeline.now).spent].map(([key, ms]) => [key, ms / msPerMinute]))
    : new Map<string, number>();
  return {
    sop: state.sop,
    version: versionOf(state, events),
    titles: new Map([...state.parts].map(([id, part]) => [id, part.title])),
    joined: [...state.parts.keys()].filter((id) => id !== state.sop),
    category: folderOf(state.location.path),
    channel: state.facts['channel']?.[0],
    rule: state.sla?.rule,
    tier: state.facts['tier']?.[0],
    runBy: runBy(view),
    observations: observations.filter(({ at }) => !Number.isNaN(at)),
    steps: outcomesOf(onPath, took, state.sla?.clock === 'business' && state.sla.calendar ? 'business' : 'calendar'),
    isSkewed: timeline.isSkewed,
    isChangedAfterClosing: isChangedAfterClosing(events),
  };
}

/** Events that say something by themselves; most are steps, whose instants need not be read once more. */
const telling: ReadonlySet<string> = new Set([
  'complete',
  'override',
  'reopen',
  'survey',
  'survey_unanswered',
  'reply_inserted',
  'reply_withdrawn',
  'reply_copied',
  'reply_sent',
]);

/** What single events say by themselves. */
/** Who did most of the steps of a case; of two that did as many, who began it. */
function runBy(view: CaseView): ActorKind | undefined {
  const done = stepsInView(view).flatMap(({ record }) => (record && record.state !== 'open' ? record : []));
  const own = done.filter(({ actorKind }) => actorKind === 'assistant').length;
  const isAssistants = own * 2 === done.length ? view.state.openedByKind === 'assistant' : own * 2 > done.length;
  return isAssistants ? 'assistant' : undefined;
}

function told(events: readonly CaseEvent[]): Observation[] {
  const observations: Observation[] = [];
  /** The score that stands, of each kind, since the case was closed last. */
  const surveys = new Map<SurveyKind, Observation>();
  /** What was inserted and not taken out again, by the name of its insertion. */
  const inserted = new Map<string, Observation>();
  /** By the name of the insertion, else by what says so. */
  const sent = new Map<unknown, Observation>();
  let solvedAt: number | undefined;
  let isReopened = false;
  for (const event of events) {
    if (!telling.has(event.event)) continue;
    const at = Date.parse(event.ts);
    switch (event.event) {
      case 'complete':
      case 'override':
        solvedAt ??= at;
        break;
      case 'reopen':
        isReopened ||= solvedAt !== undefined;
        // Whoever is asked again after a second closing says something new.
        observations.push(...surveys.values());
        surveys.clear();
        break;
      case 'survey': {
        const place = placeOf(event);
        // A score that is given again corrects the one before.
        const isCommented = event.text !== undefined && event.text !== '';
        if (place !== undefined)
          surveys.set(event.kind, {
            kind: 'survey',
            at,
            survey: event.kind,
            place,
            ...(isCommented ? { isCommented } : {}),
          });
        break;
      }
      case 'survey_unanswered':
        // So does that there was none.
        surveys.delete(event.kind);
        break;
      case 'reply_inserted':
        if (event.insertion !== undefined) inserted.set(event.insertion, observe(event, at));
        else observations.push(observe(event, at));
        break;
      case 'reply_withdrawn':
        inserted.delete(event.insertion);
        break;
      case 'reply_copied':
        observations.push(observe(event, at));
        break;
      case 'reply_sent':
        if (event.distance === undefined || event.reply === undefined) break;
        // Copied once more after a correction, it is sent as it was then.
        sent.set(event.insertion ?? event, {
          kind: 'sent',
          at,
          reply: replyName(event),
          change: Math.min(1, Math.max(0, event.distance)),
        });
        break;
    }
  }
  observations.push(...inserted.values(), ...sent.values(), ...surveys.values());
  if (solvedAt !== undefined) observations.push({ kind: 'solved', at: solvedAt, isReopened });
  return observations;
}

function observe(event: Parameters<typeof replyName>[0], at: number): Observation {
  return { kind: 'reply', at, reply: replyName(event) };
}

function replyName({
  reply = '',
  reply_sop = '',
  lang,
  channel,
}: {
  readonly reply?: string | undefined;
  readonly reply_sop?: string | undefined;
  readonly lang?: string | undefined;
  readonly channel?: string | undefined;
}): ReplyName {
  return { sop: reply_sop, reply, lang, channel };
}

function versionOf({ parts, sop }: CaseState, events: readonly CaseEvent[]): string | undefined {
  const isMoved = events.some((one) => one.event === 'move' && one.sop_id === sop);
  return isMoved ? undefined : parts.get(sop)?.version;
}

function escalatedBy({ escalations }: CaseState): 'rule' | 'agent' | 'both' | undefined {
  const by = new Set(escalations.map((one) => one.by));
  return by.size > 1 ? 'both' : [...by][0];
}

function isChangedAfterClosing(events: readonly CaseEvent[]): boolean {
  const pauses = new Pauses<string>();
  for (const { event, ts } of events) {
    if (pauses.closedSince !== undefined && !belongsAfterClosing.has(event)) return true;
    pauses.take(ts, event);
  }
  return false;
}
