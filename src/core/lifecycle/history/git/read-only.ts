import type { PromiseFsClient } from 'isomorphic-git';
import type { GitFiles } from './git-files';

/** Made once: thousands of objects are looked for where they are not. */
const missing = Object.assign(new Error('There is no such file.'), { code: 'ENOENT' });
const refused = () => Promise.reject(new Error('Nothing is written to a repository.'));

/**
 * The files of a repository as isomorphic-git asks for them. What is in a folder is looked up once: it looks for each object as a file of
 * its own, and lists the packs each time.
 */
export function readOnly(files: GitFiles): PromiseFsClient {
  const folders = new Map<string, Promise<ReadonlySet<string>>>();
  const namesIn = (folder: string) => {
    const known = folders.get(folder) ?? files.list(folder).then((names) => new Set(names));
    folders.set(folder, known);
    return known;
  };
  const has = async (path: string) => {
    const at = path.lastIndexOf('/');
    return (await namesIn(path.slice(0, at))).has(path.slice(at + 1));
  };
  return {
    promises: {
      async readFile(path: string | undefined, options?: string | { readonly encoding?: string }) {
        // It tries whether this gives promises.
        if (path === undefined) throw missing;
        const bytes =
          /\/objects\/[\da-f]{2}\/[\da-f]+$/.test(path) && !(await has(path)) ? undefined : await files.read(path);
        if (!bytes) throw missing;
        const encoding = typeof options === 'string' ? options : options?.encoding;
        if (encoding === 'utf8') return new TextDecoder().decode(bytes);
        return isWhole(bytes) ? bytes.buffer : bytes;
      },
      readdir: async (path: string) => [...(await namesIn(path))],
      // It asks only whether the repository is a folder, which it is.
      stat: () => Promise.resolve({ isFile: () => false, isDirectory: () => true, isSymbolicLink: () => false }),
      lstat: () => Promise.reject(missing),
      readlink: () => Promise.reject(missing),
      writeFile: refused,
      unlink: refused,
      mkdir: refused,
      rmdir: refused,
      symlink: refused,
    },
  };
}

/** It copies arrays of bytes, but not what they stand in: of a pack that is much. */
function isWhole({ byteOffset, byteLength, buffer }: Uint8Array): boolean {
  return byteOffset === 0 && byteLength === buffer.byteLength;
}
