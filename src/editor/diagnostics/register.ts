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
  const show = (uri: string, problems: readonly Problem[]) => collection.set(vscode.Uri.parse(uri), problems.map(toDiagnostic));
  context.subscriptions.push(
    collection,
    library.onDidChange((change) => {
      for (const sop of change.removed) collection.delete(vscode.Uri.parse(sop.location.uri));
      for (const uri of [...[...change.added, ...change.changed].map((sop) => sop.location.uri), ...change.affected]) show(uri, library.problems(uri));
      for (const root of change.configs) {
        const uri = library.configUri(root) ?? vscode.Uri.joinPath(vscode.Uri.parse(root), configName).toString();
        show(uri, library.configProblems(root));
      }
    }),
  );
}

function toDiagnostic(problem: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(problem.range), problemText(problem), severities[severityOf(problem.code)]);
  diagnostic.source = 'SOP Guide';
  diagnostic.code = problem.code;
  return diagnostic;
}
