import * as vscode from 'vscode';
import { latestClocks, slaClocks } from '../../core/case/terms/sla-clocks';
import type { SummaryWords } from '../../core/case/summary/words';
import type { CaseView } from '../../core/case/model/view';
import type { Library } from '../../core/library/library';
import { percentText, valueText } from '../shared/wording';
import { clockFacts, clockLabel, spanText } from '../shared/clock-words';
import { factLabel, factText, ruleText } from '../shared/fact-words';
import { reasonText } from '../shared/escalation-words';
import { assistantName, personName, roleName } from '../shared/people';
import type { Services } from './services';

/** The words of a case's summary in the language of the interface. */
export function summaryWords(library: Library, root: string): SummaryWords {
  const time = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    time: (ts) => time.format(new Date(ts)),
    zone: time.resolvedOptions().timeZone,
    duration: (minutes) => spanText(minutes * 60_000),
    percent: percentText,
    role: (key) => roleName(key, library.config(root)),
    person: (key) => personName(key, library.config(root)),
    labels: {
      ticket: vscode.l10n.t('Ticket'),
      procedure: vscode.l10n.t('Procedure'),
      opened: vscode.l10n.t('Opened'),
      closed: vscode.l10n.t('Closed'),
      timeTaken: vscode.l10n.t('Time taken'),
      steps: vscode.l10n.t('Steps'),
      known: vscode.l10n.t('Ticket details'),
      promises: vscode.l10n.t('Promise'),
      priority: vscode.l10n.t('Priority'),
      escalated: vscode.l10n.t('Escalated'),
      handedOver: vscode.l10n.t('Handed over'),
      reopened: vscode.l10n.t('Reopened'),
      to: vscode.l10n.t('To'),
      from: vscode.l10n.t('From'),
      why: vscode.l10n.t('Why'),
      record: vscode.l10n.t('Record'),
      answers: vscode.l10n.t('Answers'),
      done: vscode.l10n.t('What was done'),
      open: vscode.l10n.t('What is open'),
      notes: vscode.l10n.t('Notes'),
      replies: vscode.l10n.t('Replies'),
    },
    version: (version) => vscode.l10n.t('version {0}', version),
    commit: (hash) => vscode.l10n.t('commit {0}', hash),
    escalationTitle: (title) => vscode.l10n.t('Escalation: {0}', title),
    escalation: (name, at) => vscode.l10n.t('to {0}, {1}', name, at),
    handover: (name, at, step) =>
      step === undefined ? vscode.l10n.t('to {0}, {1}', name, at) : vscode.l10n.t('“{0}” to {1}, {2}', step, name, at),
    timeWaited: (total, waited) => vscode.l10n.t('{0}, of which {1} waiting for the customer', total, waited),
    counts: (done, skipped, open) => vscode.l10n.t('{0} done, {1} skipped, {2} open', done, skipped, open),
    closedAs,
    value: (name, value) => valueText(library, root, name, value),
    variable: (name) => factLabel(library, root, name),
    fact: (name, values) => factText(library, root, name, values),
    reason: (reason) => reasonText(reason, library, root),
    times: (count) => (count === 1 ? vscode.l10n.t('once') : vscode.l10n.t('{0} times', count)),
    skipped: (reason) => (reason ? vscode.l10n.t('skipped: {0}', reason) : vscode.l10n.t('skipped')),
    assistant: assistantName,
    inPlaceOf: (actor, role) => vscode.l10n.t('{0} in place of {1}', actor, role),
    stillOpen: vscode.l10n.t('still open'),
    optional: vscode.l10n.t('optional'),
    notCounted: vscode.l10n.t('done before, not counted'),
    changedLater: vscode.l10n.t('changed later'),
    about: (step) => vscode.l10n.t('about “{0}”', step),
    replyUse: (how) =>
      ({ inserted: vscode.l10n.t('inserted'), copied: vscode.l10n.t('copied'), sent: vscode.l10n.t('sent') })[how],
    changed: (share) => vscode.l10n.t('{0} changed', share),
    ownText: vscode.l10n.t('their own wording'),
  };
}

/** The state of the promises of a case, one a line. */
export function clocksOf(
  { clock, scales, library }: Pick<Services, 'clock' | 'scales' | 'library'>,
  { state }: CaseView,
): string[] {
  const now = clock.now();
  const rule = (text: string) => ruleText(library, state.location.root, text);
  const clocks = latestClocks(slaClocks(state, scales, now));
  return clocks.map((one) => [clockLabel(one), ...clockFacts(one, now, rule)].join(' · '));
}

function closedAs(how: 'complete' | 'override' | 'abandon', time: string, reason: string): string {
  switch (how) {
    case 'complete':
      return vscode.l10n.t('{0}, all required steps done', time);
    case 'override':
      return vscode.l10n.t('{0}, with required steps open: {1}', time, reason);
    case 'abandon':
      return vscode.l10n.t('{0}, as not needed: {1}', time, reason);
  }
}
