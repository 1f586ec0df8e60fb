import * as vscode from 'vscode';
import type { Done } from '../../core/case/model/done';
import type { LibraryConfig, TeamMember } from '../../core/library/config';
import type { Sop } from '../../core/sop/model';
import { settings } from './settings';
import { dayText, localText } from './wording';

/** A member of the team with the key that names them in `library.yml`. */
export interface KnownMember extends TeamMember {
  readonly key: string;
}

/**
 * The team member who works here: the one named in the settings, otherwise the one with the agent's name.
 * @param of whose settings count: for what somebody declares, only their own.
 */
export function ownMember({ team }: LibraryConfig, of: 'all' | 'person' = 'all'): KnownMember | undefined {
  const members = membersOf({ team });
  const [key, name] = [settings.agentMember(of), settings.agentName(of).toLowerCase()];
  return (
    members.find((one) => one.key === key) ?? members.find((one) => name !== '' && one.name.toLowerCase() === name)
  );
}

/** Whether a step's role is somebody else's. While it is not known who works here, every role is. */
export function isOfOther(role: string, config: LibraryConfig): boolean {
  const own = ownMember(config);
  return own?.key !== role && own?.role !== role;
}

/** Who can act for a role: the members who have it, or the member whose key it is. */
export function membersFor(role: string, { team }: Pick<LibraryConfig, 'team'>): KnownMember[] {
  return membersOf({ team }).filter((one) => one.role === role || one.key === role);
}

export function membersOf({ team }: Pick<LibraryConfig, 'team'>): KnownMember[] {
  return [...team].map(([key, member]) => ({ key, ...member }));
}

/** The name of a role: what the library calls it, else the team's name for it, otherwise the SOP's. */
export function roleName(role: string, { roles, team, lang }: Pick<LibraryConfig, 'roles' | 'team' | 'lang'>): string {
  return localText(roles.get(role) ?? {}, lang) ?? team.get(role)?.name ?? `@${role}`;
}

/** The display name of a person given by key or by name; a role that nobody has by its own. */
export function personName(
  person: string,
  { roles, team, lang }: Pick<LibraryConfig, 'roles' | 'team' | 'lang'>,
): string {
  return team.get(person)?.name ?? (roles.has(person) ? roleName(person, { roles, team, lang }) : person);
}

/** Who did something in a case: an assistant is called one, so that nobody takes it for a person. */
export function actorName({ actor, actorKind }: Pick<Done, 'actor' | 'actorKind'>): string {
  return actorKind === undefined ? actor : assistantName(actor);
}

/** An assistant by its name in records; the editor's own is called nothing else. */
export function assistantName(name: string): string {
  return name === 'assistant' ? vscode.l10n.t('the assistant') : vscode.l10n.t('{0} (assistant)', name);
}

/** Who approved an SOP, and when. */
export function approvalTexts({ front }: Sop, config: Pick<LibraryConfig, 'roles' | 'team' | 'lang'>): string[] {
  return front.approvers.map(({ by, on }) =>
    on === undefined ? personName(by, config) : vscode.l10n.t('{0}, {1}', personName(by, config), dayText(on)),
  );
}
