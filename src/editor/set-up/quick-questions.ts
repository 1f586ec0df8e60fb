import * as vscode from 'vscode';
import { shown, shownRow } from '../shared/shown';

/** What goes with all questions of a series. */
interface InSeries {
  readonly title: string;
  /** Which question it is, from 1, and of how many. */
  readonly step: number;
  readonly totalSteps: number;
}

/** That somebody goes back to the question before; undefined is that they have had enough. */
export const back = Symbol('back');

interface AskedText extends InSeries {
  readonly prompt: string;
  /** What stands there already: Enter takes it, typing replaces it. */
  readonly value: string;
  /** What is wrong with an answer, in words; undefined when it can be taken. */
  readonly fault: (text: string) => string | undefined;
}

interface AskedRows<T> extends InSeries {
  readonly placeholder: string;
  readonly rows: readonly T[];
  /** The row that stands first; where several can be chosen, those that are checked. */
  readonly chosen: readonly T[];
}

/** Asks for a text. */
export function askText({ prompt, value, fault, ...series }: AskedText): Promise<string | typeof back | undefined> {
  const box = vscode.window.createInputBox();
  begin(box, series);
  box.prompt = shown(prompt);
  box.value = value;
  box.valueSelection = [0, value.length];
  return answerOf(box, series.step > 1, (resolve) => {
    const look = () => (box.validationMessage = fault(box.value));
    return [
      box.onDidChangeValue(look),
      box.onDidAccept(() => {
        if (look() === undefined) resolve(box.value.trim());
      }),
    ];
  });
}

/** Asks for one of some rows. */
export function askRow<T extends vscode.QuickPickItem>(asked: AskedRows<T>): Promise<T | typeof back | undefined> {
  const { pick, series, itemOf } = pickOf(asked);
  return answerOf(pick, series.step > 1, (resolve) => [
    pick.onDidAccept(() => {
      const [item] = pick.activeItems.flatMap((row) => itemOf(row) ?? []);
      if (item) resolve(item);
    }),
  ]);
}

/** Asks for any number of rows, one at least. */
export function askRows<T extends vscode.QuickPickItem>(
  asked: AskedRows<T>,
): Promise<readonly T[] | typeof back | undefined> {
  const { pick, series, itemOf } = pickOf(asked);
  pick.canSelectMany = true;
  pick.selectedItems = pick.items.filter((row) => asked.chosen.some((one) => one === itemOf(row)));
  return answerOf(pick, series.step > 1, (resolve) => [
    pick.onDidAccept(() => {
      const items = pick.selectedItems.flatMap((row) => itemOf(row) ?? []);
      if (items.length > 0) resolve(asked.rows.filter((one) => items.includes(one)));
    }),
  ]);
}

function pickOf<T extends vscode.QuickPickItem>({ placeholder, rows, chosen, ...series }: AskedRows<T>) {
  const pick = vscode.window.createQuickPick();
  begin(pick, series);
  pick.placeholder = shown(placeholder);
  pick.items = rows.map(shownRow);
  const itemOf = (row: vscode.QuickPickItem) => rows[pick.items.indexOf(row)];
  pick.activeItems = pick.items.filter((row) => chosen.some((one) => one === itemOf(row))).slice(0, 1);
  return { pick, series, itemOf };
}

function begin(input: vscode.QuickInput, { title, step, totalSteps }: InSeries): void {
  input.title = shown(title);
  input.step = step;
  input.totalSteps = totalSteps;
  // A look at the web shop must not lose what was answered.
  input.ignoreFocusOut = true;
}

function answerOf<T>(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  hasBefore: boolean,
  listen: (resolve: (answer: T) => void) => vscode.Disposable[],
): Promise<T | typeof back | undefined> {
  if (hasBefore) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    const done = (answer: T | typeof back | undefined) => {
      resolve(answer);
      input.dispose();
      for (const one of listening) one.dispose();
    };
    const listening = [
      input.onDidTriggerButton(() => done(back)),
      input.onDidHide(() => done(undefined)),
      ...listen(done),
    ];
    input.show();
  });
}
