import { fileURLToPath } from 'node:url';
import type { FileSystem } from '../core/ports';
import { nodeFiles } from './node-files';

/**
 * Files on disk by their `file:` URIs, below one folder. A write resolves only once the data is on disk, which VS
 * Code does not guarantee.
 * @param root the folder's URI.
 */
export function diskFiles(root: string): FileSystem {
  const files = nodeFiles(fileURLToPath(root));
  return {
    list: (folder, most) => files.list(fileURLToPath(folder), most),
    read: (file, most) => files.read(fileURLToPath(file), most),
    stamp: (file) => files.stamp(fileURLToPath(file)),
    write: (file, content) => files.write(fileURLToPath(file), content),
    remove: (file) => files.remove(fileURLToPath(file)),
    join: (folder, ...segments) => [folder.replace(/\/$/, ''), ...segments.map(encodeURIComponent)].join('/'),
  };
}
