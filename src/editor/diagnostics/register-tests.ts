import * as vscode from 'vscode';
import { reasonOf } from '../../core/attempt';
import { hasTests } from '../../core/scenario/test-path';
import type { Services } from '../services/services';

/** Shows what is wrong with tests of SOPs. What checks them is loaded once a library has a file of tests. */
export function registerTestDiagnostics(
  services: Pick<Services, 'context' | 'log' | 'library' | 'loader' | 'files'>,
): vscode.Disposable {
  const { library, loader, log, context } = services;
  const follow = () => {
    if (
      loader.progress.loading ||
      !hasTests(
        library,
        loader.roots.map(({ key }) => key),
      )
    )
      return;
    listening.dispose();
    import('./tests').then(
      ({ TestDiagnostics }) => context.subscriptions.push(new TestDiagnostics(services)),
      (error: unknown) => log.error(`Tests of SOPs could not be checked: ${reasonOf(error)}`),
    );
  };
  const listening = vscode.Disposable.from(
    loader.onDidProgress(follow),
    library.onDidChange(({ configs, hasOtherNames }) => {
      if (hasOtherNames || configs.length > 0) follow();
    }),
  );
  return listening;
}
