import assert from 'node:assert/strict';
import { confirmationOf } from '../../../src/core/lifecycle/acknowledgements/acknowledgements';
import { writeConfirmation } from '../../../src/core/lifecycle/acknowledgements/file';
import { runOn } from '../support/command-line';
import { MemoryFiles } from '../support/memory-files';
import { sopFrom } from '../support/sops';

const text = (version: string) =>
  `---\ntitle: Refund\nid: refund\nversion: ${version}\nstatus: approved\nread-by: [agent]\n---\n\nGives the money back.\n`;
const line = (version: string, person: string) =>
  writeConfirmation(confirmationOf(sopFrom(text(version)), person, Date.UTC(2026, 2, 1)));
const files = {
  'sops/library.yml': 'version: 1\nteam: {ana: {name: Ana López, role: agent}, joan: {name: Joan, role: agent}}\n',
  'sops/refund.md': text('2.0.0'),
  'sops/other.md': text('1.0.0').replaceAll('refund', 'other').replace('read-by: [agent]\n', ''),
  'sops/.sop-read/ana.a1.jsonl': line('1.2.0', 'ana'),
  'sops/.sop-read/joan.b1.jsonl': line('2.0.0', 'Joan'),
};

describe('acknowledgements', () => {
  it('names who has not confirmed, and ends with 1 as long as somebody has not', async () => {
    assert.deepEqual(await runOn(files, 'acknowledgements'), {
      code: 1,
      out: 'refund 2.0.0: 1 of 2 confirmed, without Ana López (confirmed 1.2.0)\n1 procedure not confirmed by all who must, 0 confirmed by all.\n',
      err: '',
    });
    assert.deepEqual(
      await runOn({ ...files, 'sops/.sop-read/ana.a2.jsonl': line('2.0.0', 'ana') }, 'acknowledgements'),
      {
        code: 0,
        out: '0 procedures not confirmed by all who must, 1 confirmed by all.\n',
        err: '',
      },
    );
  });

  it('prints JSON', async () => {
    const { out } = await runOn(files, 'acknowledgements', '--json');
    const [found, ...others] = JSON.parse(out) as {
      sop: string;
      confirmed: { person: string; version: string }[];
      missing: { person: string; earlier: { version: string } }[];
    }[];
    assert.equal(others.length, 0);
    assert.deepEqual(
      [found?.sop, found?.confirmed.map((one) => [one.person, one.version])],
      ['refund', [['joan', '2.0.0']]],
    );
    assert.deepEqual(
      found?.missing.map((one) => [one.person, one.earlier.version]),
      [['ana', '1.2.0']],
    );
  });

  it('says which file or line it cannot read, and ends with 2', async () => {
    const broken = new MemoryFiles({ ...files, 'sops/.sop-read/x.c1.jsonl': `${line('2.0.0', 'ana')}<<<<<<<\n` });
    const { code, out, err } = await runOn(broken, 'acknowledgements');
    assert.equal(code, 2);
    assert.match(out, /^0 procedures/);
    assert.match(err, /x\.c1\.jsonl: This file cannot be read as a whole: line 2 is no confirmation/);
  });
});
