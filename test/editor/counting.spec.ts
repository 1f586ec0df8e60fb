import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { feedbackFolder } from '../../src/core/lifecycle/feedback/file';
import type { Counted } from '../../src/core/lifecycle/signals/signal';
import { forAuthorsIn } from '../../src/editor/services/for-authors';
import { countedKey } from '../../src/editor/services/happened';
import type { SopGuide } from '../../src/editor/start';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, fileAt, guide, removeSop } from './support/guide';
import { until } from './support/until';

const path = 'sops/general/counted.md';
const text = `---
id: counted-sop
title: Contado
status: approved
version: 1.2.0
lang: es
---

## Inicio

- [ ] Abre el pedido \`#open optional\`
- [ ] Responde al cliente \`#answer optional\`
`;

describe('What is counted', () => {
  let api: SopGuide;
  let rows: ChecklistRows;

  before(async () => {
    api = await guide();
    await addSop(path, text);
    rows = new ChecklistRows(api);
    await until('feedback is read', () => api.feedback.isRead);
    await consent(undefined);
  });

  after(async () => {
    await consent('off');
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeEditors();
    await removeSop(path);
  });

  const consent = (value: 'on' | 'off' | undefined) =>
    vscode.workspace.getConfiguration('sopGuide').update('feedback.count', value, vscode.ConfigurationTarget.Global);
  const memory = () => {
    const [, machine] = api.memories;
    assert.ok(machine);
    return machine;
  };
  const counted = () => Object.values(memory().get<Record<string, Counted[]>>(countedKey, {})).flatMap((all) => all);
  const root = () => fileAt('sops').toString();
  /** Searches, and goes away with what was found. */
  const search = async (words: string) => {
    await vscode.commands.executeCommand('sopGuide.search', words);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  };
  const close = async (ticket: string) => {
    const id = await rows.begin(path, ticket);
    await api.cases.act(id, { event: 'skip', sop_id: 'counted-sop', step_id: 'open' });
    await vscode.commands.executeCommand('sopGuide.closeCase');
    await until('the case is closed', () => api.cases.get(id)?.state.closed);
    return id;
  };

  it('is nothing before the person has agreed: they are asked, once', async () => {
    await search('xyzzyxyzzy plugh');
    await until('the person is asked', () => memory().get('feedback.asked') === true);
    await close('C-1');
    assert.equal(memory().get(countedKey), undefined);
  });

  it('is what was searched in vain and skipped, once they have, and forgotten when they take it back', async () => {
    await consent('on');
    await search('Xyzzyxyzzy plugh');
    await until('the search is counted', () => counted().some((one) => one.what === 'search'));
    assert.equal(counted()[0]?.times, 1);
    await search('BR-104233 xyzzyxyzzy');
    await search('devolución');
    const id = await close('C-2');
    await until('the case is counted', () => counted().some((one) => one.what === 'skipped'));
    assert.deepEqual(
      counted().filter((one) => one.what !== 'search'),
      [
        { what: 'followed', sop: 'counted-sop', version: '1.2.0', times: 1 },
        { what: 'skipped', sop: 'counted-sop', version: '1.2.0', step: 'open', times: 1 },
      ],
    );
    assert.deepEqual(
      counted().flatMap((one) => (one.what === 'search' ? [one.words] : [])),
      ['xyzzyxyzzy plugh'],
    );
    await vscode.commands.executeCommand('sopGuide.reopenCase');
    await until('it is open again', () => !api.cases.get(id)?.state.closed);
    await vscode.commands.executeCommand('sopGuide.closeCase');
    await until('it is closed again', () => api.cases.get(id)?.state.closed);
    await search('quuxquux frobnicar');
    await until('what came after it is counted', () => counted().length === 4);
    assert.equal(counted().find(({ what }) => what === 'followed')?.times, 1, 'a case is one');
    await consent('off');
    await until('it is forgotten', () => memory().get(countedKey) === undefined);
    await search('xyzzyxyzzy otra vez');
    assert.equal(memory().get(countedKey), undefined);
  });

  it('is for authors what is wanted, until there is an SOP for it or it is set aside', async () => {
    const wanted = () =>
      forAuthorsIn(api, root()).flatMap((item) => (item.kind === 'wanted' ? [item.searches[0]?.words] : []));
    const add = (id: string, ...words: string[]) =>
      api.feedback.add(root(), {
        does: 'count',
        id,
        at: '2026-11-20',
        counts: words.map((one) => ({ what: 'search', lang: 'es', words: one, times: 2 })),
      });
    await add('zz-counted', 'xyzzyxyzzy plugh', 'quuxquux frobnicar');
    try {
      assert.deepEqual(wanted(), ['quuxquux frobnicar', 'xyzzyxyzzy plugh']);
      const item = forAuthorsIn(api, root()).find((one) => one.kind === 'wanted');
      await vscode.commands.executeCommand('sopGuide.setAside', { root: root(), item });
      assert.deepEqual(wanted(), ['xyzzyxyzzy plugh']);
      const other = 'sops/general/xyzzy.md';
      await addSop(
        other,
        text.replaceAll('counted-sop', 'xyzzy').replace('lang: es', 'lang: es\ntriggers: [xyzzyxyzzy plugh]'),
      );
      await until('what is there is not wanted', () => wanted().length === 0);
      await removeSop(other);
    } finally {
      await vscode.workspace.fs.delete(fileAt(`sops/${feedbackFolder}`), { recursive: true });
    }
  });

  it('is offered no line after practice, and one after a case that somebody closed', async () => {
    const label = 'What would have made this easier?';
    const id = await close('C-3');
    assert.ok(rows.labels().includes(label), rows.labels().join(', '));
    api.feedback.noteSaid(id, root());
    await until('it is not offered again', () => !rows.labels().includes(label));
  });
});
