import * as vscode from 'vscode';
import type { KeptLibrary } from '../../core/cache/kept-library';
import type { LibraryUpdate } from '../../core/library/library';
import { configName, loadConfigText, loadSop } from '../../core/library/scan';
import type { ThreadRead } from '../../core/library/thread-reader';
import type { SopLocation } from '../../core/sop/model';
import { readSop } from '../../core/sop/read';
import type { RunInSlice } from '../../core/time-slices';
import type { LibraryFiles } from './files';
import type { LibraryRoot } from './roots';

/** Says what files of libraries are now: what is typed in an open editor lies over what is on disk. */
export class CurrentTexts {
  readonly #files: LibraryFiles;
  readonly #kept: Pick<KeptLibrary, 'readNoted' | 'note'>;

  /** @param kept told of the state of each file that is read. */
  constructor(files: LibraryFiles, kept: Pick<KeptLibrary, 'readNoted' | 'note'>) {
    this.#files = files;
    this.#kept = kept;
  }

  /** @param run does the parsing. */
  async sop(location: SopLocation, run?: RunInSlice): Promise<LibraryUpdate> {
    return (
      typedSop(location) ?? {
        kind: 'sop',
        sop: await this.#kept.readNoted(location.uri, () => loadSop(this.#files, location, run)),
      }
    );
  }

  /** The same for a file that may have gone. */
  async sopIfThere(location: SopLocation): Promise<LibraryUpdate> {
    const isThere = isTyped(location.uri) || (await exists(vscode.Uri.parse(location.uri)));
    return isThere ? this.sop(location) : { kind: 'sop-removed', uri: location.uri };
  }

  /**
   * The same for a file that another thread has read.
   * @param began when it was asked to.
   */
  sopFrom({ sop, stamp }: ThreadRead, began: number): LibraryUpdate {
    const typed = typedSop(sop.location);
    if (typed) return typed;
    if (stamp) this.#kept.note(sop, stamp, began);
    return { kind: 'sop', sop };
  }

  /** The `library.yml` of a library, there or not. */
  async config(root: LibraryRoot): Promise<LibraryUpdate> {
    const uri = vscode.Uri.joinPath(root.uri, configName).toString();
    const open = openDocument(uri);
    const text = open?.isDirty ? open.getText() : await loadConfigText(this.#files, root.key);
    return { kind: 'config', root: root.key, uri, text };
  }
}

/** Whether an editor holds something else than the file does. */
export function isTyped(uri: string): boolean {
  return openDocument(uri)?.isDirty === true;
}

/** The URIs of all files of which an editor holds something else. */
export function typedFiles(): Set<string> {
  return new Set(
    vscode.workspace.textDocuments.filter((document) => document.isDirty).map((document) => document.uri.toString()),
  );
}

/** Whether there is a file, or a folder. */
export async function exists(uri: vscode.Uri, type?: vscode.FileType): Promise<boolean> {
  try {
    const stat = await vscode.workspace.fs.stat(uri);
    return type === undefined || (stat.type & type) !== 0;
  } catch {
    return false;
  }
}

/** An SOP as it is being edited, if it is. */
function typedSop(location: SopLocation): LibraryUpdate | undefined {
  const open = openDocument(location.uri);
  return open?.isDirty ? { kind: 'sop', sop: readSop(open.getText(), location) } : undefined;
}

function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri);
}
