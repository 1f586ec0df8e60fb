import { constants, type Stats } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { FileRefused } from '../core/ports';

/**
 * How files are opened: a pipe that took the place of one meanwhile must not be waited for, nor a link followed. Windows
 * knows neither flag, which counts as 0 here.
 */
const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/**
 * Reads a file, after a look at its kind and size: opening a pipe waits for whoever writes to it, and a device never ends.
 * @param path the file's real path.
 * @param most how many bytes it may have. It may grow while it is read.
 * @throws FileRefused when it has more, or is no file; an error of the file system when it cannot be read.
 */
export async function readFile(path: string, most: number): Promise<Uint8Array> {
  const stats = await lstat(path);
  assertFile(stats);
  assertSize(stats.size, most);
  const handle = await open(path, flags);
  try {
    // One byte more than it should have, which tells the end from a file that has grown.
    let content: Uint8Array = new Uint8Array(stats.size + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(content, length, content.length - length);
      length += bytesRead;
      if (bytesRead === 0 || length > most) break;
      if (length === content.length) content = grown(content, most);
    }
    assertSize(length, most);
    return content.subarray(0, length);
  } finally {
    await handle.close();
  }
}

/** @throws FileRefused when it is something else. */
export function assertFile(stats: Stats): void {
  if (!stats.isFile())
    throw new FileRefused('not-a-file', `It is ${stats.isDirectory() ? 'a folder' : 'a pipe, a device or the like'}.`);
}

function assertSize(size: number, most: number): void {
  if (size > most) throw new FileRefused('too-large', `It has ${size} bytes; at most ${most} are read.`, size);
}

function grown(content: Uint8Array, most: number): Uint8Array {
  const larger = new Uint8Array(Math.min(2 * content.length, most + 1));
  larger.set(content);
  return larger;
}
