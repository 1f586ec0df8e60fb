// Measures how the server for assistants starts with a library that was kept.
import fs from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../../tools/shared/paths';
import { temporaryFolder } from '../../tools/shared/temporary';
import { startServer } from '../cli/support/mcp-client';
import type { Start } from '../cli/support/mcp-client';
import { makeLibrary } from './generate';

/** Milliseconds since the server was started. */
export interface ServerFigures {
  readonly size: number;
  /** Until it had said hello. */
  readonly hello: number;
  /** Until the first search was answered. */
  readonly first: number;
}

const starts = 5;
const patience = 10 * 60_000;

/**
 * Starts the server that was built, first without anything kept, then from what it kept: the quickest of several starts, as
 * whatever else a machine does only adds.
 */
export async function measureServer(size: number): Promise<ServerFigures> {
  const folder = temporaryFolder();
  const cache = path.join(folder, 'cache');
  for (const { path: name, text } of makeLibrary(size)) {
    const file = path.join(folder, 'sops', name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  const program = path.join(repoRoot, 'dist', 'cli.js');
  const start: Start = { program, args: [], cwd: folder, env: { ...process.env, XDG_CACHE_HOME: cache } };
  await startOnce(start, () => hasKept(cache));
  const all: Omit<ServerFigures, 'size'>[] = [];
  for (let at = 0; at < starts; at++) all.push(await startOnce(start, () => true));
  return { size, hello: Math.min(...all.map(({ hello }) => hello)), first: Math.min(...all.map(({ first }) => first)) };
}

async function startOnce(start: Start, isDone: () => boolean): Promise<Omit<ServerFigures, 'size'>> {
  const began = performance.now();
  const running = await startServer('stdio', start);
  const { client } = running;
  try {
    const hello = performance.now() - began;
    const search = { name: 'sop_search', arguments: { query: 'reembolso' } };
    await client.callTool(search, undefined, { timeout: patience });
    const first = performance.now() - began;
    while (!isDone()) await client.ping();
    return { hello, first };
  } finally {
    await running.end();
  }
}

function hasKept(cache: string): boolean {
  return (
    fs.existsSync(cache) && fs.readdirSync(cache, { recursive: true }).some((name) => String(name).endsWith('.sops'))
  );
}
