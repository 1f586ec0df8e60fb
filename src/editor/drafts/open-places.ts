import * as vscode from 'vscode';
import { fillingFor } from '../../core/placeholder/in-draft';
import { libraryWords } from '../../core/reply/library-words';
import type { Services } from '../services/services';
import { factLabel } from '../shared/fact-words';
import { shown } from '../shared/shown';
import { fixText } from '../shared/wording';

/** Fills in what is still open in a draft, such as `[Name]`, where the library has a variable that means the same. */
export class OpenPlaceActions implements vscode.CodeActionProvider {
  readonly #services: Pick<Services, 'library' | 'readings' | 'drafts'>;

  constructor(services: Pick<Services, 'library' | 'readings' | 'drafts'>) {
    this.#services = services;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    _: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const { drafts, readings } = this.#services;
    const open = diagnostics.filter(({ code }) => typeof code === 'object' && code.value === 'draft.placeholder');
    if (open.length === 0 || !drafts.isDraft(document)) return [];
    await readings.ready();
    return open.flatMap((one) => this.#filling(document, one) ?? []);
  }

  #filling(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction | undefined {
    const { library, readings } = this.#services;
    const root = readings.rootFor(document);
    const { constants, variables } = library.config(root);
    const words = libraryWords(constants, variables, readings.wishOf(document, root).languages);
    const { range } = diagnostic;
    const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const values = readings.valuesFor(document, root);
    const filling = fillingFor(document.getText(), place, variables, values, words);
    if (!filling) return undefined;
    const { variable, text } = filling;
    const label = factLabel(library, root, variable);
    const title =
      text === undefined ? vscode.l10n.t('Fill in: {0}', label) : fixText({ title: 'replace', args: [text] });
    const made = new vscode.CodeAction(shown(title), vscode.CodeActionKind.QuickFix);
    made.edit = new vscode.WorkspaceEdit();
    if (text !== undefined) made.edit.replace(document.uri, range, text);
    else {
      // Left as it is, it stays a gap that is told.
      const gap = new vscode.SnippetString().appendPlaceholder(`[${label}]`);
      made.edit.set(document.uri, [vscode.SnippetTextEdit.replace(range, gap)]);
    }
    made.diagnostics = [diagnostic];
    made.isPreferred = text !== undefined;
    return made;
  }
}
