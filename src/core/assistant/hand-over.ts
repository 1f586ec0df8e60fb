import { contactsFor } from '../case/escalation/contacts';
import { escalationSummary } from '../case/summary/summary';
import type { CaseAtHand } from './case-at-hand';
import type { AssistantContext } from './context';
import { isName } from './name';
import type { HandOver } from './hand-over-schema';
import { quoted, wordForWord } from './quoted';

/** The most people that are named. */
const mostPeople = 20;

/** Why somebody takes over, as the record keeps it. */
export interface Grounds {
  readonly why: HandOver['why'];
  readonly reason: string;
  readonly by: 'rule' | 'agent';
  /** Who, as the SOP writes it: a key or a role of the team, or an address. */
  readonly to: string | undefined;
}

/** What a person who takes over a case gets. @param recorded whether the record says that it was handed over. */
export function handOver(
  { view, root, config }: Pick<CaseAtHand, 'view' | 'root' | 'config'>,
  { why, reason, by, to }: Grounds,
  context: AssistantContext,
  recorded: boolean,
): HandOver {
  const people = contactsFor(to, config).slice(0, mostPeople);
  const first = people[0] ?? { to: to ?? '', name: to ?? '', contact: undefined, role: undefined };
  const summary = escalationSummary(view, context.words(root), context.clocks(view), {
    to: first,
    from: context.actor,
    reason,
    by,
  });
  return {
    why,
    to: people.map((one) => ({
      ...(config.team.has(one.to) && isName(one.to) ? { key: one.to } : {}),
      name: quoted(one.name, 'library'),
      ...(one.contact === undefined ? {} : { contact: quoted(one.contact, 'library') }),
      ...(one.role !== undefined && isName(one.role) ? { role: one.role } : {}),
    })),
    reason: quoted(reason, by === 'rule' ? 'sop' : 'case'),
    summary: wordForWord(summary, 'case'),
    recorded,
  };
}
