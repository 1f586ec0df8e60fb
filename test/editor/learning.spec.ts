import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isPractice } from '../../src/core/case/practice';
import { nothingLearnt, progressOf } from '../../src/core/learning/progress';
import { readShared } from '../../src/core/learning/shared-progress';
import type { Sop } from '../../src/core/sop/model';
import { Sharing } from '../../src/editor/learning/sharing';
import { progressOn } from '../../src/editor/services/progress';
import type { SopGuide } from '../../src/editor/start';
import type { LearningPage, PathItem } from '../../src/pages/learning/messages';
import { addSop, closeEditors, fileAt, guide, labelOf, removeSop, write } from './support/guide';
import { until } from './support/until';

const path = 'sops/general/learnt.md';

const text = (version: string) => `---
title: Zafiro
status: approved
version: ${version}
lang: en
triggers: [my sapphire is lost]
---

Finds sapphires.

## Steps

- [ ] Look for it \`#look protocol\`
`;

describe('The learning path', () => {
  let api: SopGuide;
  let sop: Sop;

  const forget = () => api.learnt.store(sop.location.root, nothingLearnt);

  before(async () => {
    api = await guide();
    sop = await addSop(path, text('1.0.0'));
    await forget();
  });

  after(async () => {
    await closeEditors();
    await forget();
    await removeSop(path);
  });

  async function shown(what: string, is: (page: LearningPage) => boolean = () => true): Promise<LearningPage> {
    return until(what, () => {
      const page = api.views.learning.panel?.shown;
      return page?.kind === 'path' && is(page) && page;
    });
  }

  const itemOf = (page: LearningPage): PathItem =>
    page.stages.flatMap(({ items }) => items).find(({ key }) => key === sop.location.uri) ?? assert.fail('is missing');

  /** The names of all files of case records. */
  async function recorded(): Promise<string[]> {
    const files = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(api.cases.folder)).then(
      (all) => all,
      () => [],
    );
    return files.map(([name]) => name);
  }

  async function practise(): Promise<vscode.TextDocument> {
    await vscode.commands.executeCommand('sopGuide.practise', { uri: sop.location.uri });
    return until('the draft is open', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.getText().includes('practice: true') && document;
    });
  }

  /** Begins its checklist as the button above the message does. */
  async function begin(document: vscode.TextDocument): Promise<string> {
    const argument = { uri: sop.location.uri, draft: document.uri.toString(), ticket: '' };
    await vscode.commands.executeCommand('sopGuide.startChecklist', argument);
    return api.active.view?.state.id ?? assert.fail('no case is shown');
  }

  it('shows what to read, what comes next, and what the person says to have read', async () => {
    await vscode.commands.executeCommand('sopGuide.learningPath');
    const first = await shown('the path is shown');
    assert.deepEqual(
      first.choices.map(({ key }) => key),
      ['role'],
    );
    assert.equal(first.next.title, 'How we treat customers');
    assert.equal(first.stages[0]?.items[0]?.lines.length, 6);
    assert.equal(itemOf(first).isRead, false);
    await api.views.learning.panel?.receive({ type: 'conduct', isRead: true });
    await shown('the conduct is read', ({ next }) => next.title === 'Escalar un caso');
    await api.views.learning.panel?.receive({ type: 'mark', uri: sop.location.uri, isRead: true });
    const read = await shown('the SOP is read', (page) => itemOf(page).isRead);
    assert.equal(read.progress.value, 1);
    assert.equal(read.next.title, 'Zafiro');
    assert.deepEqual(read.next.buttons[0]?.message, { type: 'practise', uri: sop.location.uri });
  });

  it('says that an SOP has changed since it was read', async () => {
    await addSop(path, text('1.0.1'));
    assert.equal(itemOf(await shown('it is still read', (page) => itemOf(page).isRead)).changed, undefined);
    await addSop(path, text('2.0.0'));
    const page = await shown('it is to be read again', (one) => !itemOf(one).isRead);
    assert.equal(itemOf(page).changed, 'Changed since you read it: 1.0.0 → 2.0.0');
    await vscode.commands.executeCommand('sopGuide.markRead', { uri: sop.location.uri });
    await shown('it is read again', (one) => itemOf(one).isRead);
  });

  it('is of the role that the person chooses', async () => {
    await api.views.learning.panel?.receive({ type: 'role', value: 'logistics' });
    const page = await shown('another path is shown', ({ choices }) => choices[0]?.value === 'logistics');
    assert.equal(
      page.stages.some(({ items }) => items.some(({ key }) => key === sop.location.uri)),
      false,
    );
    await api.views.learning.panel?.receive({ type: 'role', value: '' });
    await shown('all SOPs are shown', ({ choices }) => choices[0]?.value === '');
  });

  it('practises on a message that leaves nothing where cases are counted', async () => {
    const cases = api.cases.cases.length;
    const closed = api.cases.closed.length;
    const counted: string[] = [];
    const listening = api.cases.onDidChange((ids) => counted.push(...ids));
    const document = await practise();
    assert.match(document.getText(), /^> My sapphire is lost\.$/m);
    assert.doesNotMatch(document.getText(), /Zafiro|learnt/, 'it would give the answer away');
    const id = await begin(document);
    assert.match(id, /^practice-/);
    const { checklist } = api.views;
    const [first] = await until('the checklist is shown', () => {
      const rows = checklist.getChildren();
      return rows[0]?.caseId === id && rows;
    });
    assert.ok(first);
    assert.equal(labelOf(checklist.getTreeItem(first)), 'Practice');
    assert.equal(api.active.view?.state.ticket, 'Practice');
    assert.deepEqual([api.cases.cases.length, api.cases.practised.length], [cases, 1]);
    await api.cases.act(id, { event: 'tick', step_id: 'look' });
    await vscode.commands.executeCommand('sopGuide.closeCase');
    const page = await shown('it is told what was right', ({ result }) => result !== undefined);
    assert.equal(page.result?.title, 'Well done: “Zafiro”');
    assert.deepEqual(
      page.result.points.map(({ isRight }) => isRight),
      [true, true, true],
    );
    await until('the draft is gone', () => document.isClosed);
    listening.dispose();
    assert.deepEqual(counted.filter(isPractice), [], 'somebody who counts was told');
    assert.deepEqual([api.cases.cases.length, api.cases.closed.length, api.cases.practised.length], [cases, closed, 0]);
    assert.equal(api.cases.get(id), undefined);
    assert.deepEqual(
      (await recorded()).filter((name) => name.includes(id)),
      [],
    );
    const { practised } = progressOf(progressOn(api.learnt, sop.location.root), sop.id);
    assert.deepEqual([practised?.right, practised?.points], [3, 3]);
  });

  /** All that is remembered on this machine but for how far the person is, and all that is recorded. */
  async function kept(): Promise<unknown> {
    const isAny = (value: unknown) => value !== undefined && !['{}', '[]'].includes(JSON.stringify(value));
    const remembered = api.memories.map((memory) =>
      memory
        .keys()
        .filter((key) => !key.startsWith('learning') && isAny(memory.get(key)))
        .sort()
        .map((key) => [key, memory.get(key)]),
    );
    const folder = vscode.Uri.parse(api.cases.folder);
    const files = (await recorded()).sort().map(async (name) => {
      const content = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => '',
      );
      return [name, content];
    });
    // What is remembered is what JSON keeps of it.
    return JSON.parse(JSON.stringify([remembered, await Promise.all(files)])) as unknown;
  }

  it('remembers and records nothing of a practice, wherever it is worked on', async () => {
    await closeEditors();
    const before = await kept();
    const document = await practise();
    const draft = document.uri.toString();
    await api.memory.add(draft, { 'order.id': 'BR-1' });
    // A reply that is accepted before there is a case belongs to no case of a customer.
    const replier = [...api.library.sops].find(({ replies }) => replies.length > 0) ?? assert.fail('no replies');
    const argument = { uri: replier.location.uri, reply: replier.replies[0]?.id };
    await vscode.commands.executeCommand('sopGuide.acceptReply', argument, true, draft);
    const id = await begin(document);
    assert.ok(api.draftCases.idsOf(document).includes(id));
    await vscode.commands.executeCommand('sopGuide.startSuggested', draft, [sop.location.uri]);
    assert.equal(api.cases.practised.length, 1);
    await api.memory.add(id, { 'order.id': 'BR-2' });
    await api.cases.act(id, { event: 'tick', step_id: 'look' });
    await vscode.commands.executeCommand('sopGuide.closeCase');
    await until('the draft is gone', () => document.isClosed);
    assert.equal(api.cases.practised.length, 0);
    await closeEditors();
    assert.deepEqual(await kept(), before);
  });

  it('never takes the ticket of a customer for practice', async () => {
    const document = await practise();
    await vscode.commands.executeCommand('sopGuide.startChecklist', { uri: sop.location.uri, ticket: 'T-77' });
    const { state } = api.active.view ?? assert.fail('no case is shown');
    assert.deepEqual([isPractice(state.id), state.ticket, state.facts], [false, 'T-77', {}]);
    assert.deepEqual(api.draftCases.idsOf(document), []);
    await api.cases.act(state.id, { event: 'abandon', reason: 'test' });
    await vscode.commands.executeCommand('sopGuide.endPractice');
    await until('the draft is gone', () => document.isClosed);
  });

  it('goes on until all its cases are closed, and is of the SOP that was wanted', async () => {
    const other = await addSop('sops/general/other.md', text('1.0.0').replace('Zafiro', 'Topaz'));
    try {
      const document = await practise();
      const id = await begin(document);
      const draft = document.uri.toString();
      await vscode.commands.executeCommand('sopGuide.startChecklist', { uri: other.location.uri, draft, ticket: '' });
      await api.cases.act(id, { event: 'tick', step_id: 'look' }, { event: 'complete' });
      assert.equal(api.cases.practised.length, 2);
      assert.equal(document.isClosed, false);
      const second = api.cases.practised.find(({ state }) => !state.closed) ?? assert.fail('it is gone');
      await api.cases.act(second.state.id, { event: 'override', reason: 'enough', open: ['look'] });
      const page = await shown('it is told what was right', ({ result }) => result !== undefined);
      assert.equal(page.result?.title, 'Well done: “Zafiro”');
      await until('the draft is gone', () => document.isClosed);
    } finally {
      await removeSop('sops/general/other.md');
    }
  });

  it('ends the practice when its draft is closed, and begins another with nothing of the one before', async () => {
    const id = await begin(await practise());
    assert.equal(api.cases.practised.length, 1);
    await closeEditors();
    await until('it is over', () => api.cases.practised.length === 0);
    const next = await begin(await practise());
    assert.notEqual(next, id);
    assert.equal(api.cases.practised.length, 1);
    await vscode.commands.executeCommand('sopGuide.endPractice');
    await until('it is over at once', () => api.cases.practised.length === 0);
    assert.notEqual(api.active.view?.state.id, next);
  });

  it('is shared only when the person says so, in a file that they may take away', async () => {
    const { showInformationMessage } = vscode.window;
    const asked: unknown[] = [];
    const answer = (said: string | undefined) =>
      Object.defineProperty(vscode.window, 'showInformationMessage', {
        value: (...args: unknown[]) => {
          asked.push(args[1]);
          return Promise.resolve(said);
        },
        configurable: true,
      });
    await vscode.workspace.getConfiguration('sopGuide').update('agent.name', 'Núria Pons');
    const kept = new Map<string, unknown>();
    const globalState = {
      get: (key: string) => kept.get(key),
      update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
    };
    const root = { key: sop.location.root, folder: vscode.workspace.workspaceFolders?.[0] };
    const sharing = new Sharing({
      library: api.library,
      learnt: api.learnt,
      clock: { now: () => Date.parse('2026-08-01T09:00:00Z') },
      loader: { roots: [root] },
      context: { globalState },
    } as unknown as ConstructorParameters<typeof Sharing>[0]);
    const file = fileAt('.sop-learning/nuria-pons.json');
    const content = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    try {
      answer(undefined);
      await sharing.share();
      await assert.rejects(content(), 'nobody agreed');
      answer('Share');
      await sharing.share();
      assert.match(JSON.stringify(asked[0]), /nuria-pons\.json.*Núria Pons/);
      const shared = readShared(await content());
      assert.deepEqual(
        [shared?.name, shared?.on, Object.keys(shared?.sops ?? {})],
        ['Núria Pons', '2026-08-01', [sop.id]],
      );
      await write('.sop-learning/odd.json', '{');
      // Who never shared has no file, whatever else lies there.
      const never = new Sharing({
        library: api.library,
        learnt: api.learnt,
        loader: { roots: [root] },
        context: { globalState: { get: () => undefined } },
      } as unknown as ConstructorParameters<typeof Sharing>[0]);
      await assert.rejects(never.stop(), /do not share/);
      await vscode.workspace.fs.stat(fileAt('.sop-learning/odd.json'));
      await vscode.commands.executeCommand('sopGuide.teamLearning');
      const team = await until('the team is shown', () => {
        const page = api.views.learning.panel?.shown;
        return page?.kind === 'team' && page;
      });
      assert.deepEqual(
        team.rows.map(([name, , read]) => [name, read?.slice(0, 2)]),
        [['Núria Pons', '1 ']],
      );
      assert.match(team.notices.join(), /odd\.json/);
      await sharing.stop();
      await assert.rejects(content(), 'it is gone');
      await assert.rejects(sharing.stop(), /do not share/);
    } finally {
      Object.defineProperty(vscode.window, 'showInformationMessage', {
        value: showInformationMessage,
        configurable: true,
      });
      await vscode.workspace.getConfiguration('sopGuide').update('agent.name', undefined);
      await vscode.workspace.fs.delete(fileAt('.sop-learning'), { recursive: true });
    }
  });
});
