import * as vscode from 'vscode';
import { newDraft } from '../../core/draft/new-draft';
import { practiceMessage } from '../../core/learning/message';
import { reviewPractice } from '../../core/learning/review';
import type { PracticePoint } from '../../core/learning/review';
import type { Sop } from '../../core/sop/model';
import { isForPractice } from '../services/drafts';
import { showWarning } from '../shared/dialogs';
import { settings } from '../shared/settings';
import type { LearningServices } from './learning-services';

/** How a practice went. */
export interface PracticeEnd {
  /** The SOP that the message was made for. */
  readonly sop: Sop;
  readonly points: readonly PracticePoint[];
}

/**
 * A message of a made-up customer that the person works with the ordinary tools. Its draft says that it is for practice, so
 * all cases begun in it are kept apart from those that count. Once such a case is closed, all of it is cleaned away.
 */
export class Practice {
  readonly #services: LearningServices;
  /** How often each SOP was practised in this window, by its address: the next customer puts it in another way. */
  readonly #turns = new Map<string, number>();
  /** The SOP that the message of the open draft was made for. After a reload of the window, nobody knows. */
  #wanted: Sop | undefined;
  /** The case that the person worked on before. */
  #before: string | undefined;

  constructor(services: LearningServices) {
    this.#services = services;
  }

  /** Whether a draft for practice is open. */
  isOpen(): boolean {
    return openDrafts().length > 0;
  }

  /** Begins a practice; where another is under way, asks first. */
  async begin(sop: Sop): Promise<void> {
    const { active, library, readings } = this.#services;
    void readings.ready();
    const [open] = openDrafts();
    if (open && !(await this.#isToEnd(open))) return;
    await this.end();
    const { uri, root } = sop.location;
    const turn = this.#turns.get(uri) ?? 0;
    this.#turns.set(uri, turn + 1);
    const config = library.config(root);
    const languages = [vscode.env.language, settings.replyLanguage(), config.lang ?? ''];
    const { text, cursor } = newDraft(practiceMessage(sop, config, languages, turn).text);
    const front = [
      '---',
      `# ${vscode.l10n.t('Practice: the customer is made up, nobody is answered, and nothing you do here is recorded.')}`,
      'practice: true',
      '---',
      '',
      '',
    ].join('\n');
    const view = active.isChosen ? active.view : undefined;
    this.#before = view?.state.id;
    this.#wanted = sop;
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.from({ scheme: 'untitled', path: `${vscode.l10n.t('Practice')}.md` }),
    );
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), front + text);
    await vscode.workspace.applyEdit(edit);
    const place = document.positionAt(front.length + cursor);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place), preview: false });
  }

  /** Cleans away what is practised. @returns whether there was anything. */
  async end(): Promise<boolean> {
    const { cases, active } = this.#services;
    const drafts = openDrafts();
    const wasAny = drafts.length > 0 || cases.practised.length > 0;
    for (const draft of drafts) await closeDraft(draft);
    cases.endPractice();
    const before = this.#before;
    this.#before = undefined;
    this.#wanted = undefined;
    if (before !== undefined && cases.get(before)) await active.choose(before);
    return wasAny;
  }

  /**
   * Says how a practice went whose cases were closed, and ends it.
   * @returns `goes-on` where another case of it is still open; undefined where nothing came of it.
   */
  async finish(ids: readonly string[]): Promise<PracticeEnd | 'goes-on' | undefined> {
    const { cases, library } = this.#services;
    const view = ids.flatMap((id) => cases.get(id) ?? []).find(({ state }) => state.closed);
    if (!view) return 'goes-on';
    const isOpen = cases.practised.some(({ state }) => !state.closed);
    if (view.state.closed?.how === 'abandon' && isOpen) return 'goes-on';
    const { root } = view.state.location;
    const sop = this.#wanted ?? library.withId(view.state.sop).find(({ location }) => location.root === root);
    const points = reviewPractice(view, this.#wanted);
    const isWorth = view.state.closed?.how !== 'abandon';
    await this.end();
    return sop && isWorth ? { sop, points } : undefined;
  }

  async #isToEnd(open: vscode.TextDocument): Promise<boolean> {
    const [begin, goOn] = [vscode.l10n.t('End It and Begin'), vscode.l10n.t('Go On with It')];
    const message = vscode.l10n.t('A practice is still under way. What you wrote in it will be gone.');
    const picked = await showWarning(message, { modal: true }, begin, goOn);
    if (picked === goOn) await vscode.window.showTextDocument(open);
    return picked === begin;
  }
}

/** The drafts for practice that are open. One that was saved is a file like any other, and stays. */
function openDrafts(): vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(
    (document) => document.isUntitled && !document.isClosed && isForPractice(document),
  );
}

/** Closes a draft without asking to save it. */
async function closeDraft(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
