import { reasonOf } from '../../core/attempt';
import type { FileSystem } from '../../core/ports';

/**
 * The text of a file that is to be changed, with its byte order mark.
 * @param most how many bytes it may have.
 * @throws Error that names the file. Bytes that are not UTF-8 would be lost on writing, so they are an error.
 */
export async function wholeText(files: FileSystem, file: string, most: number): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await files.read(file, most));
  } catch (error) {
    const what = 'cannot be read, so it was not changed. Check that you may read it and that it is UTF-8 text.';
    throw new Error(`${file} ${what} Reason: ${reasonOf(error)}`, { cause: error });
  }
}
