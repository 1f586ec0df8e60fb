import assert from 'node:assert/strict';
import { until } from '../../editor/support/until';
import type { Hands } from './hands';
import { openSteps } from './open-steps';
import type { OpenStep } from './open-steps';
import type { Task } from './received';
import type { Workbench } from './workbench';

/** The keys with which a message becomes a reply that is on the clipboard. */
export const keys = { newDraft: 'Control+Alt+n', next: 'Control+Alt+Enter', copy: 'Control+Alt+c' };

/** What was done in a checklist. */
export interface Counts {
  steps: number;
  questions: number;
}

/** Starts what is suggested first for the draft, by keys alone; an offer of several is answered with its first. */
export async function startByKeys(workbench: Workbench, hands: Hands, sop: string): Promise<void> {
  await hands.press(keys.next);
  const isAsked = await until('it is started, or asked for', async () =>
    (await rowsOf(workbench).count()) > 0 ? 'asked' : (await openSteps(workbench, sop)).length > 0 && 'started',
  );
  if (isAsked === 'asked') await hands.press('Enter');
}

/**
 * Goes through a checklist until its reply is called for, and calls for it.
 * @param act does one step, or answers one question.
 * @param isToSend whether the reply is called for; the last step stays open otherwise.
 */
export async function work(
  workbench: Workbench,
  task: Task,
  counts: Counts,
  act: (next: OpenStep) => Promise<void>,
  isToSend = true,
): Promise<void> {
  for (;;) {
    const [next] = await until('the checklist is there', async () => {
      const open = await openSteps(workbench, task.sop);
      return open.length > 0 && open;
    });
    assert.ok(next);
    if (next.id === task.step && !isToSend) return;
    if (next.isQuestion) counts.questions++;
    else counts.steps++;
    await act(next);
    if (next.id === task.step) return;
    await until('it is done', async () => (await openSteps(workbench, task.sop))[0]?.id !== next.id);
  }
}

/** Does a step by keys alone, or answers a question with what the task says. */
export async function pressFor(workbench: Workbench, hands: Hands, next: OpenStep, task: Task): Promise<void> {
  if (!next.isQuestion) return hands.press(keys.next);
  // After what was done by a key, the next question is there already.
  await workbench.page.locator('.quick-input-title:visible').getByText(next.text, { exact: true }).waitFor();
  await hands.press(String(next.answers.indexOf(task.answers[next.id] ?? '') + 1));
}

/** Waits until a reply stands in the draft; a condition that is asked for before is answered with the first of its list. */
export async function whenReplyStands(workbench: Workbench, hands: Hands, reply: string): Promise<void> {
  // Quoted mail may begin in the same words.
  const begin = `\n${reply.slice(0, 12)}`;
  const stands = async () => ((await workbench.editorText()) ?? '').includes(begin);
  await until(
    'the reply stands in the draft, or a condition is asked for',
    async () => (await stands()) || (await rowsOf(workbench).count()) > 1,
  );
  if (!(await stands())) await hands.press('Enter');
  await until('the reply stands in the draft', stands);
}

/** Fills in the gaps of the draft one after another, and copies the reply; gives the words on the clipboard. */
export async function fillAndCopy(workbench: Workbench, hands: Hands, values: readonly string[]): Promise<string> {
  const clipboard = () => workbench.inHost((vscode) => vscode.env.clipboard.readText());
  const before = await clipboard();
  for (const [at, value] of values.entries()) {
    if (at > 0) await hands.press('Tab');
    await hands.fill(value);
  }
  await hands.press(keys.copy);
  return until('the reply is copied', async () => {
    const words = await clipboard();
    return words !== before && words;
  });
}

function rowsOf({ page }: Workbench) {
  return page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
}
