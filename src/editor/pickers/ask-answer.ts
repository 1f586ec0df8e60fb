import * as vscode from 'vscode';
import type { Step } from '../../core/sop/model';
import { answerOf } from '../shared/quick-pick-answer';
import { shown, shownRow } from '../shared/shown';

interface AnswerRow extends vscode.QuickPickItem {
  readonly answer: string;
}

/** Asks a question of a checklist. Its answers have numbers: one key answers it. */
export async function askAnswer({ text, branches }: Pick<Step, 'text' | 'branches'>): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<AnswerRow>();
  pick.title = shown(text);
  pick.placeholder = vscode.l10n.t('Press the number of the answer, or choose it');
  pick.items = branches.map(({ answer, also }, at) =>
    shownRow({ answer, label: `${at + 1}  ${answer}`, description: also }),
  );
  let byNumber: string | undefined;
  const chosen = await answerOf(pick, () => pick.activeItems[0]?.answer, [
    pick.onDidChangeValue((value) => {
      byNumber = /^[1-9]$/.test(value) ? pick.items[Number(value) - 1]?.answer : undefined;
      if (byNumber !== undefined) pick.hide();
    }),
  ]);
  return chosen ?? byNumber;
}
