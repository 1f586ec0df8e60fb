import { isAbsolute, relative, resolve, sep } from 'node:path';

/** The path of a file from a folder, with `/`; undefined when it is elsewhere. */
export function pathIn(folder: string, file: string): string | undefined {
  const path = relative(resolve(folder), resolve(file));
  return isAbsolute(path) || path.split(sep)[0] === '..' ? undefined : path.split(sep).join('/');
}
