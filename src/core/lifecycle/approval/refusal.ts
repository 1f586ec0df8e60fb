import type { Finding } from '../../lint/finding';
import type { FrontKey, FrontObstacle } from '../../sop/writing/front-change';
import type { ApprovalState } from './state';

/** Why nothing is done about the approval of an SOP. */
export type Refusal =
  /** It is in a state in which this makes no sense. */
  | { readonly code: 'state'; readonly state: ApprovalState }
  /** The approver is an author, or a group that one is in; both by their keys, where the team knows them. */
  | { readonly code: 'author'; readonly approver: string; readonly author: string; readonly isSame: boolean }
  /** Nobody says who wrote it, so that nobody can tell whether the approver did. */
  | { readonly code: 'no-author' }
  /** What it would say has errors. */
  | { readonly code: 'errors'; readonly findings: readonly Finding[] }
  /** These of its tests fail. */
  | { readonly code: 'tests'; readonly failing: readonly string[] }
  /** Nobody says what is to be changed. */
  | { readonly code: 'no-reason' }
  /** Nobody has approved it. */
  | { readonly code: 'no-approval' }
  /** It says already that it was reviewed today. */
  | { readonly code: 'reviewed-already' }
  /** It is retired already, in favour of the same SOP or of none. */
  | { readonly code: 'retired-already' }
  /** What is to take its place: no SOP has that id; it is itself; it is retired; or leads back to it. */
  | { readonly code: 'successor'; readonly why: 'missing' | 'itself' | 'retired' | 'circle'; readonly id: string }
  /** Its front matter cannot be edited. */
  | { readonly code: 'front-matter'; readonly obstacle: FrontObstacle; readonly key: FrontKey | undefined };
