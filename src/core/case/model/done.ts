import type { ActorKind, EventEnvelope } from './events';

/** Who did something, and when. */
export interface Done {
  readonly ts: string;
  readonly actor: string;
  /** Undefined for a person. */
  readonly actorKind?: ActorKind;
}

/** Who did what an event tells, and when. */
export function doneBy({ ts, actor, actor_kind: kind }: Pick<EventEnvelope, 'ts' | 'actor' | 'actor_kind'>): Done {
  return { ts, actor, ...(kind === undefined ? {} : { actorKind: kind }) };
}
