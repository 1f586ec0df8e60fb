import { basename } from 'node:path';
import { listFiles, readRecord } from '../../core/case/record/read';
import { parseRecordName } from '../../core/case/record/names';
import { lostLines } from '../../core/case/record/since';
import type { CliHost } from './host';
import { recordsName } from './records-folder';

/** A line that records had at a commit, as the command line tells it. */
interface LostPlace {
  readonly case: string;
  readonly file: string;
  readonly line: number;
  /** Stable. */
  readonly code: 'record.changed-since' | 'record.gone-since';
  readonly message: string;
}

/** What records had at a commit and do not have any more. */
interface LinesSince {
  readonly commit: string;
  readonly lost: readonly LostPlace[];
}

/**
 * Compares the records of a folder with what they were at a commit.
 * @throws Error that says what to do when there is no Git, no repository or no such commit.
 */
export async function linesSince(host: CliHost, root: string, revision: string): Promise<LinesSince> {
  const files = host.files(root);
  const isRecord = (name: string) => parseRecordName(name) !== undefined;
  let place = root;
  let { commit, files: before } = await host.committed(root, undefined, revision, isRecord);
  if (before.size === 0 && basename(root) !== recordsName) {
    // The whole folder may be gone.
    ({ commit, files: before } = await host.committed(root, recordsName, revision, isRecord));
    place = files.join(root, recordsName);
  }
  const present = new Map<string, Uint8Array>();
  for (const name of (await listFiles(files, place)).filter(isRecord)) {
    const content = await readRecord(files, files.join(place, name));
    if (content) present.set(name, content);
  }
  const lost = lostLines(before, present).map(({ id, file, line, isChanged }): LostPlace => ({
    case: id,
    file: files.join(place, file),
    line,
    code: isChanged ? 'record.changed-since' : 'record.gone-since',
    message: `This line stood here at ${commit.slice(0, 12)} and ${isChanged ? 'was changed since' : 'is gone'}. “git show” has it as it was.`,
  }));
  return { commit, lost };
}
