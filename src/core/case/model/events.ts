import type { CaseAction } from './action';

/** What acts in cases besides people. */
export type ActorKind = 'assistant';

/** Who acts in a case. */
export interface Actor {
  readonly name: string;
  /** Undefined for a person. */
  readonly kind?: ActorKind | undefined;
}

/** What every event carries beside what happened. */
export interface EventEnvelope {
  /** When, as ISO 8601 in UTC. */
  readonly ts: string;
  /** Its place in its file, from 1. */
  readonly seq: number;
  readonly actor: string;
  /** What they are when they are no person: then nobody takes for a person's what an assistant did. */
  readonly actor_kind?: ActorKind | undefined;
  /** The window that wrote it. */
  readonly session: string;
  /** The case: one run of a checklist. */
  readonly run_id: string;
  /** The SOP it is about: the one the case was begun on, or one that joined. */
  readonly sop_id: string;
  readonly sop_version: string | undefined;
  /** SHA-256 of the SOP's text that the case goes by. */
  readonly sop_sha: string;
  /** Hash of the event before; empty for the first. */
  readonly prev_hash: string;
  /**
   * In the first line of a window's file: hashes of the events that it knew and that none followed. Files of version 0.1
   * do not say it.
   */
  readonly heads?: readonly string[] | undefined;
  /** SHA-256 of this event as JSON, the hash itself left out. */
  readonly hash: string;
}

export type CaseEvent = EventEnvelope & CaseAction;
