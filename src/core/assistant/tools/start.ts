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
import { positionOf, positionShape } from '../position';
import { Refused } from '../refused';
import { ticketSaid } from '../said';
import { tool } from '../tool';

export const startTool = tool({
  name: 'sop_start',
  title: 'Start a case',
  description:
    'Begins a case on a procedure for a ticket, recorded in your name, and tells the first step. If a case for the same ticket is open on it, that goes on. Then do one step at a time: sop_answer for questions, sop_done for the rest, in the order that sop_next_step tells.',
  writes: true,
  input: z.strictObject({
    sop: sopId,
    ticket: z.string().min(1).max(200).optional().describe('What tells this ticket from others, such as its number'),
    message: z.string().max(mostText).optional().describe('What the customer wrote: facts in it become known'),
    facts: facts.optional(),
    language: language.optional().describe('The language of the customer'),
    channel: channel.optional(),
  }),
  output: z.object({ ...positionShape, resumed: z.boolean().describe('Whether the case was open already') }),
  async work(context, { sop: id, ticket, message, ...said }) {
    const { cases, library, clock } = context;
    if (!cases) throw new Refused('read-only', 'Cases may not be begun here. Ask sop_next_step with sop instead.');
    const sop = sopNamed(context, id, false);
    if (!sop.hasSteps) throw new Refused('sop-without-steps', 'This SOP has no steps to follow. Read it with sop_get.');
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
  },
});

function openFor(cases: readonly CaseView[], sop: string, ticket: string): CaseView | undefined {
  return cases.find(({ state }) => state.sop === sop && state.ticket === ticket && !state.closed);
}

function inLists(facts: Readonly<Record<string, string>>): TicketFacts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, [value]]));
}
