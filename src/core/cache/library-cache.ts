import { version } from '../../../package.json';
import { attempt } from '../attempt';
import type { SavedPostings } from '../search/postings';
import { snapshotVersion } from '../search/snapshot';
import type { IndexSnapshot } from '../search/snapshot';
import type { Sop, SopLocation } from '../sop/model';
import { LazySop } from '../sop/lazy-sop';
import { packSop, packVersion, unpackSop } from '../sop/pack/sop';
import type { PackedSop } from '../sop/pack/sop';
import type { NextSlice } from '../time-slices';
import { seal, unseal } from './sealed';
import type { FileStamp } from '../ports';

/** An SOP and the state of the file it was read from. */
export interface CachedSop {
  readonly sop: Sop;
  readonly stamp: FileStamp;
}

/** A library as it was: its SOPs, and what was indexed for each, in the same order. */
export interface CachedLibrary {
  readonly files: readonly CachedSop[];
  readonly index: IndexSnapshot;
}

/** A file of another version is not read: our code, or a library it uses, might read the same texts differently now. */
export const cacheName = `library ${version}.${packVersion}.${snapshotVersion}`;
/** How many SOPs, or words, go in one part: such a part is read in a millisecond or two. */
const filesPerPart = 50;
const wordsPerPart = 2000;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Whether an SOP can be kept in a cache: one whose text has no UTF-8 cannot. */
export function isCacheable(sop: Sop): boolean {
  return (
    sop instanceof LazySop &&
    attempt(
      () => sop.bytes !== undefined,
      () => false,
    )
  );
}

/** Some SOPs cannot be packed; the others can be written without them. */
export class UnpackableError extends Error {
  readonly sops: readonly Sop[];

  constructor(sops: readonly Sop[]) {
    super(`${sops.length} SOPs cannot be packed.`);
    this.sops = sops;
  }
}

/**
 * The file that keeps a library for the next start.
 * @param library all of its SOPs are cacheable.
 * @throws UnpackableError when some are not after all.
 */
export async function writeCache({ files, index }: CachedLibrary, nextSlice: NextSlice): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const unpackable: Sop[] = [];
  for (const some of chunks(files, filesPerPart)) {
    await nextSlice();
    const packed = some.flatMap((one) => {
      const pack = attempt(
        () => packSop(one.sop),
        () => undefined,
      );
      if (!pack) unpackable.push(one.sop);
      return pack ? [{ ...one, pack }] : [];
    });
    parts.push(...joined(packed));
  }
  if (unpackable.length > 0) throw new UnpackableError(unpackable);
  for (const some of chunks(index.words, wordsPerPart)) {
    await nextSlice();
    parts.push(jsonOf(some));
  }
  const { strong, weak, entries } = index;
  const postings = [strong.values, strong.ends, weak.values, weak.ends].map(
    (numbers) => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
  );
  return seal(cacheName, [jsonOf([files.length, index.words.length, entries]), ...parts, ...postings]);
}

/**
 * The library that a file keeps.
 * @returns undefined when the file is damaged, of another version, or something else: then everything has to be read
 * anew.
 */
export async function readCache(file: Uint8Array, nextSlice: NextSlice): Promise<CachedLibrary | undefined> {
  const parts = (await unseal(cacheName, file))?.values();
  if (!parts) return undefined;
  try {
    const next = () => parts.next().value ?? new Uint8Array();
    const [fileCount, wordCount, entries] = parsed(next()) as [number, number, number];
    const files: CachedSop[] = [];
    while (files.length < fileCount) {
      await nextSlice();
      files.push(...unpackFiles(parsed(next()), next()));
    }
    const words: string[][] = [];
    while (words.length < wordCount) {
      await nextSlice();
      words.push(...(parsed(next()) as string[][]));
    }
    const [strong, weak] = [unpackPostings(next(), next()), unpackPostings(next(), next())];
    return { files, index: { words, strong, weak, entries } };
  } catch {
    // Undamaged, and yet not what this version writes.
    return undefined;
  }
}

/** Two parts: what is known about some SOPs, and their texts, one after another. */
function joined(files: readonly (CachedSop & { readonly pack: PackedSop })[]): [Uint8Array, Uint8Array] {
  const texts = new Uint8Array(files.reduce((length, { pack }) => length + pack.bytes.length, 0));
  let end = 0;
  const records = files.map(({ sop: { location }, stamp, pack: { packed: record, bytes } }) => {
    texts.set(bytes, end);
    end += bytes.length;
    return [location.uri, location.root, location.path, stamp.size, stamp.modified, bytes.length, record];
  });
  return [jsonOf(records), texts];
}

function unpackFiles(records: unknown, texts: Uint8Array): CachedSop[] {
  // A copy: views of the file would keep all of it in memory.
  const own = texts.slice();
  let end = 0;
  return (records as [string, string, string, number, number, number, unknown][]).map(
    ([uri, root, path, size, modified, length, record]) => {
      const location: SopLocation = { uri, root, path };
      const sop = unpackSop(record, own.subarray(end, (end += length)), location);
      if (!sop) throw new Error(`What is kept of ${path} cannot be read.`);
      return { sop, stamp: { size, modified } };
    },
  );
}

function unpackPostings(values: Uint8Array, ends: Uint8Array): SavedPostings {
  return { values: new Uint32Array(values.slice().buffer), ends: new Uint32Array(ends.slice().buffer) };
}

function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

function jsonOf(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}

function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(decoder.decode(bytes));
}
