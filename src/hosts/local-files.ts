import { readFile, stat } from 'node:fs/promises';
import type { LocalFiles } from '../editor/library/files';

/** Files on the disk of the extension host. */
export const localFiles: LocalFiles = {
  read: (uri) => readFile(new URL(uri)),

  async stamp(uri) {
    const { size, mtime } = await stat(new URL(uri));
    return { size, modified: mtime.getTime() };
  },
};
