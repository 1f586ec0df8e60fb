import assert from 'node:assert/strict';
import { successorOf } from '../../../../src/core/lifecycle/approval/succession';
import { added, libraryOf } from '../../support/libraries';

const sop = (id: string, status: string, replacedBy?: string) =>
  `---\nid: ${id}\ntitle: ${id}\nstatus: ${status}\n${replacedBy === undefined ? '' : `replaced-by: ${replacedBy}\n`}---\n\nText.\n`;

describe('The SOP that takes the place of another', () => {
  const successor = (files: Readonly<Record<string, string>>) => {
    const library = libraryOf(files);
    const one = library.get('sops/a.md');
    return one && successorOf(one, library)?.id;
  };

  it('is the last one of a chain', () => {
    const files = { 'a.md': sop('a', 'retired', 'b'), 'b.md': sop('b', 'retired', 'c'), 'c.md': sop('c', 'draft') };
    assert.equal(successor(files), 'c');
  });

  it('is none where the chain ends, goes round, or where nothing is retired', () => {
    assert.equal(successor({ 'a.md': sop('a', 'retired') }), undefined);
    assert.equal(successor({ 'a.md': sop('a', 'retired', 'gone') }), undefined);
    assert.equal(successor({ 'a.md': sop('a', 'retired', 'a') }), undefined);
    assert.equal(successor({ 'a.md': sop('a', 'retired', 'b'), 'b.md': sop('b', 'retired', 'a') }), undefined);
    assert.equal(successor({ 'a.md': sop('a', 'approved', 'b'), 'b.md': sop('b', 'approved') }), undefined);
  });

  it('is that of the same library, of several with the same id', () => {
    const library = libraryOf({ 'a.md': sop('a', 'retired', 'b') });
    library.update([added('b.md', sop('b', 'approved'), 'others'), added('b.md', sop('b', 'approved'))]);
    const one = library.get('sops/a.md');
    assert.equal(one && successorOf(one, library)?.location.uri, 'sops/b.md');
  });
});
