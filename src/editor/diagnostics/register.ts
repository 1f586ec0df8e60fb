import * as vscode from 'vscode';
import { configName } from '../../core/library/scan';
import { severityOf } from '../../core/problem';
import type { Problem, Severity } from '../../core/problem';
import { toRange } from '../shared/convert';
import type { Services } from '../shared/services';
import { problemText } from '../shared/wording';

const severities: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** Shows what is wrong with SOPs and `library.yml` where it is wrong, for all files, open or not. */
export function registerDiagnostics({ context, library }: Pick<Services, 'context' | 'library'>): void {
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
  context.subscriptions.push(
    collection,
    library.onDidChange((change) => {
      const present = [...[...change.added, ...change.changed].map((sop) => sop.location.uri), ...change.affected];
      show([
        ...change.removed.map((sop) => [sop.location.uri, []] as const),
        ...present.map((uri) => [uri, library.problems(uri)] as const),
        ...change.configs.map((root) => [library.configUri(root) ?? vscode.Uri.joinPath(vscode.Uri.parse(root), configName).toString(), library.configProblems(root)] as const),
      ]);
    }),
  );
}

function toDiagnostic(problem: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(problem.range), problemText(problem), severities[severityOf(problem.code)]);
  diagnostic.source = 'SOP Guide';
  diagnostic.code = problem.code;
  return diagnostic;
}
