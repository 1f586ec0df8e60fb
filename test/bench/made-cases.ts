// Makes the records of cases as a team would leave them. The same seed gives the same ones on every machine.
import type { CaseAction } from '../../src/core/case/model/action';
import { sealEvent } from '../../src/core/case/record/seal';
import type { ActorKind, CaseEvent } from '../../src/core/case/model/events';
import { sectionsOnPath } from '../../src/core/case/model/path';
import { keptSop } from '../../src/core/case/record/entry';
import { termsFor } from '../../src/core/case/terms/terms';
import type { TicketFacts } from '../../src/core/ticket/facts';
import type { LibraryConfig } from '../../src/core/library/config';
import { allSteps } from '../../src/core/sop/model';
import type { Sop, Step } from '../../src/core/sop/model';
import { random } from './random';
import type { RandomNumber } from './random';

const minute = 60_000;
const day = 24 * 60 * minute;

export interface MadeCasesOptions {
  readonly config: LibraryConfig;
  /** The cases begin at even intervals between these two, ms since 1970 UTC. */
  readonly from: number;
  readonly to: number;
  readonly seed?: number;
  /** One case of so many is an assistant's; none when not given. */
  readonly assistantsEvery?: number;
}

/** Makes cases one after another until they hold a number of events. */
export function* makeCases(sops: readonly Sop[], events: number, options: MadeCasesOptions): Generator<CaseEvent[]> {
  const next = random(options.seed ?? 1);
  const perCase = 14;
  let made = 0;
  for (let number = 0; made < events; number++) {
    const begun =
      options.from +
      Math.floor(((options.to - options.from) * made) / Math.max(events, made + perCase) / minute) * minute;
    // A few SOPs are followed often, most of them seldom.
    const sop = sops[Math.floor(sops.length * next() ** 2)];
    if (!sop) throw new Error('There are no SOPs to make cases of.');
    const one = new MadeCase(
      sop,
      `case-${String(number).padStart(6, '0')}`,
      inHours(begun, next),
      options.config,
      next,
      options.assistantsEvery !== undefined && number % options.assistantsEvery === 0 ? 'assistant' : undefined,
    ).make();
    made += one.length;
    yield one;
  }
}

/** One run of an SOP. */
class MadeCase {
  readonly #sop: Sop;
  readonly #id: string;
  readonly #config: LibraryConfig;
  readonly #next: RandomNumber;
  readonly #events: CaseEvent[] = [];
  readonly #answers = new Map<string, string>();
  readonly #kind: ActorKind | undefined;
  #now: number;

  constructor(
    sop: Sop,
    id: string,
    begun: number,
    config: LibraryConfig,
    next: RandomNumber,
    kind: ActorKind | undefined,
  ) {
    this.#kind = kind;
    this.#sop = sop;
    this.#id = id;
    this.#now = begun;
    this.#config = config;
    this.#next = next;
  }

  make(): CaseEvent[] {
    const channel = this.#one(['email', 'email', 'email', 'chat', 'chat', 'phone']);
    const facts: TicketFacts = { channel: [channel], ...(this.#is(0.15) ? { tier: ['enterprise'] } : {}) };
    this.#add({
      event: 'start',
      ticket_ref: `T-${this.#id.slice(5)}`,
      facts,
      sla: termsFor(this.#sop, this.#config, facts),
      ...keptSop(this.#sop),
    });
    if (this.#is(0.04)) {
      this.#wait(3);
      this.#add({ event: 'abandon', reason: 'begun by mistake' });
      return this.#events;
    }
    this.#wait(channel === 'chat' ? 4 : 45);
    this.#reply(channel);
    this.#steps(channel);
    if (this.#is(0.08)) this.#add({ event: 'escalate', to: 'supervisor', by: this.#is(0.4) ? 'rule' : 'agent' });
    this.#wait(this.#is(0.1) ? 600 : 30);
    this.#close();
    if (this.#is(0.06)) {
      this.#wait(1200);
      this.#add({ event: 'reopen' });
      this.#wait(90);
      this.#reply(channel);
      this.#close();
    }
    this.#asked();
    return this.#events;
  }

  /** Steps on the path, in the order written; an answer may open more. */
  #steps(channel: string): void {
    const done = new Set<Step>();
    for (let more = true; more;) {
      more = false;
      const onPath = sectionsOnPath(this.#sop, (step) => this.#answers.get(step.id));
      for (const [index, section] of this.#sop.sections.entries()) {
        if (!onPath.has(index)) continue;
        for (const step of allSteps(section.steps)) {
          if (done.has(step) || (step.steps.length > 0 && step.branches.length === 0)) continue;
          done.add(step);
          more = true;
          this.#step(step, channel);
        }
      }
    }
  }

  #step(step: Step, channel: string): void {
    this.#wait((step.minutes ?? 4) * (step.id.length % 5 === 0 ? 1.6 : 0.7));
    const reply = step.replies[0];
    if (step.branches.length > 0) {
      // The later an answer stands, the less often it is given.
      const answer = step.branches[Math.floor(step.branches.length * this.#next() ** 1.6)]?.answer ?? '';
      this.#answers.set(step.id, answer);
      this.#add({ event: 'answer', step_id: step.id, to: answer });
    } else if (!step.required ? this.#is(0.7) : this.#is(step.id.length % 7 === 0 ? 0.6 : 0.03)) {
      this.#add({
        event: 'skip',
        step_id: step.id,
        reason: this.#one(['ya estaba hecho', 'el cliente no contesta', 'no hacía falta']),
      });
    } else {
      if (reply !== undefined)
        this.#add({ event: 'reply_inserted', reply, reply_sop: this.#sop.id, lang: 'es', channel, step_id: step.id });
      this.#add({ event: 'tick', step_id: step.id });
    }
    if (this.#is(0.05)) {
      this.#add({ event: 'sla_pause', reason: 'customer' });
      this.#wait(300);
      this.#add({ event: 'customer_message' });
      this.#wait(25);
      this.#reply(channel);
    }
  }

  #reply(channel: string): void {
    const reply = this.#sop.replies[Math.floor(this.#sop.replies.length * this.#next())];
    if (!reply) {
      this.#add({ event: 'reply_sent' });
      return;
    }
    const used = { reply: reply.id, reply_sop: this.#sop.id, lang: this.#one(['es', 'es', 'ca', 'en']), channel };
    this.#add({ event: this.#is(0.8) ? 'reply_inserted' : 'reply_copied', ...used });
    if (this.#is(0.7)) this.#add({ event: 'reply_sent', ...used, distance: Math.round(this.#next() ** 3 * 100) / 100 });
  }

  #close(): void {
    this.#add(this.#is(0.05) ? { event: 'override', reason: 'sin tiempo', open: [] } : { event: 'complete' });
  }

  #asked(): void {
    this.#wait(1500);
    // Later cases go a little better: a report should show that something changes.
    if (this.#is(0.55))
      this.#add({
        event: 'survey',
        kind: 'csat',
        score: this.#one([5, 5, 5, 4, 4, 4, 3, 2, 1]),
        min: 1,
        max: 5,
        better: 'high',
      });
    if (this.#is(0.25))
      this.#add({ event: 'survey', kind: 'ces', score: this.#one([1, 2, 2, 3, 5]), min: 1, max: 7, better: 'low' });
    if (this.#is(0.2))
      this.#add({
        event: 'survey',
        kind: 'nps',
        score: this.#one([10, 10, 9, 9, 8, 7, 6, 3]),
        min: 0,
        max: 10,
        better: 'high',
      });
  }

  #add(action: CaseAction): void {
    const before = this.#events.at(-1);
    this.#events.push(
      sealEvent(
        {
          ts: new Date(this.#now).toISOString(),
          seq: this.#events.length + 1,
          actor: `agent-${this.#id.length % 4}`,
          ...(this.#kind === undefined ? {} : { actor_kind: this.#kind }),
          session: 'made',
          run_id: this.#id,
          sop_id: this.#sop.id,
          sop_version: this.#sop.version,
          sop_sha: `${this.#sop.id}-made`,
          prev_hash: before?.hash ?? '',
        },
        action,
      ),
    );
  }

  /** Lets some minutes go by: mostly fewer, sometimes many more. */
  #wait(minutes: number): void {
    this.#now += Math.round(minutes * (0.2 - Math.log(1 - this.#next())) * 0.8 * minute);
  }

  #is(share: number): boolean {
    return this.#next() < share;
  }

  #one<T>(values: readonly T[]): T {
    const value = values[Math.floor(values.length * this.#next())];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  }
}

/** An instant near another one, in the morning or the afternoon of a working day. */
function inHours(at: number, next: RandomNumber): number {
  let start = Math.floor(at / day) * day;
  while ([0, 6].includes(new Date(start).getUTCDay())) start += day;
  return start + (8 * 60 + Math.floor(next() * 8 * 60)) * minute;
}
