import * as vscode from 'vscode';
import { caseTitle } from '../../../core/case/title';
import { recordedRule, readReason } from '../../../core/case/escalation/rules';
import { contactsFor, contactNamed } from '../../../core/case/escalation/contacts';
import type { Contact } from '../../../core/case/escalation/contacts';
import { escalationSummary } from '../../../core/case/summary/summary';
import type { CaseView } from '../../../core/case/model/view';
import type { LibraryConfig } from '../../../core/library/config';
import { tellClosed } from '../../services/case-actions';
import { settings } from '../../shared/settings';
import { askReason } from '../../shared/ask-reason';
import type { CaseServices } from '../case-services';
import { reasonText } from '../../shared/escalation-words';
import { personName, roleName } from '../../shared/people';
import type { EscalationArgument } from '../../shared/case-arguments';
import { clocksOf, summaryWords } from '../../services/summary-words';
import { showInformation, showInput, showPick } from '../../shared/dialogs';
import { lineWithSignsShown } from '../../../core/text/signs';
import { onOneLine } from '../../../core/text/white-space';

/** Why a case is escalated, as stored in the record. */
interface Grounds {
  readonly reason: string;
  readonly by: 'rule' | 'agent';
  /** Who the rule says to escalate to, as the SOP writes it. */
  readonly to: string | undefined;
}

/** Escalates a case: sends somebody a summary, and records to whom and why. */
export async function escalate(
  services: CaseServices,
  view: CaseView,
  called: EscalationArgument['rule'] | undefined,
): Promise<void> {
  if (view.state.closed) {
    void tellClosed(view.state.id, vscode.l10n.t('This case is closed. Reopen it to escalate it.'));
    return;
  }
  const grounds = called ? groundsOf(called) : await askGrounds(services, view);
  const config = services.library.config(view.state.location.root);
  const to = grounds && (await askContact(grounds.to, config, caseTitle(view)));
  if (!grounds || !to) return;
  const how = await askHow(to);
  if (how === undefined) return;
  const summary = escalationSummary(
    view,
    summaryWords(services.library, view.state.location.root),
    clocksOf(services, view),
    { to, from: settings.agentName() || undefined, reason: grounds.reason, by: grounds.by },
  );
  if (how === 'copy') await vscode.env.clipboard.writeText(summary);
  else await openDraft(to, view, summary);
  // Recorded only now: without the summary handed out, there is no escalation.
  if (!(await services.actions.act(view, { event: 'escalate', to: to.to, reason: grounds.reason, by: grounds.by })))
    return;
  // Not awaited: the case is escalated, whether or not anybody looks at the message.
  if (how === 'copy') void tellCopied(to, summary);
}

function groundsOf({ rule, to }: EscalationArgument['rule']): Grounds {
  return { reason: recordedRule(rule), by: 'rule', to };
}

/** The reason: a rule that is met; otherwise a rule that the agent judges, or the agent's own reason. */
async function askGrounds(services: CaseServices, view: CaseView): Promise<Grounds | undefined> {
  const { rules } = services.escalations.of(view);
  const met = rules.find((one) => one.isMet);
  if (met) return groundsOf(met);
  const to = view.sop.front.escalation?.to?.text;
  const { root } = view.state.location;
  const said = rules.map((one) => ({
    label: reasonText(readReason(recordedRule(one.rule), 'rule'), services.library, root),
    detail: vscode.l10n.t('According to “{0}”.', one.sop.title),
    rule: one,
  }));
  if (said.length > 0) {
    const other = { label: vscode.l10n.t('Another reason…'), rule: undefined };
    const picked = await showPick([...said, other], {
      title: caseTitle(view),
      placeHolder: vscode.l10n.t('Why are you escalating the case?'),
      matchOnDetail: true,
      ignoreFocusOut: true,
    });
    if (!picked) return undefined;
    if (picked.rule) return groundsOf(picked.rule);
  }
  const reason = await askReason(
    caseTitle(view),
    vscode.l10n.t('Why are you escalating the case? The reason is kept with the case.'),
  );
  return reason === undefined ? undefined : { reason, by: 'agent', to };
}

interface ContactItem extends vscode.QuickPickItem {
  readonly contact?: Contact;
  readonly isOther?: boolean;
}

/** Who it goes to: the person the SOP names, otherwise one chosen by the agent. */
async function askContact(to: string | undefined, config: LibraryConfig, title: string): Promise<Contact | undefined> {
  const able = contactsFor(to, config).map((one) => ({ ...one, name: personName(one.to, config) }));
  if (able.length === 1) return able[0];
  const others = [...config.team.keys()]
    .filter((key) => !able.some((one) => one.to === key))
    .map((key) => contactNamed(key, config));
  if (able.length + others.length === 0) return askAddress(title, config);
  const item = (contact: Contact): ContactItem => ({
    contact,
    label: contact.name,
    description: contact.role === undefined ? '' : roleName(contact.role, config),
    detail: contact.contact ?? '',
  });
  const heading = (label: string): ContactItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items: ContactItem[] = [
    ...able.map(item),
    ...(others.length > 0 ? [heading(vscode.l10n.t('team')), ...others.map(item)] : []),
    heading(''),
    { label: vscode.l10n.t('Somebody else…'), isOther: true },
  ];
  const picked = await showPick(items, {
    title,
    placeHolder: vscode.l10n.t('Who should the case be escalated to?'),
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.isOther ? askAddress(title, config) : picked?.contact;
}

async function askAddress(title: string, config: LibraryConfig): Promise<Contact | undefined> {
  const address = await showInput({
    title,
    prompt: vscode.l10n.t('Name or address of the person who takes over'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() ? undefined : vscode.l10n.t('A name is needed.')),
  });
  return address?.trim() ? contactNamed(address.trim(), config) : undefined;
}

async function askHow(to: Contact): Promise<'copy' | 'draft' | undefined> {
  const items = [
    {
      how: 'copy' as const,
      label: vscode.l10n.t('Copy as Markdown'),
      detail: vscode.l10n.t('Paste it into a chat, a ticket or a message'),
      iconPath: new vscode.ThemeIcon('copy'),
    },
    {
      how: 'draft' as const,
      label: vscode.l10n.t('Open as Draft'),
      detail: vscode.l10n.t('Add to it before sending it'),
      iconPath: new vscode.ThemeIcon('edit'),
    },
  ];
  const picked = await showPick(items, {
    title: vscode.l10n.t('Escalate to {0}', to.name),
    placeHolder: to.contact ?? vscode.l10n.t('How do you want to send the summary?'),
    ignoreFocusOut: true,
  });
  return picked?.how;
}

/** The text of the message: to whom, about what, and the summary. */
async function openDraft(to: Contact, view: CaseView, summary: string): Promise<void> {
  const address = to.contact === undefined || to.contact === to.name ? to.name : `${to.name} <${to.contact}>`;
  const lines = [
    vscode.l10n.t('To: {0}', lineWithSignsShown(onOneLine(address))),
    vscode.l10n.t('Subject: {0}', vscode.l10n.t('Escalation: {0}', lineWithSignsShown(onOneLine(caseTitle(view))))),
    '',
    summary,
  ];
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ content: lines.join('\n'), language: 'markdown' }),
  );
}

/** Says what is on the clipboard. A clipboard holds one thing: whoever took the contact from it gets the summary back, and so on. */
async function tellCopied({ name, contact }: Contact, summary: string): Promise<void> {
  const { clipboard } = vscode.env;
  if (contact === undefined) {
    await showInformation(vscode.l10n.t('The summary for {0} is on the clipboard.', name));
    return;
  }
  const [copyContact, copySummary] = [vscode.l10n.t('Copy Contact'), vscode.l10n.t('Copy Summary Again')];
  for (;;) {
    const told = vscode.l10n.t('The summary for {0} is on the clipboard. Send it to {1}.', name, contact);
    if ((await showInformation(told, copyContact)) !== copyContact) return;
    await clipboard.writeText(contact);
    const other = vscode.l10n.t('{0} is on the clipboard now. The summary can be copied again.', contact);
    if ((await showInformation(other, copySummary)) !== copySummary) return;
    await clipboard.writeText(summary);
  }
}
