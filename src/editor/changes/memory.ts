import * as vscode from 'vscode';
import { hashText } from '../../core/case/record/seal';
import { readLastRead, writeLastRead } from '../../core/lifecycle/changes/last-read';
import type { LastRead } from '../../core/lifecycle/changes/last-read';
import { readSnapshot, writeSnapshot } from '../../core/lifecycle/changes/snapshot';
import type { Snapshot } from '../../core/lifecycle/changes/snapshot';
import { workspaceFiles } from '../shared/files';

/** Bytes: an SOP with its marks has fewer. */
const largest = 1024 * 1024;
/** Bytes of a snapshot of the largest library. */
const largestSnapshot = 16 * 1024 * 1024;
const parallelReads = 16;
const snapshotName = 'snapshot.json';

/** What the person last read of each SOP, in the extension's storage on this machine: a file for each, so that windows keep out of each other's way. */
export class ReadingMemory {
  readonly #folder: vscode.Uri;

  /** @param storage the extension's global storage. */
  constructor(storage: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(storage, 'read');
  }

  /** All of a library, by the ids of SOPs. What cannot be read is left out. */
  async all(root: string): Promise<Map<string, LastRead>> {
    const folder = this.#of(root);
    const entries = await workspaceFiles.list(folder).catch(() => []);
    const names = entries.map(({ name }) => name).filter((name) => name.endsWith('.json') && name !== snapshotName);
    const read = new Map<string, LastRead>();
    for (let at = 0; at < names.length; at += parallelReads)
      await Promise.all(
        names.slice(at, at + parallelReads).map(async (name) => {
          const last = readLastRead(await textOf(workspaceFiles.join(folder, name), largest));
          if (last) read.set(last.sop, last);
        }),
      );
    return read;
  }

  async note(root: string, last: LastRead): Promise<void> {
    const file = workspaceFiles.join(this.#of(root), `${hashText(last.sop).slice(0, 16)}.json`);
    await workspaceFiles.write(file, new TextEncoder().encode(writeLastRead(last)));
  }

  /** The library as it was when the person last looked at what is new; undefined when they never did. */
  async snapshot(root: string): Promise<Snapshot | undefined> {
    return readSnapshot(await textOf(workspaceFiles.join(this.#of(root), snapshotName), largestSnapshot));
  }

  async noteSnapshot(root: string, snapshot: Snapshot): Promise<void> {
    const file = workspaceFiles.join(this.#of(root), snapshotName);
    await workspaceFiles.write(file, new TextEncoder().encode(writeSnapshot(snapshot)));
  }

  #of(root: string): string {
    return vscode.Uri.joinPath(this.#folder, hashText(root).slice(0, 16)).toString();
  }
}

async function textOf(file: string, most: number): Promise<string> {
  return workspaceFiles.read(file, most).then(
    (content) => new TextDecoder().decode(content),
    () => '',
  );
}
