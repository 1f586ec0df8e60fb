import { caseOfMark } from './marks';

/** What one window wrote of one case. */
export interface RecordFile {
  readonly name: string;
  /** The case. */
  readonly id: string;
  /** The window whose events it holds. */
  readonly session: string;
  /** The window that wrote it, when that is another: it saved what was deleted. */
  readonly savedBy: string | undefined;
  /** Whether it was being written when a crash left it as the only one: nobody was told yet what it holds more. */
  readonly isTemporary: boolean;
}

const temporary = '.tmp';
/** What is added to the name of a file while it is written. */
const temporaryPart = /(?:\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})?\.tmp$/;
const recordName = /^([^/\\]+)\.([^.~/\\]+)(?:~([^.~/\\]+))?\.jsonl(?:\.tmp)?$/;

/** The name of the file that a window writes what it does in a case to. */
export function recordFileName(id: string, session: string): string {
  return `${id}.${session}.jsonl`;
}

/** The name of the file in which a window keeps the events of another whose own file was deleted. */
export function savedFileName(id: string, session: string, by: string): string {
  return `${id}.${session}~${by}.jsonl`;
}

/** The record that a file is; undefined when it is something else. */
export function parseRecordName(name: string): RecordFile | undefined {
  const [, id, session, savedBy] = recordName.exec(name) ?? [];
  return id === undefined || session === undefined
    ? undefined
    : { name, id, session, savedBy, isTemporary: name.endsWith(temporary) };
}

/** The name under which is kept aside what is left of a line that was cut off. No reader takes it for a record. */
export function tornFileName(name: string): string {
  return `${name}.torn`;
}

/** The case that a file belongs to, whatever it holds; undefined when it belongs to none. */
export function caseOfFile(name: string): string | undefined {
  const written = name.replace(temporaryPart, '');
  return parseRecordName(written.replace(/(\.jsonl)\.torn$/, '$1'))?.id ?? caseOfMark(written);
}

/**
 * Whether a file is what is left of one that was being written. The only one that holds what a window did is none.
 * @param names the files of the folder.
 */
export function isLeftover(name: string, names: ReadonlySet<string>): boolean {
  const written = name.replace(temporaryPart, '');
  if (written === name || caseOfFile(name) === undefined) return false;
  return parseRecordName(name) === undefined || names.has(written);
}

/**
 * The records among the files of a folder, by case. A file that was being written beside the one it was to replace counts
 * when a crash left it as the only one.
 */
export function recordsIn(names: Iterable<string>): Map<string, RecordFile[]> {
  const all = new Set(names);
  const cases = new Map<string, RecordFile[]>();
  for (const name of [...all].sort()) {
    const file = parseRecordName(name);
    if (!file || (file.isTemporary && all.has(name.slice(0, -temporary.length)))) continue;
    const known = cases.get(file.id);
    if (known) known.push(file);
    else cases.set(file.id, [file]);
  }
  return cases;
}

/** Files by the case they belong to, so that nobody has to look through all of them for each case. */
export function filesByCase(names: Iterable<string>): Map<string, string[]> {
  const cases = new Map<string, string[]>();
  for (const name of names) {
    const id = caseOfFile(name);
    if (id === undefined) continue;
    const known = cases.get(id);
    if (known) known.push(name);
    else cases.set(id, [name]);
  }
  return cases;
}
