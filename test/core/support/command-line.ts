import { readFileSync } from 'node:fs';
import { portableSha256 } from '../../../src/core/case/record/lines';
import type { CliHost } from '../../../src/hosts/cli/host';
import { linesOf } from '../../../src/hosts/cli/lines';
import { run } from '../../../src/hosts/cli/program';
import { MemoryFiles } from './memory-files';

/** The outcome of running the command line. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Lines of standard input; or a function that gives one after the other, and may look at what has been answered so far. */
export type Input = readonly string[] | ((answered: () => string) => Iterable<string>);

/** Milliseconds by which the clock advances whenever it is read. */
const tick = 0.42187;

/** The command line is run on this day. */
const today = '2026-04-10T12:00:00.000Z';

/** Runs the command line on files in memory, as if they stood in the current folder. */
export function runOn(files: MemoryFiles | Readonly<Record<string, string>>, ...args: string[]): Promise<Ran> {
  return runWith([], files, ...args);
}

/** The same where somebody reads its answer in a terminal. */
export function runInTerminal(files: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran> {
  const committed = () => Promise.reject(new Error('Nobody asks for it.'));
  return runIn({ input: [], committed, isTerminal: true }, files, ...args);
}

/** Runs the command line with something on standard input. */
export function runWith(
  input: Input,
  files: MemoryFiles | Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Ran> {
  const committed = () =>
    Promise.reject(new Error('Git is needed to compare with a commit, and is not installed or not in the PATH.'));
  return runIn({ input, committed }, files, ...args);
}

/** What surrounds a run of the command line. */
interface Surroundings extends Pick<CliHost, 'committed'> {
  readonly input: Input;
  /** The files of the last commit, by their paths in the library; undefined without Git. */
  readonly last?: Readonly<Record<string, string>>;
  /** The files of an earlier commit, by their paths in the library. */
  readonly earlier?: Readonly<Record<string, string>>;
  /** What happens while it watches, one after the other; then it is ended. */
  readonly changes?: readonly ((disk: MemoryFiles) => void)[];
  /** Whether it answers to a terminal. */
  readonly isTerminal?: boolean;
}

/** Runs the command line where the last commit has some files of the library. */
export function runAfter(
  last: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Ran> {
  const committed = () => Promise.reject(new Error('Nobody asks for it.'));
  return runIn({ input: [], committed, last }, files, ...args);
}

/** Runs the command line where a commit, which it may be asked to compare with, has some files of the library. */
export function runBeside(
  earlier: Readonly<Record<string, string>>,
  files: MemoryFiles | Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Ran> {
  const committed = () => Promise.reject(new Error('Nobody asks for it.'));
  return runIn({ input: [], committed, earlier }, files, ...args);
}

/** Runs the command line while files change. */
export function runWhile(
  changes: Surroundings['changes'] & {},
  files: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Ran> {
  return runIn(
    { input: [], committed: () => Promise.reject(new Error('Nobody asks for it.')), changes },
    files,
    ...args,
  );
}

/** Runs the command line where Git has some history. */
export function runSince(committed: CliHost['committed'], files: MemoryFiles, ...args: string[]): Promise<Ran> {
  return runIn({ input: [], committed }, files, ...args);
}

async function runIn(
  { input, committed, last, earlier, changes = [], isTerminal = false }: Surroundings,
  files: MemoryFiles | Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Ran> {
  const disk = files instanceof MemoryFiles ? files : new MemoryFiles(files);
  let out = '';
  let err = '';
  let time = 0;
  const host: CliHost = {
    files: () => disk,
    kindOf: (path) =>
      Promise.resolve(
        path === '.' || disk.names.some((name) => name.startsWith(`${path}/`))
          ? 'folder'
          : disk.names.includes(path)
            ? 'file'
            : undefined,
      ),
    async *lines(file, told) {
      if (file !== undefined) yield* linesOf(bytesOf(disk, file), told);
      else yield* typeof input === 'function' ? input(() => out) : input;
    },
    bytes: (file) =>
      file === undefined
        ? Promise.resolve(
            new TextEncoder().encode([...(typeof input === 'function' ? input(() => out) : input)].join('\n')),
          )
        : disk.read(file),
    sha256: portableSha256,
    committed,
    lastCommit: (_, isWanted) =>
      Promise.resolve(
        last &&
          new Map(
            Object.entries(last)
              .filter(([path]) => isWanted(path))
              .map(([path, text]) => [path, new TextEncoder().encode(text)]),
          ),
      ),
    since: (_, revision) => earlierFiles(earlier, revision),
    at: (_, revision) => earlierFiles(earlier, revision),
    translations: (lang) =>
      Promise.resolve(
        JSON.parse(readFileSync(`l10n/bundle.l10n.${lang}.json`, 'utf8')) as Readonly<Record<string, string>>,
      ),
    printPdf: () => Promise.reject(new Error('No browser is here.')),
    watch: () => {
      const waiting = [...changes];
      return {
        next() {
          const change = waiting.shift();
          change?.(disk);
          return Promise.resolve(change !== undefined);
        },
        close: () => undefined,
      };
    },
    progress: () => undefined,
    elapsed: () => (time += tick),
    now: () => Date.parse(today),
    isTerminal,
    out: (text) => (out += text),
    err: (text) => (err += text),
  };
  const code = await run(args, host, '1.2.3');
  return { code, out, err };
}

/** What a commit has, of which only the files are known. */
function earlierFiles(
  files: Readonly<Record<string, string>> | undefined,
  revision: string,
): ReturnType<CliHost['since']> {
  if (!files) return Promise.reject(new Error(`There is no commit “${revision}”.`));
  const contents = new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return Promise.resolve({
    commit: '0123456789abcdef0123456789abcdef01234567',
    paths: [...contents.keys()],
    read: (isWanted: (path: string) => boolean) =>
      Promise.resolve(new Map([...contents].filter(([path]) => isWanted(path)))),
  });
}

/** The values of lines of JSON. */
export function valuesIn<T>(out: string): T[] {
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

async function* bytesOf(disk: MemoryFiles, file: string): AsyncGenerator<Uint8Array> {
  yield await disk.read(file);
}
