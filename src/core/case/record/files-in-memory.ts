import type { FileSystem } from '../../ports';

/** Files of one folder that are nowhere but in memory: gone with whoever holds them. */
export function filesInMemory(): FileSystem {
  const files = new Map<string, Uint8Array>();
  return {
    list: (folder) =>
      Promise.resolve(
        [...files.keys()]
          .filter((name) => name.startsWith(`${folder}/`))
          .map((name) => ({ name: name.slice(folder.length + 1), kind: 'file' })),
      ),
    read: (file) => {
      const content = files.get(file);
      return content ? Promise.resolve(content) : Promise.reject(new Error(`ENOENT: ${file}`));
    },
    stamp: (file) => {
      const content = files.get(file);
      return Promise.resolve(content && { size: content.length, modified: 0 });
    },
    write: (file, content) => {
      files.set(file, content);
      return Promise.resolve();
    },
    remove: (file) => {
      files.delete(file);
      return Promise.resolve();
    },
    join: (...segments) => segments.join('/'),
  };
}
