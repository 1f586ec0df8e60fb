import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, draft, guide, removeSop, sopText } from './support/guide';
import { until } from './support/until';

const path = 'sops/general/escalation-test.md';
const relatedPath = 'sops/general/escalation-related.md';
const front = (more: string) =>
  `---\ntitle: Escalado de prueba\nid: escalation-test\nstatus: approved\nversion: 1.4.0\nlang: es\n${more}---\n\nResumen.\n\n- [ ] Mira el pedido \`#look\`\n- [ ] Llama \`#call optional\`\n`;
const words = 'escalation: {to: supervisor, when: "importe superior a 100 EUR"}\n';

describe('Escalating a case', () => {
  let api: SopGuide;
  let rows: ChecklistRows;

  before(async () => {
    api = await guide();
    rows = new ChecklistRows(api);
  });

  after(async () => {
    await removeSop(path);
  });
  afterEach(closeEditors);

  it('hands out a summary of the case, and records to whom and why', async () => {
    const id = await begin('E-1', words);
    const row = 'Escalate when: importe superior a 100 EUR';
    assert.equal(rows.item(row).description, 'to Supervisión de turno');
    await vscode.commands.executeCommand('sopGuide.activateStep', rows.node('Mira el pedido'));
    await accepting(vscode.commands.executeCommand('sopGuide.escalate', rows.node(row)));

    const { escalations } = rows.view(id).state;
    assert.deepEqual(
      escalations.map(({ to, by, reason }) => ({ to, by, reason })),
      [{ to: 'supervisor', by: 'rule', reason: 'when: importe superior a 100 EUR' }],
    );
    const summary = await vscode.env.clipboard.readText();
    assert.match(summary, /^## Escalation: Escalado de prueba — E-1$/m);
    assert.match(summary, /^- \*\*To:\*\* Supervisión de turno, \S+@brialba\.example$/m);
    assert.match(summary, /^- \*\*Why:\*\* importe superior a 100 EUR$/m);
    assert.match(summary, /Escalado de prueba \(version 1\.4\.0/);
    assert.match(summary, /^- \[x\] Mira el pedido — /m);
    assert.match(summary, /^- \[ \] Llama — optional$/m);
    assert.ok(rows.labels().includes('Escalated to Supervisión de turno'));
    assert.ok(!rows.labels().includes(row), 'what was done is not asked for again');
  });

  it('is not recorded when somebody cancels', async () => {
    const id = await begin('E-2', words);
    const escalating = vscode.commands.executeCommand(
      'sopGuide.escalate',
      rows.node('Escalate when: importe superior a 100 EUR'),
    );
    await settled(escalating, 'workbench.action.closeQuickOpen');
    assert.deepEqual(rows.view(id).state.escalations, []);
  });

  it('is suggested when its time has come', async () => {
    await begin('E-3', 'escalation: {to: luis, after: 0m}\n');
    assert.ok(
      rows.labels().some((label) => label.startsWith('Escalate to Luis Ortega: 0 ')),
      rows.labels().join(', '),
    );
  });

  it('is suggested when what the draft says calls for it, and only then', async () => {
    const id = await begin('E-4', 'escalation: {to: luis, when: "refund.amount > 100"}\n');
    const asked = 'Escalate when: Refund amount in euros > 100';
    assert.ok(rows.labels().includes(asked), rows.labels().join(', '));
    const suggested = 'Escalate to Luis Ortega: Refund amount in euros > 100';
    const editor = await draft('---\nticket: E-4\nrefund: {amount: "120,50"}\n---\n');
    const says = async (ticket: string, amount: string, row: string) => {
      await editor.edit((edit) =>
        edit.replace(new vscode.Range(1, 0, 2, 100), `ticket: ${ticket}\nrefund: {amount: "${amount}"}`),
      );
      await until(`“${row}” for ${ticket}, ${amount}`, () => rows.labels().includes(row));
    };
    await until('the row suggests it', () => rows.labels().includes(suggested));
    await says('E-4', '20,50', asked);
    await says('E-4', '100,01', suggested);
    // That draft is for another customer.
    await says('E-5', '500', asked);
    assert.ok(!JSON.stringify(rows.view(id).state).includes('100,01'), 'what a draft says is not kept');
  });

  describe('and what comes after closing', () => {
    const asking = `${words}follow-up: 3d\nrelated: [escalation-related, not-there]\n`;

    before(async () => {
      await addSop(relatedPath, sopText('Pregunta siguiente', 'id: escalation-related\n'));
    });

    after(() => removeSop(relatedPath));

    it('is asked, waited for and offered in the closed case', async () => {
      const id = await begin('E-6', asking);
      await vscode.commands.executeCommand('sopGuide.activateStep', rows.node('Mira el pedido'));
      await vscode.commands.executeCommand('sopGuide.closeCase');
      const { followUp, closed } = rows.view(id).state;
      assert.ok(closed && followUp);
      const days = (Date.parse(followUp) - Date.parse(closed.ts)) / (24 * 60 * 60 * 1000);
      assert.ok(days > 2.9 && days < 8, `follow-up after ${days} days`);

      const csat = 'Satisfaction (CSAT 1–5): not asked yet';
      assert.deepEqual(
        rows
          .below()
          .slice(0, 4)
          .map(([label]) => label.replace(/customer: .*/, 'customer: …')),
        ['Follow up with the customer: …', csat, 'Effort (CES 1–7): not asked yet', 'What the customer may ask next'],
      );
      assert.deepEqual(rows.below('What the customer may ask next'), [['Pregunta siguiente', '']]);

      await accepting(vscode.commands.executeCommand('sopGuide.recordSurvey', rows.node(csat)));
      assert.deepEqual(
        rows.view(id).state.surveys.map(({ kind, score, min, max, better }) => ({ kind, score, min, max, better })),
        [{ kind: 'csat', score: 5, min: 1, max: 5, better: 'high' }],
      );
      assert.ok(rows.labels().includes('Satisfaction (CSAT 1–5): 5, very good'));

      await vscode.commands.executeCommand('sopGuide.followUpLater');
      const later = Date.parse(rows.view(id).state.followUp ?? '') - Date.now();
      assert.ok(later > 0.9 * 24 * 60 * 60 * 1000, 'put off by a day');
      assert.equal((await api.cases.act(id, { event: 'follow_up', due: '2026-01-05T09:00:00.000Z' })).done, true);
      assert.ok(
        rows.labels().some((label) => label.startsWith('Follow up with the customer: was due Jan 5, 2026')),
        rows.labels().join(', '),
      );
      await vscode.commands.executeCommand('sopGuide.followUpDone');
      assert.equal(rows.view(id).state.followUp, undefined);
      assert.ok(!rows.labels().some((label) => label.startsWith('Follow up with the customer')));

      await vscode.commands.executeCommand('sopGuide.startChecklist', rows.node('Pregunta siguiente'));
      const next = api.cases.cases.find((one) => one.state.sop === 'escalation-related');
      assert.equal(next?.state.ticket, 'E-6', 'the next case is for the same customer');
    });

    it('is not asked in a case that was abandoned', async () => {
      const id = await begin('E-7', asking);
      assert.equal((await api.cases.act(id, { event: 'abandon', reason: 'por error' })).done, true);
      assert.ok(
        !rows.labels().some((label) => /^Follow up with|^Satisfaction|^What the customer/.test(label)),
        rows.labels().join(', '),
      );
    });

    it('the summary of a closed case can be copied', async () => {
      const id = await begin('E-8', asking);
      await vscode.commands.executeCommand('sopGuide.activateStep', rows.node('Mira el pedido'));
      await vscode.commands.executeCommand('sopGuide.closeCase');
      await vscode.commands.executeCommand('sopGuide.copyCaseSummary');
      const summary = await vscode.env.clipboard.readText();
      assert.match(summary, /^## Escalado de prueba — E-8$/m);
      assert.ok(summary.includes(`**Record:** \`${rows.view(id).state.head}\``));
      assert.match(summary, /^- \*\*Closed:\*\* .*, all required steps done$/m);
    });
  });

  /** Begins a case on an SOP with more front matter. */
  async function begin(ticket: string, more: string): Promise<string> {
    const text = front(more);
    await addSop(path, text);
    return rows.begin(path, ticket);
  }
});

/** Picks the first row of every question until a command is done. */
function accepting(command: Thenable<unknown>): Promise<void> {
  return settled(command, 'workbench.action.acceptSelectedQuickOpenItem');
}

async function settled(command: Thenable<unknown>, answer: string): Promise<void> {
  let isDone = false;
  void command.then(() => (isDone = true));
  await until('the command is through', async () => {
    if (!isDone) await vscode.commands.executeCommand(answer);
    return isDone;
  });
}
