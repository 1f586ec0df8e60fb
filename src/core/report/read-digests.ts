import { attempt } from '../attempt';
import { readEvents } from '../case/record/lines';
import { listFiles, readRawCases } from '../case/record/read';
import { orderEvents } from '../case/record/order';
import type { FileSystem, Sha256 } from '../ports';
import { DigestMaker } from './digest-maker';
import type { CaseDigest } from './observation';

/** The cases of a folder as a report needs them. */
export interface ReadDigests {
  readonly cases: CaseDigest[];
  /** How many events were read. */
  readonly events: number;
  /** Lines, or whole files, that could not be read and are left out. */
  readonly leftOut: { readonly lines: number; readonly files: number };
}

/**
 * Reads all cases of a folder, one after the other, and keeps only what a report needs of each.
 * @param now the instant at which promises that go on are looked at, ms since 1970 UTC.
 * @param sha256 the host's own is faster where there is one.
 * @throws when the folder cannot be listed.
 */
export async function readDigests(
  files: FileSystem,
  folder: string,
  now: number,
  sha256?: Sha256,
): Promise<ReadDigests> {
  const maker = new DigestMaker(now);
  const cases: CaseDigest[] = [];
  const leftOut = { lines: 0, files: 0 };
  let count = 0;
  for await (const { id, files: raw } of readRawCases(files, folder, await listFiles(files, folder))) {
    const events = raw.flatMap(({ content }) => {
      if (!content) {
        leftOut.files++;
        return [];
      }
      const read = attempt(
        () => readEvents(content, sha256),
        () => undefined,
      );
      if (!read) {
        leftOut.files++;
        return [];
      }
      const own = read.events.filter((event) => event.run_id === id);
      leftOut.lines += read.broken.length + read.events.length - own.length;
      return own;
    });
    count += events.length;
    const made = attempt(
      () => maker.make(orderEvents(events)),
      () => {
        leftOut.files += raw.length;
        return undefined;
      },
    );
    if (made) cases.push(made);
  }
  return { cases, events: count, leftOut };
}
