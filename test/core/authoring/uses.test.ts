import assert from 'node:assert/strict';
import { sopsUsing, usesOfReply, usesOfSop } from '../../../src/core/authoring/uses';
import { libraryOf } from '../support/libraries';

describe('who uses an SOP, and a reply of it', () => {
  const head = (id: string, extra = '') => `---\nid: ${id}\ntitle: T\n${extra}---\n\nS.\n\n`;
  const library = libraryOf({
    'a.md': `${head('a')}## A\n\n- [ ] Send [R](#r)\n- [ ] Or [R](#r)\n- [ ] See [B](b.md)\n\n## R\n\n\`\`\`reply lang=en\nx\n\`\`\`\n`,
    'b.md': `${head('b')}Go to [A](a.md) or [R](a.md#r).\n`,
    'c.md': head('c', 'related: [a]\n'),
    'd.md': head('d'),
  });
  const a = library.get('sops/a.md')!;

  it('counts the other SOPs that link to it or name it', () => {
    assert.deepEqual(
      sopsUsing(a, library)
        .map(({ id }) => id)
        .sort(),
      ['b', 'c'],
    );
    assert.deepEqual(sopsUsing(library.get('sops/d.md')!, library), []);
  });

  it('lists the places', () => {
    assert.deepEqual(
      usesOfSop(a, library)
        .map(({ uri, range }) => `${uri}:${range.start.line}`)
        .sort(),
      ['sops/b.md:7', 'sops/b.md:7', 'sops/c.md:3'],
    );
  });

  it('finds the steps of a reply, and links of other SOPs to it', () => {
    assert.deepEqual(
      usesOfReply(a, a.replies[0]!, library).map(({ uri, range }) => `${uri}:${range.start.line}`),
      ['sops/a.md:9', 'sops/a.md:10', 'sops/b.md:7'],
    );
  });
});
