import assert from 'node:assert/strict';
import { attachmentsOf } from '../../../src/core/reply/attachments';
import { sopWith } from '../support/sops';

const reply = '```reply lang=es\nTe mando el [manual](no.pdf).\n```';

function filesOf(body: string, id: string): (readonly [string, string])[] {
  const sop = sopWith(body, 'product/care.md');
  const named = sop.replies.find((one) => one.id === id);
  assert.ok(named, sop.replies.map((one) => one.id).join());
  return attachmentsOf(sop, named).map(({ title, path }) => [title, path] as const);
}

describe('the files that go out with a reply', () => {
  it('are those that links under its heading name, beside its texts', () => {
    const body = [
      '- [ ] Send [Manual](#manual) `#send`',
      '',
      '## Replies',
      '',
      'See the [index](../files/index.pdf).',
      '',
      '### Manual',
      '',
      'Attach the [care manual](../files/care%20manual.pdf) and the [label][l]:',
      '',
      reply,
      '',
      '- [photo of the plate](/pictures/plate.png)',
      '- once more the [manual](../files/care%20manual.pdf)',
      '',
      '[l]: label.zip',
      '',
      '### Other',
      '',
      'The [price list](prices.csv).',
      '',
      reply,
    ].join('\n');
    assert.deepEqual(filesOf(body, 'manual'), [
      ['manual', 'files/care manual.pdf'],
      ['label', 'product/label.zip'],
      ['photo of the plate', 'pictures/plate.png'],
    ]);
    assert.deepEqual(filesOf(body, 'other'), [['price list', 'product/prices.csv']]);
  });

  it('are no SOPs, folders, sections, addresses, pictures that are shown, or files out of the library', () => {
    const body = [
      '## Care',
      '',
      '[SOP](other.md#x) [folder](../files/) [section](#care) [site](https://example.com/a.pdf) [out](../../a.pdf)',
      '',
      '![shown](plate.png) [`readme`](README.MD)',
      '',
      reply,
    ].join('\n');
    assert.deepEqual(filesOf(body, 'care'), []);
  });

  it('are those in the step that it stands in', () => {
    const body = [
      '- [ ] Send the form `#form`',
      '',
      '  With [the form](form.pdf).',
      '',
      `  ${reply.replaceAll('\n', '\n  ')}`,
      '',
      '- [ ] File [the copy](copy.pdf) `#file`',
    ].join('\n');
    assert.deepEqual(filesOf(body, 'form'), [['the form', 'product/form.pdf']]);
  });
});
