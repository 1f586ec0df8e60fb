import assert from 'node:assert/strict';
import { writeFeedback } from '../../../src/core/lifecycle/feedback/file';
import { approvalHashOf } from '../../../src/core/lifecycle/approval/read-hash';
import { runAfter, runOn } from '../support/command-line';
import { libraryOf } from '../support/libraries';

// The command line is run on 10 April 2026.
const sop = (id: string, front: string) =>
  `---\nid: ${id}\ntitle: The ${id}\n${front}\n---\n\nSummary.\n\n- [ ] Look\n`;
const team = 'version: 1\nteam: {ana: {name: Ana López}, luis: {name: Luis Ortega}}\n';
const files = {
  'sops/library.yml': team,
  'sops/a/late.md': sop(
    'late',
    'status: approved\nversion: 2.1.0\nowner: luis\nlast-reviewed: 2025-12-01\nreview-every: 90d',
  ),
  'sops/a/never.md': sop('never', 'status: approved\nowner: ana\nreview-every: 90d'),
  'sops/a/soon.md': sop('soon', 'status: approved\nowner: ana\nlast-reviewed: 2026-02-01\nreview-every: 90d'),
  'sops/waits.md': sop('waits', 'status: in-review\nowner: ana\nversion: 1.0.0'),
  'sops/moved.md': sop(
    'moved',
    'status: approved\nowner: ana\napprovers: [{by: luis, on: 2026-03-31, hash: 000000000000}]',
  ),
  'sops/left.md': sop('left', 'status: approved\nowner: joan'),
  'sops/ca.md': sop('ca', 'status: approved\nowner: ana\nlang: ca\ntranslation-of: {id: late, version: 1.0.0}'),
  'sops/fine.md': sop('fine', 'status: approved\nowner: ana\nlast-reviewed: 2026-04-01\nreview-every: 90d'),
  'sops/.sop-feedback/a1.yml': writeFeedback({
    does: 'report',
    words: undefined,
    by: undefined,
    id: 'a1',
    sop: 'fine',
    step: undefined,
    version: undefined,
    kind: 'wrong',
    text: '',
    at: '2026-04-01',
  }),
};

describe('reviews', () => {
  it('count neither an approval that corrected spelling keeps, nor what is no problem', async () => {
    const yml = `${team}approval-kept: spelling\n`;
    const words = (text: string, hash: string) =>
      sop('kept', `status: approved\nowner: ana\napprovers: [{by: luis, on: 2026-03-31, hash: ${hash}}]`).replace(
        'Summary',
        text,
      );
    const library = libraryOf({ 'kept.md': words('Tell the custmoer', '000000') }, yml);
    const one = library.get('sops/kept.md');
    assert.ok(one);
    const hash = approvalHashOf(one, library);
    const idea = files['sops/.sop-feedback/a1.yml'].replace('wrong', 'easier').replace('fine', 'kept');
    const after = {
      'sops/library.yml': yml,
      'sops/kept.md': words('Tell the customer', hash),
      'sops/.sop-feedback/a1.yml': idea,
    };
    const clean = { code: 0, err: '', out: '0 procedures to look after.\n' };
    assert.deepEqual(await runAfter({ 'kept.md': words('Tell the custmoer', hash) }, after, 'reviews'), clean);
    assert.equal((await runOn(after, 'reviews')).code, 1);
  });

  it('lists what is to be looked after, by reason, and ends with 1 when a review is overdue', async () => {
    assert.deepEqual(await runOn(files, 'reviews'), {
      code: 1,
      err: '',
      out: `In review
  waits 1.0.0 (Ana López): waits to be approved
Changed since approval
  moved (Ana López): Luis Ortega approved another text on 2026-03-31
Problems reported
  fine (Ana López): 1 report, since 2026-04-01
Review overdue
  never (Ana López): is to be reviewed, and nothing says when that was last done
  late 2.1.0 (Luis Ortega): since 2026-03-01, 40 days
Review due within 30 days
  soon (Ana López): on 2026-05-02, in 22 days
Translation behind
  ca (Ana López): translates late 1.0.0, which is at 2.1.0
Without an owner
  left: names joan, who is not in the team
8 procedures to look after.
`,
    });
  });

  it('prints JSON, an object for each procedure and reason', async () => {
    const { code, out } = await runOn(files, 'reviews', '--json');
    assert.equal(code, 1);
    const found = JSON.parse(out) as { sop: string; why: string }[];
    const of = (sop: string) => found.filter((one) => one.sop === sop);
    assert.deepEqual(of('late'), [
      {
        sop: 'late',
        path: 'a/late.md',
        title: 'The late',
        why: 'overdue',
        version: '2.1.0',
        status: 'approved',
        owner: 'luis',
        due: '2026-03-01',
        since: '2026-03-01',
        days: 40,
      },
    ]);
    assert.deepEqual(
      of('soon').map((one) => ({ ...one })),
      [
        {
          sop: 'soon',
          path: 'a/soon.md',
          title: 'The soon',
          why: 'soon',
          status: 'approved',
          owner: 'ana',
          due: '2026-05-02',
          days: 22,
        },
      ],
    );
    assert.deepEqual(
      found.map(({ why }) => why),
      ['in-review', 'changed', 'reported', 'overdue', 'overdue', 'soon', 'behind', 'unowned'],
    );
    const [behind] = of('ca') as unknown as { translates: unknown }[];
    assert.deepEqual(behind?.translates, { sop: 'late', from: '1.0.0', to: '2.1.0' });
  });

  it('ends with 0 while nothing is overdue and all that is in force was approved as it is', async () => {
    const { 'sops/a/soon.md': soon, 'sops/waits.md': waits, 'sops/left.md': left } = files;
    const { code, out } = await runOn(
      { 'sops/library.yml': team, 'sops/soon.md': soon, 'sops/waits.md': waits, 'sops/left.md': left },
      'reviews',
    );
    assert.equal(code, 0);
    assert.match(out, /3 procedures to look after\.\n$/);
    assert.deepEqual(await runOn({ 'sops/fine.md': files['sops/fine.md'] }, 'reviews'), {
      code: 0,
      out: '0 procedures to look after.\n',
      err: '',
    });
  });

  it('counts a procedure once that is there for several reasons', async () => {
    const bare = sop('bare', 'status: approved\nlast-reviewed: 2025-01-01\nreview-every: 90d');
    const { out } = await runOn({ 'sops/bare.md': bare }, 'reviews');
    assert.match(
      out,
      /^Review overdue\n {2}bare: since 2025-04-01, 374 days\nWithout an owner\n {2}bare: names nobody\n1 procedure/,
    );
  });

  it('says which file it cannot read, and ends with 2', async () => {
    const { code, err } = await runOn({ ...files, 'sops/.sop-feedback/b.yml': 'format: [\n' }, 'reviews');
    assert.equal(code, 2);
    assert.match(err, /b\.yml: This file cannot be read, and is left out/);
  });
});
