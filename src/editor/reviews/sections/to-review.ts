import * as vscode from 'vscode';
import { reviewLists } from '../../../core/lifecycle/reviews/to-review';
import type { ToReview } from '../../../core/lifecycle/reviews/to-review';
import { dayNumber } from '../../../core/report/days';
import type { Sop } from '../../../core/sop/model';
import { today } from '../../../core/text/day';
import type { Services } from '../../services/services';
import { commands } from '../../shared/commands';
import { dayText, statusIcon } from '../../shared/wording';
import { firstRows } from '../section';
import type { ReviewRow, ReviewSection, ReviewSource } from '../section';
import { daysText, inDaysText, moreText, usesText } from '../words';

/** SOPs that somebody has to look after: those to be reviewed, waiting for approval, and without owner. */
export function sopsToReview({
  library,
  clock,
  whatFollowed,
}: Pick<Services, 'library' | 'clock' | 'whatFollowed'>): ReviewSource {
  return {
    sections: () => {
      const day = today(clock.now());
      const lists = reviewLists(library.sops, day, usesIn(whatFollowed));
      const section = (
        id: string,
        title: string,
        icon: string,
        all: readonly ToReview<Sop>[],
        when: (one: ToReview<Sop>) => Due,
      ): ReviewSection => ({
        id,
        title,
        icon,
        count: all.length,
        isUnfolded: id === 'overdue',
        rows: firstRows(all, (one) => rowOf(library, id, one, when(one)), moreText, id),
      });
      return [
        section('overdue', vscode.l10n.t('Review overdue'), 'warning', lists.overdue, (one) => overdue(one, day)),
        section('soon', vscode.l10n.t('Review due soon'), 'calendar', lists.soon, (one) => dueSoon(one, day)),
        section('in-review', vscode.l10n.t('In review'), 'eye', lists.inReview, () => nothingDue),
        section('unowned', vscode.l10n.t('Without an owner'), 'person', lists.unowned, () => nothingDue),
      ].filter(({ count }) => count > 0);
    },
  };
}

/** Where nobody has followed any, nothing is known of their use. */
function usesIn(whatFollowed: Services['whatFollowed']): ReadonlyMap<string, number> | undefined {
  const uses = whatFollowed.counts?.uses;
  return uses && uses.size > 0 ? uses : undefined;
}

/** What is said of the day of a review: in short, and in a sentence. */
interface Due {
  readonly short: string;
  readonly full: string;
}

const nothingDue: Due = { short: '', full: '' };

function overdue({ due }: ToReview<Sop>, day: string): Due {
  if (due === undefined)
    return {
      short: vscode.l10n.t('no review date'),
      full: vscode.l10n.t('It is to be reviewed, but nothing says when that was last done'),
    };
  return {
    short: daysText(dayNumber(day) - dayNumber(due)),
    full: vscode.l10n.t('Its review was due on {0}', dayText(due)),
  };
}

function dueSoon({ due }: ToReview<Sop>, day: string): Due {
  if (due === undefined) return nothingDue;
  const left = dayNumber(due) - dayNumber(day);
  return {
    short: inDaysText(left),
    full: vscode.l10n.t('Its review is due on {0}', dayText(due)),
  };
}

function rowOf(library: Services['library'], section: string, { sop, uses }: ToReview<Sop>, due: Due): ReviewRow {
  const { uri, root } = sop.location;
  const { owner, lastReviewed } = sop.front;
  return {
    id: `${section}/${uri}`,
    label: sop.title,
    description: [due.short, usesText(uses)].filter(Boolean).join(' · '),
    tooltip: [
      sop.title,
      due.full,
      lastReviewed === undefined ? '' : vscode.l10n.t('Last review: {0}', dayText(lastReviewed)),
      owner
        ? vscode.l10n.t('Owner: {0}', library.config(root).team.get(owner.text)?.name ?? owner.text)
        : vscode.l10n.t('Nobody owns it: name one in its front matter (owner)'),
      usesText(uses),
    ].filter((line) => line !== ''),
    icon: statusIcon(sop.status),
    context: 'sop-to-review',
    open: { command: commands.openSop, argument: { uri } },
    uri,
  };
}
