import { realpath } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where a file is when all links are followed. @param uri of a file, which has a `file:` URI. @returns the same when it cannot be told. */
export async function realFile(uri: string): Promise<string> {
  try {
    return pathToFileURL(await realpath(fileURLToPath(uri))).toString();
  } catch {
    return uri;
  }
}
