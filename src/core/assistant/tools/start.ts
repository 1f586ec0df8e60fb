import * as z from 'zod';
import type { CaseView } from '../../case/model/view';
import { termsFor } from '../../case/terms/terms';
import { readReceived } from '../../draft/received-message';
import { shopNames } from '../../draft/shop-names';
import { today } from '../../text/day';
import { factsToKeep } from '../../ticket/known-ticket';
import type { TicketFacts } from '../../ticket/facts';
import { atHand } from '../case-at-hand';
import { sopNamed } from '../find-sop';
import { channel, facts, language, mostText, sopId } from '../inputs';
import { mayBeKept } from '../kept-facts';
import { mustBeRead } from '../may-do';
import { positionOf, positionShape } from '../position';
import type { Position } from '../position';
import type { AssistantContext } from '../context';
import { Refused } from '../refused';
import { ticketSaid } from '../said';
import { tool } from '../tool';

const begun = z.strictObject({
  sop: sopId,
  ticket: z.string().min(1).max(200).optional().describe('What tells this ticket from others, such as its number'),
  message: z.string().max(mostText).optional().describe('What the customer wrote: facts in it become known'),
  facts: facts.optional(),
  language: language.optional().describe('The language of the customer'),
  channel: channel.optional(),
});

export const startTool = tool({
  name: 'sop_start',
  title: 'Start a case',
  description:
    'Begins a case on a procedure for a ticket, recorded in your name, and tells the first step. If a case for the same ticket is open on it, that goes on. Then do one step at a time: sop_answer for questions, sop_done for the rest, in the order that sop_next_step tells.',
  writes: true,
  input: begun,
  output: z.object({ ...positionShape, resumed: z.boolean().describe('Whether the case was open already') }),
  work: (context, input) => inTurn(context.library, () => begin(context, input)),
});

async function begin(
  context: AssistantContext,
  { sop: id, ticket: named, message, ...said }: z.output<typeof begun>,
): Promise<Position & { readonly resumed: boolean }> {
  const ticket = named === undefined ? undefined : plainTicket(named);
  const { cases, library, clock } = context;
  if (!cases) throw new Refused('read-only', 'Cases may not be begun here. Ask sop_next_step with sop instead.');
  const sop = sopNamed(context, id, false);
  if (!sop.hasSteps) throw new Refused('sop-without-steps', 'This SOP has no steps to follow. Read it with sop_get.');
  mustBeRead(library.config(sop.location.root));
  const known = ticket === undefined ? undefined : openFor(await cases.present(), sop.id, ticket);
  if (known) return { ...positionOf({ ...atHand(known, context, said), isKept: true }, context), resumed: true };
  const config = library.config(sop.location.root);
  const stated = ticketSaid(said, config, context);
  const day = today(clock.now());
  const heard = message?.trim()
    ? factsToKeep(
        readReceived(message, stated.values, { config, shop: shopNames(config), today: day }).ticket,
        config.variables,
      )
    : { record: {}, personal: {} };
  const all: TicketFacts = { ...inLists(heard.personal), ...heard.record, ...stated.facts };
  const kept = mayBeKept(all, config, context);
  const view = await cases.open(sop, {
    ticket,
    message: context.mayKeepPersonal && message?.trim() ? message : undefined,
    facts: kept,
    sla: termsFor(sop, config, kept),
    commit: await context.commitAt(sop),
    config,
  });
  return { ...positionOf({ ...atHand(view, context, said), isKept: true }, context), resumed: false };
}

/** What tells a ticket from others: blanks around it, and signs that nobody sees, are no other ticket. */
function plainTicket(ticket: string): string {
  return ticket
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What is being begun in a library, one after the other: of two calls for one ticket the second goes on with the case of the first. */
const turns = new WeakMap<object, Promise<unknown>>();

async function inTurn<T>(library: object, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(library) ?? Promise.resolve()).then(work, work);
  turns.set(library, turn);
  return turn;
}

function openFor(cases: readonly CaseView[], sop: string, ticket: string): CaseView | undefined {
  return cases.find(({ state }) => state.sop === sop && state.ticket === ticket && !state.closed);
}

function inLists(facts: Readonly<Record<string, string>>): TicketFacts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, [value]]));
}
