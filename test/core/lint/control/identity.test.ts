import assert from 'node:assert/strict';
import { approved, assertTold, fixedBy } from './told';

describe('an id', () => {
  const without = (text = approved()) => text.replace('id: a\n', '');

  it('is written in what is approved', () => {
    const marked = without().replace('status: approved', 'status: ⟦approved⟧');
    assertTold(marked, { path: 'x/refund.md' }, ['sop.id-missing', 'refund']);
    assertTold(without().replace('approved', 'draft'), {});
    assert.deepEqual(fixedBy('sop.id-missing', without(), { path: 'x/refund.md' }), [
      approved().replace('id: a', 'id: refund'),
    ]);
    assert.deepEqual(fixedBy('sop.id-missing', without(), { path: '2026.md' }), [
      approved().replace('id: a', 'id: "2026"'),
    ]);
  });

  it('that is the name of a file with spaces is not written for anybody', () => {
    assert.deepEqual(fixedBy('sop.id-missing', without(), { path: 'my file.md' }), []);
  });

  it('that is written wrongly is told of once', () => {
    assertTold(approved().replace('id: a', 'id: a b'), {});
  });

  it('stays what it was in the last commit', () => {
    const committed = approved().replace('id: a', 'id: b');
    assertTold(approved().replace('id: a', 'id: ⟦a⟧'), { committed }, ['sop.id-changed', 'b']);
    assertTold(approved(), { committed: committed.replace('status: approved', 'status: draft') });
    assert.deepEqual(fixedBy('sop.id-changed', approved(), { committed }), [committed]);
  });

  it('that was in the last commit is not missed when the file bears its name', () => {
    const marked = without().replace('status: approved', 'status: ⟦approved⟧');
    assertTold(marked, { committed: approved() }, ['sop.id-missing', 'a']);
    assert.deepEqual(fixedBy('sop.id-changed', without(), { committed: approved(), path: 'b.md' }), [approved()]);
  });
});

describe('an owner', () => {
  const without = (lines = '') => approved(lines).replace('owner: ana\n', '');

  it('looks after what is approved, or is to be', () => {
    const marked = (status: string) => without().replace('status: approved', `status: ⟦${status}⟧`);
    assertTold(marked('approved'), {}, ['sop.owner-missing']);
    assertTold(marked('in-review'), {}, ['sop.owner-missing']);
    assertTold(without().replace('status: approved', 'status: draft'), {});
    assertTold(without().replace('status: approved', 'status: retired'), {});
  });

  it('may be who wrote it', () => {
    assert.deepEqual(fixedBy('sop.owner-missing', without('authors: [pau, nuria]\n')), [
      without('authors: [pau, nuria]\nowner: pau\n'),
      without('authors: [pau, nuria]\nowner: nuria\n'),
    ]);
    assert.deepEqual(fixedBy('sop.owner-missing', without()), []);
  });
});
