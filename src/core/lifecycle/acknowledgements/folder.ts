import { attempt, reasonOf } from '../../attempt';
import type { FileStamp, FileSystem } from '../../ports';
import { decodeText } from '../../text/decode';
import type { Confirmation } from './confirmation';
import { confirmationFolder, largestFile, readConfirmations, writeConfirmation } from './file';

/** How many files are read at the same time: enough to keep a disk busy, few enough to hold little in memory. */
const parallelReads = 16;
/** The folder of the texts that were confirmed without a version, each called by its hash. */
const textFolder = 'texts';
/** Bytes; an SOP may have fewer. */
const largestText = 512 * 1024;
/** A line feed. */
const lineEnd = 10;

/** A file of the folder, and what is in it. */
export interface ConfirmationFile {
  /** Its name in the folder. */
  readonly name: string;
  readonly confirmations: readonly Confirmation[];
  /** Why it, or part of it, is not read, in words for a log; undefined when all is. */
  readonly fault: string | undefined;
}

/** A file, and its state when it was read. */
export interface ReadFile extends ConfirmationFile {
  /** Undefined when it is not known: then it is read again. */
  readonly stamp: FileStamp | undefined;
}

/**
 * Reads who has confirmed what in a library. A file that cannot be read costs only itself, a line only that line.
 * @param root the library's folder. @throws when the folder cannot be listed.
 */
export async function readConfirmationFolder(files: FileSystem, root: string): Promise<ConfirmationFile[]> {
  const folder = files.join(root, confirmationFolder);
  return inBatches(await namesIn(files, folder), (name) => readOne(files, folder, name));
}

/**
 * The same, but of files that are as they were before nothing is read.
 * @param before what was given the last time, by the names of files.
 */
export async function readChangedFiles(
  files: FileSystem,
  root: string,
  before: ReadonlyMap<string, ReadFile>,
): Promise<Map<string, ReadFile>> {
  const folder = files.join(root, confirmationFolder);
  const all = await inBatches(await namesIn(files, folder), async (name): Promise<ReadFile> => {
    // Before it is read: what is written meanwhile makes it another one.
    const stamp = await files.stamp(files.join(folder, name));
    const known = before.get(name);
    if (known?.stamp && known.stamp.size === stamp?.size && known.stamp.modified === stamp.modified) return known;
    return { ...(await readOne(files, folder, name)), stamp };
  });
  return new Map(all.map((one) => [one.name, one]));
}

/**
 * Adds a confirmation to a file of `confirmationFile`, and keeps the text that was confirmed where it has no version: that alone tells
 * later whether it was changed by more than a typing mistake.
 * @param content what `contentOf` gives of the SOP.
 * @throws when it cannot be written.
 */
export async function addConfirmation(
  files: FileSystem,
  { root, name, confirmation, content }: { root: string; name: string; confirmation: Confirmation; content: string },
): Promise<void> {
  const folder = files.join(root, confirmationFolder);
  const file = files.join(folder, name);
  // Listed, as of a file without a stamp nobody knows whether it is there: what was confirmed before must not be lost.
  const isThere = (await namesIn(files, folder)).includes(name);
  const before = isThere ? await files.read(file, largestFile) : new Uint8Array();
  const isLineOpen = before.length > 0 && before.at(-1) !== lineEnd;
  const line = new TextEncoder().encode(`${isLineOpen ? '\n' : ''}${writeConfirmation(confirmation)}`);
  const all = new Uint8Array(before.length + line.length);
  all.set(before);
  all.set(line, before.length);
  if (confirmation.version === undefined) {
    const text = textFile(files, root, confirmation.hash);
    if (!(await files.stamp(text))) await files.write(text, new TextEncoder().encode(content));
  }
  await files.write(file, all);
}

/** The texts of these hashes that were kept when they were confirmed. What cannot be read is left out. */
export async function readConfirmedTexts(
  files: FileSystem,
  root: string,
  hashes: Iterable<string>,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  await inBatches([...new Set(hashes)], async (hash) => {
    const content = await files.read(textFile(files, root, hash), largestText).catch(() => undefined);
    const text = content && decodeText(content)?.text;
    if (text !== undefined) texts.set(hash, text);
  });
  return texts;
}

/** The names of the files of confirmations. @throws when the folder cannot be listed. */
async function namesIn(files: FileSystem, folder: string): Promise<string[]> {
  return (await files.list(folder)).flatMap(({ name, kind }) =>
    kind === 'file' && name.endsWith('.jsonl') ? [name] : [],
  );
}

async function inBatches<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < all.length; at += parallelReads)
    done.push(...(await Promise.all(all.slice(at, at + parallelReads).map(work))));
  return done;
}

function textFile(files: FileSystem, root: string, hash: string): string {
  return files.join(root, confirmationFolder, textFolder, `${hash}.md`);
}

async function readOne(files: FileSystem, folder: string, name: string): Promise<ConfirmationFile> {
  try {
    const content = await files.read(files.join(folder, name), largestFile);
    return attempt(
      () => {
        const decoded = decodeText(content);
        if (!decoded) return { name, confirmations: [], fault: 'is no text' };
        const { confirmations, unread } = readConfirmations(decoded.text);
        const [first] = unread;
        return { name, confirmations, fault: first === undefined ? undefined : `line ${first} is no confirmation` };
      },
      (reason) => ({ name, confirmations: [], fault: reason }),
    );
  } catch (error) {
    return { name, confirmations: [], fault: reasonOf(error) };
  }
}
