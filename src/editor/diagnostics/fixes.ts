import * as vscode from 'vscode';
import { attempt } from '../../core/attempt';
import { declaring } from '../../core/library/declare';
import type { Declaration } from '../../core/library/declare';
import { configCheck, limited, sopCheck } from '../../core/lint/checking';
import type { Check, CheckedFile, TryOut } from '../../core/lint/checking';
import { fixAll, fixesOf } from '../../core/lint/fixing';
import { kindOf } from '../../core/lint/kinds';
import type { Finding } from '../../core/lint/finding';
import { commentFor } from '../../core/lint/suppressing';
import { applyEdits } from '../../core/text/edit';
import type { TextEdit } from '../../core/text/edit';
import type { Library } from '../../core/library/library';
import type { Services } from '../services/services';
import { toRange } from '../shared/convert';
import { fixAllKind } from './fix-all-kind';
import { fixText } from '../shared/wording';
import { settings } from '../shared/settings';
import { TestsChecker } from '../../core/scenario/check/check-file';
import { testsAt } from '../library/locate';
import { shown } from '../shared/shown';
import { openDocument } from '../shared/open-document';

/**
 * How many characters are checked at most to offer the fixes of one place: as the cursor moves, a line with hundreds of
 * problems must not keep anybody waiting.
 */
const mostTried = 500_000;
/** Of how many problems of one place fixes are offered at most. */
const mostProblems = 50;

/** An action whose edit is computed only when it is chosen. */
class FixAllOfKind extends vscode.CodeAction {
  readonly document: vscode.TextDocument;
  readonly code: string;

  constructor(title: string, document: vscode.TextDocument, code: string) {
    super(title, vscode.CodeActionKind.QuickFix);
    this.document = document;
    this.code = code;
  }
}

/** Offers quick fixes: for one problem, for all of its kind, for all in the file; or to suppress it. */
export class Fixes implements vscode.CodeActionProvider {
  readonly #parts: Pick<Services, 'library' | 'linter' | 'loader'>;

  constructor(parts: Pick<Services, 'library' | 'linter' | 'loader'>) {
    this.#parts = parts;
  }

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const check = this.#checkFor(document);
    if (!check) return [];
    const file = check(document.getText());
    const actions: vscode.CodeAction[] = [];
    if (!only || only.contains(vscode.CodeActionKind.QuickFix)) {
      const tryOut = limited(check, mostTried);
      const here = file.problems.filter((one) => toRange(one.range).intersection(range));
      for (const problem of here.slice(0, mostProblems))
        actions.push(
          ...attempt(
            () => actionsFor(problem, file, tryOut, document, diagnostics, this.#parts),
            () => [],
          ),
        );
    }
    if (only?.contains(fixAllKind)) {
      const edit = editOfAll(file, check, document);
      if (edit) actions.push(action(vscode.l10n.t('Fix all SOP problems in this file'), fixAllKind, edit));
    }
    return actions;
  }

  resolveCodeAction(chosen: vscode.CodeAction): vscode.CodeAction {
    if (!(chosen instanceof FixAllOfKind)) return chosen;
    const { document, code } = chosen;
    const check = this.#checkFor(document);
    const edit = check && editOfAll(check(document.getText()), check, document, code);
    if (edit) chosen.edit = edit;
    return chosen;
  }

  /** How to check a document that belongs to a library. Its text may be newer than the library's. */
  #checkFor(document: vscode.TextDocument): Check | undefined {
    const { library, linter, loader } = this.#parts;
    const uri = document.uri.toString();
    const held = library.get(uri);
    if (held) {
      const check = sopCheck(linter, held.location);
      return (text) => (text === held.text ? { text, sop: held, problems: linter.problems(uri) } : check(text));
    }
    const root = library.roots.find((one) => library.configUri(one) === uri);
    if (root !== undefined) return configCheck(linter, root);
    const tests = testsAt(document.uri, loader.roots);
    return tests && new TestsChecker(library).checkAt(tests, settings.lintSeverity(vscode.Uri.parse(tests.root)));
  }
}

function actionsFor(
  problem: Finding,
  file: CheckedFile,
  tryOut: TryOut,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
  { library, loader }: Pick<Services, 'library' | 'loader'>,
): vscode.CodeAction[] {
  const root = file.sop?.location.root ?? testsAt(document.uri, loader.roots)?.root;
  const told = diagnostics.filter(
    ({ code, range }) => codeOf(code) === problem.code && range.isEqual(toRange(problem.range)),
  );
  const fixes = fixesOf(file, problem, tryOut);
  const actions = fixes.flatMap((fix) => {
    const edit = editOf(document, fix.edits);
    if (fix.declares && !declare(fix.declares, edit, root, library)) return [];
    const made = action(fixText(fix), vscode.CodeActionKind.QuickFix, edit);
    made.isPreferred = fix.isPreferred;
    return [made];
  });
  const missing = kindOf(problem.code).declares?.(problem);
  const added = new vscode.WorkspaceEdit();
  if (missing && declare(missing, added, root, library))
    actions.push(
      action(vscode.l10n.t('Declare “{0}” in library.yml', missing.name), vscode.CodeActionKind.QuickFix, added),
    );
  const alike = file.problems.filter(({ code }) => code === problem.code).length;
  if (alike > 1 && fixes.some(({ isPreferred }) => isPreferred))
    actions.push(
      new FixAllOfKind(vscode.l10n.t('Fix all “{0}” problems in this file', problem.code), document, problem.code),
    );
  const comment = commentFor(file, problem, tryOut);
  if (comment) {
    const snippet = new vscode.SnippetString()
      .appendText(comment.before)
      .appendPlaceholder(vscode.l10n.t('reason'))
      .appendText(comment.after);
    const edit = new vscode.WorkspaceEdit();
    const place = new vscode.Position(comment.place.line, comment.place.character);
    edit.set(document.uri, [vscode.SnippetTextEdit.insert(place, snippet)]);
    actions.push(
      action(vscode.l10n.t('Do not report “{0}” here…', problem.code), vscode.CodeActionKind.QuickFix, edit),
    );
  }
  for (const made of actions) made.diagnostics = told;
  return actions;
}

/** Adds to an edit what declares a variable in a `library.yml`; false when nothing can be added to that. */
function declare(
  declaration: Declaration,
  edit: vscode.WorkspaceEdit,
  root: string | undefined,
  library: Library,
): boolean {
  const uri = root === undefined ? undefined : library.configUri(root);
  if (root === undefined || uri === undefined) return false;
  // What is written there and not saved yet counts.
  const open = openDocument(uri);
  const added = declaring(open?.getText() ?? library.configText(root), declaration);
  if (added) edit.insert(vscode.Uri.parse(uri), toRange(added.range).start, added.text);
  return added !== undefined;
}

function codeOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}

function action(title: string, kind: vscode.CodeActionKind, edit: vscode.WorkspaceEdit): vscode.CodeAction {
  const made = new vscode.CodeAction(shown(title), kind);
  made.edit = edit;
  return made;
}

function editOf(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { range, text } of edits) edit.replace(document.uri, toRange(range), text);
  return edit;
}

/** One edit that fixes everything; undefined when there is nothing to fix. */
function editOfAll(
  file: CheckedFile,
  check: Check,
  document: vscode.TextDocument,
  code?: string,
): vscode.WorkspaceEdit | undefined {
  const { text, fixed } = fixAll(file, check, code);
  if (fixed.length === 0) return undefined;
  const edits = fixed.flatMap(({ fix }) => fix.edits);
  // After several passes, positions refer to different texts: then the changed part is replaced as a whole.
  if (isOneRound(file.text, edits, text)) return editOf(document, edits);
  const before = file.text;
  let start = 0;
  while (start < before.length && before[start] === text[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, text.length) - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(before.length - end)),
    text.slice(start, text.length - end),
  );
  return edit;
}

function isOneRound(before: string, edits: readonly TextEdit[], after: string): boolean {
  try {
    return applyEdits(before, edits) === after;
  } catch {
    return false;
  }
}
