import * as vscode from 'vscode';
import { sopsUsing } from '../../../core/authoring/uses';
import { retire } from '../../../core/lifecycle/approval/moves';
import type { Sop } from '../../../core/sop/model';
import { commands, run } from '../../shared/commands';
import { showInformation, showPick } from '../../shared/dialogs';
import { categoryPath, statusIcon } from '../../shared/wording';
import { writeAndTell } from './done';
import { moveContext, readHere, titlesOf } from './here';
import type { ApprovalServices } from './here';
import { sopsMeant } from './meant';
import type { Called } from './meant';
import { tellRefusal } from './refusal-words';

/** Takes an SOP out of use, asks what takes its place, and says who leads to it. */
export async function retireSop(services: ApprovalServices, ...called: Called): Promise<void> {
  const { library } = services;
  const placeHolder = vscode.l10n.t('Retire which SOP?');
  const [meant] = await sopsMeant(services, called, { move: 'retire', placeHolder });
  if (!meant) return;
  const successor = await chosenSuccessor(services, meant);
  const [here] = successor ? await readHere(services, [meant]) : [];
  if (!successor || !here) return;
  const moved = retire(here.sop, successor.id, moveContext(services));
  if ('code' in moved) return void tellRefusal(services, here.sop, moved);
  const using = sopsUsing(here.sop, library);
  const { title, location } = here.sop;
  const ledTo = titlesOf(using.map((sop) => ({ sop })));
  if (successor.id === undefined && !(await isMeant(here.sop, using.length > 0 ? ledTo : undefined))) return;
  const show = vscode.l10n.t('Show Uses');
  const message =
    using.length === 0
      ? vscode.l10n.t('“{0}” is retired. No SOP leads to it.', title)
      : vscode.l10n.t('“{0}” is retired. These SOPs still lead to it: {1}', title, ledTo);
  if ((await writeAndTell([{ here, moved }], message, ...(using.length === 0 ? [] : [show]))) === show)
    await run(commands.showUses, { uri: location.uri });
}

/** Whether somebody wants nothing to take the place of an SOP to which others lead, or whose place another took. @param ledTo those others. */
async function isMeant({ title, front: { replacedBy } }: Sop, ledTo: string | undefined): Promise<boolean> {
  if (ledTo === undefined && replacedBy === undefined) return true;
  const yes = vscode.l10n.t('Retire Without a Successor');
  const detail = [
    ledTo === undefined ? '' : vscode.l10n.t('These lead to it, and will lead to nothing that holds: {0}', ledTo),
    replacedBy === undefined
      ? ''
      : vscode.l10n.t('Now “{0}” takes its place; that is taken out of the front matter.', replacedBy.text),
  ];
  const message = vscode.l10n.t('Retire “{0}” without anything that takes its place?', title);
  return (await showInformation(message, { modal: true, detail: detail.filter(Boolean).join('\n') }, yes)) === yes;
}

/** What takes its place, among the SOPs in force of the same library. */
async function chosenSuccessor(
  { library }: ApprovalServices,
  sop: Sop,
): Promise<{ readonly id: string | undefined } | undefined> {
  // The one that takes its place now comes first.
  const rank = (one: Sop) => (one.id === sop.front.replacedBy?.text ? 0 : 1);
  const others = [...library.sopsOf(sop.location.root)]
    .filter((one) => one.status === 'approved' && one.location.uri !== sop.location.uri)
    .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title));
  const using = sopsUsing(sop, library);
  const rows = [
    ...others.map((one) => ({
      label: one.title,
      iconPath: new vscode.ThemeIcon(statusIcon(one.status)),
      description: [categoryPath(library, one), one.id].filter(Boolean).join(' · '),
      id: one.id,
    })),
    { label: '', kind: vscode.QuickPickItemKind.Separator, id: undefined },
    {
      label: vscode.l10n.t('No successor'),
      iconPath: new vscode.ThemeIcon('circle-slash'),
      description: vscode.l10n.t('nothing takes its place'),
      id: undefined,
    },
  ];
  const leads =
    using.length === 0
      ? vscode.l10n.t('no SOP leads to it')
      : vscode.l10n.t('these lead to it: {0}', titlesOf(using.map((one) => ({ sop: one }))));
  return showPick(rows, {
    title: vscode.l10n.t('Retire: {0}', sop.title),
    placeHolder: vscode.l10n.t('Which SOP takes its place? ({0})', leads),
    matchOnDescription: true,
  });
}
