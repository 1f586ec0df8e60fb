import assert from 'node:assert/strict';
import { maxRecordBytes } from '../../../../src/core/case/record/lines';
import { listFiles, readCases, readRawCases } from '../../../../src/core/case/record/read';
import { RecordReader } from '../../../../src/core/case/record/record-reader';
import { verifyRecords } from '../../../../src/core/case/record/verify';
import type { CaseEvent } from '../../../../src/core/case/model/events';
import { FileRefused } from '../../../../src/core/ports';
import { answered, closed, noted, storeOn, ticked } from '../../support/cases';
import { MemoryFiles } from '../../support/memory-files';
import { sopWith } from '../../support/sops';

const sop = sopWith('- [ ] One `#one`\n- [ ] Q? `#q`\n  - Yes → [B](#b)\n\n# B\n\n- [ ] Bee `#bee`\n');

async function casesOn(files: MemoryFiles): Promise<string[]> {
  const found: string[] = [];
  for await (const events of readCases(files, 'cases'))
    found.push(`${events[0]!.run_id}: ${events.map((event) => event.event).join(' ')}`);
  return found;
}

describe('the cases of a folder', () => {
  it('are given one by one, each with the events of all its files in order', async () => {
    const files = new MemoryFiles();
    const [one, two] = [storeOn(files, 'a'), storeOn(files, 'b')];
    const first = (await one.open(sop)).state.id;
    await two.refresh();
    await two.act(first, ticked('one'));
    await one.act(first, answered('q', 'Yes'));
    const second = (await two.open(sop)).state.id;
    await two.act(second, closed('mistake'));
    assert.deepEqual(await casesOn(files), [`${first}: start tick answer`, `${second}: start override`]);
  });

  it('do not exist where there is no such folder, and are not made of other files', async () => {
    assert.deepEqual(
      await casesOn(new MemoryFiles({ 'cases/x.txt': '{}', 'cases/x.s.jsonl.torn': '{}', 'cases/x.s.jsonl': '' })),
      [],
    );
  });

  it('leave out what cannot be read, and what belongs to another case', async () => {
    const files = new MemoryFiles();
    const store = storeOn(files);
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) ids.push((await store.open(sop)).state.id);
    await store.act(ids[1]!, noted('x'));
    const events = files.text(`cases/${ids[1]!}.a1.jsonl`)!;
    files.forbid(`cases/${ids[0]!}.a1.jsonl`);
    files.put(`cases/${ids[2]!}.a1.jsonl`, files.text(`cases/${ids[2]!}.a1.jsonl`)! + events.split('\n')[1]!);
    assert.deepEqual(await casesOn(files), [`${ids[1]!}: start note`, `${ids[2]!}: start`]);
  });

  it('are not held up by a file that is too large to be a record', async () => {
    class HugeFiles extends MemoryFiles {
      override read(file: string, most: number): Promise<Uint8Array> {
        const isTooLarge = file.includes('huge') && most <= maxRecordBytes;
        return isTooLarge ? Promise.reject(new FileRefused('too-large', file)) : super.read(file, most);
      }
    }
    const files = new HugeFiles();
    const { id } = (await storeOn(files).open(sop)).state;
    files.put('cases/huge.a1.jsonl', 'x');
    files.put(`cases/${id}.huge.jsonl`, 'x');
    assert.deepEqual(await casesOn(files), [`${id}: start`]);
    const { broken } = await verifyRecords(files, 'cases');
    assert.deepEqual(
      broken.map(({ file, problem }) => [file, problem.code]),
      [
        [`${id}.huge.jsonl`, 'record.too-large'],
        ['huge.a1.jsonl', 'record.too-large'],
      ],
    );
    assert.equal(await new RecordReader(files, undefined).read('cases/huge.a1.jsonl', 'huge'), undefined);
  });

  it('take no more memory however many files are made for one of them', async () => {
    const half = new Uint8Array(maxRecordBytes / 2);
    const files = new MemoryFiles({ 'cases/one.a.jsonl': half, 'cases/one.b.jsonl': half, 'cases/one.c.jsonl': half });
    const read: boolean[] = [];
    for await (const one of readRawCases(files, 'cases', await listFiles(files, 'cases')))
      read.push(...one.files.map(({ content }) => content !== undefined));
    assert.deepEqual(read, [true, true, false]);
  });

  it('are read many at a time, all of them', async () => {
    const files = new MemoryFiles();
    const store = storeOn(files);
    for (let count = 0; count < 40; count++) await store.open(sop);
    const found: (readonly CaseEvent[])[] = [];
    for await (const events of readCases(files, 'cases')) found.push(events);
    assert.equal(new Set(found.map((events) => events[0]!.run_id)).size, 40);
  });
});
