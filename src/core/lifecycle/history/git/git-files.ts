/** The files of a repository by their paths: absolute, with `/`; a drive stands as `/C:`. Nothing is written. */
export interface GitFiles {
  /**
   * The bytes of a file; undefined when there is no such file.
   * @throws when it cannot be read.
   */
  read(path: string): Promise<Uint8Array | undefined>;
  /** What is there; undefined for nothing. The size is in bytes. */
  stat(path: string): Promise<{ readonly kind: 'file' | 'folder'; readonly size: number } | undefined>;
  /** The names of what is in a folder; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
}

/** Reads a small file of a repository as text. */
export async function textOf(files: GitFiles, path: string): Promise<string | undefined> {
  const bytes = await files.read(path);
  return bytes && new TextDecoder().decode(bytes);
}

/** Where a path of a repository's own files leads. @param folder the one that it is counted from. @param path with `/` or `\`. */
export function pathFrom(folder: string, path: string): string {
  const plain = path.replaceAll('\\', '/');
  const whole = /^[a-z]:/i.test(plain) ? `/${plain}` : plain.startsWith('/') ? plain : `${folder}/${plain}`;
  const segments: string[] = [];
  for (const segment of whole.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return `/${segments.join('/')}`;
}

/** The folder that a path is in; `/` at the top. */
export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
