import * as vscode from 'vscode';
import { configName } from '../../core/library/scan';
import { severityOf } from '../../core/problem';
import type { Problem, Severity } from '../../core/problem';
import { Turns } from '../library/turns';
import { toRange } from '../shared/convert';
import type { Services } from '../services/services';
import { problemText } from '../shared/wording';

const severities: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** Shows what is wrong with SOPs and `library.yml` where it is wrong, for all files, open or not. */
export function registerDiagnostics({
  context,
  library,
  loader,
}: Pick<Services, 'context' | 'library' | 'loader'>): void {
  const collection = vscode.languages.createDiagnosticCollection('sop-guide');
  const shown = new Set<string>();
  // Most files have nothing wrong: only those that have, or had, are told to VS Code, many at once.
  const show = (files: Iterable<readonly [uri: string, problems: readonly Problem[]]>) => {
    const entries: [vscode.Uri, vscode.Diagnostic[]][] = [];
    for (const [uri, problems] of files) {
      if (problems.length === 0 ? !shown.delete(uri) : !shown.add(uri)) continue;
      entries.push([vscode.Uri.parse(uri), problems.map(toDiagnostic)]);
    }
    if (entries.length > 0) collection.set(entries);
  };
  // Checking thousands takes seconds: it waits until they are read, and then gives the host its turn in between.
  const unchecked = new Set<string>();
  let isChecking = false;
  const check = async () => {
    if (isChecking || loader.progress.loading) return;
    isChecking = true;
    let checked: (readonly [string, readonly Problem[]])[] = [];
    const handOn = () => {
      show(checked);
      checked = [];
    };
    const turns = new Turns(handOn);
    try {
      for (const uri of unchecked) {
        unchecked.delete(uri);
        checked.push([uri, library.problems(uri)]);
        await turns.take();
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
      show([
        ...change.removed.map((sop) => [sop.location.uri, []] as const),
        ...change.configs.map(
          (root) =>
            [
              library.configUri(root) ?? vscode.Uri.joinPath(vscode.Uri.parse(root), configName).toString(),
              library.configProblems(root),
            ] as const,
        ),
      ]);
      for (const sop of [...change.added, ...change.changed]) unchecked.add(sop.location.uri);
      for (const uri of change.affected) unchecked.add(uri);
      void check();
    }),
    loader.onDidProgress(() => void check()),
  );
}

function toDiagnostic(problem: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(problem.range),
    problemText(problem),
    severities[severityOf(problem.code)],
  );
  diagnostic.source = 'SOP Guide';
  diagnostic.code = problem.code;
  return diagnostic;
}
