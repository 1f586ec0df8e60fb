import assert from 'node:assert/strict';
import { byVersion, entryOf } from '../../../../src/core/lifecycle/history/entry';
import type { HistoryEntry } from '../../../../src/core/lifecycle/history/entry';
import { pairsOf } from '../../../../src/core/lifecycle/history/pairs';
import { revisionOf } from '../../../../src/core/lifecycle/history/revision';
import { MadeHistory } from '../../support/made-history';
import type { MadeCommit } from '../../support/made-history';
import { sopFrom } from '../../support/sops';

const path = 'sops/refund.md';
const text = (front = 'version: 1.0.0', step = 'Check the order', more = '') => `---
id: refund
title: Refund
${front}
---

Gives the money back.

## Steps

- [ ] ${step} \`#check\`
- [ ] Tell the customer \`#tell\`
${more}`;
const base = text();

const open = { aborted: false };

async function historyOf(commits: readonly MadeCommit[], at = path): Promise<HistoryEntry[]> {
  const source = new MadeHistory(commits);
  const from = (await source.head()) ?? '';
  const entries: HistoryEntry[] = [];
  for await (const pair of pairsOf(source, { path: at, from }, sopFrom, open)) entries.push(entryOf(pair));
  return entries;
}

/** What became of it, and what changed, in short. */
function said(entries: readonly HistoryEntry[]): string[] {
  return entries.map(({ revision, became, changes, head }) =>
    [
      revision?.subject,
      became,
      ...changes.map(({ what, became: how }) => `${what} ${how}`),
      ...head.map(({ key }) => key),
    ].join(' | '),
  );
}

describe('The history of an SOP', () => {
  it('says who changed what and why, the newest first, and leaves out commits that are about other files', async () => {
    const entries = await historyOf([
      { files: { [path]: base }, subject: 'Begin', author: 'Ana' },
      { files: { 'other.md': 'x' }, subject: 'Something else' },
      { files: { [path]: text('version: 1.1.0', 'Check the payment') }, subject: 'Look at the payment', author: 'Bea' },
      { files: { [path]: text('version: 1.1.0\nstatus: approved', 'Check the payment') }, subject: 'Approve' },
    ]);
    assert.deepEqual(said(entries), [
      'Approve | changed | status',
      'Look at the payment | changed | step changed | version',
      'Begin | new',
    ]);
    assert.equal(entries[1]?.revision?.author, 'Bea');
    assert.deepEqual(entries[0]?.head, [{ key: 'status', before: 'draft', after: 'approved' }]);
    assert.deepEqual(
      byVersion(entries).map(({ version, entries: all }) => [version, all.length]),
      [
        ['1.1.0', 2],
        ['1.0.0', 1],
      ],
    );
  });

  it('tells a change of layout alone as such', async () => {
    const wider = base.replace('## Steps\n', '## Steps\n\n').replace(/$/, '\n\n');
    const bold = base.replace('title: Refund\nversion: 1.0.0', 'version: "1.0.0"\ntitle: "Refund"');
    for (const other of [wider, bold, base.replaceAll('\n', '\r\n')]) {
      const [first] = await historyOf([{ files: { [path]: base } }, { files: { [path]: other } }]);
      assert.equal(first?.became, 'layout', other);
    }
  });

  it('follows a file that was moved, by the id of the SOP, even where its text changed with it', async () => {
    const entries = await historyOf([
      { files: { 'sops/old.md': base, 'sops/other.md': base.replace('id: refund', 'id: other') }, subject: 'Begin' },
      { files: { 'sops/old.md': text('version: 1.1.0') }, subject: 'Raise' },
      {
        files: { 'sops/old.md': undefined, 'sops/other.md': undefined, [path]: text('version: 2.0.0', 'Ask why') },
        subject: 'Move',
      },
      { files: { [path]: text('version: 2.0.0', 'Ask why', '\n') }, subject: 'Tidy' },
    ]);
    assert.deepEqual(said(entries), [
      'Tidy | layout',
      'Move | changed | step changed | version',
      'Raise | changed | version',
      'Begin | new',
    ]);
    assert.deepEqual([entries[1]?.formerPath, entries[1]?.path], ['sops/old.md', path]);
  });

  it('follows a file without an id that was moved as it was, and no other', async () => {
    const plain = base.replace('id: refund\n', '');
    const moved = await historyOf([{ files: { 'a.md': plain } }, { files: { 'a.md': undefined, [path]: plain } }]);
    assert.deepEqual(
      moved.map(({ became }) => became),
      ['moved', 'new'],
    );
    const other = plain.replace('Check', 'Forget');
    const apart = await historyOf([{ files: { 'a.md': plain } }, { files: { 'a.md': undefined, [path]: other } }]);
    assert.deepEqual(
      apart.map(({ became }) => became),
      ['new'],
    );
  });

  it('tells that a file went and came back', async () => {
    const entries = await historyOf([
      { files: { [path]: base } },
      { files: { [path]: undefined } },
      { files: { [path]: base } },
    ]);
    assert.deepEqual(
      entries.map(({ became }) => became),
      ['new', 'gone', 'new'],
    );
  });

  it('tells of a merge only what was changed in it', async () => {
    const [left, right] = [text('version: 1.0.0', 'Check the payment'), text('version: 1.0.0\nowner: bea')];
    const both = text('version: 1.0.0\nowner: bea', 'Check the payment');
    const begin = [
      { files: { [path]: base }, subject: 'Begin' },
      { files: { [path]: left }, subject: 'Left' },
      { files: { [path]: right }, subject: 'Right', parents: [0] },
    ];
    const merge = (now: string) => ({ files: { [path]: now }, subject: 'Merge', parents: [1, 2] });
    assert.deepEqual(said(await historyOf([...begin, merge(both)])), [
      'Merge | merged',
      'Right | changed | owner',
      'Left | changed | step changed',
      'Begin | new',
    ]);
    const own = both.replace('Tell the customer', 'Write to the customer');
    assert.equal(said(await historyOf([...begin, merge(own)]))[0], 'Merge | changed | step changed');
    assert.deepEqual(said(await historyOf([...begin, merge(left)])), ['Left | changed | step changed', 'Begin | new']);
  });

  it('reads only as far as it is asked, of a thousand commits', async () => {
    const commits = Array.from({ length: 1000 }, (_, at) => ({ files: { [path]: text(`version: 1.0.${at}`) } }));
    const source = new MadeHistory(commits);
    const pairs = pairsOf(source, { path, from: 'c999' }, sopFrom, open);
    for (let at = 0; at < 20; at++) await pairs.next();
    assert.ok(source.asked <= 40, String(source.asked));
  });

  it('stops when nobody looks any more', async () => {
    const source = new MadeHistory([{ files: { [path]: base } }, { files: { [path]: text('version: 2.0.0') } }]);
    const signal = { aborted: false };
    const pairs = pairsOf(source, { path, from: 'c1' }, sopFrom, signal);
    await pairs.next();
    signal.aborted = true;
    assert.equal((await pairs.next()).done, true);
  });
});

describe('What Git says of a commit', () => {
  const revision = (message: string, author = 'Ana') =>
    revisionOf({ commit: 'c', parents: [], author, time: undefined, message, isCutOff: false });

  it('is told without the mails of people', () => {
    const said = revision(
      'Ask ana@example.com\r\n\r\nBecause.\n\nCo-authored-by: Bea Soler <bea.soler@example.com>\n',
      'bea@example.com',
    );
    assert.equal(said.author, 'bea');
    assert.equal(said.subject, 'Ask ana');
    assert.equal(said.body, 'Because.\n\nCo-authored-by: Bea Soler');
  });

  it('may be nothing', () => {
    assert.deepEqual([revision('').subject, revision('\n\n').body, revision('x', undefined).author], ['', '', 'Ana']);
  });
});
