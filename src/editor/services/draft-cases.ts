import * as vscode from 'vscode';
import type { CaseView } from '../../core/case/model/view';
import { isPractice } from '../../core/case/practice';
import type { CaseStore } from '../../core/case/record/store';
import { Emitter } from '../../core/emitter';
import { frontMatterOf } from './drafts';

const key = 'casesOfDrafts';
const keyOfMade = 'madeDrafts';
/** The most drafts without a `case:` of their own that are remembered. */
const most = 500;
/** How many letters of a case's id a draft names it by. */
export const idShown = 8;

interface Binding {
  readonly uri: string;
  readonly cases: readonly string[];
}

/** A draft that was bound to a case. */
interface BoundDraft {
  readonly uri: string;
  readonly caseId: string;
}

/** A draft that was renamed, or saved for the first time. */
export interface MovedDraft {
  readonly from: string;
  readonly to: string;
}

/**
 * Which cases each draft belongs to: those that its front matter names, else those that it was bound to in this workspace.
 * Most have one; a message with two questions makes two. A draft keeps its cases when it is renamed or saved for the first
 * time, and over a reload. A draft that was made by us, or names its cases already, names each in its front matter.
 */
export class DraftCases implements vscode.Disposable {
  readonly #cases: Pick<CaseStore, 'named' | 'get' | 'load'>;
  readonly #memory: vscode.Memento;
  readonly #changed = new Emitter<undefined>();
  readonly #subscription: vscode.Disposable;
  #bindings: readonly Binding[];
  /** The addresses of drafts that were made by us. */
  #made: readonly string[];
  /** The draft that was closed last without a file. */
  #lastClosed: (Binding & { readonly text: string; readonly isMade: boolean }) | undefined;

  /** Files that were opened with nothing in them. */
  readonly #blank = new WeakSet<vscode.TextDocument>();
  /** All that is open: VS Code says that a document closes and opens when its language changes, too. */
  readonly #open = new WeakSet<vscode.TextDocument>();

  readonly #boundTo = new Emitter<BoundDraft>();
  readonly #moved = new Emitter<MovedDraft>();
  readonly #closed = new Emitter<string>();
  readonly #begun = new Emitter<string>();

  /** Fires when a draft was bound to a case. */
  readonly onDidChange = this.#changed.event;
  /** Fires when a draft got a case. */
  readonly onDidBind = this.#boundTo.event;
  /** Fires when a draft has another address than before. */
  readonly onDidMove = this.#moved.event;
  /** Fires with the address of a draft that was thrown away, or has moved into a file. */
  readonly onDidClose = this.#closed.event;
  /** Fires with the address of a new draft: what is known by that address is of one that was lost with its window. */
  readonly onDidBegin = this.#begun.event;

  constructor(cases: Pick<CaseStore, 'named' | 'get' | 'load'>, memory: vscode.Memento) {
    this.#cases = cases;
    this.#memory = memory;
    this.#bindings = memory.get<Binding[]>(key, []);
    this.#made = memory.get<string[]>(keyOfMade, []);
    for (const document of vscode.workspace.textDocuments) this.#open.add(document);
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#move(oldUri, newUri);
      }),
      vscode.workspace.onDidOpenTextDocument((opened) => this.#opened(opened)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#filled(document)),
      vscode.workspace.onDidCloseTextDocument((closed) => this.#forget(closed)),
    );
  }

  /** The ids of a draft's cases, read or not. */
  idsOf(document: vscode.TextDocument): readonly string[] {
    const { cases: named } = frontMatterOf(document);
    return named.length === 0 ? this.#bound(document.uri) : named.flatMap((one) => this.#cases.named(one) ?? []);
  }

  /** A draft's cases, as far as they were read. */
  casesOf(document: vscode.TextDocument): CaseView[] {
    return this.idsOf(document).flatMap((id) => this.#cases.get(id) ?? []);
  }

  /** A draft's cases; those that are closed may have to be read first. */
  async load(document: vscode.TextDocument): Promise<CaseView[]> {
    const views = await Promise.all(this.idsOf(document).map((id) => this.#cases.load(id)));
    return views.filter((view) => view !== undefined);
  }

  /** The draft of a case: one that is open, else where it was bound last. */
  draftOf(caseId: string): vscode.Uri | undefined {
    const open = vscode.workspace.textDocuments.find(
      (document) => !document.isClosed && this.idsOf(document).includes(caseId),
    );
    return open?.uri ?? this.#saved(caseId);
  }

  /** Binds a draft to a case, besides those that it belongs to. */
  async bind(document: vscode.TextDocument, caseId: string): Promise<void> {
    if (this.idsOf(document).includes(caseId)) return;
    const uri = document.uri.toString();
    const cases = [...this.#bound(document.uri), caseId];
    this.#boundTo.fire({ uri, caseId });
    await this.#keep([...this.#bindings.filter((one) => one.uri !== uri), { uri, cases }]);
    // Practice is gone with its window: a draft names no such case.
    if (isPractice(caseId)) return;
    const { cases: named } = frontMatterOf(document);
    if (named.length === 0 && !this.#made.includes(uri)) return;
    const { writeAtTop } = await import('../shared/write-at-top');
    await writeAtTop(document, { case: [...named, caseId.slice(0, idShown)] });
  }

  /** Remembers that a draft was made by us, so that its front matter may say what we know. */
  async addMade(document: vscode.TextDocument): Promise<void> {
    this.#begin(document.uri);
    await this.#keepMade([...this.#made, document.uri.toString()]);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #bound(uri: vscode.Uri): readonly string[] {
    return this.#bindings.find((one) => one.uri === uri.toString())?.cases ?? [];
  }

  /** What was never saved is lost with its window. */
  #saved(caseId: string): vscode.Uri | undefined {
    const uris = this.#bindings.flatMap((one) => (one.cases.includes(caseId) ? vscode.Uri.parse(one.uri) : []));
    return uris.findLast(({ scheme }) => scheme !== 'untitled');
  }

  #move(from: vscode.Uri, to: vscode.Uri): void {
    const before = from.toString();
    const moved: MovedDraft[] = [];
    const bindings = this.#bindings.map((one) => {
      // A folder that is renamed takes its drafts with it.
      if (one.uri !== before && !one.uri.startsWith(`${before}/`)) return one;
      const uri = to.toString() + one.uri.slice(before.length);
      moved.push({ from: one.uri, to: uri });
      return { ...one, uri };
    });
    if (moved.length > 0) void this.#keep(bindings);
    const made = this.#made.map((uri) =>
      uri === before || uri.startsWith(`${before}/`) ? to.toString() + uri.slice(before.length) : uri,
    );
    if (made.some((uri, at) => uri !== this.#made[at])) void this.#keepMade(made);
    for (const one of moved) this.#moved.fire(one);
  }

  /** To save a draft for the first time, VS Code makes an empty file, opens it, and only then gives it the words. */
  #opened(document: vscode.TextDocument): void {
    if (this.#open.has(document)) return;
    this.#open.add(document);
    if (document.isUntitled) {
      // One that comes back after a reload has its words.
      if (isBlank(document)) this.#begin(document.uri);
      return;
    }
    if (isBlank(document)) this.#blank.add(document);
    else this.#takeOver(document);
  }

  #filled(document: vscode.TextDocument): void {
    if (!this.#blank.has(document) || isBlank(document)) return;
    this.#blank.delete(document);
    this.#takeOver(document);
  }

  /** Saving a draft for the first time closes it, and opens a file that says the same; which comes first is not said. */
  #takeOver(opened: vscode.TextDocument): void {
    const text = opened.getText();
    const open = vscode.workspace.textDocuments.find((document) => document.isUntitled && document.getText() === text);
    const from = open ? this.#stateOf(open.uri) : this.#lastClosed;
    if (!from || (!open && this.#lastClosed?.text !== text)) return;
    this.#lastClosed = undefined;
    const to = opened.uri.toString();
    if (from.cases.length > 0)
      void this.#keep([...this.#bindings.filter(({ uri }) => uri !== to), { uri: to, cases: from.cases }]);
    if (from.isMade) void this.#keepMade([...this.#made, to]);
    this.#moved.fire({ from: from.uri, to });
  }

  /** Nothing is known of a new draft. */
  #begin(address: vscode.Uri): void {
    const { uri, cases, isMade } = this.#stateOf(address);
    if (cases.length > 0) void this.#keep(this.#bindings.filter((one) => one.uri !== uri));
    if (isMade) void this.#keepMade(this.#made.filter((one) => one !== uri));
    this.#begun.fire(uri);
  }

  /** The next draft that is not saved may have the same address, and is another one. */
  #forget(closed: vscode.TextDocument): void {
    if (!closed.isUntitled || !closed.isClosed) return;
    const state = this.#stateOf(closed.uri);
    const { uri } = state;
    this.#lastClosed = { ...state, text: closed.getText() };
    if (state.cases.length > 0) void this.#keep(this.#bindings.filter((one) => one.uri !== uri));
    if (state.isMade) void this.#keepMade(this.#made.filter((one) => one !== uri));
    this.#closed.fire(uri);
  }

  async #keep(bindings: readonly Binding[]): Promise<void> {
    this.#bindings = bindings.slice(-most);
    this.#changed.fire(undefined);
    const kept = this.#bindings.map(({ uri, cases }) => ({ uri, cases: cases.filter((id) => !isPractice(id)) }));
    await this.#memory.update(
      key,
      kept.filter(({ cases }) => cases.length > 0),
    );
  }

  #stateOf(uri: vscode.Uri): Binding & { readonly isMade: boolean } {
    const address = uri.toString();
    return { uri: address, cases: this.#bound(uri), isMade: this.#made.includes(address) };
  }

  async #keepMade(made: readonly string[]): Promise<void> {
    this.#made = [...new Set(made)].slice(-most);
    await this.#memory.update(keyOfMade, this.#made);
  }
}

function isBlank(document: vscode.TextDocument): boolean {
  return document.getText().trim() === '';
}
