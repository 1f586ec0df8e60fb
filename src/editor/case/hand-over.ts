import * as vscode from 'vscode';
import { caseTitle } from '../../core/case/title';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { LibraryConfig } from '../../core/library/config';
import { refTo } from '../../core/case/model/view';
import type { CaseServices } from './case-services';
import { membersFor, membersOf, ownMember, personName, roleName } from '../shared/people';
import type { KnownMember } from '../shared/people';
import { showInformation, showInput, showPick } from '../shared/dialogs';
import { textOfStep } from '../services/known-text';

interface PersonItem extends vscode.QuickPickItem {
  /** The person's key in the team; undefined for somebody outside it. */
  readonly person?: string | undefined;
  readonly isOther?: boolean;
}

/** Hands a step or the case over to somebody, and records to whom. */
export async function handOver(services: CaseServices, view: CaseView, step: StepView | undefined): Promise<void> {
  const config = services.library.config(view.state.location.root);
  const title = step ? textOfStep(services, view, step.step) : caseTitle(view);
  const to = await askPerson(config, step?.step.role?.text, title);
  if (to === undefined) return;
  const name = personName(to, config);
  const note = await showInput({
    title,
    prompt: vscode.l10n.t('Note for {0} (may be left empty)', name),
    ignoreFocusOut: true,
  });
  if (note === undefined) return;
  const reason = note.trim();
  if (
    !(await services.actions.act(view, {
      event: 'handover',
      ...(step ? refTo(step) : {}),
      to,
      ...(reason ? { reason } : {}),
    }))
  )
    return;
  const contact = config.team.get(to)?.contact;
  // Not awaited: the step is handed over, whether or not anybody looks at the message.
  if (contact !== undefined) void offerContact(name, contact);
}

/** @returns a key in the team, or a name; undefined when the person cancels. */
async function askPerson(config: LibraryConfig, role: string | undefined, title: string): Promise<string | undefined> {
  const own = ownMember(config)?.key;
  const able = role === undefined ? [] : membersFor(role, config).filter((one) => one.key !== own);
  const others = membersOf(config).filter((one) => one.key !== own && !able.some(({ key }) => key === one.key));
  const item = ({ key, name, role: does, contact }: KnownMember): PersonItem => ({
    person: key,
    label: name,
    description: does === undefined ? '' : roleName(does, config),
    detail: contact ?? '',
  });
  const heading = (label: string): PersonItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items: PersonItem[] = [
    ...(role !== undefined && able.length > 0 ? [heading(roleName(role, config)), ...able.map(item)] : []),
    ...(others.length > 0 ? [heading(vscode.l10n.t('team')), ...others.map(item)] : []),
    heading(''),
    { label: vscode.l10n.t('Somebody else…'), isOther: true },
  ];
  if (able.length + others.length === 0) return askName(title);
  const picked = await showPick(items, {
    title,
    placeHolder: vscode.l10n.t('Who takes over?'),
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.isOther ? askName(title) : picked?.person;
}

async function askName(title: string): Promise<string | undefined> {
  const name = await showInput({
    title,
    prompt: vscode.l10n.t('Name of the person who takes over'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() ? undefined : vscode.l10n.t('A name is needed.')),
  });
  return name?.trim() || undefined;
}

async function offerContact(name: string, contact: string): Promise<void> {
  const copy = vscode.l10n.t('Copy Contact');
  if ((await showInformation(vscode.l10n.t('Handed over to {0}. Let them know: {1}', name, contact), copy)) === copy)
    await vscode.env.clipboard.writeText(contact);
}
