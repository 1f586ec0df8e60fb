import * as vscode from 'vscode';
import { mostKept } from '../../core/lifecycle/signals/counter';
import { showInformation } from '../shared/dialogs';
import { setCountSignals } from '../shared/settings';

/** Remembers on this machine that the person was asked. */
const askedKey = 'feedback.asked';

/** Asks, once for ever and beside what the person does, whether anything may be counted. No answer is no, and yes is said to the terms alone. */
export async function askConsentOnce(memory: vscode.Memento): Promise<void> {
  if (memory.get(askedKey) === true) return;
  await memory.update(askedKey, true);
  const no = vscode.l10n.t('No');
  const terms = vscode.l10n.t('What Is Counted…');
  const answer = await showInformation(
    vscode.l10n.t(
      'Searches in vain, suggestions that do not fit and skipped steps tell authors what is missing. May SOP Guide count them on this computer from now on? You see every line before anything is shared.',
    ),
    terms,
    no,
  );
  if (answer === terms) await askWithTerms();
  else if (answer === no) await setCountSignals('off');
}

/** Shows what is counted and what never, and asks. @returns whether the person has agreed. */
export async function askWithTerms(): Promise<boolean> {
  const yes = vscode.l10n.t('Count Them');
  const no = vscode.l10n.t('No');
  const detail = [
    vscode.l10n.t('From now on, and on this computer alone, these are counted:'),
    `• ${vscode.l10n.t('searches that find nothing with all their words: these words, unless they look like a customer’s data')}`,
    `• ${vscode.l10n.t('messages that no suggested SOP fits: which SOPs were suggested, nothing of the message')}`,
    `• ${vscode.l10n.t('steps that are skipped, and how many cases followed the SOP')}`,
    '',
    vscode.l10n.t(
      'Names, times of day and practice are not counted. At most {0} lines are kept of each library.',
      mostKept,
    ),
    '',
    vscode.l10n.t(
      '“Share What Was Counted…” shows every line, and shares what you leave in. You can change your answer at any time in the setting sopGuide.feedback.count; “off” forgets what was counted.',
    ),
  ].join('\n');
  const answer = await showInformation(vscode.l10n.t('May these be counted?'), { modal: true, detail }, yes, no);
  if (answer !== undefined) await setCountSignals(answer === yes ? 'on' : 'off');
  return answer === yes;
}
