import * as vscode from 'vscode';
import { hasTests } from '../../core/scenario/test-path';
import { rootOf } from '../library/roots';
import { commands, registerCommand, tellError } from '../shared/commands';
import type { ScenarioServices } from './scenario-services';
import type { Testing } from './testing';

/** The tests of procedures as tests in the editor see them. */
export interface TestingView {
  /** Undefined as long as no library has any. */
  readonly testing: Testing | undefined;
}

/** Shows the tests of procedures in the Testing view, once there are any: without, nothing of it is loaded or seen. */
export function registerScenarios(services: ScenarioServices): TestingView {
  const { context, log, library, loader } = services;
  /** Files that were created before anybody else listened. */
  const created: vscode.Uri[] = [];
  let loading: Promise<void> | undefined;
  let testing: Testing | undefined;
  const load = async () => {
    try {
      const { Testing } = await import('./testing');
      testing = new Testing(services, created);
      context.subscriptions.push(testing);
    } catch (error) {
      void tellError(log, 'tests', error);
    }
  };
  // While a library is read it tells of its progress often: nothing is looked through before it is there.
  const begin = (isWanted: () => boolean) => {
    if (!loading && !loader.progress.loading && isWanted()) loading = load();
  };
  const look = () => {
    begin(() =>
      hasTests(
        library,
        loader.roots.map(({ key }) => key),
      ),
    );
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.test.{yml,yaml}', false, true, true);
  context.subscriptions.push(
    registerCommand(commands.makeTestOfCase, log, async (argument: unknown) => {
      const { makeTestOfCase } = await import('./make-test');
      await makeTestOfCase(services, argument);
    }),
    watcher,
    watcher.onDidCreate((uri) => {
      if (testing || !rootOf(uri, loader.roots)) return;
      created.push(uri);
      begin(() => true);
    }),
    library.onDidChange(({ configs }) => configs.length > 0 && look()),
    loader.onDidProgress(look),
  );
  return {
    get testing() {
      return testing;
    },
  };
}
