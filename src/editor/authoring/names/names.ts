import * as vscode from 'vscode';
import { standingAt } from '../../../core/authoring/cursor';
import type { Standing } from '../../../core/authoring/cursor';
import { definitionsOf } from '../../../core/authoring/definitions';
import { allReferences } from '../../../core/authoring/references';
import { nameOf } from '../../../core/authoring/rename/new-name';
import { rename } from '../../../core/authoring/rename/rename';
import { renameInTests } from '../../../core/authoring/rename/rename-in-tests';
import type { Library } from '../../../core/library/library';
import type { Mention } from '../../../core/library/mention';
import type { Reference } from '../../../core/library/references';
import type { Sop } from '../../../core/sop/model';
import type { Range } from '../../../core/text/position';
import { untilRead } from '../../library/until-read';
import type { Services } from '../../services/services';
import { toRange } from '../../shared/convert';
import { showError } from '../../shared/dialogs';
import { authoredFile, takeInTyped, takeInWritten } from './current';
import { testTexts } from './tests';
import { workspaceEdit } from './workspace-edit';
import { nothingHere, refusalText } from './words';

/** Where a name is asked for, as it is written there. */
interface Asked {
  readonly range: vscode.Range;
  readonly placeholder: string;
}

/** Tells of names in SOPs and in `library.yml`: where they are defined and used. Renames them. */
export class Names implements vscode.DefinitionProvider, vscode.ReferenceProvider, vscode.RenameProvider {
  readonly #library: Library;

  readonly #services: Pick<Services, 'library' | 'loader' | 'files'>;

  constructor(services: Pick<Services, 'library' | 'loader' | 'files'>) {
    this.#library = services.library;
    this.#services = services;
  }

  provideDefinition(document: vscode.TextDocument, position: vscode.Position): vscode.DefinitionLink[] {
    const mention = this.#at(document, position);
    if (!mention || this.#isToldByMarkdown(document, mention)) return [];
    return [...definitionsOf(mention.target, this.#library)].map(({ uri, range }) => ({
      originSelectionRange: toRange(mention.range),
      targetUri: vscode.Uri.parse(uri),
      targetRange: toRange(range),
    }));
  }

  provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
  ): vscode.Location[] {
    const mention = this.#at(document, position);
    if (!mention) return [];
    const found = isMarkdown(document) ? this.#besideMarkdown(mention) : allReferences(mention.target, this.#library);
    return [...found].filter(({ kind }) => includeDeclaration || kind !== 'definition').map(locationOf);
  }

  prepareRename(document: vscode.TextDocument, position: vscode.Position): Asked | undefined {
    // Other Markdown is none of ours: VS Code would show our reason there.
    if (!authoredFile(document, this.#library)) return undefined;
    const asked = this.asked(document, position);
    // Then another provider may have something to rename.
    if (!asked) throw new Error(nothingHere());
    return asked;
  }

  /** What is to be renamed at a place; undefined when that is nothing of ours. */
  asked(document: vscode.TextDocument, position: vscode.Position): Asked | undefined {
    const mention = this.#standing(document, position)?.mention;
    return mention && { range: toRange(mention.range), placeholder: this.#writtenName(mention, document) };
  }

  /**
   * A refusal is told here, and no edit is made: if it were thrown, VS Code would ask the next provider, and that of Markdown
   * would rename a heading nevertheless.
   */
  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    name: string,
  ): Promise<vscode.WorkspaceEdit> {
    try {
      return await this.edit(document, position, name);
    } catch (error) {
      void showError(error instanceof Error ? error.message : String(error));
      return new vscode.WorkspaceEdit();
    }
  }

  /** The edit that renames what stands at a place. @throws Error that says why nothing is renamed. */
  async edit(document: vscode.TextDocument, position: vscode.Position, name: string): Promise<vscode.WorkspaceEdit> {
    await untilRead(this.#services.loader);
    takeInTyped(this.#library);
    const mention = this.#standing(document, position)?.mention;
    if (!mention) throw new Error(nothingHere());
    if (mention.target.kind === 'path') return this.#moveOf(document, mention, name);
    const first = rename(mention.target, name, this.#library);
    // What is on disk may have changed a moment ago.
    const isOld = first.edits && (await takeInWritten(first.edits.keys(), this.#library));
    const { edits, refusal } = isOld ? rename(mention.target, name, this.#library) : first;
    if (refusal) throw new Error(refusalText(refusal));
    const tests = await testTexts(this.#services);
    return workspaceEdit(edits, renameInTests(mention.target, name, edits, this.#library, tests));
  }

  /** A file that is renamed takes its links along: see `Movements`. */
  #moveOf({ uri }: vscode.TextDocument, { target }: Mention, name: string): vscode.WorkspaceEdit {
    const edit = new vscode.WorkspaceEdit();
    const file = target.kind === 'path' ? this.#library.atPath(target.root, target.path) : undefined;
    if (!file) throw new Error(nothingHere());
    const written = decodeURI(name.trim());
    const to = written.startsWith('/')
      ? vscode.Uri.joinPath(vscode.Uri.parse(file.location.root), written)
      : vscode.Uri.joinPath(uri, '..', written);
    if (!/\.md$/i.test(to.path)) throw new Error(vscode.l10n.t('The name of an SOP’s file ends in “.md”.'));
    edit.renameFile(vscode.Uri.parse(file.location.uri), to, { overwrite: false });
    return edit;
  }

  /** What is named at a place; within the words of a link, what that leads to. */
  #at(document: vscode.TextDocument, position: vscode.Position): Mention | undefined {
    const standing = this.#standing(document, position);
    return standing?.mention ?? standing?.around;
  }

  #standing(document: vscode.TextDocument, position: vscode.Position): Standing | undefined {
    const file = authoredFile(document, this.#library);
    return file && standingAt(file, position);
  }

  /** A name as people read it: of a heading its words, as links are made of those. */
  #writtenName({ target, range }: Mention, document: vscode.TextDocument): string {
    if (target.kind === 'path') return document.getText(toRange(range));
    if (target.kind !== 'section') return nameOf(target);
    const [heading] = definitionsOf(target, this.#library);
    const sop = heading && this.#library.get(heading.uri);
    return sop ? textAt(sop, heading.range) : nameOf(target);
  }

  /** Whether VS Code itself goes there: it knows links of Markdown, but neither the top of a library nor ids behind headings. */
  #isToldByMarkdown(document: vscode.TextDocument, mention: Mention): boolean {
    const { kind, target, range } = mention;
    if (!isMarkdown(document) || (target.kind !== 'path' && target.kind !== 'section')) return false;
    if (kind === 'definition') return true;
    const line = document.lineAt(range.start.line).text;
    const before = target.kind === 'path' ? '' : line.slice(0, range.start.character - 1);
    const path = target.kind === 'path' ? document.getText(toRange(range)) : (/[^\s(<#]*$/.exec(before)?.[0] ?? '');
    return !path.startsWith('/') && (target.kind === 'path' || !this.#isFurtherName(target));
  }

  /** The places that VS Code does not find itself: all but links by paths and by the anchors of headings. */
  *#besideMarkdown({ target }: Mention): Generator<Reference> {
    if (target.kind === 'path') return;
    if (target.kind !== 'section') {
      yield* allReferences(target, this.#library);
      return;
    }
    const heading = this.#library
      .atPath(target.root, target.path)
      ?.headings.find(({ anchor, also }) => anchor === target.anchor || also?.includes(target.anchor));
    for (const anchor of heading?.also ?? [])
      for (const one of allReferences({ ...target, anchor }, this.#library)) if (one.kind === 'link') yield one;
  }

  #isFurtherName({ root, path, anchor }: { root: string; path: string; anchor: string }): boolean {
    return this.#library.atPath(root, path)?.headings.some(({ also }) => also?.includes(anchor)) === true;
  }
}

/** Whether VS Code's own Markdown features are at work in a document. */
function isMarkdown({ languageId }: vscode.TextDocument): boolean {
  return languageId === 'markdown' && vscode.extensions.getExtension('vscode.markdown-language-features') !== undefined;
}

function locationOf({ uri, range }: Reference): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri), toRange(range));
}

function textAt({ text }: Sop, { start, end }: Range): string {
  const line = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)[start.line] ?? '';
  return line.slice(start.character, start.line === end.line ? end.character : undefined);
}
