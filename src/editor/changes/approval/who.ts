import * as vscode from 'vscode';
import { showInput, showPick } from '../../shared/dialogs';
import { membersOf, ownMember, personName, roleName } from '../../shared/people';
import { settings } from '../../shared/settings';
import type { ApprovalServices } from './here';

/** Somebody who approves, or asks others to: by their key where the team knows them, and their name. */
export interface Person {
  readonly by: string;
  readonly name: string;
}

/**
 * Who works here. A library with a team is told by the person's own settings alone, as a repository that names somebody would have everybody
 * approve as them; who has not said it yet is asked, and it is kept there. Undefined when they cancel.
 */
export async function personHere(
  { library }: Pick<ApprovalServices, 'library'>,
  root: string,
): Promise<Person | undefined> {
  const config = library.config(root);
  const own = ownMember(config, 'person');
  if (own) return { by: own.key, name: own.name };
  const people = membersOf(config).filter(({ isShared }) => isShared !== true);
  if (people.length === 0) return unknownPerson();
  const rows = people.map(({ key, name, role }) => ({
    label: name,
    description: role === undefined ? key : roleName(role, config),
    key,
  }));
  const picked = await showPick(rows, {
    title: vscode.l10n.t('Who are you?'),
    placeHolder: vscode.l10n.t('It is kept in your own settings (sopGuide.agent.member)'),
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  await vscode.workspace
    .getConfiguration('sopGuide')
    .update('agent.member', picked.key, vscode.ConfigurationTarget.Global);
  return { by: picked.key, name: personName(picked.key, config) };
}

async function unknownPerson(): Promise<Person | undefined> {
  const known = settings.agentName('person');
  const name =
    known ||
    (await showInput({
      title: vscode.l10n.t('Who are you?'),
      prompt: vscode.l10n.t('The name under which you approve, as others know you'),
      ignoreFocusOut: true,
    }));
  const by = name?.trim();
  return by === undefined || by === '' ? undefined : { by, name: by };
}
