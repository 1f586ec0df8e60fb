import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

/** How a server is reached. */
export const transports = ['stdio', 'http'] as const;
export type TransportName = (typeof transports)[number];

/** A server that runs, with a client of it. */
export interface Running {
  readonly client: Client;
  /** Where it serves HTTP, and the token; undefined over standard input and output. */
  readonly http: { readonly url: string; readonly token: string } | undefined;
  /** Ends client and server, and resolves once the server has. */
  end(): Promise<void>;
}

/** What a server is started with. */
export interface Start {
  /** The file of the program. */
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Starts `sop-guide mcp`, and connects a client to it. */
export function startServer(name: TransportName, start: Start): Promise<Running> {
  return name === 'stdio' ? overStdio(start) : overHttp(start);
}

function newClient(): Client {
  return new Client({ name: 'test', version: '1.0.0' });
}

async function overStdio({ program, args, cwd, env }: Start): Promise<Running> {
  const client = newClient();
  const texts = Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [program, 'mcp', ...args],
    cwd,
    env: Object.fromEntries(texts),
    stderr: 'ignore',
  });
  await client.connect(transport);
  return { client, http: undefined, end: () => client.close() };
}

async function overHttp({ program, args, cwd, env }: Start): Promise<Running> {
  const child = spawn(process.execPath, [program, 'mcp', '--http', '0', ...args], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const http = await placeOf(child);
    const client = newClient();
    await client.connect(
      new StreamableHTTPClientTransport(new URL(http.url), {
        requestInit: { headers: { authorization: `Bearer ${http.token}` } },
      }),
    );
    const end = async () => {
      await client.close();
      await ended(child);
    };
    return { client, http, end };
  } catch (error) {
    await ended(child);
    throw error;
  }
}

/** Where a server says that it serves, and the token that it tells. */
async function placeOf(child: ChildProcess): Promise<{ readonly url: string; readonly token: string }> {
  let said = '';
  for await (const chunk of child.stderr ?? []) {
    said += String(chunk);
    const url = /^Serving (\S+)$/m.exec(said)?.[1];
    const token = /^Token: (\S+)\n/m.exec(said)?.[1];
    if (url !== undefined && token !== undefined) return { url, token };
  }
  throw new Error(`The server did not start: ${said}`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
