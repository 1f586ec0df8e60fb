import * as vscode from 'vscode';
import { failuresOf } from '../../core/scenario/run/told-failures';
import type { TestResult } from '../../core/scenario/run/result';
import { toRange } from '../shared/convert';
import { shown } from '../shared/shown';
import { problemText } from '../shared/wording';

/** The failures of a test as VS Code shows them: each at the line that expects otherwise, with what came instead. */
export function failureMessages(result: TestResult, uri: vscode.Uri): vscode.TestMessage[] {
  return failuresOf(result).map(({ failure, labels }) => {
    const text = shown(problemText(failure));
    const words = labels.length === 0 ? text : `${text} (${shown(labels.join('; '))})`;
    const { compared } = failure;
    const message = compared
      ? vscode.TestMessage.diff(words, compared.expected, compared.actual)
      : new vscode.TestMessage(words);
    message.location = new vscode.Location(uri, toRange(failure.range));
    return message;
  });
}
