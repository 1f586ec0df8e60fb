import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import type { ShownInstead, ShownStep, ToHost, Wanted } from '../../src/pages/step/messages';
import { wordsOf } from '../../src/core/sop/rich/rich';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, configure, draft, guide, removeSop } from './support/guide';
import { until } from './support/until';

const path = 'sops/general/step-test.md';
const text = `---
id: step-test
title: Paso entero
status: approved
lang: es
---

Resumen.

## Inicio

> [!WARNING]
> Solo con el pedido delante.

- [ ] Abre el pedido {{ order.id }} \`#open 5m\`
  - Está en **Movimientos**.
- [ ] ¿Ha llegado? \`#arrived\`
  - Sí, y está bien → [Cambio](#cambio)
  - No → [Cancelar un pedido](../shipping-returns/cancel-order.md)
  - No lo sabe → espera

## Cambio

- [ ] Envía [Aviso](#aviso) \`#send protocol\`
- [ ] Pide la recogida \`#pick-up @logistics\`
- [ ] Regala un cupón \`#coupon optional discretion\`

## Respuestas

### Aviso

\`\`\`reply lang=es
Hola, {{ customer.first_name | default: "buenas" }}: su {{ product.name }} va en camino.
\`\`\`

\`\`\`reply lang=en
Hello: your {{ product.name }} is on its way.
\`\`\`
`;

describe('The step in full', () => {
  let api: SopGuide;
  let rows: ChecklistRows;

  before(async () => {
    api = await guide();
    await api.readings.ready();
    rows = new ChecklistRows(api);
    await addSop(path, text);
  });

  after(async () => {
    await closeEditors();
    await removeSop(path);
  });

  /** A case that is shown, with the view of its step open. */
  async function begin(ticket: string): Promise<string> {
    await closeEditors();
    const id = await rows.begin(path, ticket);
    await vscode.commands.executeCommand('sopGuide.step.focus');
    await until('the view is there', () => api.views.step.pane?.page);
    await until('it shows the case', () => shown().id.startsWith(`${id}/`));
    return id;
  }

  const shown = (): ShownStep | ShownInstead => {
    const now = api.views.step.pane?.page?.shown;
    assert.ok(now);
    return now;
  };
  const step = async (id: string): Promise<ShownStep> =>
    until(`the step ${id} is shown`, () => {
      const now = shown();
      return now.kind === 'step' && now.id.endsWith(`#${id}`) && now;
    });
  /** Selects a step. Where the rows of another case have just gone, VS Code soon says that nothing is selected. */
  const select = (caseId: string, id: string, state?: ShownStep['state']['kind']): Promise<ShownStep> =>
    until(`the step ${id} is shown`, () => {
      api.selected.show({ kind: 'step', caseId, step: { key: `step-test#${id}` } });
      const now = shown();
      return now.kind === 'step' && now.id.endsWith(`#${id}`) && (!state || now.state.kind === state) && now;
    });
  const tell = async (message: ToHost) => api.views.step.pane?.receive(message);
  const want = (wanted: Wanted) => tell({ type: 'wanted', id: shown().id, wanted });

  it('is the one that is up, with its place, its warnings, what it needs and how long it takes', async () => {
    await begin('STEP-1');
    const open = await step('open');
    assert.equal(open.place, 'Step 1 of 2');
    assert.equal(open.isNext, 'next');
    assert.deepEqual(open.within, ['Inicio']);
    assert.equal(wordsOf(open.text), 'Abre el pedido [Order number]');
    assert.deepEqual(
      open.warnings.map((one) => one.kind === 'alert' && wordsOf(one.rich)),
      ['Solo con el pedido delante.'],
    );
    assert.deepEqual(open.needs, [{ variable: 'order.id', label: 'Order number', value: undefined }]);
    assert.equal(open.tags[0]?.label, 'required');
    assert.match(open.tags.map(({ label }) => label).join(), /5 min/);
    assert.deepEqual(
      open.buttons.map(({ deed }) => deed),
      ['done', 'skip'],
    );
    assert.equal(open.body.length, 1);
  });

  it('says what becomes known', async () => {
    const id = await begin('STEP-2');
    await api.memory.add(id, { 'order.id': 'BR-104233' });
    const open = await until('it is known', () => {
      const now = shown();
      return now.kind === 'step' && now.needs[0]?.value !== undefined && now;
    });
    assert.equal(wordsOf(open.text), 'Abre el pedido BR-104233');
  });

  it('of a question has its answers, and where each leads', async () => {
    const id = await begin('STEP-3');
    const question = await select(id, 'arrived');
    assert.equal(question.place, 'Question 2 of 2');
    assert.deepEqual(
      question.answers.map(({ answer, leads, isTaken }) => [answer, leads, isTaken]),
      [
        ['Sí, y está bien', 'Goes on in “Cambio”', false],
        ['No', 'Goes on with the procedure “Cancelar un pedido”', false],
        ['No lo sabe', 'espera', false],
      ],
    );
    await want({ type: 'answer', answer: 'Sí, y está bien' });
    const answered = await select(id, 'arrived');
    assert.deepEqual(
      answered.answers.map(({ isTaken }) => isTaken),
      [true, false, false],
    );
    assert.match(answered.history.join(), /^Answered “Sí, y está bien” by /);
  });

  it('goes on with what is up once it is done, without the list', async () => {
    const id = await begin('STEP-4');
    await step('open');
    await api.cases.act(id, { event: 'tick', step_id: 'open' });
    await step('arrived');
    await tell({ type: 'go', where: 'previous' });
    await step('open');
    await want({ type: 'deed', deed: 'undo' });
    await until('it is open again', () => {
      const now = shown();
      return now.kind === 'step' && now.state.kind === 'open';
    });
    await tell({ type: 'go', where: 'next' });
    await step('arrived');
  });

  it('has its reply as it will be inserted, in the language that is chosen, and inserts that', async () => {
    const id = await begin('STEP-5');
    await api.cases.act(
      id,
      { event: 'tick', step_id: 'open' },
      { event: 'answer', step_id: 'arrived', to: 'Sí, y está bien' },
    );
    const send = await step('send');
    assert.deepEqual(
      send.tags.map(({ label, meaning }) => [label, meaning]),
      [['protocol', 'Done in every case, as written and in its order. Leaving it out needs a reason.']],
    );
    assert.deepEqual(send.replies[0]?.parts, [
      { kind: 'text', text: 'Hola, ' },
      { kind: 'text', text: 'buenas' },
      { kind: 'text', text: ': su ' },
      { kind: 'gap', label: 'Artículo' },
      { kind: 'text', text: ' va en camino.' },
    ]);
    assert.deepEqual(
      send.replies[0].texts.map(({ label, isShown }) => [label, isShown]),
      [
        ['Spanish', true],
        ['English', false],
      ],
    );
    await want({ type: 'text', reply: 'aviso', at: 1 });
    const editor = await draft();
    await want({ type: 'deed', deed: 'insert' });
    await until('it is in the draft', () => /^Hello: your \[Item\] is on its way\.$/.test(editor.document.getText()));
    const inserted = await until('it is said to be inserted', () => {
      const now = shown();
      return now.kind === 'step' && now.state.kind === 'inserted' && now;
    });
    assert.deepEqual(
      inserted.buttons.map(({ deed }) => deed),
      ['copy-draft', 'show-draft', 'done', 'skip'],
    );
    assert.equal(inserted.notices.length, 1);
  });

  it('of another role says so, and is handed over first', async () => {
    await configure('agent.member', 'ana');
    try {
      const id = await begin('STEP-6');
      await api.cases.act(id, { event: 'answer', step_id: 'arrived', to: 'Sí, y está bien' });
      const others = await select(id, 'pick-up');
      assert.match(others.tags.find(({ label }) => label.startsWith('For '))?.meaning ?? '', /another role/);
      assert.ok(others.buttons.some(({ deed }) => deed === 'hand-over'));
      await api.cases.act(id, { event: 'tick', step_id: 'pick-up', instead_of: 'logistics' });
      const done = await select(id, 'pick-up', 'done');
      assert.match(done.history.join(), /^Done by .+ in place of .+, /);
    } finally {
      await configure('agent.member', undefined);
    }
  });

  it('of another role is one’s own once it was handed over to oneself', async () => {
    await configure('agent.member', 'ana');
    try {
      const id = await begin('STEP-17');
      await api.cases.act(
        id,
        { event: 'answer', step_id: 'arrived', to: 'Sí, y está bien' },
        { event: 'handover', step_id: 'pick-up', to: 'ana' },
      );
      const own = await until('it is one’s own', async () => {
        const now = await select(id, 'pick-up');
        return now.buttons.every(({ deed }) => deed !== 'hand-over') && now;
      });
      assert.equal(own.tags.find(({ label }) => label.startsWith('For '))?.meaning, undefined);
    } finally {
      await configure('agent.member', undefined);
    }
  });

  it('that was skipped has the reason, and can be opened again', async () => {
    const id = await begin('STEP-7');
    await select(id, 'open');
    await api.cases.act(id, { event: 'skip', step_id: 'open', reason: 'Ya está hecho' });
    const skipped = await select(id, 'open', 'skipped');
    assert.match(skipped.history.join(), /^Skipped by .+\. Reason: Ya está hecho$/);
    assert.deepEqual(
      skipped.buttons.map(({ deed }) => deed),
      ['undo-skip'],
    );
  });

  it('of a closed case can only be read, and nothing is up in it', async () => {
    const id = await begin('STEP-8');
    await api.cases.act(id, { event: 'abandon', reason: 'Prueba' });
    api.selected.select(undefined);
    const closed = await until('it is closed', () => {
      const now = shown();
      return now.kind === 'instead' && now;
    });
    assert.equal(closed.title, 'This case is closed');
    assert.equal(closed.buttons[0]?.deed, 'reopen');
    const open = await select(id, 'open');
    assert.equal(open.isReadOnly, true);
    assert.deepEqual(open.buttons, []);
    assert.equal(open.notices[0]?.button?.deed, 'reopen');
  });

  it('says when all that is required is done, and closes the case', async () => {
    const id = await begin('STEP-9');
    await api.cases.act(
      id,
      { event: 'tick', step_id: 'open' },
      { event: 'answer', step_id: 'arrived', to: 'No lo sabe' },
    );
    const instead = await until('all is done', () => {
      const now = shown();
      return now.kind === 'instead' && now;
    });
    assert.equal(instead.title, 'All required steps are done');
    await want({ type: 'deed', deed: 'close' });
    await until('the case is closed', () => rows.view(id).state.closed);
  });

  it('of an SOP that is gone is still there, without its replies', async () => {
    const id = await begin('STEP-10');
    await api.cases.act(id, { event: 'answer', step_id: 'arrived', to: 'Sí, y está bien' });
    await removeSop(path);
    try {
      const send = await select(id, 'send');
      await until('that is said', () => {
        const now = shown();
        return now.kind === 'step' && now.notices.some(({ kind }) => kind === 'warning');
      });
      assert.equal(send.kind, 'step');
      const now = await step('send');
      assert.match(now.replies[0]?.refused ?? '', /no longer in the library/);
      assert.equal(now.buttons[0]?.deed, 'done');
    } finally {
      await addSop(path, text);
    }
  });

  it('says when it cannot be shown, and tries again', async () => {
    const id = await begin('STEP-12');
    await step('open');
    const { library } = api;
    const get = library.get.bind(library);
    library.get = () => {
      throw new Error('Nothing can be read');
    };
    try {
      api.views.step.pane?.update();
      const failed = shown();
      assert.equal(failed.kind === 'instead' && failed.isError, true);
      assert.match(failed.kind === 'instead' ? failed.text : '', /^Nothing can be read\. The checklist still works\.$/);
    } finally {
      library.get = get;
    }
    await want({ type: 'deed', deed: 'retry' });
    await step('open');
    assert.equal(rows.view(id).progress.done, 0);
  });

  it('of a question stays while its answer leads to an SOP that is only read', async () => {
    const leading = 'sops/general/step-leads.md';
    const read = 'sops/general/step-read.md';
    await addSop(read, '---\nid: step-read\ntitle: Solo leer\nstatus: approved\n---\n\nNada que hacer.\n');
    await addSop(
      leading,
      [
        '---\nid: step-leads\ntitle: Lleva fuera\nstatus: approved\n---\n\n## Pedido {{ order.id }}\n\n- [ ] ¿Llega {{ order.id }}? `#arrives`',
        '  - Sí, {{ order.id }} → [Solo leer](step-read.md)\n  - No → sigue\n- [ ] Avisa `#warn`\n',
      ].join('\n'),
    );
    try {
      await closeEditors();
      const id = await rows.begin(leading, 'STEP-13');
      await api.memory.add(id, { 'order.id': 'BR-104233' });
      await vscode.commands.executeCommand('sopGuide.step.focus');
      const question = await until('what is known is shown', () => {
        const now = shown();
        return now.kind === 'step' && now.id.startsWith(`${id}/`) && now.within[0]?.includes('BR-104233') && now;
      });
      assert.deepEqual(
        question.answers.map((one) => one.text),
        ['Sí, BR-104233', 'No'],
      );
      await want({ type: 'answer', answer: question.answers[0]?.answer ?? '' });
      const answered = await until('it is answered', () => {
        const now = shown();
        assert.match(now.id, /#arrives$/);
        assert.ok(now.kind === 'step' && now.answers[0]?.isTaken, JSON.stringify(now));
        return now;
      });
      assert.equal(answered.lead?.label, 'Read “Solo leer”: it has no steps');
      await tell({ type: 'go', where: 'next' });
      await step('warn');
    } finally {
      await removeSop(leading);
      await removeSop(read);
    }
  });

  it('has its reply filled in from the draft of its case that is written in', async () => {
    const id = await begin('STEP-16');
    await api.cases.act(
      id,
      { event: 'tick', step_id: 'open' },
      { event: 'answer', step_id: 'arrived', to: 'Sí, y está bien' },
    );
    await select(id, 'send');
    const words = () => {
      const now = shown();
      return now.kind === 'step' ? JSON.stringify(now.replies[0]?.parts) : '';
    };
    for (const name of ['Berta', 'Carla']) {
      await draft(`---\ncase: "${id.slice(0, 8)}"\nlang: es\ncustomer: {first_name: ${name}}\n---\n\n`);
      await until(`it says ${name}`, () => words().includes(name));
    }
    await want({ type: 'deed', deed: 'insert' });
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /Hola, Carla: su/);
  });

  it('shows another text of its reply while a question is open', async () => {
    const id = await begin('STEP-14');
    await api.cases.act(id, { event: 'answer', step_id: 'arrived', to: 'Sí, y está bien' });
    await select(id, 'send');
    let isOver = false;
    const asked = want({ type: 'deed', deed: 'skip' }).finally(() => (isOver = true));
    await want({ type: 'text', reply: 'aviso', at: 1 });
    const now = shown();
    assert.equal(now.kind === 'step' && now.replies[0]?.texts[1]?.isShown, true);
    await until('the question is closed', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isOver;
    });
    await asked;
  });

  it('does nothing to a step that is no longer shown', async () => {
    const id = await begin('STEP-11');
    await api.cases.act(id, { event: 'answer', step_id: 'arrived', to: 'Sí, y está bien' });
    const before = (await select(id, 'pick-up')).id;
    await select(id, 'coupon');
    await tell({ type: 'wanted', id: before, wanted: { type: 'deed', deed: 'done' } });
    assert.equal((await select(id, 'pick-up')).state.kind, 'open');
    assert.equal((await select(id, 'coupon')).state.kind, 'open');
  });

  it('does to no other case what is meant for one that is gone', async () => {
    const id = await begin('STEP-15');
    for (const command of ['sopGuide.abandonCase', 'sopGuide.closeCase', 'sopGuide.addNote', 'sopGuide.handOver'])
      await vscode.commands.executeCommand(command, { kind: 'step', caseId: 'gone', step: { key: 'step-test#open' } });
    assert.equal(rows.view(id).state.closed, undefined);
  });
});
