import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { approvalState } from '../../../src/core/lifecycle/approval/state';
import { today } from '../../../src/core/text/day';
import { approveSops } from '../../../src/editor/changes/approval/approve';
import type { ApprovalServices } from '../../../src/editor/changes/approval/here';
import { askForChanges } from '../../../src/editor/changes/approval/request-changes';
import { retireSop } from '../../../src/editor/changes/approval/retire';
import { noteReviewed } from '../../../src/editor/changes/approval/reviewed-today';
import { sendForReview } from '../../../src/editor/changes/approval/send';
import { submitForReview } from '../../../src/editor/changes/approval/submit';
import { withdrawApproval } from '../../../src/editor/changes/approval/withdraw';
import { codeRepository } from '../../../src/editor/changes/code-git';
import { OldTexts } from '../../../src/editor/changes/old-texts';
import { filesOf } from '../../../src/editor/library/files';
import { AtHand } from '../../../src/editor/services/at-hand';
import type { SopGuide } from '../../../src/editor/start';
import { closeEditors, configure, fileAt, guide } from '../support/guide';
import { until } from '../support/until';

const team = `version: 1
name: Approvals
lang: en
team:
  ana: {name: Ana Ferrer, contact: "#procedures", role: agent}
  luis: {name: Luis Ortega, contact: "room 4", role: lead}
lint: {severity: {reply.placeholder: error}}
`;

const text = (id: string, front: string, step = 'Open the order') => `---
id: ${id}
title: The ${id} # as customers call it
${front}
lang: en
owner: luis
authors: [ana]
---

What is done.

## Steps

- [ ] ${step} \`#open\`
- [ ] Tell the customer \`#tell\`
`;

type Chosen = (rows: readonly vscode.QuickPickItem[], options: vscode.QuickPickOptions) => unknown;

describe('Review and approval', () => {
  let api: SopGuide;
  let texts: OldTexts;
  const folder = path.join(path.dirname(fileAt('').fsPath), 'approvals', 'sops');
  const at = (id: string) => path.join(folder, `${id}.md`);
  const uri = (id: string) => vscode.Uri.file(at(id)).toString();
  const onDisk = (id: string) => fs.readFileSync(at(id), 'utf8');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  const commit = (why: string) => {
    git('add', '.');
    git('-c', 'user.name=Luis', '-c', 'user.email=luis@example.com', 'commit', '-m', why);
  };

  /** What is chosen in the lists that come, typed into the fields and pressed in messages, each in turn; what was told. */
  let picks: Chosen[] = [];
  let typed: string[] = [];
  let pressed: string[] = [];
  let told: string[] = [];
  const window: Record<string, unknown> = vscode.window;
  const names = ['showQuickPick', 'showInputBox', 'showInformationMessage', 'showWarningMessage', 'showErrorMessage'];
  const own = new Map(names.map((name) => [name, window[name]]));
  const stub = (name: string, value: unknown) =>
    Object.defineProperty(vscode.window, name, { value, configurable: true, writable: true });
  const message = (words: string, ...rest: unknown[]) => {
    told.push(words);
    const buttons = rest.filter((one) => typeof one === 'string');
    return Promise.resolve(buttons.find((one) => pressed.includes(one)));
  };
  const does = {
    submitForReview,
    approve: approveSops,
    requestChanges: askForChanges,
    withdrawApproval,
    reviewedToday: noteReviewed,
    sendForReview,
    retire: retireSop,
  };
  /** Does what a command does, with the lists and messages of this file. */
  const run = (command: keyof typeof does, ...args: unknown[]) => does[command](services(), ...args);
  const services = (): ApprovalServices => {
    const { library, linter, search, feedback, learnt } = api;
    const clock = { now: () => Date.now() };
    const realFile = (file: string) => Promise.resolve(file);
    const files = filesOf(undefined);
    return { library, files, linter, search, feedback, learnt, clock, texts, realFile, atHand: new AtHand() };
  };
  const state = async (id: string) => {
    const sop = await until('the library has what is on disk', () => {
      const found = api.library.get(uri(id));
      return found?.text === onDisk(id) && found;
    });
    return approvalState(sop, api.library);
  };
  const write = async (id: string, content: string) => {
    fs.writeFileSync(at(id), content);
    await until(`the library has ${id}`, () => api.library.get(uri(id))?.text === content);
    // VS Code keeps what was open for a while, and takes in later what another program writes.
    await until('so has VS Code', async () => (await vscode.workspace.openTextDocument(at(id))).getText() === content);
  };
  const undo = async (id: string) => {
    await vscode.window.showTextDocument(vscode.Uri.file(at(id)));
    await vscode.commands.executeCommand('undo');
  };
  const first: Chosen = (rows) => rows[0];
  const all: Chosen = (rows) => rows.filter(({ picked }) => picked);

  before(async () => {
    api = await guide();
    texts = new OldTexts();
    fs.mkdirSync(folder, { recursive: true });
    git('init', '--initial-branch=main');
    fs.writeFileSync(path.join(folder, 'library.yml'), team);
    for (const id of ['refund', 'warranty', 'invoice', 'exchange'])
      fs.writeFileSync(at(id), text(id, 'status: draft\nversion: 1.0.0'));
    commit('Begin');
    await configure('sharedLibraries', [folder]);
    await until('the library is read', () => api.library.get(uri('exchange')));
    await api.views.libraries();
    await until(
      'VS Code has read its repository',
      async () => (await codeRepository(vscode.Uri.file(at('refund'))))?.state.HEAD?.commit,
    );
    for (const name of names.filter((one) => one.endsWith('Message'))) stub(name, message);
    stub('showQuickPick', (rows: readonly vscode.QuickPickItem[], options: vscode.QuickPickOptions) =>
      Promise.resolve(picks.shift()?.(rows, options)),
    );
    stub('showInputBox', () => Promise.resolve(typed.shift()));
  });

  beforeEach(async () => {
    [picks, typed, pressed, told] = [[], [], [], []];
    await configure('agent.member', 'luis');
  });

  afterEach(closeEditors);

  after(async () => {
    for (const [name, value] of own) stub(name, value);
    texts.dispose();
    await configure('agent.member', undefined);
    await configure('sharedLibraries', undefined);
    await closeEditors();
  });

  it('goes from a draft to approved, and on disk as in the editor nothing else changes', async () => {
    await run('submitForReview', { uri: uri('refund') });
    assert.equal(onDisk('refund'), text('refund', 'status: in-review\nversion: 1.0.0'));
    assert.match(told[0] ?? '', /In review now: “The refund”/);
    await configure('agent.member', 'ana');
    await run('approve', { uri: uri('refund') });
    assert.deepEqual(told.slice(1), [
      'Ana Ferrer wrote “The refund”, so somebody else must approve it: send it for review.',
    ]);
    await configure('agent.member', 'luis');
    typed = ['pull request 12'];
    picks = [(rows) => rows.find(({ label }) => label === 'How It Was Approved…'), first];
    await run('approve', { uri: uri('refund') });
    const day = today(Date.now());
    assert.match(
      onDisk('refund'),
      new RegExp(
        `status: approved\nversion: 1.0.0\nlang: en\nowner: luis\nauthors: \\[ana\\]\napprovers:\n  - \\{by: luis, on: ${day}, method: pull request 12, hash: \\w{12}\\}\nlast-reviewed: ${day}\n---`,
      ),
    );
    assert.equal(await state('refund'), 'approved');
    await run('approve', { uri: uri('refund') });
    assert.match(told.at(-1) ?? '', /“The refund” is approved as it is/);
  });

  it('shows what has changed since the approval, and raises the version by it', async () => {
    commit('Approve');
    await write('refund', onDisk('refund').replace('Open the order', 'Open the payment'));
    assert.equal(await state('refund'), 'changed');
    let [shown, title]: [string[], string] = [[], ''];
    picks = [
      (rows, options) => {
        [shown, title] = [rows.map(({ label }) => label), options.title ?? ''];
        return rows[0];
      },
    ];
    await run('approve', { uri: uri('refund') });
    assert.ok(shown.includes('Step changed: Open the payment'), shown.join('\n'));
    assert.match(title, /1\.0\.0 → 1\.1\.0/);
    assert.equal(await state('refund'), 'approved');
    assert.match(onDisk('refund'), /\nversion: 1\.1\.0\n/);
    await undo('refund');
    const document = await vscode.workspace.openTextDocument(at('refund'));
    await until('one undo takes all of it back', () => /\nversion: 1\.0\.0\n/.test(document.getText()));
    assert.ok(document.getText().includes('pull request 12'));
    await document.save();
  });

  it('can be read as a whole before, where nobody has approved it yet', async () => {
    await write('parcel', text('parcel', 'status: in-review\nversion: 1.0.0'));
    picks = [(rows) => rows.find(({ label }) => label === 'Read It')];
    pressed = ['Approve'];
    await run('approve', { uri: uri('parcel') });
    await until('its page is open', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === 'The parcel')),
    );
    assert.match(told[0] ?? '', /^Approve “The parcel”, 1\.0\.0, as it is here\?$/);
    assert.equal(await state('parcel'), 'approved');
  });

  it('is refused while tests of the SOP fail, which are named', async () => {
    const tests = path.join(folder, 'warranty.test.yml');
    const testsFor = (step: string) => `tests:\n  - name: The customer hears of it\n    expect: {steps: [${step}]}\n`;
    const knows = (isThere: boolean) =>
      until('the library knows the tests', () => {
        const root = api.library.get(uri('warranty'))?.location.root ?? '';
        return api.library.holds(root, 'warranty.test.yml') === isThere;
      });
    const before = onDisk('warranty');
    fs.writeFileSync(tests, testsFor('call'));
    await knows(true);
    await run('submitForReview', { uri: uri('warranty') });
    assert.deepEqual(told, ['Tests of “The warranty” fail. Look at them first: The customer hears of it']);
    assert.equal(onDisk('warranty'), before);
    fs.writeFileSync(tests, testsFor('tell'));
    await run('submitForReview', { uri: uri('warranty') });
    assert.equal(await state('warranty'), 'in-review');
    fs.writeFileSync(tests, testsFor('call'));
    told = [];
    await run('approve', { uri: uri('warranty') });
    assert.deepEqual(told, ['Tests of “The warranty” fail. Look at them first: The customer hears of it']);
    fs.rmSync(tests);
    await knows(false);
    await write('warranty', before);
  });

  it('is given back with a reason that the author reads', async () => {
    await run('requestChanges', { uri: uri('refund') });
    assert.match(told.at(-1) ?? '', /has changed since it was approved/);
    await run('submitForReview', { uri: uri('refund') });
    typed = ['Say which account.'];
    await run('requestChanges', { uri: uri('refund') });
    assert.equal(await state('refund'), 'draft');
    const sop = api.library.get(uri('refund'));
    assert.ok(sop);
    await until('the reason is there', () =>
      api.feedback
        .openOn(sop)
        .some(({ report }) => report.text === 'Say which account.' && report.by === 'Luis Ortega'),
    );
  });

  it('is given to several at once, each shown, and taken back by one undo', async () => {
    await write('warranty', text('warranty', 'status: in-review\nversion: 1.0.0'));
    await write('invoice', text('invoice', 'status: in-review\nversion: 1.0.0'));
    await write('exchange', text('exchange', 'status: draft\nversion: 1.0.0'));
    const rows = ['warranty', 'invoice', 'exchange'].map((id) => ({ sop: api.library.get(uri(id)) }));
    let shown: readonly vscode.QuickPickItem[] = [];
    picks = [
      (those, options) => {
        shown = those;
        return all(those, options);
      },
    ];
    await run('approve', rows[0], rows);
    assert.deepEqual(
      shown.map(({ label, detail }) => [label, detail]),
      [
        ['The warranty', 'Nobody has approved it before: read it as a whole'],
        ['The invoice', 'Nobody has approved it before: read it as a whole'],
      ],
    );
    assert.deepEqual(told, [
      'Cannot be approved: “The exchange” is a draft. Submit it for review first.',
      '2 SOPs approved: “The warranty”, “The invoice”',
    ]);
    assert.deepEqual(
      [await state('warranty'), await state('invoice'), await state('exchange')],
      ['approved', 'approved', 'draft'],
    );
  });

  it('lets several be reviewed today, chosen in a list', async () => {
    for (const id of ['warranty', 'invoice'])
      await write(id, onDisk(id).replace(/last-reviewed: .*/, 'last-reviewed: 2026-01-01'));
    picks = [(rows) => rows.filter(({ label }) => label === 'The warranty' || label === 'The invoice')];
    await run('reviewedToday');
    for (const id of ['warranty', 'invoice'])
      assert.match(onDisk(id), new RegExp(`last-reviewed: ${today(Date.now())}`));
    await run('reviewedToday', { uri: uri('invoice') });
    assert.equal(told.at(-1), '“The invoice” says already that it was reviewed today.');
  });

  it('is withdrawn once that is wanted', async () => {
    await run('withdrawApproval', { uri: uri('invoice') });
    assert.equal(await state('invoice'), 'approved');
    assert.match(told[0] ?? '', /Withdraw the approval of “The invoice” by Luis Ortega of /);
    pressed = ['Withdraw'];
    await run('withdrawApproval', { uri: uri('invoice') });
    assert.equal(await state('invoice'), 'in-review');
    assert.ok(!onDisk('invoice').includes('approvers'));
    await run('withdrawApproval', { uri: uri('exchange') });
    assert.equal(told.at(-1), 'Nobody has approved “The exchange”, so there is nothing to withdraw.');
  });

  it('sends an SOP to somebody who may approve it, and says how', async () => {
    let people: string[] = [];
    picks = [
      (rows) => {
        people = rows.map(({ label }) => label);
        return rows[0];
      },
    ];
    await run('sendForReview', { uri: uri('exchange') });
    assert.deepEqual(people, ['Luis Ortega'], 'not who wrote it');
    assert.equal(await state('exchange'), 'in-review');
    assert.equal(
      told.at(-1),
      'The message for Luis Ortega is copied: paste it where they read it. “The exchange” is in review now.',
    );
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^To be reviewed: The exchange\n/);
    assert.match(copied, /Approvals, exchange\.md/);
  });

  it('retires an SOP in favour of another', async () => {
    let detail = '';
    picks = [
      (rows, { placeHolder = '' }) => {
        detail = placeHolder;
        return rows.find(({ label }) => label === 'The warranty');
      },
    ];
    await run('retire', { uri: uri('exchange') });
    assert.match(onDisk('exchange'), /status: retired\nversion: 1\.0\.0\n/);
    assert.match(onDisk('exchange'), /\nreplaced-by: warranty\n/);
    assert.match(detail, /no SOP leads to it/);
    assert.equal(told.at(-1), '“The exchange” is retired. No SOP leads to it.');
    await run('submitForReview', { uri: uri('exchange') });
    assert.match(told.at(-1) ?? '', /“The exchange” is retired\. To use it again/);
  });

  it('asks before it retires what others lead to without a successor, and is about the row that was clicked', async () => {
    await write('leading', text('leading', 'status: draft', 'Go on with [the shelf](shelf.md)'));
    await write('shelf', text('shelf', 'status: approved\nversion: 1.0.0'));
    let last: string | undefined;
    const none: Chosen = (rows) => {
      last = rows.at(-1)?.label;
      return rows.at(-1);
    };
    picks = [none];
    const rows = ['warranty', 'shelf'].map((id) => ({ sop: api.library.get(uri(id)) }));
    await run('retire', rows[1], rows);
    assert.equal(last, 'No successor');
    assert.match(told[0] ?? '', /^Retire “The shelf” without anything that takes its place\?/);
    assert.equal(await state('shelf'), 'unbound');
    [picks, pressed] = [[none], ['Retire Without a Successor']];
    await run('retire', rows[1], rows);
    assert.equal(await state('shelf'), 'retired');
    assert.notEqual(await state('warranty'), 'retired');
  });

  it('is taken back by the notice, in the file, too', async () => {
    await write('undone', text('undone', 'status: draft\nversion: 1.0.0'));
    const before = onDisk('undone');
    pressed = ['Undo'];
    await run('submitForReview', { uri: uri('undone') });
    assert.match(told[0] ?? '', /In review now: “The undone”/);
    assert.equal(onDisk('undone'), before);
    assert.equal(await state('undone'), 'draft');
  });

  it('writes nothing into a text that is another than the one that was shown', async () => {
    const shown = text('pulled', 'status: in-review\nversion: 1.0.0');
    const pulled = text('pulled', '# one more line\nstatus: in-review\nversion: 1.0.0', 'Open another order');
    await write('pulled', shown);
    picks = [
      async (rows) => {
        const document = await vscode.workspace.openTextDocument(at('pulled'));
        fs.writeFileSync(at('pulled'), pulled);
        await until('the editor has what was pulled', () => document.getText() === pulled);
        return rows[0];
      },
    ];
    await assert.rejects(run('approve', { uri: uri('pulled') }), /changed meanwhile/);
    assert.equal(onDisk('pulled'), pulled);
  });

  it('approves several only when what is read in them is what was shown', async () => {
    for (const id of ['days', 'weeks'])
      await write(id, text(id, 'status: in-review\nversion: 1.0.0', 'Wait {{ days }} days'));
    const before = ['days', 'weeks'].map(onDisk);
    const config = path.join(folder, 'library.yml');
    const root = api.library.get(uri('days'))?.location.root ?? '';
    picks = [
      async (rows) => {
        fs.writeFileSync(config, `${team}constants: {days: 30}\n`);
        await until('the constant is there', () => api.library.config(root).constants.size === 1);
        return rows;
      },
    ];
    const rows = ['days', 'weeks'].map((id) => ({ sop: api.library.get(uri(id)) }));
    await assert.rejects(run('approve', rows[0], rows), /changed meanwhile/);
    assert.deepEqual(['days', 'weeks'].map(onDisk), before);
  });

  it('never says that it reads the same when a constant is another', async () => {
    picks = [first];
    await run('approve', { uri: uri('days') });
    commit('Approve');
    fs.writeFileSync(path.join(folder, 'library.yml'), `${team}constants: {days: 90}\n`);
    const sop = await until('it reads otherwise', () => {
      const found = api.library.get(uri('days'));
      return found && approvalState(found, api.library) === 'changed' && found;
    });
    let [said, title] = ['', ''];
    picks = [
      (_, options) => {
        [said, title] = [options.placeHolder ?? '', options.title ?? ''];
        return undefined;
      },
    ];
    await run('approve', { uri: sop.location.uri });
    assert.match(said, /reads otherwise than what was approved.* these constants: days/);
    assert.match(title, /1\.0\.0 → 1\.1\.0/);
  });

  it('leaves a file alone that is not written in UTF-8', async () => {
    const bytes = Buffer.from(text('latin', 'status: in-review', 'Gestione la devolución'), 'latin1');
    fs.writeFileSync(at('latin'), bytes);
    await until('the library has read it', () => api.library.get(uri('latin'))?.text.includes('devolución'));
    picks = [first];
    await run('approve', { uri: uri('latin') });
    assert.match(told[0] ?? '', /Not written in UTF-8.*“The latin”/);
    await run('retire', { uri: uri('latin') });
    assert.deepEqual(fs.readFileSync(at('latin')), bytes);
  });

  it('leaves what its author has not saved unsaved, and says so', async () => {
    const document = await vscode.workspace.openTextDocument(at('invoice'));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, '- [ ] One more\n'));
    const before = onDisk('invoice');
    picks = [first];
    await run('approve', { uri: uri('invoice') });
    assert.equal(onDisk('invoice'), before);
    assert.match(document.getText(), /status: approved[^]*One more/);
    assert.match(told.at(-1) ?? '', /Done, but not saved yet: “The invoice”/);
  });

  it('is refused where the front matter cannot be edited, and nothing is lost', async () => {
    const flow = '---\n{id: invoice, title: The invoice, status: draft}\n---\n\nWords.\n';
    await write('invoice', flow);
    await run('submitForReview', { uri: uri('invoice') });
    assert.equal(
      told.at(-1),
      'The front matter of “The invoice” does not have one key on each line. Write it so first.',
    );
    assert.equal(onDisk('invoice'), flow);
  });
});
