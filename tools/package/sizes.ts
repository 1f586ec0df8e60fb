// How much of the bundles is loaded when, by what the build says of them (dist/*.meta.json).
import fs from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { repoRoot } from '../shared/paths';

/** What an entry loads, in bytes. */
export interface LoadSizes {
  /** Before anything can be done. */
  readonly start: number;
  /** When it is used. */
  readonly later: number;
}

/**
 * The most that the extension may load at its start in a Node host: each further 100 KiB cost every window some milliseconds.
 * What is not needed then is imported by `import()`.
 */
export const mostAtStart = 780 * 1024;

/** What an entry such as `dist/node.js` loads. */
export function loadSizes({ outputs }: Pick<Metafile, 'outputs'>, entry: string): LoadSizes {
  const atStart = new Set<string>();
  const take = (file: string) => {
    if (atStart.has(file)) return;
    atStart.add(file);
    for (const { kind, path: imported, external } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && external !== true) take(imported);
  };
  take(entry);
  const bytes = (isWanted: (file: string) => boolean) =>
    Object.entries(outputs).reduce((sum, [file, output]) => (isWanted(file) ? sum + output.bytes : sum), 0);
  return { start: bytes((file) => atStart.has(file)), later: bytes((file) => !atStart.has(file)) };
}

/** What the split bundles of the last build load, by the names of their entries. */
export function builtSizes(): Record<'node' | 'cli', LoadSizes> {
  const sizesOf = (name: string) => {
    const text = fs.readFileSync(path.join(repoRoot, 'dist', `${name}.meta.json`), 'utf8');
    return loadSizes(JSON.parse(text) as Metafile, `dist/${name}.js`);
  };
  return { node: sizesOf('node'), cli: sizesOf('cli') };
}

/** Bytes as people read them. */
export function inKiB(bytes: number): string {
  return `${Math.round(bytes / 1024)} KiB`;
}
