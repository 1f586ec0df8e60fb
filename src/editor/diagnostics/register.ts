import * as vscode from 'vscode';
import { attempt } from '../../core/attempt';
import { configName } from '../../core/library/scan';
import type { Finding } from '../../core/lint/finding';
import { TimeSlices } from '../library/time-slices';
import type { Services } from '../services/services';
import { onDidChangeSetting } from '../shared/settings';
import { followDay } from './follow-day';
import { registerFixes } from './register-fixes';
import { registerTestDiagnostics } from './register-tests';
import { toDiagnostic } from './to-diagnostic';
import { TriggerRivals } from './trigger-rivals';

/** Shows the problems of SOPs and `library.yml` in place, for all files, open or not. */
export function registerDiagnostics({
  context,
  log,
  library,
  linter,
  loader,
  files,
  clock,
  triage,
}: Pick<Services, 'context' | 'log' | 'library' | 'linter' | 'loader' | 'files' | 'clock' | 'triage'>): void {
  const collection = vscode.languages.createDiagnosticCollection('sop-guide');
  const shown = new Set<string>();
  // Most files have no problems: only those that have or had some are passed to VS Code, many at once.
  const show = (files: Iterable<readonly [uri: string, problems: readonly Finding[]]>) => {
    const entries: [vscode.Uri, vscode.Diagnostic[]][] = [];
    for (const [uri, problems] of files) {
      if (problems.length === 0 ? !shown.delete(uri) : !shown.add(uri)) continue;
      entries.push([vscode.Uri.parse(uri), problems.map(toDiagnostic)]);
    }
    if (entries.length > 0) collection.set(entries);
  };
  const problemsOf = (uri: string, check: () => readonly Finding[]) =>
    attempt(check, (reason) => {
      log.error(`${uri} could not be checked: ${reason}`);
      return [];
    });
  // Checking thousands of files takes seconds, so it waits until they are read and then yields to the host in between.
  const unchecked = new Map<string, () => readonly Finding[]>();
  let isChecking = false;
  const check = async () => {
    if (isChecking || loader.progress.loading) return;
    isChecking = true;
    let checked: (readonly [string, readonly Finding[]])[] = [];
    const handOn = () => {
      show(checked);
      checked = [];
    };
    const slices = new TimeSlices(handOn);
    try {
      // All replies are compared before the first is asked for: nothing has to be checked twice.
      while (linter.compareNext()) await slices.take();
      for (const [uri, find] of unchecked) {
        unchecked.delete(uri);
        checked.push([uri, problemsOf(uri, find)]);
        await slices.take();
      }
      handOn();
    } finally {
      isChecking = false;
    }
  };
  context.subscriptions.push(
    collection,
    library.onDidChange((change) => {
      for (const sop of change.removed) unchecked.delete(sop.location.uri);
      show(change.removed.map((sop) => [sop.location.uri, []]));
    }),
    linter.onDidChange(({ sops, configs }) => {
      // The SOP that somebody is writing comes first: each change in one makes what is said of `library.yml` doubtful.
      for (const uri of sops) unchecked.set(uri, () => linter.problems(uri));
      for (const root of configs) {
        const uri = library.configUri(root) ?? vscode.Uri.joinPath(vscode.Uri.parse(root), configName).toString();
        unchecked.set(uri, () => linter.configProblems(root));
      }
      void check();
    }),
    loader.onDidProgress(() => void check()),
    onDidChangeSetting(['lint.severity'], () => linter.reconsider()),
    followDay(linter, clock),
    new TriggerRivals({ library, linter, loader, triage, log }),
    registerFixes({ library, linter, loader }),
    registerTestDiagnostics({ context, log, library, loader, files }),
  );
}
