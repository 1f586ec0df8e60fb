import assert from 'node:assert/strict';
import { failingBySop, failingTests } from '../../../src/core/scenario/failing';
import { libraryOf } from '../support/libraries';
import { MemoryFiles } from '../support/memory-files';

const refund = `---
title: Refund
---

## Check

- [ ] Is it paid? \`#paid\`
  - Yes → [Pay back](#pay-back)
  - No → [End](#end)

## Pay back

- [ ] Pay it back \`#pay\`

## End

- [ ] Tag the order \`#tag\`
`;

const test = (name: string, answer: string, path: string) =>
  `  - name: ${name}\n    given: {answers: {paid: "${answer}"}}\n    expect: {path: [${path}]}\n`;
const right = test('It is paid', 'Yes', 'Check, Pay back');
const wrong = test('It is not paid', 'No', 'Check, Pay back');

function libraryWith(files: Readonly<Record<string, string>>) {
  const library = libraryOf({ 'refund.md': refund, 'other.md': refund });
  const paths = new Set(Object.keys(files));
  library.update([{ kind: 'listing', root: 'sops', problems: [], others: { paths, areAll: true } }]);
  const onDisk = new MemoryFiles(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`sops/${path}`, text])),
  );
  return { library, onDisk };
}

const noIndex = () => assert.fail('no message is to be suggested anything');

async function failing(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { library, onDisk } = libraryWith(files);
  const sop = library.atPath('sops', 'refund.md');
  assert.ok(sop);
  return failingTests(sop, library, onDisk, noIndex);
}

describe('the tests of an SOP that fail', () => {
  it('are named, from all files that are about it', async () => {
    assert.deepEqual(await failing({}), []);
    assert.deepEqual(await failing({ 'refund.test.yml': `tests:\n${right}` }), []);
    assert.deepEqual(
      await failing({
        'refund.test.yml': `tests:\n${right}${wrong}`,
        'more/old.test.yml': `sop: refund\ntests:\n${wrong.replace('not paid', 'still not paid')}`,
        'other.test.yml': `tests:\n${wrong}`,
      }),
      ['It is still not paid', 'It is not paid'],
    );
  });

  it('include a file that cannot be read: nobody knows what it would say', async () => {
    assert.deepEqual(await failing({ 'refund.test.yml': 'tests: [{name: "A' }), ['refund.test.yml']);
  });

  it('are found for all SOPs at once', async () => {
    const { library, onDisk } = libraryWith({
      'refund.test.yml': `tests:\n${right}`,
      'old.test.yml': `sop: refund\ntests:\n${wrong}`,
      'other.test.yml': 'tests: [{name: "A',
    });
    assert.deepEqual([...(await failingBySop('sops', library, onDisk, noIndex))].sort(), [
      ['sops/other.md', ['other.test.yml']],
      ['sops/refund.md', ['It is not paid']],
    ]);
  });
});
