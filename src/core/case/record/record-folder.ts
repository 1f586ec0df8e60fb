import type { FileSystem } from '../../ports';
import type { CasePlace } from './place';
import type { CaseEvent } from '../model/events';
import { writeEvents } from './seal';
import { maxRecordBytes } from './lines';
import { caseOfFile, parseRecordName, recordFileName, recordsIn, savedFileName, tornFileName } from './names';
import type { RecordFile } from './names';
import { RecordReader } from './record-reader';
import type { FaultyLine, ReadRecord } from './record-reader';

/** Lines of a case's file that are not part of the case; none when it is the whole file that cannot be read. */
export interface BrokenRecord {
  readonly file: string;
  readonly faults: readonly FaultyLine[];
  /** Where what was cut off is kept aside. */
  readonly aside: string | undefined;
}

/** What the files of a case hold. */
export interface ReadCase {
  /** Of those files that this window did not write. */
  readonly events: readonly CaseEvent[];
  readonly broken: readonly BrokenRecord[];
  /** The sessions whose events stand in files that this window wrote, and so knows. */
  readonly written: ReadonlySet<string>;
  /** Whether every record could be read, wholly or in part. */
  readonly isReadable: boolean;
}

/** What this window has written of a case. */
interface OwnRecord {
  /** How many events. */
  readonly count: number;
  /** They as they stand in the file. */
  readonly content: Uint8Array;
}

const nothing = new Uint8Array();

/** The folder that cases are kept in, as one window sees it. It writes only files that no other window writes. */
export class RecordFolder {
  readonly #files: FileSystem;
  readonly folder: string;
  /** Names this window among all that ever write here. */
  readonly session: string;
  readonly #reader: RecordReader;
  /** By case. */
  readonly #own = new Map<string, OwnRecord>();
  /** The sessions that a case was found to have files of. */
  readonly #sessions = new Map<string, Set<string>>();

  constructor({ files, folder, sha256 }: CasePlace, session: string) {
    this.#files = files;
    this.folder = folder;
    this.session = session;
    this.#reader = new RecordReader(files, sha256);
  }

  /** Whether a file is one that this window writes. */
  isOwn(name: string): boolean {
    const file = parseRecordName(name);
    return (file?.savedBy ?? file?.session) === this.session;
  }

  /** The names of all files: a watcher may miss what is written into a folder that was only just made. */
  async list(): Promise<string[]> {
    return (await this.look()).names;
  }

  /** The names of all files, and what has the name of a record but is no file, so that nobody reads it. */
  async look(): Promise<{ readonly names: string[]; readonly broken: readonly BrokenRecord[] }> {
    const entries = await this.#files.list(this.folder);
    const names = entries.flatMap(({ name, kind }) => (kind === 'file' ? [name] : []));
    const odd = entries.filter(({ name, kind }) => kind !== 'file' && parseRecordName(name) !== undefined);
    return { names, broken: odd.map(({ name }) => ({ file: this.pathOf(name), faults: [], aside: undefined })) };
  }

  /** The names of the files of a case. */
  async listOf(id: string): Promise<string[]> {
    const names = await this.list();
    return names.filter((name) => name.startsWith(`${id}.`) && caseOfFile(name) === id);
  }

  /** Where an event of this window would stand in its file of a case, from 1. */
  nextSeq(id: string): number {
    return (this.#own.get(id)?.count ?? 0) + 1;
  }

  /**
   * Reads what other windows wrote of a case.
   * @param names the files of the case.
   */
  async read(id: string, names: readonly string[]): Promise<ReadCase> {
    const events: CaseEvent[] = [];
    const broken: BrokenRecord[] = [];
    const written = new Set<string>();
    let isReadable = true;
    for (const record of recordsIn(names).get(id) ?? []) {
      this.#note(id, record.session);
      if (this.isOwn(record.name)) {
        written.add(record.session);
        continue;
      }
      const file = this.pathOf(record.name);
      const read = await this.#readWhole(file, id);
      isReadable &&= read !== undefined;
      for (const event of read?.events ?? []) events.push(event);
      // One that was being written when its window crashed may well end in the middle of a line.
      if (!record.isTemporary) broken.push(...(await this.#brokenOf(record, read, names)));
    }
    return { events, broken, written, isReadable };
  }

  /**
   * Writes events of this window behind those it wrote before.
   * @returns the name of the file.
   * @throws when they cannot be written: the file is as it was.
   */
  async append(id: string, events: readonly CaseEvent[]): Promise<string> {
    const name = recordFileName(id, this.session);
    const { count, content: before } = this.#own.get(id) ?? { count: 0, content: nothing };
    const more = bytesOf(events);
    const content = new Uint8Array(before.length + more.length);
    content.set(before);
    content.set(more, before.length);
    if (content.length > maxRecordBytes)
      throw new Error(`${name} is full: nobody could read it if it grew. Reload the window to go on with the case.`);
    await this.#files.write(this.pathOf(name), content);
    this.#own.set(id, { count: count + events.length, content });
    this.#note(id, this.session);
    return name;
  }

  /**
   * Writes again what was deleted underneath: the own file as it was, and the events of other windows into a file of ours,
   * because theirs may still be theirs.
   * @param names the files of the case that are there.
   * @param events the case as it is known.
   * @returns the names of the files that had to be written again.
   */
  async save(id: string, names: readonly string[], events: readonly CaseEvent[]): Promise<string[]> {
    const present = new Set((recordsIn(names).get(id) ?? []).map(({ session }) => session));
    const lost = [...(this.#sessions.get(id) ?? [])].filter((session) => !present.has(session));
    const saved: string[] = [];
    for (const session of lost) {
      const isOwn = session === this.session;
      const content = isOwn ? this.#own.get(id)?.content : bytesOf(events.filter((event) => event.session === session));
      if (!content || content.length === 0) continue;
      const name = isOwn ? recordFileName(id, session) : savedFileName(id, session, this.session);
      await this.#files.write(this.pathOf(name), content);
      saved.push(name);
    }
    return saved;
  }

  /** Writes a marker. @throws when it cannot be written. */
  async mark(name: string): Promise<void> {
    await this.#files.write(this.pathOf(name), nothing);
  }

  /** Takes a marker away. @throws when it cannot be taken away. */
  async unmark(name: string): Promise<void> {
    await this.#files.remove(this.pathOf(name));
  }

  /**
   * Takes all files of a case away, markers last: after a crash in between, they still say that the rest may go.
   * @param names the files of the case.
   * @throws when one cannot be taken away.
   */
  async remove(id: string, names: readonly string[]): Promise<void> {
    const isRecord = (name: string) => (parseRecordName(name) ? 0 : 1);
    for (const name of [...names].sort((a, b) => isRecord(a) - isRecord(b))) {
      const file = this.pathOf(name);
      await this.#files.remove(file);
      this.#reader.forget(file);
    }
    this.forget(id);
  }

  /** Forgets a case that is gone, so that it is not written again. */
  forget(id: string): void {
    this.#own.delete(id);
    this.#sessions.delete(id);
  }

  #note(id: string, session: string): void {
    const known = this.#sessions.get(id);
    if (known) known.add(session);
    else this.#sessions.set(id, new Set([session]));
  }

  /** Looks again at what is cut off or not there: not every host replaces a file in one go. */
  async #readWhole(file: string, id: string): Promise<ReadRecord | undefined> {
    const read = await this.#reader.read(file, id);
    return read && !read.torn ? read : this.#reader.read(file, id);
  }

  /** What is to be told of a file. What was cut off is kept aside and told once, by whoever finds it first. */
  async #brokenOf(
    { name }: RecordFile,
    read: ReadRecord | undefined,
    names: readonly string[],
  ): Promise<BrokenRecord[]> {
    const file = this.pathOf(name);
    if (!read) return [{ file, faults: [], aside: undefined }];
    const aside = tornFileName(name);
    const isKnown = read.torn !== undefined && names.includes(aside);
    const faults = isKnown ? read.faults.filter(({ fault }) => fault !== 'torn') : read.faults;
    if (faults.length === 0) return [];
    const isKept =
      read.torn !== undefined &&
      !isKnown &&
      (await this.#files.write(this.pathOf(aside), read.torn).then(
        () => true,
        () => false,
      ));
    return [{ file, faults, aside: isKept ? aside : undefined }];
  }

  /** The file of a name in this folder. */
  pathOf(name: string): string {
    return this.#files.join(this.folder, name);
  }
}

function bytesOf(events: readonly CaseEvent[]): Uint8Array {
  return new TextEncoder().encode(writeEvents(events));
}
