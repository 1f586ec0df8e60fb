import * as vscode from 'vscode';
import { newDraft } from '../../core/draft/new-draft';
import { writeFrontMatter } from '../../core/draft/write-front-matter';
import { practiceMessage } from '../../core/learning/message';
import { reviewPractice } from '../../core/learning/review';
import type { PracticePoint } from '../../core/learning/review';
import type { CaseView } from '../../core/case/model/view';
import type { Library } from '../../core/library/library';
import type { Sop } from '../../core/sop/model';
import { isForPractice } from '../services/drafts';
import { showWarning } from '../shared/dialogs';
import { settings } from '../shared/settings';
import type { WalkArgument } from '../shared/walk-argument';
import type { LearningServices } from './learning-services';
import { showWalk } from './walk';

/** What a draft's front matter says of one for practice. */
const practiceKey = 'practice';
/** So often a draft is brought to the front to be closed. */
const mostTries = 3;

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
  /** Whether a test is walked through: that is not learning, and has no result. */
  #isWalk = false;
  /** What is being cleaned away: it is done once, however often the end is told. */
  #ending: Promise<void> | undefined;

  constructor(services: LearningServices) {
    this.#services = services;
  }

  /** Whether a draft for practice is open. */
  isOpen(): boolean {
    return openDrafts().length > 0;
  }

  /** Begins a practice; where another is under way, asks first. */
  async begin(sop: Sop): Promise<void> {
    const { library, readings } = this.#services;
    void readings.ready();
    if (!(await this.#isFree())) return;
    const { uri, root } = sop.location;
    const turn = this.#turns.get(uri) ?? 0;
    this.#turns.set(uri, turn + 1);
    const config = library.config(root);
    const languages = [vscode.env.language, settings.replyLanguage(), config.lang ?? ''];
    this.#wanted = sop;
    await openDraft(
      vscode.l10n.t('Practice: the customer is made up, nobody is answered, and nothing you do here is recorded.'),
      practiceMessage(sop, config, languages, turn).text,
    );
  }

  /** Walks through a test: its customer in a draft and, where it is about a case, its checklist at the step that matters. */
  async walk({ name, message, values, walk }: WalkArgument): Promise<void> {
    void this.#services.readings.ready();
    if (!(await this.#isFree())) return;
    this.#isWalk = true;
    const comment = vscode.l10n.t(
      'Test “{0}”: the customer is made up, nobody is answered, and nothing you do here is recorded.',
      name,
    );
    const document = await openDraft(comment, message, values);
    if (walk) await showWalk(this.#services, name, walk, document);
  }

  /** Cleans away what is practised. @returns whether there was anything. */
  async end(): Promise<boolean> {
    const wasAny = openDrafts().length > 0 || this.#services.cases.practised.length > 0;
    await (this.#ending ??= this.#clean().finally(() => (this.#ending = undefined)));
    return wasAny;
  }

  /**
   * Says how a practice went whose cases are all closed, and ends it: of the case on the SOP that the message was made for,
   * else of the one that was closed last.
   * @returns `goes-on` where a case of it is still open, `walked` where it was a test; undefined where nothing came of it.
   */
  async finish(): Promise<PracticeEnd | 'goes-on' | 'walked' | undefined> {
    const { cases, library } = this.#services;
    const { practised } = cases;
    if (this.#ending || practised.length === 0 || practised.some(({ state }) => !state.closed)) return 'goes-on';
    if (this.#isWalk) {
      await this.end();
      return 'walked';
    }
    const wanted = this.#wanted;
    const ends = practised
      .filter(({ state }) => state.closed?.how !== 'abandon')
      .map((view) => ({ view, points: reviewPractice(view, wanted) }));
    const end = ends.find(({ points }) => isOfWanted(points)) ?? ends[0];
    const sop = end && (wanted ?? sopOf(end.view, library));
    await this.end();
    return sop && { sop, points: end.points };
  }

  async #clean(): Promise<void> {
    for (const draft of openDrafts()) await closeDraft(draft);
    this.#services.cases.endPractice();
    this.#wanted = undefined;
    this.#isWalk = false;
  }

  /** Ends what is under way, after asking; a test that was walked through can be walked through again. */
  async #isFree(): Promise<boolean> {
    const { practised } = this.#services.cases;
    const isUnderWay = !this.#isWalk && (openDrafts().length > 0 || practised.some(({ state }) => !state.closed));
    if (isUnderWay && !(await this.#isToEnd())) return false;
    await this.end();
    return true;
  }

  async #isToEnd(): Promise<boolean> {
    const [begin, goOn] = [vscode.l10n.t('End It and Begin'), vscode.l10n.t('Go On with It')];
    const message = vscode.l10n.t('A practice is still under way. What you wrote in it will be gone.');
    const picked = await showWarning(message, { modal: true }, begin, goOn);
    const open = vscode.workspace.textDocuments.find((document) => !document.isClosed && isForPractice(document));
    if (picked === goOn && open) await vscode.window.showTextDocument(open);
    return picked === begin;
  }
}

/** Whether the SOP that the message was made for was followed; true where nobody knows which that was. */
export function isOfWanted(points: readonly PracticePoint[]): boolean {
  return points.every(({ kind, isRight }) => kind !== 'sop' || isRight);
}

function sopOf({ state }: CaseView, library: Library): Sop | undefined {
  return library.withId(state.sop).find(({ location }) => location.root === state.location.root);
}

/**
 * Opens a draft for practice.
 * @param comment says in it what that is.
 * @param message what the made-up customer wrote; empty for nothing.
 * @param values what is known of them.
 */
async function openDraft(
  comment: string,
  message: string,
  values: WalkArgument['values'] = {},
): Promise<vscode.TextDocument> {
  const { text, cursor } = newDraft(message);
  const marked = ['---', `# ${comment}`, `${practiceKey}: true`, '---', ''].join('\n');
  // A test may be about a fact of that name: this draft stays one for practice.
  const known = Object.fromEntries(Object.entries(values).filter(([name]) => name !== practiceKey));
  const { edit } = writeFrontMatter(marked, known);
  const front = `${edit ? marked.slice(0, edit.start) + edit.text + marked.slice(edit.end) : marked}\n`;
  const document = await vscode.workspace.openTextDocument(
    vscode.Uri.from({ scheme: 'untitled', path: `${vscode.l10n.t('Practice')}.md` }),
  );
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), front + text);
  await vscode.workspace.applyEdit(change);
  const place = document.positionAt(front.length + cursor);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place), preview: false });
  return document;
}

/** The drafts for practice that are open. One that was saved is a file like any other, and stays. */
function openDrafts(): vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(
    (document) => document.isUntitled && !document.isClosed && isForPractice(document),
  );
}

/** Closes a draft without asking to save it: nothing but it, whatever the person clicks on meanwhile. */
async function closeDraft(document: vscode.TextDocument): Promise<void> {
  for (let tries = 0; tries < mostTries && !document.isClosed; tries++) {
    await vscode.window.showTextDocument(document, { preview: false });
    // The command closes what is active: if that is something else by now, its words would be lost.
    if (vscode.window.activeTextEditor?.document !== document) continue;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return;
  }
}
