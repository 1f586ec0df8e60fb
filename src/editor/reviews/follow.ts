import * as vscode from 'vscode';
import type { CasePlace } from '../../core/case/record/place';
import type { Services } from '../services/services';
import { eachMidnight } from '../shared/each-midnight';
import { onDidChangeSetting } from '../shared/settings';
import { Throttle } from '../shared/throttle';
import { reviewSources } from './sources';
import type { ReviewServices } from './sources';
import { ReviewsView } from './view';
import type { ReviewNode } from './view';

/** Milliseconds between two looks at everything: while an SOP is edited, the library changes with each letter. */
const pause = 1000;

/**
 * Keeps the tree and its badge in step with the libraries.
 * @param place where cases are kept now. @param changed draws the tree anew.
 */
export function followReviews(
  services: ReviewServices & Pick<Services, 'context'>,
  place: () => CasePlace,
  tree: vscode.TreeView<ReviewNode>,
  changed: () => void,
): ReviewsView {
  const view = new ReviewsView(
    reviewSources(services, place, () => look.ask()),
    changed,
  );
  const look: Throttle = new Throttle(() => {
    const { waiting } = view;
    const value = waiting.reduce((sum, { count }) => sum + count, 0);
    tree.badge = value === 0 ? undefined : { value, tooltip: waiting.map(({ text }) => text).join(', ') };
    if (!tree.visible) return;
    view.refresh();
    tree.message = view.isEmpty
      ? vscode.l10n.t('Nothing to look after. Reported problems and SOPs to be reviewed will be here.')
      : '';
  }, pause);
  const ask = () => look.ask();
  services.context.subscriptions.push(
    look,
    services.library.onDidChange(ask),
    services.sinceApproval.onDidChange(ask),
    services.submissions.onDidChange(ask),
    services.feedback.onDidChange(ask),
    services.whatFollowed.onDidCount(ask),
    tree.onDidChangeVisibility(ask),
    // Customers' comments are there only where it is kept.
    onDidChangeSetting(['cases.storeCustomerText', 'agent.member', 'agent.name'], ask),
    eachMidnight(services.clock, ask),
  );
  look.ask();
  return view;
}
