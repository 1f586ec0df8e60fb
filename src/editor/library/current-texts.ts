import * as vscode from 'vscode';
import { reasonOf } from '../../core/attempt';
import type { KeptLibrary } from '../../core/cache/kept-library';
import type { Library, LibraryUpdate } from '../../core/library/library';
import { configName, loadConfig, loadSop } from '../../core/library/scan';
import type { ThreadRead } from '../../core/library/thread-reader';
import type { Sop, SopLocation } from '../../core/sop/model';
import { failedSop, readSop } from '../../core/sop/read';
import type { RunInSlice } from '../../core/time-slices';
import type { FilesOf } from './files';
import type { LibraryRoot } from './roots';
import { openDocument } from '../shared/open-document';

/**
 * Gives the current text of library files: an open editor's text overrides what is on disk. For a file that says what it said, the SOP
 * of the library comes back: that is no change.
 */
export class CurrentTexts {
  readonly #files: FilesOf;
  readonly #kept: Pick<KeptLibrary, 'readNoted' | 'note'>;
  readonly #library: Pick<Library, 'knownOr'>;

  /** @param kept receives the state of each file that is read. */
  constructor(files: FilesOf, kept: Pick<KeptLibrary, 'readNoted' | 'note'>, library: Pick<Library, 'knownOr'>) {
    this.#files = files;
    this.#kept = kept;
    this.#library = library;
  }

  /** @param run does the parsing. */
  async sop(location: SopLocation, run?: RunInSlice): Promise<LibraryUpdate> {
    return this.#typed(location) ?? { kind: 'sop', sop: await this.#read(location, run) };
  }

  /** The same for a file that may be gone. */
  async sopIfThere(location: SopLocation, run?: RunInSlice): Promise<LibraryUpdate> {
    const isGone = !isTyped(location.uri) && (await isMissing(vscode.Uri.parse(location.uri)));
    return isGone ? { kind: 'sop-removed', uri: location.uri } : this.sop(location, run);
  }

  /**
   * The same for a file that another thread has read.
   * @param began when that thread was asked to read it.
   */
  sopFrom({ sop: read, stamp }: ThreadRead, began: number): LibraryUpdate {
    const typed = this.#typed(read.location);
    if (typed) return typed;
    const sop = this.#library.knownOr(read);
    if (stamp) this.#kept.note(sop, stamp, began);
    return { kind: 'sop', sop };
  }

  async #read(location: SopLocation, run?: RunInSlice): Promise<Sop> {
    try {
      return await this.#kept.readNoted(location.uri, async () =>
        this.#library.knownOr(await loadSop(this.#files(location.root), location, run)),
      );
    } catch (error) {
      return failedSop(location, reasonOf(error));
    }
  }

  /** An SOP as it is in an open editor, if there is one. */
  #typed(location: SopLocation): LibraryUpdate | undefined {
    const open = openDocument(location.uri);
    return open?.isDirty ? { kind: 'sop', sop: this.#library.knownOr(readSop(open.getText(), location)) } : undefined;
  }

  /** The `library.yml` of a library, whether it exists or not. */
  async config(root: LibraryRoot): Promise<LibraryUpdate> {
    const uri = vscode.Uri.joinPath(root.uri, configName).toString();
    const open = openDocument(uri);
    return open?.isDirty
      ? { kind: 'config', root: root.key, uri, text: open.getText() }
      : loadConfig(this.#files(root.key), root.key);
  }
}

/** Whether there is no such file; one that cannot be looked at is there. */
async function isMissing(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
  }
}

/** Whether an editor's text differs from the file's. */
export function isTyped(uri: string): boolean {
  return openDocument(uri)?.isDirty === true;
}

/** The URIs of all files whose text in an editor differs. */
export function typedFiles(): Set<string> {
  return new Set(
    vscode.workspace.textDocuments.filter((document) => document.isDirty).map((document) => document.uri.toString()),
  );
}

/** Whether a file or folder exists. */
export async function exists(uri: vscode.Uri, type?: vscode.FileType): Promise<boolean> {
  try {
    const stat = await vscode.workspace.fs.stat(uri);
    return type === undefined || (stat.type & type) !== 0;
  } catch {
    return false;
  }
}
