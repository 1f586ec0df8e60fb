import assert from 'node:assert/strict';
import { pairsOf } from '../../../../src/core/lifecycle/history/pairs';
import { submissionIn } from '../../../../src/core/lifecycle/reviews/submission';
import { MadeHistory } from '../../support/made-history';
import type { MadeCommit } from '../../support/made-history';
import { sopFrom } from '../../support/sops';

const path = 'sops/refund.md';
const text = (status: string, step = 'Check the order') =>
  `---\nid: refund\ntitle: Refund\nstatus: ${status}\n---\n\nGives the money back.\n\n- [ ] ${step} \`#check\`\n`;
const hour = (at: number) => Date.UTC(2026, 0, 1) + at * 3_600_000;

async function submitted(commits: readonly MadeCommit[], at = path) {
  const source = new MadeHistory(commits);
  const from = (await source.head()) ?? '';
  const found = await submissionIn(pairsOf(source, { path: at, from }, sopFrom, { aborted: false }));
  return { found, asked: source.asked };
}

describe('Who submitted an SOP', () => {
  it('is who brought it into review the last time, whoever changed it since', async () => {
    const { found } = await submitted([
      { files: { [path]: text('in-review') }, author: 'Zoe' },
      { files: { [path]: text('draft') }, author: 'Ana' },
      { files: { [path]: text('in-review') }, author: 'Bea' },
      { files: { [path]: text('in-review', 'Check the payment') }, author: 'Carla' },
    ]);
    assert.deepEqual(found, { by: 'Bea', at: hour(2) });
  });

  it('is who wrote it when it began in review, also where its file moved', async () => {
    assert.deepEqual((await submitted([{ files: { [path]: text('in-review') } }])).found, { by: 'Ana', at: hour(0) });
    const moved = [
      { files: { [path]: text('draft') } },
      { files: { [path]: text('in-review') }, author: 'Bea' },
      { files: { [path]: undefined, 'sops/new.md': text('in-review') }, author: 'Carla' },
    ];
    assert.deepEqual((await submitted(moved, 'sops/new.md')).found, { by: 'Bea', at: hour(1) });
  });

  it('is nobody while that is not committed', async () => {
    assert.equal((await submitted([{ files: { [path]: text('draft') } }])).found, undefined);
  });

  it('reads no more of a long history than it takes', async () => {
    const old = Array.from({ length: 300 }, (_, at) => ({ files: { [path]: text('draft', `Look ${at}`) } }));
    const { found, asked } = await submitted([...old, { files: { [path]: text('in-review') }, author: 'Bea' }]);
    assert.equal(found?.by, 'Bea');
    assert.ok(asked <= 4, String(asked));
  });
});
