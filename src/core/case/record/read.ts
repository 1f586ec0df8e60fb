import { attempt } from '../../attempt';
import { FileRefused } from '../../ports';
import type { FileSystem, Sha256 } from '../../ports';
import type { CaseEvent } from '../model/events';
import { orderEvents } from './order';
import { maxRecordBytes, readEvents } from './lines';
import { recordsIn } from './names';
import type { RecordFile } from './names';

/** How many cases are read at the same time: enough to keep a disk busy, few enough to hold little in memory. */
const parallelReads = 16;

/** The files of a case as they are on disk. */
export interface RawCase {
  readonly id: string;
  readonly files: readonly RawFile[];
}

interface RawFile {
  readonly record: RecordFile;
  /** Undefined where the file cannot be read. */
  readonly content: Uint8Array | undefined;
  /** Whether it is not read because no record is as large. */
  readonly isTooLarge: boolean;
}

/**
 * Reads all cases that a folder holds, one after the other; the events of each are in order. What cannot be read is left
 * out, as it is in the checklist: `verifyRecords` tells it.
 * @param files the files of the folder.
 * @param digest the host's own is faster where there is one.
 * @throws when the folder cannot be listed.
 */
export async function* readCases(
  files: FileSystem,
  folder: string,
  digest?: Sha256,
): AsyncGenerator<readonly CaseEvent[]> {
  for await (const { id, files: raw } of readRawCases(files, folder, await listFiles(files, folder))) {
    const events = raw.flatMap(({ content }) =>
      attempt(
        () => (content ? readEvents(content, digest).events : []),
        () => [],
      ),
    );
    const ordered = orderEvents(events.filter((event) => event.run_id === id));
    if (ordered.length > 0) yield ordered;
  }
}

/** The names of the files in a folder. */
export async function listFiles(files: FileSystem, folder: string): Promise<string[]> {
  return (await files.list(folder)).flatMap(({ name, kind }) => (kind === 'file' ? [name] : []));
}

/** Reads the files of all cases, one case after the other. */
export async function* readRawCases(
  files: FileSystem,
  folder: string,
  names: readonly string[],
): AsyncGenerator<RawCase> {
  const waiting: Promise<RawCase>[] = [];
  for (const [id, records] of recordsIn(names)) {
    waiting.push(readRaw(files, folder, id, records));
    const next = waiting.length < parallelReads ? undefined : await waiting.shift();
    if (next) yield next;
  }
  for (const last of waiting) yield await last;
}

async function readRaw(
  files: FileSystem,
  folder: string,
  id: string,
  records: readonly RecordFile[],
): Promise<RawCase> {
  const read: RawFile[] = [];
  // Several cases are in memory at the same time, and somebody may have made any number of files for each.
  let left = maxRecordBytes;
  for (const record of records) {
    try {
      const content = await files.read(files.join(folder, record.name), left);
      left -= content.length;
      read.push({ record, content, isTooLarge: false });
    } catch (error) {
      const isTooLarge = error instanceof FileRefused && error.reason === 'too-large';
      read.push({ record, content: undefined, isTooLarge });
    }
  }
  return { id, files: read };
}

/** What a file holds; undefined when it cannot be read, or is no record by its size: it must not keep others from being read. */
export async function readRecord(files: FileSystem, file: string): Promise<Uint8Array | undefined> {
  return files.read(file, maxRecordBytes).catch(() => undefined);
}
