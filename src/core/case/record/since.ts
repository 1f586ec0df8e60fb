import { caseOfFile, parseRecordName } from './names';

/** A line that a record had, and that is not there any more. */
export interface LostLine {
  /** The case. */
  readonly id: string;
  /** Name of the file within the folder. */
  readonly file: string;
  /** From 1, as it stood then. */
  readonly line: number;
  /** Whether the same entry of the same window is there, but says something else. */
  readonly isChanged: boolean;
}

const entry = /"ts":"[^"]*","seq":(\d+),"actor":"(?:[^"\\]|\\.)*","session":"([^"]*)"/;
const decoder = new TextDecoder();

/**
 * The lines that records had at some time and that are gone or changed since. A line counts as there wherever it stands in
 * the records of its case: another window may have saved it.
 * @param before the files of the folder as they were then.
 * @param present the records of the folder as they are now.
 */
export function lostLines(
  before: ReadonlyMap<string, Uint8Array>,
  present: ReadonlyMap<string, Uint8Array>,
): LostLine[] {
  const byCase = new Map<string, { readonly lines: Set<string>; readonly places: Set<string> }>();
  for (const [name, content] of present) {
    const id = caseOfFile(name);
    if (id === undefined) continue;
    const known = byCase.get(id) ?? { lines: new Set(), places: new Set() };
    byCase.set(id, known);
    for (const line of linesOf(content)) {
      known.lines.add(line);
      known.places.add(placeOf(line));
    }
  }
  const lost: LostLine[] = [];
  for (const [file, content] of before) {
    const id = parseRecordName(file)?.id;
    if (id === undefined) continue;
    const now = byCase.get(id);
    for (const [index, line] of linesOf(content).entries()) {
      if (line.trim() === '' || now?.lines.has(line)) continue;
      lost.push({ id, file, line: index + 1, isChanged: now?.places.has(placeOf(line)) ?? false });
    }
  }
  return lost;
}

/** Git may have put other ends to lines, or a byte order mark before them. */
function linesOf(content: Uint8Array): string[] {
  return decoder.decode(content).split(/\r?\n/);
}

/** The window and the number of an entry; the line itself where it does not say them. */
function placeOf(line: string): string {
  const [, seq, session] = entry.exec(line) ?? [];
  return seq === undefined || session === undefined ? line : `${session} ${seq}`;
}
