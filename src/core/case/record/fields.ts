import type { Calendar } from '../../time/calendar';
import { surveyKinds } from '../../library/surveys';
import type { CaseAction } from '../model/action';
import type { CaseEvent, EventEnvelope } from '../model/events';
import { slaMetrics } from '../terms/terms';
import type { SlaTarget, SlaTerms } from '../terms/terms';

/** Whether a value of unknown origin is what a field holds. */
type Check = (value: unknown) => boolean;
/** A check for each field of a shape, so that none is forgotten when the shape grows. */
type Fields<T> = { readonly [K in keyof Required<T>]: Check };
type FieldsOf<K extends CaseAction['event']> = Fields<Omit<Extract<CaseAction, { event: K }>, 'event'>>;

/** No promise is longer, in minutes: SOPs cannot say more than `99999w`. Far beyond it, dates cannot be counted any more. */
const maxMinutes = 99_999 * 7 * 24 * 60;
const instant = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const isoTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

const text: Check = (value) => typeof value === 'string';
const texts: Check = (value) => Array.isArray(value) && value.every(text);
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const count: Check = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
const share: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const minutes: Check = (value) => typeof value === 'number' && value >= 0 && value <= maxMinutes;
const time: Check = (value) => typeof value === 'string' && isoTime.test(value) && !Number.isNaN(Date.parse(value));
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const record =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);
const shape =
  <T>(fields: Fields<T>): Check =>
  (value) =>
    isObject(value) && Object.entries<Check>(fields).every(([key, check]) => check(value[key]));

const clock = oneOf('business', 'calendar');
const target = maybe(shape<SlaTarget>({ minutes, clock }));
const sla = maybe(
  shape<SlaTerms>({
    first_response: target,
    next_reply: target,
    resolution: target,
    clock,
    rule: maybe(text),
    ruled: maybe((value) => Array.isArray(value) && value.every(oneOf(...slaMetrics))),
    priority: maybe(text),
    calendar: maybe(shape<Calendar>({ timezone: maybe(text), hours: record(texts), holidays: texts })),
  }),
);
const facts = record(texts);
const localText: Check = (value) => text(value) || record(text)(value);
const keptSop = {
  title: text,
  uri: text,
  root: text,
  path: text,
  text,
  commit: maybe(text),
  constants: maybe(record(localText)),
  reading: maybe(count),
};
const ofStep = { sop_id: text, step_id: text };
const ofStepOrCase = { sop_id: text, step_id: maybe(text) };
const usedReply = {
  reply: text,
  reply_sop: text,
  reply_version: maybe(text),
  lang: maybe(text),
  channel: maybe(text),
  anticipated: maybe((value) => value === true),
};

const envelope: Fields<EventEnvelope> = {
  // Only a 31st of February and its like are left to be no date, in some hosts.
  ts: (value) =>
    typeof value === 'string' &&
    instant.test(value) &&
    (value.slice(8, 10) <= '28' || !Number.isNaN(Date.parse(value))),
  seq: count,
  actor: text,
  actor_kind: maybe(oneOf('assistant')),
  session: text,
  run_id: text,
  sop_id: text,
  sop_version: maybe(text),
  sop_sha: text,
  prev_hash: text,
  heads: maybe(texts),
  hash: text,
};

const actions: { readonly [K in CaseAction['event']]: FieldsOf<K> } = {
  start: { ...keptSop, ticket_ref: maybe(text), message: maybe(text), facts: maybe(facts), sla },
  join: { ...keptSop, sop_id: text, from: text, replaces: maybe(text) },
  move: { ...keptSop, sop_id: text, from: maybe(text), to: maybe(text), carried: texts, sla },
  tick: { ...ofStep, reason: maybe(text), instead_of: maybe(text) },
  untick: ofStep,
  answer: { ...ofStep, to: text, from: maybe(text), reason: maybe(text), instead_of: maybe(text) },
  skip: { ...ofStep, reason: maybe(text) },
  handover: { ...ofStepOrCase, to: text, reason: maybe(text) },
  escalate: { to: text, reason: maybe(text), by: oneOf('rule', 'agent') },
  note: { ...ofStepOrCase, text },
  reply_inserted: { ...usedReply, ...ofStepOrCase, insertion: maybe(text) },
  reply_withdrawn: { insertion: text },
  reply_copied: { ...usedReply, ...ofStepOrCase },
  reply_sent: {
    ...usedReply,
    ...ofStepOrCase,
    reply: maybe(text),
    reply_sop: maybe(text),
    insertion: maybe(text),
    how: maybe(oneOf('copied', 'marked')),
    reason: maybe(text),
    distance: maybe(share),
    text: maybe(text),
  },
  customer_message: { text: maybe(text) },
  sla_pause: { reason: maybe(text) },
  sla_resume: {},
  sla_breach: { metric: oneOf(...slaMetrics), due: time },
  facts: { facts, sla },
  complete: {},
  override: { reason: text, open: texts },
  abandon: { reason: text },
  reopen: { reason: maybe(text) },
  survey: {
    kind: oneOf(...surveyKinds),
    score: number,
    min: number,
    max: number,
    better: oneOf('high', 'low'),
    text: maybe(text),
  },
  survey_unanswered: { kind: oneOf(...surveyKinds) },
  follow_up: { due: time },
  follow_up_done: {},
};

const envelopeChecks = Object.entries<Check>(envelope);
const actionChecks: ReadonlyMap<unknown, readonly (readonly [string, Check])[]> = new Map(
  Object.entries(actions).map(([event, fields]) => [event, Object.entries<Check>(fields)]),
);

/** Whether something says all that an event of its kind says, as it says it; of kinds yet to come only what all say is known. */
export function isEvent(value: unknown): value is CaseEvent {
  if (!isObject(value)) return false;
  const isAs = ([key, check]: readonly [string, Check]) => check(value[key]);
  return (
    typeof value['event'] === 'string' &&
    envelopeChecks.every(isAs) &&
    (actionChecks.get(value['event']) ?? []).every(isAs)
  );
}

/** Whether an event is of a kind that this version knows. */
export function isKnownKind({ event }: CaseEvent): boolean {
  return actionChecks.has(event);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
