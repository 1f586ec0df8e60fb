/** What the core needs of its host. Each host builds these once, where it starts. */

/** Tells the time, in milliseconds since 1970 UTC. */
export interface Clock {
  now(): number;
}

/** Makes ids that are never used twice. */
export interface IdSource {
  next(): string;
}

/** Something in a folder. */
export interface FolderEntry {
  readonly name: string;
  /**
   * A link that the host follows counts as the file or folder that it leads to. `link` is one that it does not follow:
   * it leads out of what the host was given, to nothing or back to itself. `other` is what only looks like a file: a
   * pipe, a socket, a device.
   */
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** Where a link that is followed leads: a path with `/`, from the folder that the host was given. */
  readonly leadsTo?: string;
  /** Whether a link that is not followed leads to a folder, as far as one can tell. */
  readonly isFolder?: boolean;
}

/**
 * A file that the host does not read or write, although it could: the kind and the size are looked at before the content.
 */
export class FileRefused extends Error {
  /**
   * `outside`: a link leads out of what the host was given, to nothing or to itself. `not-a-file`: a folder, a pipe, a
   * device.
   */
  readonly reason: 'outside' | 'not-a-file' | 'too-large';
  /** Bytes, of a file that is too large. */
  readonly size: number;

  constructor(reason: FileRefused['reason'], message: string, size = 0) {
    super(message);
    this.reason = reason;
    this.size = size;
  }
}

/** Files by the names the host gives them (URIs in the editor, paths on the command line). */
export interface FileSystem {
  /**
   * What is in a folder; nothing when there is no such folder.
   * @param most how many entries are wanted at most: of a folder that has more, one more is given.
   * @throws when it cannot be listed.
   */
  list(folder: string, most?: number): Promise<FolderEntry[]>;
  /**
   * Reads a whole file.
   * @param most how many bytes it may have.
   * @throws FileRefused when it has more, or is no file; another error when it cannot be read.
   */
  read(file: string, most: number): Promise<Uint8Array>;
  /** The state of a file, or of what a link leads to; undefined when there is none. */
  stamp(file: string): Promise<FileStamp | undefined>;
  /**
   * Replaces the whole file, so that readers see either the old or the new content, and makes its folders where needed.
   */
  write(file: string, content: Uint8Array): Promise<void>;
  /** Deletes a file; does nothing when there is none. */
  remove(file: string): Promise<void>;
  /** The name of something below a folder. */
  join(folder: string, ...segments: string[]): string;
}

/** SHA-256 of some bytes in sequence, as hexadecimal digits. */
export type Sha256 = (...parts: readonly Uint8Array[]) => string;

/** Shows whether a file is still the one that was read. */
export interface FileStamp {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, as the file system reports it. */
  readonly modified: number;
}
