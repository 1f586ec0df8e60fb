import * as vscode from 'vscode';
import { isPractice } from '../../core/case/practice';
import { readDraft } from '../../core/draft/front-matter';
import type { DraftFrontMatter } from '../../core/draft/front-matter';
import { Emitter } from '../../core/emitter';
import type { KnownValues } from '../../core/ticket/values';
import type { LibraryLoader } from '../library/loader';
import { rootOf } from '../library/roots';
import { settings } from '../shared/settings';

/** What a text has that may have a clear mark of a customer's message: whether it is one is found out by what reads drafts. */
const maybeMarked =
  /@|\d[:.h]\d\d|\S:\s*$|^-{3,}|^[#*_]+\s*(?:mensaje|missatge|correo|correu|consulta|(?:the )?customer|message)/im;
/** So much of a text is looked through for that. */
const mostLookedAt = 50_000;

/** Knows which editors hold drafts, and what a draft asks for in a reply. */
export class Drafts implements vscode.Disposable {
  readonly #loader: LibraryLoader;
  readonly #subscription: vscode.Disposable;
  readonly #changed = new Emitter<undefined>();
  readonly #marked = new WeakMap<vscode.TextDocument, { readonly version: number; readonly isMarked: boolean }>();
  #hasClearMark: ((text: string) => boolean) | undefined;
  #loading: Promise<void> | undefined;
  /** The draft that had the focus last: a reply goes there when a view has the focus. */
  #last: vscode.TextDocument | undefined;

  /** Fires when more can be told of which documents are drafts. */
  readonly onDidChange = this.#changed.event;

  constructor(loader: LibraryLoader) {
    this.#loader = loader;
    const remember = (editor: vscode.TextEditor | undefined) => {
      if (editor && this.isDraft(editor.document)) this.#last = editor.document;
    };
    remember(vscode.window.activeTextEditor);
    this.#subscription = vscode.window.onDidChangeActiveTextEditor(remember);
  }

  /**
   * Whether replies may be inserted into a document: it has a draft language, is not part of a library, and is no mail as it
   * was received.
   */
  isDraft({ languageId, uri }: vscode.TextDocument): boolean {
    return (
      settings.draftLanguages().includes(languageId) &&
      !/\.eml$/i.test(uri.path) &&
      rootOf(uri, this.#loader.roots) === undefined
    );
  }

  /** The draft a reply would go into: the one being edited, otherwise the last one that is still visible. */
  current(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    if (active && this.isDraft(active.document)) return active;
    return vscode.window.visibleTextEditors.find((editor) => editor.document === this.#last);
  }

  /** The document of that; where a page to read covers the draft that had the focus last, that one. */
  document(): vscode.TextDocument | undefined {
    return this.current()?.document ?? this.#covered();
  }

  /**
   * The current draft, where it is clear that it is one: SOP Guide shows itself in no other. Any Markdown may hold a reply,
   * but a README is no letter.
   */
  currentLetter(): vscode.TextDocument | undefined {
    const document = this.document();
    return document && this.isLetter(document) ? document : undefined;
  }

  /** A draft for practice that is open, maybe behind something else, such as an SOP or the learning path. */
  practised(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(
      (document) => !document.isClosed && this.isDraft(document) && isForPractice(document),
    );
  }

  /** Whether the current draft is for practice; where no letter is, whether one for practice is open. */
  isPractising(): boolean {
    const document = this.currentLetter() ?? this.practised();
    return document !== undefined && isForPractice(document);
  }

  /** Whether a document is clearly a draft. */
  isLetter(document: vscode.TextDocument): boolean {
    return this.isDraft(document) && (isLetter(document) || this.#isMarked(document));
  }

  /** The column that a draft is open in; the active one when it is not. */
  columnOf(document: vscode.TextDocument): vscode.ViewColumn {
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    return shown?.viewColumn ?? groupOf(document)?.viewColumn ?? vscode.ViewColumn.Active;
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #covered(): vscode.TextDocument | undefined {
    const last = this.#last;
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    const isPage =
      activeTab?.input instanceof vscode.TabInputWebview && /sopGuide\.reading$/.test(activeTab.input.viewType);
    if (!last || last.isClosed || !isPage) return undefined;
    return groupOf(last) && last;
  }

  /** Whether something in a document says that a customer's message is in it; not before what knows is loaded. */
  #isMarked(document: vscode.TextDocument): boolean {
    const known = this.#marked.get(document);
    if (known?.version === document.version) return known.isMarked;
    const text = document.getText();
    const mayBe = maybeMarked.test(text.slice(0, mostLookedAt));
    if (mayBe && !this.#hasClearMark) {
      void this.#load();
      return false;
    }
    const isMarked = mayBe && (this.#hasClearMark?.(text) ?? false);
    this.#marked.set(document, { version: document.version, isMarked });
    return isMarked;
  }

  #load(): Promise<void> {
    return (this.#loading ??= import('../../core/draft/clear-mark').then(({ hasClearMark }) => {
      this.#hasClearMark = hasClearMark;
      this.#changed.fire(undefined);
    }));
  }
}

/** The editors among which a document is open, shown or not. */
function groupOf(document: vscode.TextDocument): vscode.TabGroup | undefined {
  return vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString()),
  );
}

/** Facts that only a draft's front matter states. */
const ofTicket = ['ticket', 'customer', 'channel', 'tier'];

/** Whether a document that may hold replies is clearly a draft: not saved yet, in a folder of drafts, or for a ticket. */
function isLetter(document: vscode.TextDocument): boolean {
  const { values, cases } = frontMatterOf(document);
  return (
    document.isUntitled ||
    cases.length > 0 ||
    ofTicket.some((name) => Object.hasOwn(values, name)) ||
    settings
      .draftFolders()
      .some((pattern) => vscode.languages.match({ pattern: inWorkspace(document, pattern) }, document) > 0)
  );
}

function inWorkspace(document: vscode.TextDocument, pattern: string): vscode.GlobPattern {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return folder ? new vscode.RelativePattern(folder, pattern) : pattern;
}

/** The contents of drafts, parsed once for each version of their text. */
const read = new WeakMap<vscode.TextDocument, { readonly version: number; readonly front: DraftFrontMatter }>();

/** A draft's front matter. */
export function frontMatterOf(document: vscode.TextDocument): DraftFrontMatter {
  const known = read.get(document);
  if (known?.version === document.version) return known.front;
  const front = readDraft(document.getText());
  read.set(document, { version: document.version, front });
  return front;
}

/** Whether a draft is for practice: nobody is answered, and what is done for it counts nowhere. */
export function isForPractice(document: vscode.TextDocument): boolean {
  return frontMatterOf(document).isPractice;
}

/** Whether a draft can be that of a case: those for practice and those for customers are kept apart. */
export function mayBelongTo(document: vscode.TextDocument, caseId: string): boolean {
  return isForPractice(document) === isPractice(caseId);
}

/** What a draft's front matter says. */
export function valuesIn(document: vscode.TextDocument): KnownValues {
  return frontMatterOf(document).values;
}
