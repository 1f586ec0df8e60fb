import type { LibraryConfig, TeamMember } from '../../core/library/config';
import { settings } from './settings';

/** A member of the team with the key that names them in `library.yml`. */
export interface KnownMember extends TeamMember {
  readonly key: string;
}

/** The member of the team who works here: the one the settings name, else the one with the agent's name. */
export function ownMember({ team }: LibraryConfig): KnownMember | undefined {
  const members = membersOf({ team });
  const [key, name] = [settings.agentMember(), settings.agentName().toLowerCase()];
  return (
    members.find((one) => one.key === key) ?? members.find((one) => name !== '' && one.name.toLowerCase() === name)
  );
}

/** Whether a step's role is that of somebody else. As long as nobody knows who works here, every role is. */
export function isOfOther(role: string, config: LibraryConfig): boolean {
  const own = ownMember(config);
  return own?.key !== role && own?.role !== role;
}

/** Who can do what a role is asked to do: members with that role, or the one the role names by key. */
export function membersFor(role: string, { team }: Pick<LibraryConfig, 'team'>): KnownMember[] {
  return membersOf({ team }).filter((one) => one.role === role || one.key === role);
}

export function membersOf({ team }: Pick<LibraryConfig, 'team'>): KnownMember[] {
  return [...team].map(([key, member]) => ({ key, ...member }));
}

/** What a role is called: as the team calls it, else as the SOP does. */
export function roleName(role: string, { team }: Pick<LibraryConfig, 'team'>): string {
  return team.get(role)?.name ?? `@${role}`;
}

/** What somebody named by key, or by name, is called. */
export function personName(person: string, { team }: Pick<LibraryConfig, 'team'>): string {
  return team.get(person)?.name ?? person;
}
