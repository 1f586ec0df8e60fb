import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FollowUp, Report } from '../../src/core/lifecycle/feedback/entry';
import { feedbackFile, feedbackFolder, writeFeedback } from '../../src/core/lifecycle/feedback/file';
import type { SopGuide } from '../../src/editor/start';
import { addSop, fileAt, guide, removeSop } from './support/guide';
import { until } from './support/until';

const path = 'sops/general/feedback-test.md';
const text = `---
id: feedback-test
title: Con avisos
status: approved
version: 1.2.0
lang: es
---

## Inicio

- [ ] Abre el pedido \`#open\`
- [ ] Responde al cliente \`#answer\`
`;
const report: Report = {
  does: 'report',
  id: 'zz-pulled',
  sop: 'feedback-test',
  version: '1.1.0',
  step: 'answer',
  words: 'Responde al cliente',
  kind: 'unclear',
  text: '¿En qué idioma?',
  by: undefined,
  at: '2026-11-20',
};
const closing: FollowUp = {
  does: 'resolve',
  id: 'zz-end',
  report: 'zz-pulled',
  outcome: 'fixed',
  version: '1.2.0',
  text: '',
  by: 'Rosa',
  at: '2026-11-21T09:00:00Z',
};

describe('Feedback on procedures', () => {
  let api: SopGuide;

  before(async () => {
    api = await guide();
    await addSop(path, text);
    // Nothing is read before it is needed; a report is.
    await until('feedback is read', () => api.feedback.isRead);
  });

  after(async () => {
    await vscode.workspace.fs.delete(fileAt(`sops/${feedbackFolder}`), { recursive: true });
    await removeSop(path);
  });

  const sop = () => {
    const found = api.library.get(fileAt(path).toString());
    assert.ok(found);
    return found;
  };
  const files = async () => {
    const all = await vscode.workspace.fs.readDirectory(fileAt(`sops/${feedbackFolder}`));
    return all.map(([name]) => name);
  };
  const bring = (entry: Report | FollowUp) =>
    vscode.workspace.fs.writeFile(
      fileAt(`sops/${feedbackFolder}/${feedbackFile(entry)}`),
      new TextEncoder().encode(writeFeedback(entry)),
    );

  it('comes with the files that others bring, and goes when they close it', async () => {
    await bring(report);
    const [thread] = await until('the report is there', () => {
      const open = api.feedback.openOn(sop());
      return open.length > 0 && open;
    });
    assert.equal(thread?.report.text, '¿En qué idioma?');
    await bring(closing);
    await until('it is closed', () => api.feedback.openOn(sop()).length === 0);
    await vscode.workspace.fs.delete(fileAt(`sops/${feedbackFolder}/${feedbackFile(closing)}`));
    await until('it is open again', () => api.feedback.openOn(sop()).length === 1);
    await bring(closing);
    await until('it is closed', () => api.feedback.openOn(sop()).length === 0);
  });

  it('is told once when a branch takes away many files', async () => {
    const many = Array.from({ length: 40 }, (_, at): Report => ({ ...report, id: `zz-many-${at}` }));
    for (const one of many) await bring(one);
    await until('all are there', () => api.feedback.openOn(sop()).length === many.length);
    let told = 0;
    const listening = api.feedback.onDidChange(() => told++);
    await Promise.all(
      many.map((one) => vscode.workspace.fs.delete(fileAt(`sops/${feedbackFolder}/${feedbackFile(one)}`))),
    );
    await until('all are gone', () => api.feedback.openOn(sop()).length === 0);
    listening.dispose();
    // They may come in several turns, but never one by one.
    assert.ok(told < many.length / 2, `told ${told} times`);
  });

  it('is a file of its own for each report, and what cannot be read costs only itself', async () => {
    await vscode.workspace.fs.writeFile(
      fileAt(`sops/${feedbackFolder}/zz-bad.yml`),
      new TextEncoder().encode('sop: ['),
    );
    const before = (await files()).length;
    await api.feedback.add(sop().location.root, { ...report, id: 'zz-own', by: 'Ana' });
    assert.equal((await files()).length, before + 1);
    assert.deepEqual(
      api.feedback.openOn(sop()).map((one) => one.report.id),
      ['zz-own'],
    );
    await api.feedback.refresh(sop().location.root);
    assert.equal(api.feedback.openOn(sop()).length, 1);
  });

  it('says so where it cannot be saved, and is then not there', async () => {
    // A file stands where the file would go.
    const taken = fileAt(`sops/${feedbackFolder}/zz-taken.yml`);
    await vscode.workspace.fs.createDirectory(taken);
    await assert.rejects(api.feedback.add(sop().location.root, { ...report, id: 'zz-taken' }));
    assert.equal(api.feedback.openOn(sop()).length, 1);
  });
});
