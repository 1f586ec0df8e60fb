import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { fillAndCopy, keys, pressFor, startByKeys, whenReplyStands, work } from './support/answering';
import type { Counts } from './support/answering';
import { openWorkbench } from './support/current';
import { Hands } from './support/hands';
import { readReceived, replyTo, sampleSop } from './support/received';
import type { Received, Task } from './support/received';
import type { OpenStep } from './support/open-steps';
import { foldView, showViews, whenReady, whenRowDrawn } from './steps';
import type { Workbench } from './support/workbench';

const agent = { name: 'Marta', signature: 'Marta, posventa' };
/** What a condition of a reply asks for and no message says: the first of a list. */
const chosenInList = { 'refund.method': 'card' };
/** What a message takes beside its steps, its questions and what no message says. */
const allowed = 4;

/** One in each language; a condition to decide, fields to fill in, protocol steps, a choice between suggestions. */
const byKeysToo = ['01', '04', '05', '09'];
type Way = 'mouse' | 'keys';

interface Counted {
  readonly received: Received;
  readonly way: Way;
  readonly steps: number;
  readonly questions: number;
  readonly typed: number;
  readonly actions: number;
}

describe('Ten messages from the clipboard to the finished reply on the clipboard', () => {
  const counted: Counted[] = [];
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      settings: { 'sopGuide.agent.name': agent.name, 'sopGuide.agent.signature': agent.signature },
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await whenReady(workbench);
    await showViews(workbench);
    await foldView(workbench, 'Categories');
  });

  after(async () => {
    console.log(tableOf(counted));
    await workbench.close();
  });

  const text = async () => (await workbench.editorText()) ?? '';
  const lens = (words: string) => workbench.page.locator('.codelens-decoration a').filter({ hasText: words }).first();

  /** What happens in a window with one message; all that is done goes through the hands. */
  async function answer(received: Received, way: Way): Promise<void> {
    await workbench.inHost((vscode, words) => vscode.env.clipboard.writeText(words), received.text);
    const hands = new Hands(workbench.page);
    const counts = { steps: 0, questions: 0 };
    await hands.press(keys.newDraft);
    const titles = received.checklists.map(({ sop }) => sampleSop(sop).title);
    for (const title of titles) await lens(`Start: ${title}`).waitFor();
    if (titles.length > 1) await answerBoth(hands, received, counts);
    else await answerOne(hands, received, way, counts);
    await workbench.screenshot(`ten-${received.name}`);
    const typed = received.checklists.flatMap((task) => Object.values(task.typed));
    const copied = await fillAndCopy(workbench, hands, typed);
    counted.push({ received, way, ...counts, typed: typed.length, actions: hands.done.length });
    assertFinished(received, copied);
    const most = allowed + counts.steps + counts.questions + typed.length;
    assert.ok(hands.done.length <= most, `${hands.done.length} instead of ${most}:\n${hands.done.join('\n')}`);
  }

  async function answerOne(hands: Hands, received: Received, way: Way, counts: Counts): Promise<void> {
    const [task] = received.checklists;
    assert.ok(task);
    const { title } = sampleSop(task.sop);
    if (way === 'mouse') await hands.click(lens(`Start: ${title}`), `Start: ${title}`);
    else await startByKeys(workbench, hands, task.sop);
    await workOn(hands, task, way, counts);
    await whenReplyStands(workbench, hands, replyOf(received, task));
  }

  /** Two cases, and one letter for both: the first asks for what is missing, the second is worked through. */
  async function answerBoth(hands: Hands, received: Received, counts: Counts): Promise<void> {
    const [, second] = received.checklists;
    assert.ok(second);
    await hands.click(lens('Start both'), 'Start both');
    const { title } = sampleSop(second.sop);
    await hands.click(workbench.tree('Checklist').row(title).locator('.label-name'), title);
    await workOn(hands, second, 'mouse', counts, false);
    await hands.click(lens('One reply for both'), 'One reply for both');
    counts.steps++;
    const [, , end] = replyOf(received, second).split('\n\n');
    await until('the reply stands in the draft', async () => (await text()).includes(end ?? ''));
  }

  let isFolded = false;
  /** Gives the list all the room: only rows in sight can be clicked. */
  async function foldStep(): Promise<void> {
    if (!isFolded) await foldView(workbench, 'Step');
    isFolded = true;
  }

  async function workOn(hands: Hands, task: Task, way: Way, counts: Counts, isToSend = true): Promise<void> {
    await foldStep();
    const act = (next: OpenStep) =>
      way === 'mouse' ? clickOn(hands, next, task) : pressFor(workbench, hands, next, task);
    await work(workbench, task, counts, act, isToSend);
  }

  async function clickOn(hands: Hands, next: OpenStep, task: Task): Promise<void> {
    const list = workbench.tree('Checklist');
    const label = next.isQuestion ? (task.answers[next.id] ?? '') : next.text;
    const isTicked = !next.isQuestion && next.id !== task.step;
    await whenRowDrawn(workbench, label);
    const row = list.row(label);
    // The buttons of a row are there once the mouse is.
    await until(`the mouse is at “${label}”`, async () => {
      await list.atRest(label);
      await row.hover({ timeout: 2000 });
      return true;
    });
    const part = isTicked ? row.locator('.custom-view-tree-node-item-checkbox') : row.locator('.action-label').first();
    await hands.click(part, label);
    // Its tooltip would cover the row below.
    await workbench.page.mouse.move(700, 500);
  }

  const all = readReceived();
  for (const received of all)
    it(`${received.name}, by mouse`, async () => {
      await answer(received, 'mouse');
    });
  for (const received of all.filter(({ name }) => byKeysToo.some((number) => name.startsWith(number))))
    it(`${received.name}, by keys alone`, async () => {
      await answer(received, 'keys');
    });
});

function replyOf(received: Received, task: Task): string {
  return replyTo(received, task, {
    ...chosenInList,
    'agent.name': agent.name,
    'agent.signature': agent.signature,
  });
}

/** The library's words in the customer's language and for their channel, with what they said in them, and no gap. */
function assertFinished(received: Received, copied: string): void {
  const replies = received.checklists.map((task) => replyOf(received, task));
  assert.doesNotMatch(copied, /\[|\{\{|\}\}|^>/m);
  if (replies.length === 1) assert.equal(copied, replies[0]);
  // One greeting, one closing, and between them what each reply says.
  else
    for (const reply of replies)
      for (const one of reply.split('\n\n').slice(1, -1))
        assert.ok(copied.includes(one), `“${one}” is not in:\n${copied}`);
  const said = Object.values(received.facts).filter((value) => replies.some((reply) => reply.includes(value)));
  for (const value of said) assert.ok(copied.includes(value), `“${value}” is not in:\n${copied}`);
}

function tableOf(counted: readonly Counted[]): string {
  const lines = counted.map(({ received, way, steps, questions, typed, actions }) => {
    const protocol = received.checklists.flatMap((task) => task.protocol).length;
    const most = allowed + steps + questions + typed;
    return [received.name, received.language, received.channel, way, steps, questions, protocol, typed, actions, most];
  });
  const head = [
    'message',
    'language',
    'channel',
    'by',
    'required',
    'questions',
    'protocol',
    'typed',
    'actions',
    'allowed',
  ];
  const all = [head, ...lines].map((line) => line.map(String));
  const widths = head.map((_, at) => Math.max(...all.map((line) => line[at]?.length ?? 0)));
  return all.map((line) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')).join('\n');
}
