import { attempt } from '../../attempt';
import type { FileSystem, FolderEntry, Sha256 } from '../../ports';
import type { RecordCode } from './fault';
import type { Finding } from './case-check';
import { maxRecordBytes, readEvents } from './lines';
import { caseOfFile, recordFileName } from './names';

/** A file with a name that says nothing of records is looked into up to this size, in bytes. */
const maxStrayBytes = 1024 * 1024;
/** As many such files are looked into. */
const maxStrays = 1000;

const kinds = {
  folder: 'record.folder',
  link: 'record.link',
  other: 'record.special',
} as const satisfies Record<Exclude<FolderEntry['kind'], 'file'>, RecordCode>;
const markerLike = /\.(?:closed|reopened|followup|followed|ahead)\W*$/i;
const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i;

/**
 * Finds what has the name of a record but is no file, and files that hold entries but do not have the name of a record.
 * @param entries all that is in the folder.
 * @param ids the cases that have records.
 */
export async function checkNames(
  files: FileSystem,
  folder: string,
  entries: readonly FolderEntry[],
  ids: ReadonlySet<string>,
  digest: Sha256,
): Promise<Finding[]> {
  const found: Finding[] = [];
  const tell = (id: string, file: string, code: RecordCode, ...args: string[]) =>
    found.push({ id, file, line: undefined, problem: { code, args } });
  let strays = 0;
  for (const { name, kind, leadsTo } of entries) {
    const id = caseOfFile(name);
    if (id !== undefined) {
      if (kind !== 'file' || leadsTo !== undefined) tell(id, name, kind === 'file' ? 'record.link' : kinds[kind]);
      continue;
    }
    if (kind !== 'file' || ++strays > maxStrays) continue;
    const known = caseNamed(name, ids);
    if (known !== undefined && markerLike.test(name)) {
      tell(known, name, 'record.odd-marker', known);
      continue;
    }
    const most = known !== undefined || isLike(name) ? maxRecordBytes : maxStrayBytes;
    const content = await files.read(files.join(folder, name), most).catch(() => undefined);
    const event = attempt(
      () => content && readEvents(content, digest).events[0],
      (reason) => {
        tell(known ?? name, name, 'record.reading-failed', reason);
        return undefined;
      },
    );
    if (event) tell(event.run_id, name, 'record.other-name', event.run_id, recordFileName(event.run_id, event.session));
  }
  return found;
}

/** The case that a name begins with, if it is one of those. */
function caseNamed(name: string, ids: ReadonlySet<string>): string | undefined {
  for (let end = name.indexOf('.'); end > 0; end = name.indexOf('.', end + 1)) {
    const id = name.slice(0, end);
    if (ids.has(id)) return id;
  }
  return undefined;
}

/** Whether a name may have been that of a record, in letters that look alike or with something more. */
function isLike(name: string): boolean {
  return uuid.test(name) || /jsonl/i.test(name.normalize('NFKC'));
}
