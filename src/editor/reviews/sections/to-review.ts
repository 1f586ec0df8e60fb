import * as vscode from 'vscode';
import { authorBehind } from '../../../core/lifecycle/approval/four-eyes';
import { reportedOn, waitsForAnswer } from '../../../core/lifecycle/feedback/waiting';
import { reviewLists } from '../../../core/lifecycle/reviews/to-review';
import type { ReviewLists, ReviewReason, ToReview } from '../../../core/lifecycle/reviews/to-review';
import type { Sop } from '../../../core/sop/model';
import { today } from '../../../core/text/day';
import type { Services } from '../../services/services';
import { commands } from '../../shared/commands';
import { ownMember, personName } from '../../shared/people';
import { dayText, numberText, statusIcon } from '../../shared/wording';
import { firstRows } from '../section';
import type { ReviewRow, ReviewSection, ReviewSource, Waiting } from '../section';
import { moreText, usesText } from '../words';
import { whyOf } from './why';

type ToReviewServices = Pick<
  Services,
  'library' | 'clock' | 'whatFollowed' | 'feedback' | 'sinceApproval' | 'submissions'
>;

/** The sections that somebody waits for, or should, come before reports; what is to be planned after them. */
const first = ['in-review', 'changed'] as const satisfies readonly ReviewReason[];
const later = ['overdue', 'soon', 'behind', 'untranslated', 'unowned'] as const satisfies readonly ReviewReason[];

/** SOPs that somebody has to look after. */
export interface SopsToReview {
  readonly first: ReviewSource;
  readonly later: ReviewSource;
  /** The SOPs that problems are reported of, by their URIs, with what does most harm first: as they were when `first` was asked. */
  readonly reported: () => readonly string[];
}

/** SOPs that somebody has to look after. They are looked for when the first of the sections are asked for. */
export function sopsToReview(services: ToReviewServices): SopsToReview {
  let lists: ReviewLists | undefined;
  const sectionsOf = (reasons: readonly ReviewReason[]) =>
    reasons.flatMap((why) => sectionOf(services, why, lists?.[why] ?? []));
  return {
    first: {
      sections: () => {
        lists = listsNow(services);
        return sectionsOf(first);
      },
      waiting: () => waitingFor(services),
    },
    later: { sections: () => sectionsOf(later) },
    reported: () => lists?.reported.map(({ sop }) => sop.location.uri) ?? [],
  };
}

function listsNow(services: ToReviewServices): ReviewLists {
  const { library, clock, whatFollowed, feedback, sinceApproval, submissions } = services;
  const uses = whatFollowed.counts?.uses;
  const day = today(clock.now());
  return reviewLists({
    library,
    today: day,
    // Where nobody has followed any, nothing is known of their use.
    uses: uses && uses.size > 0 ? uses : undefined,
    isChanged: (sop) => sinceApproval.isChanged(sop),
    reportedOn: (sop) =>
      feedback
        .openOn(sop)
        .filter(waitsForAnswer)
        .map(({ report }) => reportedOn(report, day)),
    submitted: (sop) => {
      const found = submissions.of(sop);
      return found && { by: found.by, on: today(found.at) };
    },
  });
}

function sectionOf(services: ToReviewServices, why: ReviewReason, all: readonly ToReview[]): ReviewSection[] {
  if (all.length === 0) return [];
  const own = all.filter(({ sop }) => ownIn(services, sop, why)).length;
  return [
    {
      id: why,
      ...titleOf(why),
      count: all.length,
      own,
      isUnfolded: why === 'overdue' || first.some((one) => one === why),
      rows: firstRows(all, (one) => rowOf(services, one), moreText, why),
    },
  ];
}

function titleOf(why: ReviewReason): { readonly title: string; readonly icon: string } {
  switch (why) {
    case 'in-review':
      return { title: vscode.l10n.t('In review'), icon: 'eye' };
    case 'changed':
      return { title: vscode.l10n.t('Changed since approval'), icon: 'unverified' };
    case 'reported':
      return { title: vscode.l10n.t('Reported problems'), icon: 'comment' };
    case 'overdue':
      return { title: vscode.l10n.t('Review overdue'), icon: 'warning' };
    case 'soon':
      return { title: vscode.l10n.t('Review due soon'), icon: 'calendar' };
    case 'behind':
      return { title: vscode.l10n.t('Translation behind'), icon: 'sync' };
    case 'untranslated':
      return { title: vscode.l10n.t('Promised language missing'), icon: 'globe' };
    case 'unowned':
      return { title: vscode.l10n.t('Without an owner'), icon: 'person' };
  }
}

/** Why an SOP is for the person who works here: they look after it, by name or by role; or they approved it before, and may again. */
function ownIn(
  { library }: ToReviewServices,
  { front, location }: Sop,
  why: ReviewReason,
): 'owner' | 'approver' | undefined {
  const config = library.config(location.root);
  const own = ownMember(config);
  if (!own) return undefined;
  const isThey = (name: string) => name === own.key || name === own.role;
  if (front.owner && isThey(front.owner.text)) return 'owner';
  if (why !== 'in-review' && why !== 'changed') return undefined;
  return front.approvers.some(({ by }) => isThey(by)) && !authorBehind(own.key, front, config) ? 'approver' : undefined;
}

/** The SOPs in review that wait for the person who works here. */
function waitingFor(services: ToReviewServices): Waiting | undefined {
  let count = 0;
  for (const sop of services.library.sops) {
    if (sop.status === 'in-review' && ownIn(services, sop, 'in-review')) count++;
  }
  if (count === 0) return undefined;
  const text =
    count === 1
      ? vscode.l10n.t('1 SOP in review is yours')
      : vscode.l10n.t('{0} SOPs in review are yours', numberText(count));
  return { count, text };
}

function rowOf(services: ToReviewServices, one: ToReview): ReviewRow {
  const { library, clock } = services;
  const { why, sop, uses } = one;
  const { uri, root } = sop.location;
  const { owner, lastReviewed } = sop.front;
  const config = library.config(root);
  const { short, full } = whyOf(one, config, today(clock.now()));
  const own = ownIn(services, sop, why);
  const name = owner && why !== 'unowned' ? personName(owner.text, config) : '';
  return {
    id: `${why}/${uri}`,
    label: sop.title,
    description: [short, own ? vscode.l10n.t('yours') : name, usesText(uses)].filter(Boolean).join(' · '),
    tooltip: [
      sop.title,
      full,
      lastReviewed === undefined ? '' : vscode.l10n.t('Last review: {0}', dayText(lastReviewed)),
      name === '' ? '' : vscode.l10n.t('Owner: {0}', name),
      own === 'owner' ? vscode.l10n.t('You look after it') : '',
      own === 'approver' ? vscode.l10n.t('You approved it before') : '',
      usesText(uses),
    ].filter((line) => line !== ''),
    icon: statusIcon(sop.status),
    context: `sop-to-review.${why}`,
    open: { command: commands.openSop, argument: { uri } },
    uri,
  };
}
