import type { FileSystem } from '../../ports';
import { readEvents } from '../events';
import type { CaseEvent } from '../events';
import { orderEvents } from '../order';
import { recordsIn } from './names';
import type { RecordFile } from './names';

/** How many cases are read at the same time: enough to keep a disk busy, few enough to hold little in memory. */
const parallelReads = 16;

/**
 * Reads all cases that a folder holds, one after the other; the events of each are in order. What cannot be read is left
 * out, as it is in the checklist: `verify` tells it.
 * @param files the files of the folder.
 * @throws when the folder cannot be listed.
 */
export async function* readCases(files: FileSystem, folder: string): AsyncGenerator<readonly CaseEvent[]> {
  const names = (await files.list(folder)).flatMap(({ name, kind }) => (kind === 'file' ? [name] : []));
  const waiting: Promise<readonly CaseEvent[]>[] = [];
  for (const [id, records] of recordsIn(names)) {
    waiting.push(readCase(files, folder, id, records));
    const next = waiting.length < parallelReads ? undefined : await waiting.shift();
    if (next && next.length > 0) yield next;
  }
  for (const last of waiting) {
    const events = await last;
    if (events.length > 0) yield events;
  }
}

async function readCase(files: FileSystem, folder: string, id: string, records: readonly RecordFile[]): Promise<readonly CaseEvent[]> {
  const contents = await Promise.all(records.map(({ name }) => files.read(files.join(folder, name)).catch(() => new Uint8Array())));
  return orderEvents(contents.flatMap((content) => readEvents(content).events).filter((event) => event.run_id === id));
}
