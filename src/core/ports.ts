/** What the core needs of its host. Each host builds these once, where it starts. */

/** Tells the time, in milliseconds since 1970 UTC. */
export interface Clock {
  now(): number;
}

/** Makes ids that are never used twice. */
export interface IdSource {
  next(): string;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Files by the names the host gives them (URIs in the editor, paths on the command line). */
export interface FileSystem {
  /** What is in a folder; nothing when there is no such folder. */
  list(folder: string): Promise<FolderEntry[]>;
  /** @throws when the file cannot be read. */
  read(file: string): Promise<Uint8Array>;
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
