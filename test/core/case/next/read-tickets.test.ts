import assert from 'node:assert/strict';
import { readTicketCases } from '../../../../src/core/case/next/read-tickets';
import { storeOn } from '../../support/cases';
import { MemoryFiles } from '../../support/memory-files';
import { sopFrom } from '../../support/sops';

const sop = (id: string) =>
  sopFrom(`---\nid: ${id}\ntitle: ${id}\nstatus: approved\n---\n\n- [ ] Go \`#go\`\n`, `${id}.md`);

describe('what closed cases say of what customers ask', () => {
  it('is read from their records, of those that are asked for', async () => {
    const files = new MemoryFiles();
    const store = storeOn(files);
    const begin = async (id: string, ticket: string | undefined) =>
      (await store.open(sop(id), ticket === undefined ? {} : { ticket })).state.id;
    const refund = await begin('refund', 'T-1');
    const mistake = await begin('money', 'T-1');
    const anybody = await begin('money', undefined);
    const other = await begin('money', 'T-2');
    const broken = await begin('money', 'T-3');
    await store.act(refund, { event: 'override', reason: 'x', open: [] });
    await store.act(mistake, { event: 'abandon', reason: 'x' });
    const { folder } = store;
    const name = (await files.list(folder)).find((one) => one.name.startsWith(`${broken}.`))?.name ?? assert.fail();
    await files.write(files.join(folder, name), new TextEncoder().encode('{"event":"start"}\n\u0000'));

    const read = [];
    for await (const one of readTicketCases({ files, folder }, new Set([refund, mistake, anybody, broken])))
      read.push(one);
    assert.deepEqual(
      read.map(({ id, ticket, sops }) => [id, ticket, sops]),
      [[refund, 'T-1', ['refund']]],
    );
    assert.ok(read[0] && read[0].begunAt > 0);
    assert.ok(other);
  });
});
