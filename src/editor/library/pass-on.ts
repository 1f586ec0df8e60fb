import type * as vscode from 'vscode';
import { attempt } from '../../core/attempt';
import type { Library, LibraryUpdate } from '../../core/library/library';

/**
 * Passes on what happened to files. The library and all who listen to it have taken it in even when one of them fails, so
 * that goes to the log, and the reading goes on.
 */
export function passOn(library: Library, updates: Iterable<LibraryUpdate>, log: vscode.LogOutputChannel): void {
  attempt(
    () => library.update(updates),
    (reason) => log.error(`A part of SOP Guide failed on a change of the library: ${reason}`),
  );
}
