import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileSystem } from '../../../core/ports';

/**
 * A path as VS Code writes its URI: so that cases which are begun here go on there, and the other way round, as records name
 * SOPs by their URIs.
 */
export function fileUri(path: string): string {
  const [, drive, rest = ''] = /^([A-Za-z]:)?(.*)$/s.exec(resolve(path).replaceAll('\\', '/')) ?? [];
  const segments = [...(drive === undefined ? [] : ['', drive.toLowerCase()]), ...rest.split('/')].filter(
    (one, at) => at === 0 || one !== '',
  );
  return `file://${(drive === undefined ? ['', ...segments.slice(1)] : segments).map(encoded).join('/')}`;
}

/** Files by their URIs. @param files the same by their paths. */
export function filesByUri(files: FileSystem): FileSystem {
  return {
    list: (folder, most) => files.list(fileURLToPath(folder), most),
    read: (file, most) => files.read(fileURLToPath(file), most),
    stamp: (file) => files.stamp(fileURLToPath(file)),
    write: (file, content) => files.write(fileURLToPath(file), content),
    remove: (file) => files.remove(fileURLToPath(file)),
    join: (folder, ...segments) => [folder, ...segments.map(encoded)].join('/'),
  };
}

/** A segment of a URI, with all signs encoded that VS Code encodes. */
function encoded(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
