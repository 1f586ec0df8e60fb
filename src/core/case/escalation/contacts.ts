import type { LibraryConfig } from '../../library/config';

/** Somebody a case can be escalated to. */
export interface Contact {
  /** What the record keeps: a key of the library's team, or what the SOP writes. */
  readonly to: string;
  readonly name: string;
  /** How to reach them. */
  readonly contact: string | undefined;
  readonly role: string | undefined;
}

/** Roles that take over where an SOP does not say who does. */
const usualRoles: ReadonlySet<string> = new Set(['supervisor', 'team-lead', 'lead', 'manager', 'responsable']);

/**
 * Who a case can be escalated to.
 * @param to what the SOP says: a key or a role of the team, or an address of its own; without it those who usually do.
 * @returns one when it is clear; several, or nobody, when somebody has to choose.
 */
export function contactsFor(to: string | undefined, { team }: Pick<LibraryConfig, 'team'>): Contact[] {
  const all = [...team.keys()].map((key) => contactNamed(key, { team }));
  if (to === undefined) return all.filter(({ role }) => role !== undefined && usualRoles.has(role.toLowerCase()));
  const member = all.find((one) => one.to === to);
  // A group without an address stands for those who have that role.
  if (member?.contact !== undefined) return [member];
  const holders = all.filter(({ role, to: key }) => role === to && key !== to);
  if (holders.length > 0) return holders;
  return [member ?? contactNamed(to, { team })];
}

/** Whom a record names: a member of the team, else what is written there. */
export function contactNamed(to: string, { team }: Pick<LibraryConfig, 'team'>): Contact {
  const member = team.get(to);
  return { to, name: member?.name ?? to, contact: member?.contact, role: member?.role };
}
