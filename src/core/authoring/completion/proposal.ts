import type { Range } from '../../text/position';

/** What is proposed, for its icon. */
export type ProposalKind =
  | 'key'
  | 'value'
  | 'person'
  | 'role'
  | 'sop'
  | 'section'
  | 'reply'
  | 'file'
  | 'variable'
  | 'constant'
  | 'function'
  | 'word'
  | 'snippet';

/** Something to write that fits a place. */
export interface Proposal {
  readonly kind: ProposalKind;
  /** What people read. */
  readonly label: string;
  /** What is said behind it, in a few words. */
  readonly detail?: string;
  /** What it means. Words between backticks are shown as code. */
  readonly about?: string;
  /** How it may look. */
  readonly example?: string;
  /** What is replaced, on one line. */
  readonly range: Range;
  /** What is written. */
  readonly text: string;
  /** Whether `$1` and the like in it are places to go on at. */
  readonly isSnippet?: true;
  /** What else people type to find it; the label counts anyway. */
  readonly also?: string;
  /** Whether more is proposed once it is written. */
  readonly goesOn?: true;
}

/** A text within a snippet. */
export function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
