import type { FileSystem, Sha256 } from '../../core/ports';

/** What the command line needs of the machine it runs on. */
export interface CliHost {
  /** The files below a folder. */
  files(folder: string): FileSystem;
  /** What stands at a path; undefined when nothing does. */
  kindOf(path: string): Promise<'file' | 'folder' | undefined>;
  /** The lines of a file, or of standard input, as they arrive; without their ends. @throws when it cannot be read. */
  lines(file?: string): AsyncIterable<string>;
  /** Milliseconds, with fractions, on a clock that nobody sets. */
  elapsed(): number;
  /** The time, in milliseconds since 1970 UTC. */
  now(): number;
  readonly sha256: Sha256;
  /** What a command answers. */
  readonly out: (text: string) => void;
  /** What went wrong. */
  readonly err: (text: string) => void;
}

/** How a command ended, as its process tells. */
export const exitCodes = { clean: 0, problems: 1, misuse: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Writes a line for people. What could steer their terminal is left out: SOPs come from anywhere. */
export function say(write: (text: string) => void, line: string): void {
  write(`${line.replace(/[^\P{Cc}\n\t]/gu, '')}\n`);
}

/** Writes something as JSON, for people to read as well. */
export function writeJson(host: CliHost, value: unknown): void {
  host.out(`${escaped(JSON.stringify(value, undefined, 2))}\n`);
}

/** Writes something as one line of JSON. */
export function writeJsonLine(host: CliHost, value: unknown): void {
  host.out(`${escaped(JSON.stringify(value))}\n`);
}

/** JSON without what steers terminals (which it may hold as it is), and without what some readers take for the end of a line. */
function escaped(json: string): string {
  return json.replace(
    /[\u007F-\u009F\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
