import assert from 'node:assert/strict';
import { writeFeedback } from '../../../src/core/lifecycle/feedback/file';
import { runOn } from '../support/command-line';
import { MemoryFiles } from '../support/memory-files';
import { clean } from './example';

const base = { does: 'report', words: undefined, by: undefined } as const;
const open = writeFeedback({
  ...base,
  id: 'a1',
  sop: 'refund',
  step: 'days',
  version: '2.1.0',
  kind: 'unclear',
  text: 'Working days or\ncalendar days?',
  at: '2026-11-20',
});
const closed = writeFeedback({
  ...base,
  id: 'b2',
  sop: 'refund',
  step: undefined,
  version: '2.0.0',
  kind: 'outdated',
  text: '',
  at: '2026-11-02',
});
const closing = writeFeedback({
  does: 'resolve',
  id: 'c3',
  report: 'b2',
  outcome: 'fixed',
  version: '2.1.0',
  text: '',
  by: 'Rosa',
  at: '2026-11-03T10:00:00Z',
});
const files = {
  ...clean,
  'sops/.sop-feedback/a1.yml': open,
  'sops/.sop-feedback/b2.yml': closed,
  'sops/.sop-feedback/b2.2026-11-03-c3.yml': closing,
  'sops/.sop-feedback/README.md': 'What is this?',
};
const sop =
  '---\nid: refund\ntitle: Refund\nstatus: approved\nversion: 2.1.0\nlang: en\n---\n\n- [ ] Pay it back `#pay`\n';
const line = 'refund#days (2026-11-20, unclear, version 2.1.0): Working days or calendar days?\n';

describe('feedback', () => {
  it('lists what is open, and ends with 1 as long as something is', async () => {
    assert.deepEqual(await runOn(files, 'feedback'), { code: 1, out: `${line}1 open report, 1 closed.\n`, err: '' });
    assert.deepEqual(await runOn(clean, 'feedback'), { code: 0, out: '0 open reports, 0 closed.\n', err: '' });
  });

  it('lists what was closed, with how it ended', async () => {
    const { out } = await runOn(files, 'feedback', '--all');
    assert.equal(
      out,
      `${line}refund (2026-11-02, outdated, version 2.0.0, fixed in 2.1.0)\n1 open report, 1 closed.\n`,
    );
  });

  it('prints JSON', async () => {
    const { out } = await runOn(files, 'feedback', '--all', '--json');
    const found = JSON.parse(out) as { id: string; state: string; end?: { by: string } }[];
    assert.deepEqual(
      found.map(({ id, state, end }) => [id, state, end?.by]),
      [
        ['a1', 'open', undefined],
        ['b2', 'closed', 'Rosa'],
      ],
    );
  });

  it('says which SOPs are wanted and which need care, as the library is now', async () => {
    const counts = writeFeedback({
      does: 'count',
      id: 'c1',
      at: '2026-11-21',
      counts: [
        { what: 'search', lang: 'en', words: 'gift wrap', times: 4 },
        { what: 'search', lang: 'en', words: 'gift wraps', times: 1 },
        { what: 'search', lang: 'en', words: 'refund', times: 9 },
        { what: 'none', sops: ['refund'], times: 2 },
        { what: 'dismissed', sop: 'refund', version: '2.1.0', times: 3 },
      ],
    });
    const counted = { ...clean, 'sops/refund.md': sop, 'sops/.sop-feedback/counted.2026-11-21-c1.yml': counts };
    assert.deepEqual(await runOn(counted, 'feedback'), {
      code: 0,
      out:
        'SOP wanted (2026-11-21, en, 5 times): gift wrap, gift wraps\n' +
        'no SOP fitted a message (2026-11-21, 2 times): not what was suggested: refund\n' +
        'refund (2026-11-21, needs care, version 2.1.0): suggested 3 times where it did not fit\n' +
        '0 open reports, 0 closed.\n1 SOP wanted, 2 messages that nothing fitted, 1 SOP needs care.\n',
      err: '',
    });
    const { out } = await runOn(counted, 'feedback', '--json');
    assert.deepEqual(
      (JSON.parse(out) as { kind: string; times: number }[]).map(({ kind, times }) => [kind, times]),
      [
        ['wanted', 5],
        ['nothing-fits', 2],
        ['care', 3],
      ],
    );
  });

  it('leaves out a file that cannot be read, says so, and ends with 2', async () => {
    const broken = new MemoryFiles({ ...files, 'sops/.sop-feedback/x.yml': 'sop: [', 'sops/.sop-feedback/y.yml': 'a' });
    broken.forbid('sops/.sop-feedback/y.yml');
    const { code, out, err } = await runOn(broken, 'feedback');
    assert.equal(code, 2);
    assert.match(out, /^refund#days/);
    assert.match(err, /x\.yml: This file cannot be read, and is left out: line 1: yaml\./);
    assert.match(err, /y\.yml: This file cannot be read/);
  });

  it('goes past no folder that is not there', async () => {
    const { code, err } = await runOn(files, 'feedback', '--library', 'nowhere');
    assert.equal(code, 2);
    assert.match(err, /There is no folder “nowhere”/);
  });
});
