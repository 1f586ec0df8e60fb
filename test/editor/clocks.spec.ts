import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CaseState } from '../../src/core/case/model/state';
import type { CaseView } from '../../src/core/case/model/view';
import { TimeScales } from '../../src/core/time/time-scales';
import { ClockReader } from '../../src/editor/services/clock-reader';
import { clockLabel } from '../../src/editor/shared/clock-words';
import type { ChecklistRow } from '../../src/editor/checklist/row';
import type { SopGuide } from '../../src/editor/start';
import { Emitter } from '../../src/core/emitter';
import {
  addSop,
  closeEditors,
  completionsIn,
  configure,
  draft,
  fileAt,
  guide,
  labelOf,
  removeSop,
} from './support/guide';
import { until } from './support/until';

const path = 'sops/general/clocks-test.md';
const latePath = 'sops/general/late-test.md';
const sop = (title: string, sla: string) => `---
title: ${title}
status: approved
version: 1.2.0
lang: es
sla: ${sla}
---

Resumen.

## Inicio

- [ ] Abre el pedido \`#open 5m\`
- [ ] Envía [Aviso](#aviso) \`#send\`
- [ ] Archiva \`#file\`

## Respuestas

### Aviso

\`\`\`reply lang=es channel=email
Hola {{ customer.first_name }}, tu pedido va en camino y llega mañana.
\`\`\`

### Otra

\`\`\`reply lang=es
Nada.
\`\`\`
`;

describe('The clocks of a case', () => {
  let api: SopGuide;
  let next = 0;

  before(async () => {
    api = await guide();
    await addSop(path, sop('Prueba de plazos', '{first-response: 30m, next-reply: 20m, resolution: 4h}'));
    await addSop(latePath, sop('Prueba tardía', '{first-response: 0m, resolution: 4h}'));
  });

  after(async () => {
    await removeSop(path);
    await removeSop(latePath);
  });
  afterEach(async () => {
    await configure('cases.storeCustomerText', undefined);
    await closeEditors();
  });

  it('stand above its steps, stop when the first reply is sent, and wait for the customer', async () => {
    const state = await begin();
    assert.deepEqual(clocks(), ['First response: 29 min left', 'Resolution: 3 h 59 min left']);
    assert.match(String(row('First response').description), /^due /);
    assert.match(tooltipOf('First response'), /^First response: promised within 30 min\nPromised by the SOP\nDue /);
    assert.equal(row('Abre el pedido').description, 'next · 4 min left of 5 min');

    await insert('aviso');
    assert.equal(clocks()[0], 'First response: 29 min left');
    await vscode.commands.executeCommand('sopGuide.copyReply');
    assert.deepEqual(clocks(), ['First response: kept in less than 1 min', 'Resolution: 3 h 59 min left']);

    await vscode.commands.executeCommand('sopGuide.waitForCustomer');
    assert.deepEqual(clocks(), ['First response: kept in less than 1 min', 'Resolution: paused, 3 h 59 min left']);
    assert.equal(row('Resolution').contextValue, 'clock.paused');
    assert.equal(state().waits.at(-1)?.to, undefined);

    await vscode.commands.executeCommand('sopGuide.resumeClocks');
    assert.equal(clocks()[1], 'Resolution: 3 h 59 min left');
    await vscode.commands.executeCommand('sopGuide.waitForCustomer');
    await vscode.commands.executeCommand('sopGuide.customerReplied');
    assert.deepEqual(clocks(), [
      'First response: kept in less than 1 min',
      'Next reply: 19 min left',
      'Resolution: 3 h 59 min left',
    ]);
    assert.deepEqual(
      state().waits.map((pause) => pause.to === undefined),
      [false, false],
    );

    await vscode.commands.executeCommand('sopGuide.markReplySent');
    assert.equal(clocks()[1], 'Next reply: kept in less than 1 min');
    assert.deepEqual(state().breaches, []);
  });

  it('report and record a broken promise once, and count on', async () => {
    const state = await begin(latePath);
    assert.equal(clocks()[0], 'First response: overdue by less than 1 min');
    assert.match(String(row('First response').description), /^was due /);
    await until('the breach is in the record', () => state().breaches.length > 0);
    await vscode.commands.executeCommand('sopGuide.activateStep', node('Abre el pedido'));
    await insert('aviso');
    await vscode.commands.executeCommand('sopGuide.copyReply');
    assert.equal(clocks()[0], 'First response: less than 1 min late');
    const [{ metric, due } = { metric: '', due: '' }, ...more] = state().breaches;
    assert.deepEqual([metric, due, more.length], ['first_response', state().openedAt, 0]);
    assert.deepEqual(await api.cases.act(state().id, { event: 'sla_breach', metric: 'first_response', due }), {
      done: false,
      refusal: 'breach-known',
    });
  });

  it('wake the window when a promise is broken, and let it sleep while waiting for the customer', async () => {
    const state = await begin();
    const view = () => found(state().id);
    let passed = 30 * 60_000 - 40;
    const opened = Date.parse(state().openedAt);
    const begun = Date.now();
    const reader = new ClockReader(
      {
        get view() {
          return view();
        },
        onDidChange: new Emitter<undefined>().event,
      },
      { now: () => opened + passed + (Date.now() - begun) },
      new TimeScales(),
    );
    try {
      let woken = 0;
      reader.onDidChange(() => woken++);
      assert.equal(clockLabel(reader.read().shown[0]!), 'First response: less than 1 min left');
      await until('the window is woken', () => woken > 0);
      passed = 30 * 60_000 + 1;
      assert.equal(clockLabel(reader.read().shown[0]!), 'First response: overdue by less than 1 min');
      passed += 42 * 60_000;
      assert.equal(clockLabel(reader.read().shown[0]!), 'First response: overdue by 42 min');
      await vscode.commands.executeCommand('sopGuide.waitForCustomer');
      const { shown, step } = reader.read();
      assert.deepEqual(
        [...shown, step].map((clock) => clock?.changesAt),
        [undefined, undefined, undefined],
      );
    } finally {
      reader.dispose();
    }
  });

  it('go by the rule that fits what the draft says of its ticket', async () => {
    await draft('---\nticket: T-VIP\ncustomer: {tier: enterprise}\ntags: [late]\n---\n\nHola\n');
    const state = await begin(path, 'T-VIP');
    assert.deepEqual(state().facts, { tier: ['enterprise'], tag: ['late'] });
    assert.deepEqual(
      [state().sla?.rule, state().sla?.ruled, state().sla?.first_response?.minutes, state().sla?.next_reply?.minutes],
      ['tier: enterprise', ['first_response', 'resolution'], 30, 20],
    );
    assert.match(String(row('First response').description), /Trade customers/);
    assert.match(tooltipOf('First response'), /Chosen by the rule “Trade customers”/);
    assert.deepEqual((await begin(path))().facts, {}, 'the draft is for another ticket');
  });

  describe('and the replies used in it', () => {
    it('are recorded in the case of the draft wherever they were called up, and tick their step when it is sent', async () => {
      const state = await begin();
      await insert('otra');
      assert.deepEqual(uses(state()), ['inserted otra  (1.2.0 es -)']);
      await insert('aviso');
      assert.deepEqual(uses(state()).slice(1), ['inserted aviso clocks-test#send (1.2.0 es email)']);
      assert.equal(state().steps.get('clocks-test#send'), undefined);
      await vscode.commands.executeCommand('sopGuide.copyReply');
      assert.equal(state().steps.get('clocks-test#send')?.state, 'done');
    });

    it('are recorded nowhere when the draft belongs to no case', async () => {
      const state = await begin();
      await draft('Hola\n');
      await vscode.commands.executeCommand('sopGuide.insertReply', { uri: fileAt(path).toString(), reply: 'aviso' });
      assert.deepEqual(uses(state()), []);
    });

    it('are taken back in the case when undo takes them out of the draft, and come back by redo', async () => {
      const state = await begin();
      const editor = await insert('aviso');
      const text = editor.document.getText();
      await vscode.commands.executeCommand('undo');
      await until('the insertion is taken back', () => state().replies[0]?.isWithdrawn);
      await vscode.commands.executeCommand('redo');
      await until('it is there again', () => !state().replies[0]?.isWithdrawn);
      assert.equal(editor.document.getText(), text);
    });

    it('are recorded once when their step inserts them', async () => {
      const state = await begin();
      await draft();
      await vscode.commands.executeCommand('sopGuide.activateStep', node('Envía “Aviso”'));
      assert.deepEqual(uses(state()), ['inserted aviso clocks-test#send (1.2.0 es email)']);
    });

    it('are recorded when accepted after a slash, and when copied', async () => {
      const state = await begin();
      const { document } = await draft(`${front(state())}/aviso`);
      const items = await completionsIn(document);
      const command = items.find(
        (item) => (item.command?.arguments?.[0] as { uri?: string } | undefined)?.uri === fileAt(path).toString(),
      )?.command;
      await vscode.commands.executeCommand(command?.command ?? '', ...((command?.arguments ?? []) as unknown[]));
      await vscode.commands.executeCommand('sopGuide.copyReply', { uri: fileAt(path).toString(), reply: 'otra' });
      await api.cases.refresh([]);
      assert.deepEqual(uses(state()), [
        'inserted aviso clocks-test#send (1.2.0 es email)',
        'copied otra  (1.2.0 es -)',
      ]);
    });

    it('are not recorded when the draft is for another ticket, nor in a closed case', async () => {
      const state = await begin();
      const editor = await draft('---\nticket: T-OTHER\n---\n');
      editor.selection = new vscode.Selection(3, 0, 3, 0);
      await insert('otra', false);
      await closeEditors();
      await api.cases.act(state().id, { event: 'abandon', reason: 'test' });
      await insert('otra');
      assert.deepEqual(uses(state()), []);
    });

    it('keep how far they were changed before they were sent, and no words', async () => {
      const state = await begin();
      const { document } = await insert('aviso');
      const edit = new vscode.WorkspaceEdit();
      const at = document.getText().indexOf('pedido');
      edit.insert(document.uri, document.positionAt(at), 'querido ');
      await vscode.workspace.applyEdit(edit);
      await vscode.commands.executeCommand('sopGuide.markReplySent');
      const sent = state().replies.at(-1);
      // One word was put in: there were ten.
      assert.deepEqual([sent?.how, sent?.reply, sent?.distance], ['sent', 'aviso', 0.1]);
      assert.equal(textsIn(state()), '');
    });

    it('keep the words of both sides where the settings allow it', async () => {
      await configure('cases.storeCustomerText', true);
      const state = await begin();
      const editor = await draft(`${front(state())}Mañana llega.\n\n> No ha llegado nada.\n`);
      const line = editor.document.lineCount - 2;
      editor.selection = new vscode.Selection(line, 2, line, 21);
      await vscode.commands.executeCommand('sopGuide.customerReplied');
      await vscode.commands.executeCommand('sopGuide.markReplySent');
      assert.equal(textsIn(state()), 'No ha llegado nada.|Mañana llega.');
    });
  });

  /** Starts a new case; returns its state. */
  async function begin(on = path, ticket = `T-CLOCK-${++next}`): Promise<() => CaseState> {
    await vscode.commands.executeCommand('sopGuide.startChecklist', { uri: fileAt(on).toString(), ticket });
    const id = api.cases.cases.find((one) => one.state.ticket === ticket)?.state.id ?? '';
    return () => found(id).state;
  }

  function found(id: string): CaseView {
    const view = api.cases.get(id);
    assert.ok(view);
    return view;
  }

  /** Inserts a reply as the palette does, by default into a new draft of the case begun last. */
  async function insert(reply: string, isNew = true): Promise<vscode.TextEditor> {
    const editor = isNew
      ? await draft(`---\nticket: T-CLOCK-${next}\ncustomer: {first_name: Ana}\n---\n\n`)
      : vscode.window.activeTextEditor;
    if (editor && isNew) {
      const end = editor.document.positionAt(editor.document.getText().length);
      editor.selection = new vscode.Selection(end, end);
    }
    await vscode.commands.executeCommand('sopGuide.insertReply', { uri: fileAt(path).toString(), reply });
    // Recording goes on after the command has returned; whatever is asked of the cases now comes after it.
    await api.cases.refresh([]);
    assert.ok(editor);
    return editor;
  }

  /** Front matter of a draft for a case. */
  function front({ ticket }: CaseState): string {
    return `---\nticket: ${ticket}\n---\n\n`;
  }

  function uses(state: CaseState): string[] {
    return state.replies.map(
      (use) =>
        `${use.how} ${use.reply ?? ''} ${use.step ?? ''} (${use.reply_version ?? '-'} ${use.lang ?? '-'} ${use.channel ?? '-'})`,
    );
  }

  function textsIn(state: CaseState): string {
    return state.timeline
      .flatMap((event) =>
        (event.event === 'reply_sent' || event.event === 'customer_message') && event.text !== undefined
          ? [event.text]
          : [],
      )
      .join('|');
  }

  function clocks(): string[] {
    return api.views.checklist
      .getChildren()
      .filter((one) => one.kind === 'clock')
      .map((one) => labelOf(api.views.checklist.getTreeItem(one)));
  }

  function node(label: string): ChecklistRow {
    const all = (parent?: ChecklistRow): ChecklistRow[] =>
      api.views.checklist.getChildren(parent).flatMap((one) => [one, ...all(one)]);
    const one = all().find((row) => labelOf(api.views.checklist.getTreeItem(row)).startsWith(label));
    assert.ok(one, `no row “${label}”`);
    return one;
  }

  function row(label: string): vscode.TreeItem {
    return api.views.checklist.getTreeItem(node(label));
  }

  function tooltipOf(label: string): string {
    const { tooltip } = row(label);
    return typeof tooltip === 'string' ? tooltip : '';
  }
});
