import type { FileSystem } from '../../core/ports';

/** What the command line needs of the machine it runs on. */
export interface CliHost {
  /** The files below a folder. */
  files(folder: string): FileSystem;
  /** What stands at a path; undefined when nothing does. */
  kindOf(path: string): Promise<'file' | 'folder' | undefined>;
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

/** Writes something as JSON. */
export function writeJson(host: CliHost, value: unknown): void {
  host.out(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** `1 error`, `2 errors`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
