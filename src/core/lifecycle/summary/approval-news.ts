import type { Library } from '../../library/library';
import type { Approval, Sop } from '../../sop/model';
import { isSpellingAlone } from '../approval/spelling';
import { lastOf, lastWithHash, standingOf } from '../approval/standing';
import { approvalState } from '../approval/state';
import type { ApprovalState } from '../approval/state';

/** What a change means for the approval of an SOP. */
export type ApprovalNews =
  /** Somebody approved it as it is. */
  | { readonly news: 'approved'; readonly by: readonly Approval[] }
  /** It is called approved, and nobody recorded which text; nobody at all is named where `by` is undefined. */
  | { readonly news: 'unbound'; readonly by: Approval | undefined }
  /** It was approved, and is another now. */
  | { readonly news: 'lost'; readonly by: Approval | undefined; readonly isOwnText: boolean }
  /** It was changed since its approval before, too. */
  | { readonly news: 'still-changed'; readonly by: Approval | undefined }
  /** Only its spelling was corrected, so that its approval holds. */
  | { readonly news: 'kept'; readonly by: Approval | undefined }
  | { readonly news: 'in-review' }
  | { readonly news: 'draft' }
  | { readonly news: 'retired'; readonly successor: string | undefined };

/** An SOP with what it stands in. */
export interface Placed {
  readonly sop: Sop;
  readonly library: Library;
}

/** What a change means for the approval of an SOP; undefined when it means nothing. @param isRead whether what is read is another. */
export function approvalNews(before: Placed | undefined, after: Placed, isRead: boolean): ApprovalNews | undefined {
  const was = before && approvalState(before.sop, before.library);
  const is = approvalState(after.sop, after.library);
  const { approvers } = after.sop.front;
  const last = lastWithHash(approvers) ?? lastOf(approvers);
  const isNews = was !== is;
  switch (is) {
    case 'approved':
      return approvedNews(before, after, was, isRead);
    case 'unbound':
      return isNews || isRead ? { news: 'unbound', by: last } : undefined;
    case 'changed':
      if (isNews) return { news: 'lost', by: last, isOwnText: before?.sop.text !== after.sop.text };
      return isRead ? { news: 'still-changed', by: last } : undefined;
    case 'in-review':
    case 'draft':
      return isNews ? { news: is } : undefined;
    case 'retired':
      return isNews ? { news: is, successor: after.sop.front.replacedBy?.text } : undefined;
  }
}

function approvedNews(
  before: Placed | undefined,
  { sop, library }: Placed,
  was: ApprovalState | undefined,
  isRead: boolean,
): ApprovalNews | undefined {
  const { approvers } = sop.front;
  if (standingOf(sop, library) === 'kept') return { news: 'kept', by: lastWithHash(approvers) };
  const nameOf = ({ by, on }: Approval) => JSON.stringify([by, on]);
  const known = new Set(before?.sop.front.approvers.map(nameOf));
  const fresh = approvers.filter((one) => !known.has(nameOf(one)));
  if (fresh.length > 0) return { news: 'approved', by: fresh };
  const last = lastWithHash(approvers);
  if (isRead && before && isSpellingAlone(before.sop, sop, library)) return { news: 'kept', by: last };
  return was !== 'approved' || isRead ? { news: 'approved', by: last ? [last] : [] } : undefined;
}
