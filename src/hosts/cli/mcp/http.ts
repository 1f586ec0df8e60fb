import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { isInitializeRequest } from '@modelcontextprotocol/sdk/types.js';
import type { ClientServer } from './server';

/** The most bytes of a request: several long texts. */
const mostBytes = 1024 * 1024;
/** The most clients at once; the one that was heard last longest ago makes room. */
const mostClients = 64;
const path = '/mcp';

interface Client extends ClientServer {
  readonly transport: StreamableHTTPServerTransport;
}

/** A server on this machine alone. */
export interface LoopbackServer {
  /** Where it listens: the port that was asked for, or a free one. */
  readonly url: string;
  /** The clients that are there. */
  readonly clients: Iterable<ClientServer>;
  /** Ends it, with all that goes on. */
  close(): Promise<void>;
}

/** A token that nobody guesses. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Serves clients on this machine over HTTP: whoever has the token, and no page of the web in a browser.
 * @param port 0 for a free one.
 * @throws when nothing can be served at the port.
 */
export async function serveLoopback(port: number, token: string, connect: () => ClientServer): Promise<LoopbackServer> {
  const clients = new Map<string, Client>();
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const refusal = refusalOf(request, token);
    if (refusal) {
      refuse(response, ...refusal);
      return;
    }
    const body = request.method === 'POST' ? await bodyOf(request) : undefined;
    if (request.method === 'POST' && body === undefined) {
      refuse(response, 400, `The request is no JSON, or has more than ${mostBytes / 1024} KiB.`);
      return;
    }
    const session = request.headers['mcp-session-id'];
    const known = typeof session === 'string' ? clients.get(session) : undefined;
    if (typeof session === 'string' && known) {
      // Heard now: it goes to the end of those who would make room.
      clients.delete(session);
      clients.set(session, known);
    }
    if (!known && !(session === undefined && isBeginning(body))) {
      refuse(response, session === undefined ? 400 : 404, 'There is no such session: begin with initialize.');
      return;
    }
    const { transport } = known ?? (await begin(clients, connect));
    await transport.handleRequest(request, response, body);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      if (response.headersSent) response.end();
      else refuse(response, 500, 'This request could not be answered.');
    });
  });
  server.requestTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}${path}`,
    get clients() {
      return clients.values();
    },
    async close() {
      await Promise.all([...clients.values()].map(({ server: one }) => one.close()));
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function begin(clients: Map<string, Client>, connect: () => ClientServer): Promise<Client> {
  for (const [session, { server }] of clients) {
    if (clients.size < mostClients) break;
    clients.delete(session);
    await server.close();
  }
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: () => randomUUID(),
    onsessioninitialized: (session) => void clients.set(session, client),
    onsessionclosed: (session) => void clients.delete(session),
  });
  const client: Client = { ...connect(), transport };
  await client.server.connect(transport);
  return client;
}

/** Why a request is not answered: a page in a browser must not reach us by a name that leads here, nor anybody without the token. */
function refusalOf({ url = '', headers }: IncomingMessage, token: string): [number, string] | undefined {
  if (!isLoopback(headers.host)) return [403, 'Only this machine is served.'];
  if (headers.origin !== undefined && !isLoopback(hostOf(headers.origin)))
    return [403, 'Pages of the web are not served.'];
  if (url.split('?', 1)[0] !== path) return [404, `There is nothing here: ask ${path}.`];
  const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  if (!isSame(given, token)) return [401, 'Send the token: Authorization: Bearer …'];
  return undefined;
}

function isLoopback(host: string | undefined): boolean {
  return host !== undefined && /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i.test(host);
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}

/** Compares in a time that tells nothing of where they differ. */
function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function isBeginning(body: unknown): boolean {
  return (Array.isArray(body) ? body : [body]).some((one) => isInitializeRequest(one));
}

/** @returns undefined when it is too large, or no JSON. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(status === 400 ? { connection: 'close' } : {}),
  });
  response.end(JSON.stringify({ jsonrpc: '2.0', error: { code: -32000, message }, id: null }));
}
