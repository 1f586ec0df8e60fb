import type { HandOver } from './hand-over-schema';

/** Why a tool refused: words for programs, the same for ever. */
export type RefusalCode =
  /** The input is not what the schema says. */
  | 'input'
  | 'too-large'
  | 'cursor'
  | 'read-only'
  | 'sop-unknown'
  | 'sop-several'
  | 'sop-not-in-force'
  | 'sop-without-steps'
  | 'section-unknown'
  | 'reply-unknown'
  | 'reply-broken'
  | 'reply-not-sent'
  | 'reply-not-ready'
  | 'step-unknown'
  | 'step-wrong'
  | 'answer-unknown'
  | 'fact-refused'
  | 'case-unknown'
  /** The library's own rules cannot be read. */
  | 'library-unread'
  | 'case-closed'
  | 'steps-open'
  /** A step that is done exactly so is not up yet. */
  | 'order'
  /** It is a step of a role that the assistant does not have. */
  | 'role'
  /** The procedure says that a person takes over now. */
  | 'escalate'
  /** A person has taken over. */
  | 'with-person'
  | 'failed';

/** Says to an assistant why something was not done, and what to do instead. */
export class Refused extends Error {
  readonly code: RefusalCode;
  /** The person who takes over, and what they need to know. */
  readonly handOver: HandOver | undefined;

  constructor(code: RefusalCode, message: string, handOver?: HandOver) {
    super(message);
    this.code = code;
    this.handOver = handOver;
  }
}
