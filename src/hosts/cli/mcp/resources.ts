import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import {
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  SubscribeRequestSchema,
  UnsubscribeRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { cite } from '../../../core/assistant/cite';
import { sopNamed } from '../../../core/assistant/find-sop';
import { pageOf } from '../../../core/assistant/page';
import { Refused } from '../../../core/assistant/refused';
import type { AssistantContext } from '../../../core/assistant/context';
import { isInForce } from '../../../core/lifecycle/approval/in-force';
import type { Sop } from '../../../core/sop/model';
import { today } from '../../../core/text/day';

const mostOnPage = 100;
/** The most resources that one client follows. */
const mostFollowed = 1000;

type Served = Pick<AssistantContext, 'library' | 'clock'>;

/** The URI of an SOP. */
function uriOf(id: string): string {
  return `sop://${encodeURIComponent(id)}`;
}

/** The id in the URI of an SOP. @throws McpError when it is none. */
function idOf(uri: string): string {
  const [, name] = /^sop:\/\/([^/?#]{1,600})\/?$/.exec(uri) ?? [];
  try {
    if (name !== undefined) return decodeURIComponent(name);
  } catch {
    // What is not encoded rightly is no URI of ours.
  }
  throw new McpError(ErrorCode.InvalidParams, 'This is no URI of an SOP: they are written sop://id.');
}

/** The SOPs in force, by their ids; of several with one id, the first. */
function sopsInForce({ library, clock }: Served): Map<string, Sop> {
  const day = today(clock.now());
  const found = new Map<string, Sop>();
  for (const sop of library.sops) if (!found.has(sop.id) && isInForce(sop, day, library)) found.set(sop.id, sop);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What an SOP is as a resource: its text, and what it is cited by. */
export function resourceOf(sop: Sop, { library, clock }: Served) {
  return {
    uri: uriOf(sop.id),
    mimeType: 'text/markdown',
    text: sop.text,
    _meta: { cite: cite(sop, library, clock.now()) },
  };
}

/**
 * Offers the SOPs in force as resources, and tells when they change.
 * @param ready resolves once they are read.
 * @returns tells the client what changed since it was told last.
 */
export function offerResources({ server }: McpServer, served: Served, ready: () => Promise<void>): () => Promise<void> {
  const followed = new Map<string, string | undefined>();
  let listed: string | undefined;
  const list = () => {
    const all = [...sopsInForce(served).values()];
    listed = nameOfList(all);
    return all;
  };
  const textOf = (uri: string) => sopsInForce(served).get(idOf(uri))?.text;
  server.setRequestHandler(ListResourcesRequestSchema, async ({ params }) => {
    await ready();
    const { items, next_cursor } = refusing(() => pageOf(list().map(listedAs), params?.cursor, mostOnPage));
    return { resources: [...items], ...(next_cursor === undefined ? {} : { nextCursor: next_cursor }) };
  });
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [
      {
        uriTemplate: 'sop://{id}',
        name: 'sop',
        title: 'SOP',
        description: 'An SOP by its id',
        mimeType: 'text/markdown',
      },
    ],
  }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params }) => {
    await ready();
    return {
      contents: [
        resourceOf(
          refusing(() => sopNamed(served, idOf(params.uri), false)),
          served,
        ),
      ],
    };
  });
  server.setRequestHandler(SubscribeRequestSchema, async ({ params }) => {
    await ready();
    const uri = uriOf(idOf(params.uri));
    if (!followed.has(uri) && followed.size >= mostFollowed)
      throw new McpError(ErrorCode.InvalidParams, `At most ${mostFollowed} resources can be followed.`);
    followed.set(uri, textOf(uri));
    return {};
  });
  server.setRequestHandler(UnsubscribeRequestSchema, ({ params }) => {
    followed.delete(uriOf(idOf(params.uri)));
    return {};
  });
  return async () => {
    for (const [uri, before] of followed) {
      const now = textOf(uri);
      if (now === before) continue;
      followed.set(uri, now);
      await server.sendResourceUpdated({ uri });
    }
    const before = listed;
    // Who never asked for the list is told nothing of it.
    if (before !== undefined && nameOfList(list()) !== before) await server.sendResourceListChanged();
  };
}

function listedAs({ id, title, summary, text }: Sop) {
  return {
    uri: uriOf(id),
    name: id,
    title: title.slice(0, 300),
    description: summary.slice(0, 500),
    mimeType: 'text/markdown',
    size: new TextEncoder().encode(text).length,
  };
}

function nameOfList(sops: readonly Sop[]): string {
  return JSON.stringify(sops.map(({ id, title, summary }) => [id, title, summary]));
}

/** @throws McpError in place of what the tools throw. */
function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refused ? new McpError(ErrorCode.InvalidParams, error.message) : error;
  }
}
