import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { AssistantContext } from '../../../core/assistant/context';
import { reasonOf } from '../../../core/attempt';
import { addFeedback } from '../../../core/lifecycle/feedback/folder';
import { PartReader } from '../../../core/scenario/run/part-reader';
import { TimeScales } from '../../../core/time/time-scales';
import { exitCodes, say } from '../host';
import type { CliHost, ExitCode } from '../host';
import { libraryFolder } from '../library';
import { recordsName } from '../records-folder';
import { newToken, serveLoopback } from './http';
import { clientServer } from './server';
import type { ClientServer, Served } from './server';
import { servedCases } from './served-cases';
import { ServedLibrary } from './served-library';
import { clockLines, sayIn, summaryWords } from './summary-words';
import type { Say } from './summary-words';

export interface McpOptions {
  readonly library: readonly string[];
  readonly allowCases?: boolean;
  readonly cases?: string;
  readonly actor: string;
  readonly signature?: string;
  readonly http?: number;
}

/** The variable of the environment that the token may stand in. */
const tokenVariable = 'SOP_GUIDE_TOKEN';
/** A shorter token may be guessed. */
const shortestToken = 16;

/** Serves SOPs to assistants, until nobody asks any more or somebody ends it. */
export async function mcp(host: CliHost, options: McpOptions, version: string): Promise<ExitCode> {
  const given = options.library.length > 0 ? options.library : [undefined];
  const folders = await Promise.all(given.map((folder) => libraryFolder(host, folder)));
  const served = new ServedLibrary(host, [...new Set(folders)], cacheFolder());
  const says = await translationsOf(host);
  const context = contextOf(host, served, says, options);
  // Clients may say hello while the libraries are read.
  const ready = () => served.ready();
  ready().catch((error: unknown) => say(host.err, reasonOf(error)));
  const offered: Served = { version, context, ready };
  return options.http === undefined
    ? await overStdio(host, served, offered)
    : await overHttp(host, served, offered, options.http);
}

async function overStdio(host: CliHost, served: ServedLibrary, offered: Served): Promise<ExitCode> {
  const client = clientServer(offered);
  const following = follow(host, served, () => [client]);
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve).once('close', resolve);
  });
  await client.server.connect(new StdioServerTransport());
  await Promise.race([ended, following.ended]);
  following.close();
  // What was asked last may still be on its way to the server.
  await setImmediate();
  await client.idle();
  await setImmediate();
  await client.server.close();
  process.stdin.destroy();
  return exitCodes.clean;
}

async function overHttp(host: CliHost, served: ServedLibrary, offered: Served, port: number): Promise<ExitCode> {
  const own = process.env[tokenVariable] ?? '';
  if (own !== '' && own.length < shortestToken)
    throw new Error(
      `${tokenVariable} has less than ${shortestToken} characters: give a longer one, or none to get one.`,
    );
  const token = own === '' ? newToken() : own;
  const server = await serveLoopback(port, token, () => clientServer(offered)).catch((error: unknown) => {
    throw new Error(`Nothing can be served at port ${port}: give another with --http. Reason: ${reasonOf(error)}`, {
      cause: error,
    });
  });
  say(host.err, `Serving ${server.url}`);
  if (own === '') say(host.err, `Token: ${token}`);
  const following = follow(host, served, () => server.clients);
  await following.ended;
  following.close();
  await server.close();
  return exitCodes.clean;
}

/** Follows the files of the libraries, and tells clients what changed. */
function follow(
  host: CliHost,
  served: ServedLibrary,
  clients: () => Iterable<ClientServer>,
): { readonly ended: Promise<void>; close(): void } {
  const watcher = host.watch();
  let isClosed = false;
  const next = async (folders: readonly string[]) => !isClosed && (await watcher.next(folders));
  const tell = (error: unknown) => say(host.err, reasonOf(error));
  const run = async () => {
    await served.ready().catch(() => undefined);
    while (await next(served.followed)) {
      await served.refresh().catch(tell);
      for (const client of clients()) await client.tellChanges().catch(tell);
    }
  };
  // Where folders cannot be followed, what was read is served all the same.
  const ended = run().catch(async (error: unknown) => {
    tell(error);
    while (await next([]));
  });
  const close = () => {
    isClosed = true;
    watcher.close();
    served.close();
  };
  return { ended, close };
}

function contextOf(
  host: CliHost,
  served: ServedLibrary,
  says: ReadonlyMap<string, Say>,
  { allowCases = false, cases, actor, signature }: McpOptions,
): AssistantContext {
  const { library, search, suggest } = served;
  const scales = new TimeScales();
  const sayFor = (root: string) => says.get(library.config(root).lang?.split('-')[0] ?? '') ?? sayIn({});
  return {
    library,
    search,
    suggest,
    clock: host,
    ids: { next: () => randomUUID() },
    scales,
    reader: new PartReader(),
    actor,
    signature,
    cases: allowCases ? servedCases(host, cases ?? recordsName, actor) : undefined,
    report: allowCases
      ? async (root, report) => {
          await addFeedback(served.filesOf(root), root, report);
        }
      : undefined,
    mayKeepPersonal: false,
    commitAt: ({ location }) => served.commitOf(location.root),
    words: (root) => summaryWords(library.config(root), sayFor(root)),
    clocks: (view) => clockLines(view, scales, host.now(), sayFor(view.state.location.root)),
  };
}

/** The languages that summaries can be in; where their texts are missing, they are in English. */
async function translationsOf(host: CliHost): Promise<ReadonlyMap<string, Say>> {
  const all = await Promise.all(
    (['es', 'ca'] as const).map(async (lang) => {
      const texts = await host.translations(lang).catch(() => undefined);
      return texts ? ([[lang, sayIn(texts)]] as const) : [];
    }),
  );
  return new Map(all.flat());
}

/** Where programs keep what they can make again. */
function cacheFolder(): string {
  const { XDG_CACHE_HOME: named, LOCALAPPDATA: local } = process.env;
  return join(named ?? local ?? join(homedir(), '.cache'), 'sop-guide');
}
