import { foldEvents } from '../../../src/core/case/model/fold';
import { readCases } from '../../../src/core/case/record/read';
import { verifyRecords } from '../../../src/core/case/record/verify';
import { recordOf } from '../../core/support/case-records';
import { storeOn } from '../../core/support/cases';
import { MemoryFiles } from '../../core/support/memory-files';
import { sopWith } from '../../core/support/sops';
import type { Generator } from '../generator';
import { between, hostileText, oneOf, repeated, signs } from '../text';

const marks = [
  ...signs('{}[]:,"\\\n'),
  '\n{"ts":',
  '"2026-01-01T00:00:00.000Z",',
  '"seq":1,',
  '"seq":1e999,',
  '"run_id":"c1",',
  '"event":"start",',
  '"event":"step",',
  '"prev_hash":"",',
  '"hash":"',
  '"}\n',
  '\\u0000',
  '\uFEFF',
  '\r\n',
  '[[',
  'null',
];
const names = [
  'c1.a.jsonl',
  'c1.b.jsonl',
  'c1.a.jsonl.torn',
  'c1.a.2.ahead',
  'c1.0123456789abcdef0123.20260904T012100000Z.20260905T012100000Z.closed',
  'c1.1.20260904T012100000Z.closed',
  'c1.999999999.20260904T012100000Z.reopened',
  'c1.a.jsonl.tmp',
  'c1..jsonl',
  '.jsonl',
  'c2.a.jsonl',
];

const good = recordOf(sopWith('- [ ] A `#a`\n- [ ] B `#b`\n'), '2026-01-05T09:00:00Z', [
  [1, { event: 'tick', step_id: 'a' }],
])
  .map((event) => `${JSON.stringify(event)}\n`)
  .join('');

/** A folder of records: one that was good, with parts cut out, doubled and replaced, and files that nobody expects. */
export const record: Generator<Readonly<Record<string, string>>> = {
  name: 'record',
  maxSize: 100_000,
  make(random, size) {
    const files: Record<string, string> = {};
    for (let count = between(random, 1, 4); count > 0; count--) {
      const at = between(random, 0, good.length);
      const to = between(random, at, good.length);
      const put = hostileText(random, marks, oneOf(random, [1, 20, size]));
      files[oneOf(random, names)] = oneOf(random, [
        good.slice(0, at) + put + good.slice(to),
        good + put,
        put,
        good + good.slice(at),
        '',
      ]);
    }
    return files;
  },
  plain: (size) => ({ 'c1.a.jsonl': repeated(good, size) }),
  async read(input) {
    const files = new MemoryFiles(
      Object.fromEntries(Object.entries(input).map(([name, text]) => [`cases/${name}`, text])),
    );
    await verifyRecords(files, 'cases');
    for await (const events of readCases(files, 'cases')) foldEvents(events);
    const store = storeOn(files);
    await store.refresh();
    for (const { id } of [...store.closed, ...store.followUps]) await store.load(id);
  },
};
