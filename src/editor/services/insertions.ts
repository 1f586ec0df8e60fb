import * as vscode from 'vscode';
import type { InsertedReply } from '../../core/case/model/sending';
import type { CasesWithPractice } from '../../core/case/record/cases-with-practice';
import { followChange, foundAgain } from '../../core/draft/followed-text';
import type { FollowedText } from '../../core/draft/followed-text';
import type { Stretch } from '../../core/draft/parts/part';
import { Emitter } from '../../core/emitter';
import type { FilledReply } from '../../core/reply/fill';
import { placeOfReply } from '../../core/reply/standing-place';
import { openDocument } from '../shared/open-document';
import type { DraftCases } from './draft-cases';
import { isForPractice } from './drafts';
import { isClosed } from './is-closed';

const key = 'insertions';
/** The most drafts whose insertions are remembered. */
const mostDrafts = 200;

/** A reply that was inserted into a draft and not sent yet. */
export interface Insertion extends InsertedReply {
  readonly insertion: string;
  /** The case that it is recorded in; undefined when the draft had none. */
  readonly caseId: string | undefined;
  /** The title of the reply. */
  readonly title: string;
}

type Cases = Pick<CasesWithPractice, 'get' | 'closed' | 'onDidChangeAny'>;

interface Followed {
  readonly one: Insertion;
  readonly place: FollowedText;
}

/** An insertion and where it stands in its draft, in UTF-16 units. */
export interface Standing extends Stretch {
  readonly one: Insertion;
  readonly text: string;
}

/** A reply that was taken out of its draft, or came back. */
export interface InsertionChange {
  readonly one: Insertion;
  readonly isGone: boolean;
}

/**
 * The replies that stand in drafts and were not sent yet, each followed through all changes of its draft. They are
 * remembered in this workspace, for drafts outlive windows; until their case closes, for their words name the customer.
 */
export class Insertions implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #cases: Cases;
  readonly #byDraft = new Map<string, readonly Followed[]>();
  readonly #lastChange = new WeakMap<vscode.TextDocument, FollowedText>();
  readonly #changed = new Emitter<InsertionChange>();
  readonly #added = new Emitter<undefined>();
  readonly #subscription: vscode.Disposable;
  /** What stood in the draft that was closed last without a file. */
  #lastClosed: { readonly uri: string; readonly all: readonly Followed[] } | undefined;

  /** Fires when a reply was taken out of its draft, by undo or by hand, and when it came back. */
  readonly onDidChange = this.#changed.event;
  /** Fires when another reply stands in a draft. */
  readonly onDidAdd = this.#added.event;

  constructor(
    memory: vscode.Memento,
    cases: Cases,
    { onDidMove, onDidClose, onDidBegin }: Pick<DraftCases, 'onDidMove' | 'onDidClose' | 'onDidBegin'>,
  ) {
    this.#memory = memory;
    this.#cases = cases;
    cases.onDidChangeAny((ids) => this.#forget(ids));
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.#findAgain(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      onDidMove(({ from, to }) => this.#move(from, to)),
      onDidClose((uri) => this.#close(uri)),
      onDidBegin((uri) => this.#begin(uri)),
    );
  }

  /** What stands in a draft. */
  of(document: vscode.TextDocument): readonly Insertion[] {
    return this.#of(document).flatMap(({ one, place }) => (place.isGone ? [] : one));
  }

  /** Where they stand. */
  placesIn(document: vscode.TextDocument): Stretch[] {
    return this.standing(document).map(({ start, end }) => ({ start, end }));
  }

  /** What stands in a draft, and where. */
  standing(document: vscode.TextDocument): Standing[] {
    return this.#of(document).flatMap(({ one, place: { start, text, isGone } }) =>
      isGone ? [] : { one, text, start, end: start + text.length },
    );
  }

  /** What was inserted, with the words that stand in its place now. */
  wordsIn(document: vscode.TextDocument): { readonly filled: FilledReply; readonly words: string }[] {
    return this.#of(document).flatMap(({ one: { filled }, place: { text, isGone } }) =>
      isGone ? [] : [{ filled, words: text }],
    );
  }

  /** Where the last change of a draft put text. */
  lastChangeIn(document: vscode.TextDocument): FollowedText | undefined {
    return this.#lastChange.get(document);
  }

  /**
   * Remembers a reply that was inserted just now.
   * @param at where it stands, if that is not plain from its text.
   */
  async add(document: vscode.TextDocument, one: Insertion, at?: FollowedText): Promise<void> {
    const changed = this.#lastChange.get(document);
    const place = at ?? (changed && isOf(one.filled, changed.text) ? changed : placeIn(document.getText(), one.filled));
    await this.#set(document.uri.toString(), [...this.#of(document), { one, place }]);
    this.#added.fire(undefined);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #of(document: vscode.TextDocument): readonly Followed[] {
    const uri = document.uri.toString();
    const known = this.#byDraft.get(uri);
    if (known) return known;
    const text = document.getText();
    const restored = (this.#remembered()[uri] ?? []).map((one) => ({ one, place: placeIn(text, one.filled) }));
    this.#byDraft.set(uri, restored);
    return restored;
  }

  /** A file may have been changed elsewhere while it was closed. */
  #findAgain(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    const known = this.#byDraft.get(uri);
    if (!known) return;
    const text = document.getText();
    const found = known.map(({ one, place }) => ({ one, place: foundAgain(place, text) ?? placeIn(text, one.filled) }));
    this.#byDraft.set(uri, found);
  }

  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return;
    const last = contentChanges.findLast(({ text }) => text !== '');
    if (last) this.#lastChange.set(document, { start: last.rangeOffset, text: last.text, isGone: false });
    const before = this.#byDraft.get(document.uri.toString());
    if (!before || before.length === 0) return;
    const after = before.map(({ one, place }) => ({
      one,
      place: contentChanges.reduce(
        (at, { rangeOffset, rangeLength, text }) =>
          followChange(at, { offset: rangeOffset, length: rangeLength, text }),
        place,
      ),
    }));
    this.#byDraft.set(document.uri.toString(), after);
    for (const [at, { one, place }] of after.entries())
      if (place.isGone !== before[at]?.place.isGone) this.#changed.fire({ one, isGone: place.isGone });
  }

  #move(from: string, to: string): void {
    const moved = this.#byDraft.get(from) ?? (this.#lastClosed?.uri === from ? this.#lastClosed.all : []);
    this.#lastClosed = undefined;
    if (moved.length === 0) return;
    this.#byDraft.delete(from);
    void this.#set(to, moved, from);
  }

  #close(uri: string): void {
    const all = this.#byDraft.get(uri) ?? [];
    this.#lastClosed = { uri, all };
    this.#byDraft.delete(uri);
    if (all.length > 0) void this.#set(uri, []);
  }

  #begin(uri: string): void {
    this.#byDraft.delete(uri);
    if (Object.hasOwn(this.#remembered(), uri)) void this.#set(uri, []);
  }

  /** A window goes on following what it has: somebody may reopen the case. */
  #forget(ids: ReadonlySet<string>): void {
    const remembered = this.#remembered();
    const all = Object.values(remembered).flat();
    if (all.some((one) => one.caseId !== undefined && ids.has(one.caseId) && !this.#isKept(one)))
      void this.#remember(remembered);
  }

  /**
   * @param from where they stood until now. It must be forgotten at once: whoever asks for that draft before it is closed would
   * have them followed there again, and VS Code empties it.
   */
  async #set(uri: string, all: readonly Followed[], from?: string): Promise<void> {
    if (all.length > 0) this.#byDraft.set(uri, all);
    const others = Object.entries(this.#remembered()).filter(([one]) => one !== uri && one !== from);
    const document = openDocument(uri);
    // Practice is gone with its window.
    const kept = document && isForPractice(document) ? [] : all.map(({ one }) => one);
    await this.#remember(Object.fromEntries([...others, [uri, kept]]));
  }

  async #remember(all: Readonly<Record<string, readonly Insertion[]>>): Promise<void> {
    const kept = Object.entries(all).map(([uri, own]) => [uri, own.filter((one) => this.#isKept(one))] as const);
    await this.#memory.update(key, Object.fromEntries(kept.filter(([, own]) => own.length > 0).slice(-mostDrafts)));
  }

  #isKept({ caseId }: Insertion): boolean {
    return caseId === undefined || !isClosed(this.#cases, caseId);
  }

  #remembered(): Readonly<Record<string, readonly Insertion[]>> {
    return this.#memory.get(key, {});
  }
}

/** Where a reply stands in a draft that was not followed: as far as can be told, else all of it. */
function placeIn(text: string, filled: FilledReply): FollowedText {
  const { start, end } = placeOfReply(text, filled) ?? { start: 0, end: text.length };
  return { start, text: text.slice(start, end), isGone: false };
}

function isOf(filled: FilledReply, text: string): boolean {
  return literals(filled).every((part) => text.includes(part));
}

function literals({ parts }: FilledReply): string[] {
  return parts.flatMap((part) => (part.kind === 'text' && part.text.trim() !== '' ? part.text : []));
}
