import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Sop } from '../../src/core/sop/model';
import type { SopGuide } from '../../src/editor/start';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, guide, removeSop, sopText } from './support/guide';
import { until } from './support/until';

const paths = {
  refund: 'sops/general/anticipate-refund.md',
  money: 'sops/general/anticipate-money.md',
  care: 'sops/general/anticipate-care.md',
};

describe('What the customer asks next', () => {
  let api: SopGuide;
  let rows: ChecklistRows;
  let sops: Record<keyof typeof paths, Sop>;

  before(async () => {
    api = await guide();
    rows = new ChecklistRows(api);
    sops = {
      refund: await addSop(paths.refund, sopText('Pieza rota', 'id: anticipate-refund\nrelated: [anticipate-care]\n')),
      money: await addSop(paths.money, sopText('Dinero en camino', 'id: anticipate-money\n')),
      care: await addSop(paths.care, sopText('Cuidados', 'id: anticipate-care\n')),
    };
  });

  after(async () => {
    for (const path of Object.values(paths)) await removeSop(path);
  });
  afterEach(closeEditors);

  it('stands in the closed case with the reason, and begins on the same ticket', async () => {
    // What is counted is on other tickets; the cases are closed so that no list of open ones holds them.
    const closed = async (sop: Sop, ticket: string) => {
      const { state } = await api.cases.open(sop, { ticket });
      await api.cases.act(state.id, { event: 'override', reason: 'prueba', open: [] });
    };
    for (let ticket = 0; ticket < 24; ticket++) {
      await closed(sops.refund, `AN-${ticket}`);
      if (ticket % 2 === 0) await closed(sops.money, `AN-${ticket}`);
      await closed(sops.care, `AN-other-${ticket}`);
    }
    const id = await rows.begin(paths.refund, 'AN-now');
    await vscode.commands.executeCommand('sopGuide.activateStep', rows.node('Primero'));
    await vscode.commands.executeCommand('sopGuide.closeCase');
    const next = 'What the customer may ask next';
    await until('the cases are counted', () => rows.labels().includes(next) && rows.below(next).length > 1);
    assert.deepEqual(rows.below(next), [
      ['Dinero en camino', 'asked next by 12 of 25'],
      ['Cuidados', ''],
    ]);
    assert.equal(rows.tooltip('Dinero en camino').split('\n').at(-1), '12 of 25 customers asked this next.');
    assert.equal(rows.tooltip('Cuidados').split('\n').at(-1), '“Pieza rota” names it as related.');

    await vscode.commands.executeCommand('sopGuide.startChecklist', rows.node('Dinero en camino'));
    const begun = api.cases.cases.find(
      ({ state }) => state.sop === 'anticipate-money' && state.ticket === 'AN-now' && !state.closed,
    );
    assert.ok(begun, 'the next case is for the same customer');
    await api.active.choose(id);
    await until('it is offered no longer', () => rows.below(next).length === 1);
    assert.deepEqual(rows.below(next), [['Cuidados', '']]);
  });
});
