import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { stepsInView } from '../../src/core/case/model/view';
import { stepsOf } from '../../src/core/sop/model';
import { whatItWrites } from '../../src/editor/assistant/what-it-writes';
import type { SopGuide } from '../../src/editor/start';
import { ChecklistRows } from './support/checklist-rows';
import { guide } from './support/guide';
import { until } from './support/until';

const message = 'Hola, me llegó roto el plato que compré y quiero que me devolváis el dinero.';
const refund = 'refund-defective-product';

/** What the tests read of an answer. */
interface Answer {
  readonly covered: boolean;
  readonly suggestions: readonly { readonly cite: { readonly sop: string; readonly hash: string } }[];
  readonly title: unknown;
  readonly state: string;
  readonly case: string;
  readonly step: { readonly key: string };
  readonly refused: string;
  readonly says: string;
}

describe('The tools of language models', () => {
  let api: SopGuide;

  before(async () => {
    api = await guide();
    await until('the tools are offered', () => vscode.lm.tools.some(({ name }) => name === 'sop_suggest'));
  });

  const call = async (name: string, input: object): Promise<Answer> => {
    const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
    const [part] = content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    return JSON.parse(part.value) as Answer;
  };

  it('are all listed, with what each takes', () => {
    const ours = vscode.lm.tools.filter(({ name }) => name.startsWith('sop_'));
    assert.equal(ours.length, 11);
    for (const { description, inputSchema } of ours) assert.ok(description !== '' && inputSchema);
  });

  it('find the SOP for a message, cite it, and mark what others wrote as data', async () => {
    const { covered, suggestions } = await call('sop_suggest', { message });
    assert.ok(covered);
    assert.equal(suggestions[0]?.cite.sop, refund);
    assert.match(suggestions[0].cite.hash, /^[0-9a-f]{64}$/);
    const { title } = await call('sop_get', { sop: refund });
    assert.deepEqual(title, { quoted: api.library.withId(refund)[0]?.title, of: 'sop' });
  });

  it('tell the next step without a case, and write nothing', async () => {
    const before = api.cases.cases.length;
    const { state, step } = await call('sop_next_step', { sop: refund });
    assert.equal(state, 'step');
    assert.notEqual(step.key, '');
    assert.equal(api.cases.cases.length, before);
  });

  it('refuse in words that say what to do', async () => {
    const { refused, says } = await call('sop_get', { sop: 'no-such-sop' });
    assert.equal(refused, 'sop-unknown');
    assert.match(says, /sop_search/);
  });

  it('tell the person what they would write, as text and nothing else', async () => {
    const title = api.library.withId(refund)[0]?.title ?? '';
    const asked = await whatItWrites('sop_start', { sop: refund, ticket: '[A-1](command:workbench.action.quit)' }, api);
    assert.equal(
      asked,
      `Begin a case on “${title}” for the ticket \\[A-1\\](command:workbench.action.quit)?\n\nThe record of the case will say that an assistant did it.`,
    );
    const unread = await whatItWrites('sop_answer', { case: 7, step: ['x'], answer: 'No' }, api);
    assert.match(unread, /^Answer “” with “No”\?/);
    assert.match(await whatItWrites('sop_done', null, api), /^Close the case “”\?/);
  });

  it('work on a case, and its record says that an assistant did', async () => {
    const { case: id } = await call('sop_start', { sop: refund, ticket: 'A-2' });
    const view = await api.cases.load(id);
    assert.ok(view);
    assert.equal(view.state.ticket, 'A-2');
    assert.equal(view.state.openedByKind, 'assistant');
    const [first] = stepsOf(view.sop);
    const asked = await whatItWrites('sop_done', { case: id, step: first?.id, sent: { text: '**Hi**' } }, api);
    assert.match(asked, /^Mark “.+” as done\?\n\n.+\n\nSent to the customer: \\\*\\\*Hi/);
  });

  it('are named as assistants where the checklist says who did it', async () => {
    const { case: id } = await call('sop_start', { sop: refund, ticket: 'A-3' });
    const { step } = await call('sop_next_step', { case: id });
    const done = await call('sop_done', { case: id, step: step.key });
    assert.equal(done.refused, undefined);
    await vscode.commands.executeCommand('sopGuide.startChecklist', {
      uri: api.library.withId(refund)[0]?.location.uri,
      ticket: 'A-3',
    });
    const rows = new ChecklistRows(api);
    const view = await api.cases.load(id);
    const text = view && stepsInView(view).find(({ key }) => key === step.key)?.step.text;
    await until('the checklist shows the case', () => rows.labels().includes(text ?? ''));
    assert.match(rows.tooltip(text ?? ''), /^the assistant, /m);
  });
});
