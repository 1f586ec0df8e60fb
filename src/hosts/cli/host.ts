import type { FileSystem, Sha256 } from '../../core/ports';

/** What the command line needs from the machine it runs on. */
export interface CliHost {
  /** The files below a folder. */
  files(folder: string): FileSystem;
  /** What is at a path; undefined when nothing is. */
  kindOf(path: string): Promise<'file' | 'folder' | undefined>;
  /** The lines of a file or of standard input as they arrive, without line endings. @throws when it cannot be read. */
  lines(file?: string): AsyncIterable<string>;
  /** Milliseconds, with fractions, on a monotonic clock. */
  elapsed(): number;
  /** The time, in milliseconds since 1970 UTC. */
  now(): number;
  readonly sha256: Sha256;
  /** Writes what a command answers. */
  readonly out: (text: string) => void;
  /** Writes what went wrong. */
  readonly err: (text: string) => void;
}

/** Exit codes of the process. */
export const exitCodes = { clean: 0, problems: 1, misuse: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Writes a line for people, without control characters: SOPs come from anywhere and must not steer the terminal. */
export function say(write: (text: string) => void, line: string): void {
  write(`${line.replace(/[^\P{Cc}\n\t]/gu, '')}\n`);
}

/** Writes something as indented JSON, so that people can read it too. */
export function writeJson(host: CliHost, value: unknown): void {
  host.out(`${escaped(JSON.stringify(value, undefined, 2))}\n`);
}

/** Writes something as one line of JSON. */
export function writeJsonLine(host: CliHost, value: unknown): void {
  host.out(`${escaped(JSON.stringify(value))}\n`);
}

/** Escapes control characters, which JSON may hold unescaped, and characters that some readers take for a line end. */
function escaped(json: string): string {
  return json.replace(
    /[\u007F-\u009F\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
