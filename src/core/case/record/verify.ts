import type { FileSystem, Sha256 } from '../../ports';
import { portableSha256 } from './lines';
import { caseOfMark } from './marks';
import { filesByCase, recordsIn } from './names';
import { checkNames } from './name-check';
import { readRawCases } from './read';
import { CaseCheck } from './case-check';
import type { Finding } from './case-check';

/** What came of looking at all records of a folder. */
export interface Verification {
  readonly cases: number;
  readonly events: number;
  readonly files: number;
  /** What is broken, by case: the first line of each, or what else is wrong with it. */
  readonly broken: readonly Finding[];
  /** What may have an honest reason, such as a clock that was wrong, by case: the first line of each. Left out if nothing does. */
  readonly doubtful?: readonly Finding[];
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
  /** Now, in ms since 1970 UTC, to find what is said to have been written later; left out, that is not looked at. */
  readonly now?: number | undefined;
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
  { heads = [], digest = portableSha256, now, progress }: VerifyOptions = {},
): Promise<Verification> {
  const entries = await files.list(folder);
  const names = entries.flatMap(({ name, kind }) => (kind === 'file' ? [name] : []));
  const known = recordsIn(names);
  const odd = byCase(await checkNames(files, folder, entries, new Set(known.keys()), digest));
  const filed = filesByCase(names);
  const sought = new Set(heads.map((head) => head.toLowerCase()));
  const broken: Finding[] = [];
  const doubtful: Finding[] = [];
  const recovered: Finding[] = [];
  let [cases, events, read] = [0, 0, 0];
  for await (const raw of readRawCases(files, folder, names)) {
    const own = filed.get(raw.id) ?? [];
    const check = new CaseCheck(raw, odd.get(raw.id) ?? [], digest, now);
    for (const finding of await check.takeRecovered(files, folder, own)) recovered.push(finding);
    check.compare(own);
    const first = check.first();
    if (first) broken.push(first);
    if (check.doubt) doubtful.push(check.doubt);
    for (const head of sought) if (check.has(head)) sought.delete(head);
    events += check.events;
    read += raw.files.length;
    cases++;
    progress?.(cases);
  }
  for (const id of new Set([...odd.keys(), ...filed.keys()])) {
    if (known.has(id)) continue;
    const first = odd.get(id)?.[0] ?? whatIsLeft(id, filed.get(id) ?? []);
    if (first) broken.push(first);
  }
  return {
    cases,
    events,
    files: read,
    broken,
    ...(doubtful.length > 0 ? { doubtful } : {}),
    recovered,
    missingHeads: [...sought],
  };
}

/** What is to be told of a case whose record is gone. */
function whatIsLeft(id: string, names: readonly string[]): Finding | undefined {
  const tell = (file: string, problem: Finding['problem']) => ({ id, file, line: undefined, problem });
  const mark = names.find((name) => caseOfMark(name) === id);
  if (mark !== undefined) return tell(mark, { code: 'record.gone', args: [] });
  const torn = names.find((name) => name.endsWith('.torn'));
  return torn === undefined
    ? undefined
    : tell(torn, { code: 'record.torn-alone', args: [torn.slice(0, -'.torn'.length)] });
}

function byCase(findings: readonly Finding[]): Map<string, Finding[]> {
  const cases = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = cases.get(finding.id);
    if (known) known.push(finding);
    else cases.set(finding.id, [finding]);
  }
  return cases;
}
