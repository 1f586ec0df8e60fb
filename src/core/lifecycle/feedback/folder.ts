import { attempt, reasonOf } from '../../attempt';
import type { FileSystem } from '../../ports';
import { decodeText } from '../../text/decode';
import { draftBounds } from '../../yaml/bounds';
import type { FeedbackEntry } from './entry';
import { feedbackFile, feedbackFolder, readFeedback, writeFeedback } from './file';

/** How many files are read at the same time: enough to keep a disk busy, few enough to hold little in memory. */
const parallelReads = 16;

/** A file of the folder, and what is in it. */
export interface FeedbackFile {
  /** Its name in the folder. */
  readonly name: string;
  readonly entry: FeedbackEntry | undefined;
  /** Why it is not read, in words for a log; undefined when it is. */
  readonly fault: string | undefined;
}

/**
 * Reads the feedback on a library. A file that cannot be read costs only itself.
 * @param root the library's folder. @param names only these files, where not all are wanted.
 * @throws when the folder cannot be listed.
 */
export async function readFeedbackFolder(
  files: FileSystem,
  root: string,
  names?: readonly string[],
): Promise<FeedbackFile[]> {
  const folder = files.join(root, feedbackFolder);
  const wanted =
    names ??
    (await files.list(folder)).flatMap(({ name, kind }) => (kind === 'file' && name.endsWith('.yml') ? [name] : []));
  const read: FeedbackFile[] = [];
  for (let at = 0; at < wanted.length; at += parallelReads)
    read.push(...(await Promise.all(wanted.slice(at, at + parallelReads).map((name) => readOne(files, folder, name)))));
  return read;
}

async function readOne(files: FileSystem, folder: string, name: string): Promise<FeedbackFile> {
  try {
    const content = await files.read(files.join(folder, name), draftBounds.size);
    return attempt(
      () => {
        const decoded = decodeText(content);
        if (!decoded) return { name, entry: undefined, fault: 'is no text' };
        const { entry, problems } = readFeedback(decoded.text);
        const [first] = problems;
        const fault = entry ? undefined : `line ${(first?.range.start.line ?? 0) + 1}: ${first?.code ?? 'empty'}`;
        return { name, entry, fault };
      },
      (reason) => ({ name, entry: undefined, fault: reason }),
    );
  } catch (error) {
    return { name, entry: undefined, fault: reasonOf(error) };
  }
}

/** Writes an entry into a file of its own. @throws when it cannot be written. @returns the file's name. */
export async function addFeedback(files: FileSystem, root: string, entry: FeedbackEntry): Promise<string> {
  const name = feedbackFile(entry);
  await files.write(files.join(root, feedbackFolder, name), new TextEncoder().encode(writeFeedback(entry)));
  return name;
}
