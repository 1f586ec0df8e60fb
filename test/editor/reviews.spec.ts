import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { surveyAction } from '../../src/core/case/after-closing/survey';
import type { FeedbackEntry, Report } from '../../src/core/lifecycle/feedback/entry';
import { feedbackFile, feedbackFolder, writeFeedback } from '../../src/core/lifecycle/feedback/file';
import { hashOfRead, whatIsRead } from '../../src/core/lifecycle/approval/what-is-read';
import type { ReviewNode, ReviewsView } from '../../src/editor/reviews/view';
import type { SopGuide } from '../../src/editor/start';
import { addSop, closeEditors, configure, fileAt, guide, labelOf, removeSop } from './support/guide';
import { until } from './support/until';

const path = 'sops/general/reviewed.md';
const text = `---
id: reviewed
title: Por revisar
status: approved
version: 1.2.0
lang: es
last-reviewed: 2020-01-10
review-every: 90d
read-by: [luis]
---

## Inicio

- [ ] Abre el pedido \`#open\`
- [ ] Responde al cliente \`#answer\`
`;
const report: Report = {
  does: 'report',
  id: 'zz-reviewed',
  sop: 'reviewed',
  version: '1.1.0',
  step: 'answer',
  words: 'Responde al cliente',
  kind: 'unclear',
  text: '¿En qué idioma?',
  by: undefined,
  at: '2026-11-20',
};

describe('The reviews', () => {
  let api: SopGuide;
  let view: ReviewsView;

  before(async () => {
    api = await guide();
    await addSop(path, text);
    await until('feedback is read', () => api.feedback.isRead);
    view = await api.views.reviews();
  });

  after(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(fileAt(`sops/${feedbackFolder}`), { recursive: true });
    await vscode.workspace.fs.delete(fileAt('sops/.sop-read'), { recursive: true });
    await removeSop(path);
  });

  const bring = (entry: FeedbackEntry) =>
    vscode.workspace.fs.writeFile(
      fileAt(`sops/${feedbackFolder}/${feedbackFile(entry)}`),
      new TextEncoder().encode(writeFeedback(entry)),
    );
  const rows = (node?: ReviewNode): ReviewNode[] => view.children(node).flatMap((one) => [one, ...rows(one)]);
  const row = (label: string, parent?: ReviewNode) => {
    view.refresh();
    return rows(parent).find((one) => labelOf(view.item(one)) === label);
  };

  /** The row of the SOP in a section. */
  const isIn = (title: string) => {
    const section = row(title);
    return section && row('Por revisar', section);
  };

  it('hold SOPs whose review is overdue, with all that a screen reader says of them', () => {
    const section = row('Review overdue');
    assert.ok(section);
    const one = row('Por revisar', section);
    assert.ok(one);
    const item = view.item(one);
    assert.match(item.accessibilityInformation?.label ?? '', /Its review was due on Apr 9, 2020/);
    assert.deepEqual(item.command?.arguments, [{ uri: fileAt(path).toString() }]);
    assert.equal(item.contextValue, 'sop-to-review.overdue');
  });

  it('hold SOPs without an owner', () => {
    assert.ok(row('Por revisar', row('Without an owner')));
  });

  it('hold first what waits to be approved, and last what is only wanted', () => {
    view.refresh();
    const titles = view.children().map((one) => labelOf(view.item(one)));
    assert.equal(titles[0], 'In review');
    assert.ok(titles.indexOf('Review overdue') < titles.indexOf('Without an owner'));
    const [one] = view.children(row('In review'));
    assert.ok(one);
    assert.match(view.item(one).accessibilityInformation?.label ?? '', /It waits to be approved/);
  });

  it('hold what has changed since it was approved, until it is approved as it is', async () => {
    const approved = (hash: string) =>
      text.replace('read-by: [luis]', `owner: luis\napprovers: [{by: ana, on: 2026-08-01, hash: ${hash}}]`);
    await addSop(path, approved('000000000000'));
    const one = await until('it is there', () => isIn('Changed since approval'));
    const item = view.item(one);
    assert.match(
      item.accessibilityInformation?.label ?? '',
      /It has changed since Ana Ferrer approved it on Aug 1, 2026: .*, Owner: Luis Ortega/,
    );
    assert.equal(item.contextValue, 'sop-to-review.changed');
    const sop = api.library.get(fileAt(path).toString());
    assert.ok(sop);
    await addSop(path, approved(hashOfRead(whatIsRead(sop, api.library))));
    await until('it is gone', () => !isIn('Changed since approval'));
    await addSop(path, text);
  });

  it('say what is the person’s own', async () => {
    await addSop(path, text.replace('read-by: [luis]', 'owner: luis'));
    const shown = () => {
      const one = row('Por revisar', row('Review overdue'));
      return one && String(view.item(one).description);
    };
    await until('the owner is named', () => shown()?.includes('Luis Ortega'));
    await configure('agent.member', 'luis');
    try {
      await until('it is theirs', () => shown()?.includes('yours'));
      const section = row('Review overdue');
      assert.match(String(section && view.item(section).description), /^\d+ · \d+ yours$/);
    } finally {
      await configure('agent.member', undefined);
      await addSop(path, text);
    }
  });

  it('count what waits for the person to approve it, unless they wrote it', async () => {
    const approved = 'approvers: [{by: luis, on: 2026-08-01}]';
    const waits = text.replace('status: approved', 'status: in-review');
    const mine = () => view.waiting.find((one) => one.text.includes('in review'))?.text;
    await configure('agent.member', 'luis');
    try {
      await addSop(path, waits.replace('read-by: [luis]', approved));
      await until('it waits for them', () => mine() === '1 SOP in review is yours');
      await addSop(path, waits.replace('read-by: [luis]', `${approved}\nauthors: [luis]`));
      await until('it does not', () => mine() === undefined);
    } finally {
      await configure('agent.member', undefined);
      await addSop(path, text);
    }
  });

  it('hold translations of an older version', async () => {
    const translation = `---
id: reviewed-ca
title: Per revisar
status: approved
lang: ca
owner: luis
translation-of: {id: reviewed, version: 1.0.0}
---

- [ ] Obre la comanda
`;
    await addSop('sops/general/reviewed-ca.md', translation);
    try {
      const one = await until('it is there', () => row('Per revisar', row('Translation behind')));
      assert.equal(view.item(one).contextValue, 'sop-to-review.behind');
      assert.match(
        view.item(one).accessibilityInformation?.label ?? '',
        /It translates version 1\.0\.0 of “Por revisar”, which is at 1\.2\.0 by now/,
      );
    } finally {
      await removeSop('sops/general/reviewed-ca.md');
    }
  });

  it('hold reports by SOP and step, and lead to the line', async () => {
    await bring(report);
    const one = await until('the report is there', () => row('¿En qué idioma?', row('Reported problems')));
    assert.deepEqual(view.waiting, [{ count: 1, text: '1 open report' }]);
    const item = view.item(one);
    assert.equal(item.description, 'It is unclear · Responde al cliente');
    assert.match(item.accessibilityInformation?.label ?? '', /Step: Responde al cliente, Anonymous · Nov 20, 2026/);
    const { command = '', arguments: args = [] } = item.command ?? {};
    await vscode.commands.executeCommand(command, ...(args as unknown[]));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), fileAt(path).toString());
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /Responde al cliente/);
  });

  it('hold SOPs that are wanted, and start one', async () => {
    await bring({
      does: 'count',
      id: 'zz-counts',
      counts: [{ what: 'search', lang: 'es', words: 'zeppelin xilografico', times: 4 }],
      at: '2026-11-20',
    });
    const one = await until('it is there', () => row('“zeppelin xilografico”', row('SOPs wanted')));
    const item = view.item(one);
    assert.equal(item.description, '4 times');
    assert.equal(item.contextValue, 'wanted');
    await vscode.commands.executeCommand('sopGuide.setAside', one);
    await until('it is gone', () => !row('“zeppelin xilografico”'));
  });

  it('hold who has not confirmed an SOP as read', async () => {
    const one = await until('it is there', () => row('Por revisar', row('Not confirmed as read')));
    assert.equal(view.item(one).description, '0 of 1 confirmed');
    const [reader] = view.children(one);
    assert.ok(reader);
    const { name } = api.library.config(fileAt('sops').toString()).team.get('luis') ?? {};
    assert.equal(labelOf(view.item(reader)), name);
    const text = `{"person":"luis","sop":"reviewed","version":"1.2.0","hash":"0123456789abcdef","at":"2026-11-20T10:00:00Z"}\n`;
    await vscode.workspace.fs.writeFile(fileAt('sops/.sop-read/luis.zz.jsonl'), new TextEncoder().encode(text));
    await until('it is gone', () => !row('Not confirmed as read'));
  });

  it('hold what customers said with an answer, by nobody, where it may be kept', async () => {
    const sop = api.library.get(fileAt(path).toString());
    assert.ok(sop);
    await configure('cases.storeCustomerText', true);
    try {
      const { state } = await api.cases.open(sop, { ticket: 'REV-1' });
      await api.cases.act(state.id, { event: 'override', reason: 'x', open: [] });
      const config = api.library.config(sop.location.root);
      await api.cases.act(state.id, surveyAction('csat', 2, config, 'Too slow, ask for REV-1'));
      const one = await until('it is there', () => row('Too slow, ask for […]', row('Customers’ comments')));
      assert.match(String(view.item(one).description), /Por revisar$/);
      assert.doesNotMatch(JSON.stringify(one), /REV-1/);
    } finally {
      await configure('cases.storeCustomerText', undefined);
    }
    await until('it is gone', () => !row('Customers’ comments'));
  });

  it('let go of what is closed', async () => {
    await bring({
      does: 'resolve',
      id: 'zz-reviewed-end',
      report: 'zz-reviewed',
      outcome: 'fixed',
      version: '1.2.0',
      text: '',
      by: 'Rosa',
      at: '2026-11-21T09:00:00Z',
    });
    await until('the report is gone', () => !row('¿En qué idioma?'));
    assert.deepEqual(view.waiting, []);
  });
});
