import * as vscode from 'vscode';
import { readersOf } from '../../core/lifecycle/acknowledgements/acknowledgements';
import { confirmationFolder } from '../../core/lifecycle/acknowledgements/file';
import type { ReadQuestion, Sop } from '../../core/sop/model';
import { askedQuestions } from '../../core/sop/read-questions';
import { today } from '../../core/text/day';
import { sopFor, uriOf } from '../pickers/pick';
import { commands, run } from '../shared/commands';
import { showDone, showInformation, showPick, showWarning } from '../shared/dialogs';
import { ownMember, roleName } from '../shared/people';
import { versionText } from '../shared/version-words';
import { dayText } from '../shared/wording';
import type { ShowServices } from './show-changes';
import type { ChangeTracker } from './tracker';

/** Asks the SOP's questions, and writes into the library that the person has read it. */
export async function confirmRead(services: ShowServices, tracker: ChangeTracker, argument: unknown): Promise<void> {
  const sop = await sopOf(services, argument);
  if (!sop) return;
  await tracker.settled();
  if (vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString() === sop.location.uri)) {
    void showInformation(
      vscode.l10n.t('“{0}” is not saved. Save it first: what is confirmed is what everybody has.', sop.title),
    );
    return;
  }
  const person = await readerOf(services, sop);
  if (!person) return;
  const { title, version } = sop;
  const confirmed = (await tracker.confirmed.of(sop.location.root))?.of(sop, person.key);
  if (confirmed) {
    const day = dayText(confirmed.at.slice(0, 10));
    void showInformation(vscode.l10n.t('You confirmed “{0}” on {1}. There is nothing to confirm now.', title, day));
    return;
  }
  for (const question of askedQuestions(sop.front)) if (!(await isAnswered(sop, question))) return;
  const confirm = vscode.l10n.t('Confirm');
  const message = vscode.l10n.t('Confirm that you have read “{0}”, version {1}?', title, versionText(version));
  const detail = vscode.l10n.t(
    'It is written into {0} of the library, where everybody who has it can read it: your name ({1}), the SOP with its version, and when.',
    confirmationFolder,
    person.name,
  );
  if ((await showInformation(message, { modal: true, detail }, confirm)) !== confirm) return;
  // The text may have changed while the questions were open: what was read is what is confirmed.
  await tracker.confirmed.add(sop, person.key);
  await tracker.noteRead(sop);
  showDone(vscode.l10n.t('$(check) Confirmed: {0}', title), 6000);
}

/** The SOP meant: the one named or open, or one of those that wait for a confirmation. */
async function sopOf(services: ShowServices, argument: unknown): Promise<Sop | undefined> {
  const { library, atHand, whatChanged } = services;
  const uri = uriOf(atHand.sopOr(argument)) ?? vscode.window.activeTextEditor?.document.uri.toString();
  if (uri !== undefined && library.get(uri)) return sopFor(services, uri, '');
  const open = [...whatChanged.marks].flatMap(([at, { isToConfirm }]) => (isToConfirm ? (library.get(at) ?? []) : []));
  if (open.length === 0) {
    void showInformation(vscode.l10n.t('Nothing waits for you to confirm it.'));
    return undefined;
  }
  const rows = open.map((sop) => ({ label: sop.title, description: versionText(sop.version), sop }));
  return (await showPick(rows, { placeHolder: vscode.l10n.t('Which SOP have you read?') }))?.sop;
}

/** The member of the team who confirms; says why when there is nobody who could. */
async function readerOf(
  { library, clock }: ShowServices,
  sop: Sop,
): Promise<{ readonly key: string; readonly name: string } | undefined> {
  const config = library.config(sop.location.root);
  const readers = readersOf(sop, config, today(clock.now()), library);
  if (readers.length === 0) {
    void showInformation(
      vscode.l10n.t('Nobody has to confirm “{0}”: it is not in force, or names nobody who does.', sop.title),
    );
    return undefined;
  }
  const own = ownMember(config, 'person');
  if (own && readers.includes(own.key)) return own;
  if (own) {
    const roles = sop.front.readBy.map(({ text }) => roleName(text, config)).join(', ');
    void showInformation(vscode.l10n.t('“{0}” is confirmed by others: {1}.', sop.title, roles));
    return undefined;
  }
  const settings = vscode.l10n.t('Open Settings');
  const message = vscode.l10n.t(
    'SOP Guide does not know who of the team you are. Say it in your own settings, in “sopGuide.agent.member”: what a workspace says does not count for this.',
  );
  if ((await showWarning(message, settings)) === settings)
    await vscode.commands.executeCommand('workbench.action.openSettings', 'sopGuide.agent.member');
  return undefined;
}

/** Asks a question until it is answered right. @returns false when the person cancels, or goes to read it first. */
async function isAnswered(sop: Sop, { question, answers, right }: ReadQuestion): Promise<boolean> {
  for (;;) {
    const rows = [...new Set(answers)].map((label) => ({ label }));
    const picked = await showPick(rows, { title: sop.title, placeHolder: question, ignoreFocusOut: true });
    if (!picked) return false;
    if (picked.label === right) return true;
    const [again, open] = [vscode.l10n.t('Try Again'), vscode.l10n.t('Read It Again')];
    const message = vscode.l10n.t('“{0}” is not what the SOP says.', picked.label);
    const chosen = await showWarning(message, { modal: true, detail: question }, again, open);
    if (chosen === open) await run(commands.openSop, { uri: sop.location.uri });
    if (chosen !== again) return false;
  }
}
