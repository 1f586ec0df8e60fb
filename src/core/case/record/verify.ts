import type { FileSystem, Sha256 } from '../../ports';
import { portableSha256 } from './lines';
import { caseOfMark } from './marks';
import { filesByCase, recordsIn } from './names';
import { listFiles, readRawCases } from './read';
import { CaseCheck } from './case-check';
import type { Finding } from './case-check';
/** What came of looking at all records of a folder. */
export interface Verification {
  readonly cases: number;
  readonly events: number;
  readonly files: number;
  /** What is broken, by case: the first line of each, or what else is wrong with it. */
  readonly broken: readonly Finding[];
  /** Ends that a crash cut off, and that were found and kept aside then: nothing else is known to be lost. */
  readonly recovered: readonly Finding[];
  /** Hashes that were looked for and are not there. */
  readonly missingHeads: readonly string[];
}

export interface VerifyOptions {
  /** Hashes of events, or the first 12 digits of them or more, that were noted elsewhere and must still be there. */
  readonly heads?: readonly string[];
  /** The host's own is faster where there is one. */
  readonly digest?: Sha256 | undefined;
  /** Told after each case how many have been looked at. */
  readonly progress?: (cases: number) => void;
}

/**
 * Checks the records of a folder: that every line is as it was written, that none is missing between others, and that no
 * marker hides an open case. What was cut off at the end of a case leaves no trace in it; whoever noted the hash of its
 * last event can have it looked for.
 * @throws when the folder cannot be listed.
 */
export async function verifyRecords(
  files: FileSystem,
  folder: string,
  { heads = [], digest = portableSha256, progress }: VerifyOptions = {},
): Promise<Verification> {
  const names = await listFiles(files, folder);
  const filed = filesByCase(names);
  const sought = new Set(heads.map((head) => head.toLowerCase()));
  const broken: Finding[] = [];
  const recovered: Finding[] = [];
  let [cases, events, read] = [0, 0, 0];
  for await (const raw of readRawCases(files, folder, names)) {
    const check = new CaseCheck(raw, digest);
    for (const finding of await check.takeRecovered(files, folder, names)) recovered.push(finding);
    check.compare(filed.get(raw.id) ?? []);
    const first = check.first();
    if (first) broken.push(first);
    for (const head of sought) if (check.has(head)) sought.delete(head);
    events += check.events;
    read += raw.files.length;
    cases++;
    progress?.(cases);
  }
  const known = recordsIn(names);
  for (const [id, files] of filed) {
    const mark = files.find((name) => caseOfMark(name) === id);
    if (mark !== undefined && !known.has(id))
      broken.push({ id, file: mark, line: undefined, problem: { code: 'record.gone', args: [] } });
  }
  return { cases, events, files: read, broken, recovered, missingHeads: [...sought] };
}
