import { attempt } from '../../attempt';
import type { FileSystem, Sha256 } from '../../ports';
import { readRecord } from './read';
import { parseRecordName, tornFileName } from './names';
import type { RecordFile } from './names';
import type { RecordFault } from './fault';

/** The end of a record as it is found. */
export interface RecordEnd {
  readonly record: RecordFile;
  readonly content: Uint8Array;
  /** What is left of a last line that was cut off. */
  readonly torn: Uint8Array | undefined;
  /** The number of the event that stands before it; 0 when there is none. */
  readonly seq: number;
}

/** What is kept of ends that were cut off, held against the records they were cut off from. */
export interface TornCheck {
  /** Names of the records whose end was cut off by a crash, as far as can be seen, and set aside when it was found. */
  readonly recovered: ReadonlySet<string>;
  /** What is wrong with what is set aside, by the name of its file. */
  readonly wrong: ReadonlyMap<string, RecordFault>;
}

const decoder = new TextDecoder();
/** An event until its session: what stands before it may hold anything. */
const envelope = /"ts":"[^"]*","seq":(\d+),"actor":"(?:[^"\\]|\\.)*","session":"([^"]*)"/;
const sealed = /^(.*),"hash":"([\da-f]{64})"?$/s;
const beginning = '{"event":"';

/**
 * Checks what is set aside of the records of a case.
 * @param names the files of the case.
 */
export async function checkTorn(
  files: FileSystem,
  folder: string,
  names: readonly string[],
  ends: readonly RecordEnd[],
  digest: Sha256,
): Promise<TornCheck> {
  const recovered = new Set<string>();
  const wrong = new Map<string, RecordFault>();
  const byName = new Map(ends.map((end) => [end.record.name, end]));
  const present = new Set(names);
  for (const aside of names) {
    const name = aside.replace(/\.torn$/, '');
    if (name === aside || tornFileName(name) !== aside || !parseRecordName(name)) continue;
    const end = byName.get(name);
    if (!end) {
      if (!present.has(name)) wrong.set(aside, { code: 'record.torn-alone', args: [name] });
      continue;
    }
    const kept = await readRecord(files, files.join(folder, aside));
    attempt(
      () => {
        if (end.torn) {
          if (kept && isSame(kept, end.torn) && isBeginning(kept, end, digest)) recovered.add(name);
        } else if (!kept || !isInside(kept, end.content))
          wrong.set(aside, { code: 'record.torn-otherwise', args: [name] });
      },
      (reason) => void wrong.set(aside, { code: 'record.reading-failed', args: [reason] }),
    );
  }
  return { recovered, wrong };
}

/** Whether this can be what is left of the next line of a record. A file of which nothing is left has lost more than that. */
function isBeginning(kept: Uint8Array, { record, seq }: RecordEnd, digest: Sha256): boolean {
  const text = withoutZeros(kept);
  if (text === '') return seq > 0;
  if (!(text.startsWith(beginning) || beginning.startsWith(text))) return false;
  const [, number, session] = envelope.exec(text) ?? [];
  if (number !== undefined && (Number(number) !== seq + 1 || session !== record.session)) return false;
  const [, said, hash] = sealed.exec(text) ?? [];
  return said === undefined || digest(new TextEncoder().encode(`${said}}`)) === hash;
}

/** Whether this is the beginning of a line: whoever set it aside saw the line while it was being written. */
function isInside(kept: Uint8Array, content: Uint8Array): boolean {
  const text = withoutZeros(kept);
  return decoder
    .decode(content)
    .split('\n')
    .some((line) => line.startsWith(text));
}

/** Some disks give a file its length before its content. */
function withoutZeros(content: Uint8Array): string {
  return decoder.decode(content.subarray(0, content.findLastIndex((byte) => byte !== 0) + 1));
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
