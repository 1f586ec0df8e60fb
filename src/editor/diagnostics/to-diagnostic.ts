import * as vscode from 'vscode';
import { docsUrl } from '../../core/lint/docs';
import type { Finding } from '../../core/lint/finding';
import type { Severity } from '../../core/problem';
import { toRange } from '../shared/convert';
import { shown } from '../shared/shown';
import { problemText } from '../shared/wording';

const severities: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** A problem as VS Code shows it. */
export function toDiagnostic(problem: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(problem.range),
    shown(problemText(problem)),
    severities[problem.severity],
  );
  diagnostic.source = 'SOP Guide';
  diagnostic.code = { value: problem.code, target: vscode.Uri.parse(docsUrl(problem.code)) };
  return diagnostic;
}
