import fs from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import { repoRoot } from '../../tools/shared/paths';

/** A place in one of the repository's own files. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The lines of a stack that lie in the repository's own sources, as "test/editor/x.spec.ts:12:3", innermost first.
 * `bundles` are the files that ran, with their source maps beside them; a frame is recognized by its file's name.
 */
export function ownFrames(stack: string, bundles: readonly string[]): string[] {
  const maps = new Map(bundles.map((bundle) => [path.basename(bundle), bundle]));
  const frames: string[] = [];
  for (const [, name, inWorker, line, column] of stack.matchAll(/([\w-]+\.js)(#vscode-extension)?:(\d+):(\d+)/g)) {
    const bundle = maps.get(name!);
    // The browser's host wraps a file in a function, whose head is two lines long.
    const head = inWorker === undefined ? 0 : 2;
    const place = bundle === undefined ? undefined : original(bundle, Number(line) - head, Number(column));
    if (place !== undefined) frames.push(`${place.file}:${place.line}:${place.column}`);
  }
  return frames;
}

function original(bundle: string, line: number, column: number): Place | undefined {
  const payload = JSON.parse(fs.readFileSync(`${bundle}.map`, 'utf8')) as SourceMapPayload;
  const entry = new SourceMap(payload).findEntry(line - 1, column - 1);
  if (!('originalSource' in entry)) return undefined;
  const file = path.relative(repoRoot, path.resolve(path.dirname(bundle), entry.originalSource));
  if (!/^(src|test)\b/.test(file)) return undefined;
  return { file: file.replaceAll(path.sep, '/'), line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}
