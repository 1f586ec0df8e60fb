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
  /** What stands in a folder; nothing when there is no such folder. */
  list(folder: string): Promise<FolderEntry[]>;
  /** @throws when the file cannot be read. */
  read(file: string): Promise<Uint8Array>;
  /** Replaces the whole file, so that readers see either the old or the new content; makes its folders. */
  write(file: string, content: Uint8Array): Promise<void>;
  /** Takes a file away; nothing happens when it is not there. */
  remove(file: string): Promise<void>;
  /** The name of something below a folder. */
  join(folder: string, ...segments: string[]): string;
}

/** SHA-256 of some bytes that follow each other, as hexadecimal digits. */
export type Sha256 = (...parts: readonly Uint8Array[]) => string;

/** What tells whether a file is still the one that was read. */
export interface FileStamp {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, as the file's disk tells. */
  readonly modified: number;
}
