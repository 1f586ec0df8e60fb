import type { CliHost } from '../../../src/hosts/cli/host';
import { run } from '../../../src/hosts/cli/program';
import { MemoryFiles } from './memory-files';

/** What came of running the command line. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line on files in memory, as if they stood in the current folder. */
export async function runOn(files: MemoryFiles | Readonly<Record<string, string>>, ...args: string[]): Promise<Ran> {
  const disk = files instanceof MemoryFiles ? files : new MemoryFiles(files);
  let out = '';
  let err = '';
  const host: CliHost = {
    files: () => disk,
    kindOf: (path) => Promise.resolve(path === '.' || disk.names.some((name) => name.startsWith(`${path}/`)) ? 'folder' : disk.names.includes(path) ? 'file' : undefined),
    out: (text) => (out += text),
    err: (text) => (err += text),
  };
  const code = await run(args, host, '1.2.3');
  return { code, out, err };
}
