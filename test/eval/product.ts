import type { FileSystem } from '../../src/core/ports';
import { run } from '../../src/hosts/cli/program';
import { nodeFiles } from '../../src/hosts/node-files';
import { nodeSha256 } from '../../src/hosts/node-sha256';
import type { Place } from './marked-message';

/** What the product reads from a message or draft; places in UTF-16 units. */
export interface Reading {
  readonly parts: readonly (Place & { readonly kind: string })[];
  readonly language?: string;
  readonly channel?: string;
  readonly facts: readonly ReadFact[];
  readonly suggestions: readonly { readonly id: string; readonly confidence: number }[];
}

export interface ReadFact extends Place {
  readonly variable: string;
  readonly value: string;
}

/** Reads messages, each by itself, on a certain day. */
export type Reader = (texts: readonly string[], day: string) => Promise<readonly Reading[]>;

/**
 * A reader that asks the command line: what is measured is what others get.
 * @param library the folder of the library.
 * @param files what is on the disk.
 */
export function commandLine(library: string, files: (folder: string) => FileSystem = nodeFiles): Reader {
  return async (texts, day) => {
    let [out, err] = ['', ''];
    const code = await run(
      ['message', '--library', library, '--jsonl'],
      {
        files,
        kindOf: () => Promise.resolve('folder'),
        async *lines() {
          for (const text of texts) yield await Promise.resolve(JSON.stringify({ text }));
        },
        bytes: () => Promise.reject(new Error('There is no file here.')),
        sha256: nodeSha256,
        committed: () => Promise.reject(new Error('There is no history here.')),
        lastCommit: () => Promise.resolve(undefined),
        since: () => Promise.reject(new Error('There is no history here.')),
        at: () => Promise.reject(new Error('There is no history here.')),
        translations: () => Promise.resolve({}),
        printPdf: () => Promise.reject(new Error('There is no browser here.')),
        watch: () => ({ next: () => Promise.resolve(false), close: () => undefined }),
        progress: () => undefined,
        elapsed: () => performance.now(),
        now: () => Date.parse(`${day}T12:00:00Z`),
        isTerminal: false,
        out: (text) => (out += text),
        err: (text) => (err += text),
      },
      '0.0.0',
    );
    const readings = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Reading);
    if (readings.length !== texts.length)
      throw new Error(
        `${readings.length} answers to ${texts.length} messages, exit code ${code}: ${err.slice(0, 1000)}`,
      );
    return readings;
  };
}
