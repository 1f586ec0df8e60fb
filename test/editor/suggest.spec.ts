import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CaseEvent } from '../../src/core/case/model/events';
import { perform } from '../../src/editor/pickers/found-actions';
import { suggestionItems } from '../../src/editor/triage/items';
import { customerMessage } from '../../src/editor/triage/message';
import type { SopGuide } from '../../src/editor/start';
import { closeEditors, configure, draft, guide } from './support/guide';
import { until } from './support/until';

const broken = 'Hola, me llegó roto el plato que compré y quiero que me devolváis el dinero.';
const invoice = 'Buenos días, necesito la factura de mi pedido con los datos de mi empresa.';
const refund = 'refund-defective-product';
const sources = { clock: { now: () => Date.now() }, loader: { progress: { loading: false, done: 0, total: 0 } } };

describe('Suggestions for a message', () => {
  let api: SopGuide;

  before(async () => {
    api = await guide();
    await configure('open.with', 'source');
  });

  after(() => configure('open.with', undefined));

  afterEach(closeEditors);

  it('say how sure they are in words and per cent, why in words of message and SOP, and what can be done', async () => {
    const rows = await rowsFor(broken);
    const [row] = rows;
    assert.equal(row?.found?.sop.id, refund);
    assert.match(row.description ?? '', /^(very likely|likely) · \d+%$/);
    assert.match(row.detail ?? '', /^“[^”]*roto[^”]*” ≈ trigger “[^”]+”/);
    assert.deepEqual(
      row.buttons?.map((button) => button.tooltip),
      ['Open to the Side', 'Start Checklist', 'Insert Reply'],
    );
    assert.equal(rows.at(-1)?.label, 'Search SOPs…');
    assert.ok(rows.length <= 6);
  });

  it('say so when no SOP fits, and lead to the search', async () => {
    assert.deepEqual(
      (await rowsFor('asdf qwer zxcv uiop')).map((row) => row.label),
      ['No SOP fits this message', 'Search SOPs…'],
    );
    const reading = { ...sources, library: api.library, loader: { progress: { loading: true, done: 1, total: 2 } } };
    assert.equal(suggestionItems([], reading)[0]?.label, 'No SOP fits this message so far');
  });

  it('are for the selected text before all else', async () => {
    const editor = await draft(`${broken}\n\n${invoice}`);
    const line = editor.document.lineAt(2).range;
    editor.selection = new vscode.Selection(line.start, line.end);
    await suggestAndAccept('tax-invoice');
  });

  it('are for what the draft says below its front matter', async () => {
    await draft(`---\nlang: es\nnote: factura de empresa\n---\n\n> ${broken}\n`);
    await suggestAndAccept(refund);
  });

  it('are for the copied text when there is no draft', async () => {
    await vscode.env.clipboard.writeText(broken);
    await suggestAndAccept(refund);
  });

  it('learn from what is chosen', async () => {
    const message = 'quiero cambiar algo del pedido por otra talla';
    const surest = async () => (await api.triage.suggest(message, undefined, { limit: 5 }))[0];
    const before = await surest();
    assert.ok(before && before.confidence < 0.98);
    await draft(message);
    await suggestAndAccept(before.sop.id);
    const after = await surest();
    assert.equal(after?.sop.id, before.sop.id);
    assert.ok(after.confidence > before.confidence, `${after.confidence} after ${before.confidence}`);
  });

  describe('lead to a case', () => {
    const store = (value: boolean | undefined) => configure('cases.storeCustomerText', value);

    afterEach(() => store(undefined));

    it('that keeps the message where the settings allow it', async () => {
      await store(true);
      const start = await caseFor('T-SUGGEST-1');
      assert.equal(start.event === 'start' ? start.message : '', broken);
    });

    it('that keeps no word of it where they do not', async () => {
      const start = await caseFor('T-SUGGEST-2');
      assert.ok(!JSON.stringify(start).includes(broken));
    });

    /** Begins a case from the suggestions for a draft, as their button does; gives what its record begins with. */
    async function caseFor(ticket: string): Promise<CaseEvent> {
      await draft(`---\nticket: ${ticket}\n---\n\n${broken}\n`);
      const message = await customerMessage(api);
      const [row] = await rowsFor(message?.text ?? '');
      assert.ok(row?.found);
      const first = row.found;
      let running: Promise<unknown> | undefined;
      const begin = () =>
        Promise.resolve(perform(first, 'checklist', false, message?.text)).finally(() => (running = undefined));
      const found = () => api.cases.cases.find((view) => view.state.ticket === ticket);
      await until('the case is begun', async () => {
        if (found()) return true;
        // A question that another window took the focus from is gone, and nothing has begun.
        running ??= begin();
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return found() !== undefined;
      });
      await running;
      const [start] = found()?.state.timeline ?? [];
      assert.ok(start);
      return start;
    }
  });

  async function rowsFor(message: string): Promise<ReturnType<typeof suggestionItems>> {
    return suggestionItems(await api.triage.suggest(message, undefined, { limit: 5 }), {
      ...sources,
      library: api.library,
    });
  }

  /** Asks for suggestions, takes the first and waits until it is open. */
  async function suggestAndAccept(id: string): Promise<void> {
    const [sop] = api.library.withId(id);
    assert.ok(sop);
    const isOpen = () => vscode.window.activeTextEditor?.document.uri.toString() === sop.location.uri;
    await vscode.commands.executeCommand('sopGuide.suggest');
    await until(`${id} is open`, async () => {
      if (!isOpen()) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isOpen();
    });
  }
});
