import * as vscode from 'vscode';
import type { ReplyLabels } from '../services/offered-text';
import { showInput, showPick } from '../shared/dialogs';

/** A variable to ask for, with its default value. */
export interface Question {
  readonly variable: string;
  readonly fallback: string | undefined;
  /** What is asked, where the variable's label does not say it. */
  readonly prompt?: string | undefined;
}

/**
 * Asks for values one after the other. A value left empty counts as known to be empty.
 * @returns the values by variable name, with the keys of those chosen by label; undefined when the person cancels.
 */
export async function askValues(
  questions: readonly Question[],
  labels: ReplyLabels,
): Promise<Record<string, string | null> | undefined> {
  const answers: Record<string, string | null> = {};
  for (const [index, question] of questions.entries()) {
    const title = vscode.l10n.t('Reply details ({0} of {1})', index + 1, questions.length);
    const answer = await askOne(title, question, labels);
    if (answer === undefined) return undefined;
    answers[question.variable] = answer === '' ? null : answer;
  }
  return answers;
}

async function askOne(
  title: string,
  { variable, fallback, prompt }: Question,
  labels: ReplyLabels,
): Promise<string | undefined> {
  const choices = labels.choices(variable);
  if (choices.length === 0) {
    const example = labels.example(variable);
    return showInput({
      title,
      prompt:
        prompt ??
        (example === undefined
          ? labels.asked(variable)
          : vscode.l10n.t('{0}, such as {1}', labels.asked(variable), example)),
      value: fallback ?? '',
      ignoreFocusOut: true,
      placeHolder: vscode.l10n.t('Leave empty if there is none'),
      validateInput: (value) => (value === '' ? undefined : labels.refusal(variable, value)),
    });
  }
  const none = { label: vscode.l10n.t('None of these'), value: '' };
  const items = [...choices.map(({ value, label }) => ({ label, value })), none];
  return (await showPick(items, { title, placeHolder: labels.asked(variable), ignoreFocusOut: true }))?.value;
}
