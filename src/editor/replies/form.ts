import * as vscode from 'vscode';
import type { FormField, ReplyForm } from '../../core/reply/form';
import { toText } from '../../core/reply/render';
import { showInput, showPick } from '../shared/dialogs';
import { answerOf } from '../shared/quick-pick-answer';
import { keepOrder } from '../shared/quick-pick-order';
import { shownRow } from '../shared/shown';
import { excerptOf } from '../shared/wording';
import type { ReplyLabels } from '../services/offered-text';

/** How much of the reply its row shows. */
const longestText = 120;

interface FormRow extends vscode.QuickPickItem {
  /** Undefined in the row that ends the form. */
  readonly field: FormField | undefined;
}

/** What a form is shown with. */
interface FormWords {
  readonly title: string;
  readonly labels: ReplyLabels;
  /** What is asked for a variable, where its label does not say it. */
  readonly promptOf: (variable: string) => string | undefined;
}

/**
 * Lets people fill in a form: a list of its fields, in any order, and a last row that ends it once nothing is open.
 * @returns false when they cancel.
 */
export async function fillForm(form: ReplyForm, words: FormWords): Promise<boolean> {
  for (;;) {
    const row = await chooseRow(form, words);
    if (!row) return false;
    if (row.field) await askField(form, row.field, words);
    else if (form.open.length === 0) return true;
  }
}

function chooseRow(form: ReplyForm, words: FormWords): Promise<FormRow | undefined> {
  const pick = vscode.window.createQuickPick<FormRow>();
  keepOrder(pick);
  pick.title = words.title;
  pick.placeholder = vscode.l10n.t('Press Enter on a field to fill it in');
  pick.ignoreFocusOut = true;
  const [firstOpen] = form.open;
  const rows = [...form.fields.map((field) => fieldRow(field, words)), lastRow(form, words)];
  pick.items = rows.map((row) => shownRow(row));
  const active = pick.items.find(({ field }) => field?.variable === firstOpen?.variable);
  pick.activeItems = active ? [active] : [];
  return answerOf(pick, () => pick.activeItems[0]);
}

function fieldRow(field: FormField, { labels, promptOf }: FormWords): FormRow {
  const { variable, value, isRefused, mayBeEmpty } = field;
  const refusal = isRefused ? labels.refusal(variable, value ?? '') : undefined;
  const isOpen = value === undefined || isRefused || (value === '' && !mayBeEmpty);
  const shownValue =
    value === undefined ? '' : (labels.choices(variable).find((one) => one.value === value)?.label ?? value);
  const state = value === '' ? (mayBeEmpty ? vscode.l10n.t('none') : '') : shownValue;
  const detail = refusal ?? promptOf(variable) ?? exampleText(labels, variable);
  return {
    field,
    label: labels.asked(variable),
    description: state === '' ? vscode.l10n.t('required') : state,
    ...(detail === undefined ? {} : { detail }),
    iconPath: new vscode.ThemeIcon(isRefused ? 'error' : isOpen ? 'circle-large-outline' : 'pass-filled'),
    alwaysShow: true,
  };
}

function lastRow(form: ReplyForm, { labels }: FormWords): FormRow {
  const open = form.open.map(({ variable }) => labels.asked(variable));
  return {
    field: undefined,
    label: vscode.l10n.t('Copy'),
    description: open.length === 0 ? '' : vscode.l10n.t('still open: {0}', open.join(', ')),
    detail: open.length === 0 ? excerptOf(toText(form.reply), longestText) : '',
    iconPath: new vscode.ThemeIcon('copy'),
    alwaysShow: true,
  };
}

/** Asks for one value; Escape leads back to the form. */
async function askField(form: ReplyForm, field: FormField, { title, labels, promptOf }: FormWords): Promise<void> {
  const { variable, value, mayBeEmpty } = field;
  const choices = labels.choices(variable);
  if (choices.length > 0) {
    const none = mayBeEmpty ? [{ label: vscode.l10n.t('None of these'), value: '' }] : [];
    const items = [...choices.map((one) => ({ label: one.label, value: one.value })), ...none];
    const chosen = await showPick(items, { title, placeHolder: labels.asked(variable), ignoreFocusOut: true });
    if (chosen) form.enter(variable, chosen.value);
    return;
  }
  const example = labels.example(variable);
  const entered = await showInput({
    title,
    prompt:
      promptOf(variable) ??
      (example === undefined
        ? labels.asked(variable)
        : vscode.l10n.t('{0}, such as {1}', labels.asked(variable), example)),
    value: value ?? '',
    ignoreFocusOut: true,
    ...(mayBeEmpty ? { placeHolder: vscode.l10n.t('Leave empty if there is none') } : {}),
    validateInput: (text) =>
      text.trim() === ''
        ? mayBeEmpty
          ? undefined
          : vscode.l10n.t('A value is needed: the customer would read a gap.')
        : labels.refusal(variable, text.trim()),
  });
  if (entered !== undefined) form.enter(variable, entered);
}

function exampleText(labels: ReplyLabels, variable: string): string | undefined {
  const example = labels.choices(variable).length > 0 ? undefined : labels.example(variable);
  return example === undefined ? undefined : vscode.l10n.t('such as {0}', example);
}
