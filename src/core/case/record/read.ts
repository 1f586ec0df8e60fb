import type { FileSystem, Sha256 } from '../../ports';
import type { CaseEvent } from '../events';
import { orderEvents } from '../order';
import { readEvents } from './lines';
import { recordsIn } from './names';
import type { RecordFile } from './names';

/** How many cases are read at the same time: enough to keep a disk busy, few enough to hold little in memory. */
const parallelReads = 16;

/**
 * Reads all cases that a folder holds, one after the other; the events of each are in order. What cannot be read is left
 * out, as it is in the checklist: `verify` tells it.
 * @param files the files of the folder.
 * @param digest the host's own is faster where there is one.
 * @throws when the folder cannot be listed.
 */
export async function* readCases(files: FileSystem, folder: string, digest?: Sha256): AsyncGenerator<readonly CaseEvent[]> {
  const names = (await files.list(folder)).flatMap(({ name, kind }) => (kind === 'file' ? [name] : []));
  const waiting: Promise<readonly CaseEvent[]>[] = [];
  for (const records of recordsIn(names).values()) {
    waiting.push(readCase(files, folder, records, digest));
    const next = waiting.length < parallelReads ? undefined : await waiting.shift();
    if (next && next.length > 0) yield next;
  }
  for (const last of waiting) {
    const events = await last;
    if (events.length > 0) yield events;
  }
}

async function readCase(files: FileSystem, folder: string, records: readonly RecordFile[], digest: Sha256 | undefined): Promise<readonly CaseEvent[]> {
  const contents = await Promise.all(records.map(({ name }) => files.read(files.join(folder, name)).catch(() => new Uint8Array())));
  return orderEvents(contents.flatMap((content) => readEvents(content, digest).events).filter((event) => event.run_id === records[0]?.id));
}
