import * as vscode from 'vscode';
import { attempt } from '../../core/attempt';
import type { Finding } from '../../core/lint/finding';
import { frontMatterOf } from '../services/drafts';
import type { Services } from '../services/services';
import { onDidChangeSetting } from '../shared/settings';
import { Throttle } from '../shared/throttle';
import { toDiagnostic } from './to-diagnostic';

/** Milliseconds between two checks of drafts that are being written. */
const pace = 500;

/** Shows the problems of open drafts while they are being written. */
export function registerDraftDiagnostics({
  context,
  log,
  drafts,
  linter,
  loader,
}: Pick<Services, 'context' | 'log' | 'drafts' | 'linter' | 'loader'>): void {
  const collection = vscode.languages.createDiagnosticCollection('sop-guide-drafts');
  const problemsOf = (document: vscode.TextDocument) =>
    attempt<readonly Finding[]>(
      () => linter.draftProblems({ text: document.getText(), front: frontMatterOf(document) }),
      (reason) => {
        log.error(`The draft ${document.uri.toString()} could not be checked: ${reason}`);
        return [];
      },
    );
  const changed = new Set(vscode.workspace.textDocuments);
  const look = new Throttle(() => {
    for (const document of changed) {
      const isChecked = !document.isClosed && drafts.isDraft(document);
      const found = isChecked ? problemsOf(document) : [];
      if (found.length > 0 || collection.has(document.uri)) collection.set(document.uri, found.map(toDiagnostic));
    }
    changed.clear();
  }, pace);
  const ask = (document: vscode.TextDocument) => {
    changed.add(document);
    look.ask();
  };
  const askAll = () => vscode.workspace.textDocuments.forEach(ask);
  look.ask();
  context.subscriptions.push(
    collection,
    look,
    onDidChangeSetting(['lint.severity', 'drafts.languages'], askAll),
    linter.onDidChange(({ configs }) => {
      if (configs.length > 0) askAll();
    }),
    // Only once the libraries are known is it known which files are none of theirs.
    loader.onDidProgress(({ loading }) => {
      if (!loading) askAll();
    }),
    vscode.workspace.onDidOpenTextDocument(ask),
    vscode.workspace.onDidChangeTextDocument(({ document }) => ask(document)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      changed.delete(document);
      collection.delete(document.uri);
    }),
  );
}
