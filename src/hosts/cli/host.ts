import type { FileSystem, Sha256 } from '../../core/ports';
import type { Encoding } from '../../core/text/decode';
import { lineWithSignsShown, withSignsShown } from '../../core/text/signs';

/** What the command line needs from the machine it runs on. */
export interface CliHost {
  /** The files below a folder. */
  files(folder: string): FileSystem;
  /** What is at a path; undefined when nothing is. */
  kindOf(path: string): Promise<'file' | 'folder' | undefined>;
  /**
   * The lines of a file or of standard input as they arrive, without line endings.
   * @param told is called once, as soon as lines turn out not to be UTF-8, with what they seem to be.
   * @throws when it cannot be read.
   */
  lines(file?: string, told?: (encoding: Encoding) => void): AsyncIterable<string>;
  /** All of a file or of standard input. @throws when it cannot be read. */
  bytes(file?: string): Promise<Uint8Array>;
  /** Milliseconds, with fractions, on a monotonic clock. */
  elapsed(): number;
  /** The time, in milliseconds since 1970 UTC. */
  now(): number;
  readonly sha256: Sha256;
  /**
   * The files that stood in a folder at a commit of its Git repository.
   * @param below the name of a folder in it that is meant instead; it need not be there any more.
   * @param revision as people name a commit.
   * @param isWanted whether a file is to be read, by its name.
   * @throws Error that says what to do when that cannot be found out.
   */
  committed(
    folder: string,
    below: string | undefined,
    revision: string,
    isWanted: (name: string) => boolean,
  ): Promise<CommittedFiles>;
  /**
   * The files that stood in a folder, and in those below it, at the last commit, by their paths.
   * @param isWanted whether a file is to be read, by its path.
   * @returns undefined where nobody knows, as without Git.
   */
  lastCommit(folder: string, isWanted: (path: string) => boolean): Promise<ReadonlyMap<string, Uint8Array> | undefined>;
  /**
   * The files that stood in a folder, and in those below it, where the history of what is there now left that of a revision.
   * @param revision as people name a commit.
   * @param head the commit whose history it is; otherwise the last one.
   * @throws Error that says what to do when that cannot be found out.
   */
  since(folder: string, revision: string, head?: string): Promise<EarlierFiles>;
  /** The same at a commit itself. */
  at(folder: string, revision: string): Promise<EarlierFiles>;
  /** The texts of the program in a language, by the English ones. @throws Error that says what to do when they cannot be read. */
  translations(lang: 'es' | 'ca'): Promise<Readonly<Record<string, string>>>;
  /** Prints a web page of this machine to a PDF. @throws Error that says what to do when that cannot be done. */
  printPdf(page: string, pdf: string): Promise<void>;
  /** Follows what happens in folders. */
  watch(): FolderWatcher;
  /** Says how far long work has come, in place of what it said before; nothing where nobody watches. Empty: it is done. */
  progress(text: string): void;
  /** Whether what is answered goes to a terminal, which hidden signs steer. */
  readonly isTerminal: boolean;
  /** Writes what a command answers. */
  readonly out: (text: string) => void;
  /** Writes what went wrong. */
  readonly err: (text: string) => void;
}

/** Tells when something happened in folders. */
export interface FolderWatcher {
  /**
   * Waits for the next change; one since it was asked last counts.
   * @param folders those that are followed from now on, each without those below it.
   * @returns false when whoever runs it wants to end.
   * @throws Error that says what to do when a folder cannot be followed.
   */
  next(folders: readonly string[]): Promise<boolean>;
  /** Stops following. */
  close(): void;
}

export interface CommittedFiles {
  /** The hash of the commit. */
  readonly commit: string;
  /** By name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The files that a folder had at an earlier commit. */
export interface EarlierFiles {
  /** The hash of the commit; undefined where nothing was committed yet. */
  readonly commit: string | undefined;
  /** Their paths, from the folder, with `/`. */
  readonly paths: readonly string[];
  /** What is in those that are wanted, by their paths. */
  readonly read: (isWanted: (path: string) => boolean) => Promise<ReadonlyMap<string, Uint8Array>>;
}

/** Exit codes of the process. */
export const exitCodes = { clean: 0, problems: 1, misuse: 2, unwritten: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * Writes lines for people. What they hold comes from anywhere: it must neither steer the terminal, nor read as something else,
 * nor begin a line of its own.
 */
export function say(write: (text: string) => void, ...lines: readonly string[]): void {
  write(lines.map((line) => `${lineWithSignsShown(line)}\n`).join(''));
}

/**
 * Answers the lines of a patch. Programs take it only with all signs of the files that it is for, hidden ones, too; in a terminal those
 * are shown.
 */
export function sayPatch({ out, isTerminal }: Pick<CliHost, 'out' | 'isTerminal'>, lines: readonly string[]): void {
  const patch = lines.map((line) => `${line}\n`).join('');
  out(isTerminal ? withSignsShown(patch) : patch);
}

/** Writes something as indented JSON, so that people can read it too. */
export function writeJson(host: CliHost, value: unknown): void {
  host.out(`${escaped(JSON.stringify(value, undefined, 2))}\n`);
}

/** Writes something as one line of JSON. */
export function writeJsonLine(host: CliHost, value: unknown): void {
  host.out(`${escaped(JSON.stringify(value))}\n`);
}

/** Escapes what JSON may hold as it is, although it steers a terminal or ends a line for some readers. */
function escaped(json: string): string {
  return json.replace(
    /[\u007F-\u009F\u2028\u2029\uFFF9-\uFFFB]|\p{Bidi_Control}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
