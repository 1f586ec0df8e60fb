import * as vscode from 'vscode';
import type { CasePlace } from '../../core/case/record/place';
import type { Services } from '../services/services';
import { commands, registerCommand, views } from '../shared/commands';
import type { ReviewServices } from './sources';
import type { ReviewNode, ReviewsView } from './view';

/** The reviews as tests in the editor see them. */
export type Reviews = Promise<ReviewsView>;

/** Shows what authors and leads have to look after. What makes the rows is loaded once the library is read. @param place where cases are kept now. */
export function registerReviews(
  services: ReviewServices & Pick<Services, 'context' | 'log' | 'loader'>,
  place: () => CasePlace,
): () => Reviews {
  const { context, log, loader } = services;
  const changed = new vscode.EventEmitter<undefined>();
  let loaded: Reviews | undefined;
  const tree: vscode.TreeView<ReviewNode> = vscode.window.createTreeView<ReviewNode>(views.reviews, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => [...(await load()).children(node)],
      getTreeItem: async (node) => (await load()).item(node),
    },
    showCollapseAll: true,
    canSelectMany: true,
  });
  const load = (): Reviews =>
    (loaded ??= import('./follow').then(({ followReviews }) =>
      followReviews(services, place, tree, () => changed.fire(undefined)),
    ));
  context.subscriptions.push(
    tree,
    changed,
    loader.onDidProgress(({ loading }) => {
      if (!loading) load().catch((error: unknown) => log.error(`reviews: ${String(error)}`));
    }),
    registerCommand(commands.showReviews, log, () => vscode.commands.executeCommand(`${views.reviews}.focus`)),
  );
  return load;
}
