import assert from 'node:assert/strict';
import { Library } from '../../../src/core/library/library';
import type { LibraryUpdate } from '../../../src/core/library/library';
import { Linter } from '../../../src/core/lint/linter';
import type { Stale } from '../../../src/core/lint/linter';
import { added, configured, libraryOf, removed } from '../support/libraries';

const sop = (lines = '', body = '') => `---\ntitle: T\n${lines}---\n\nSummary.\n\n${body}`;

/** What a linter says has to be checked again after one update. */
function staleAfter(library: Library, ...updates: LibraryUpdate[]): Stale | undefined {
  const linter = new Linter(library);
  let stale: Stale | undefined;
  linter.onDidChange((told) => (stale = told));
  library.update(updates);
  return stale && { sops: [...stale.sops].sort(), configs: stale.configs };
}

describe('a linter has checked again', () => {
  it('a file that came or changed, and not one that went', () => {
    const library = libraryOf({ 'a.md': sop(), 'b.md': sop() });
    assert.deepEqual(staleAfter(library, added('a.md', sop('version: 2\n')), added('c.md', sop()), removed('b.md')), {
      sops: ['sops/a.md', 'sops/c.md'],
      configs: [],
    });
  });

  it('what speaks of it, by its path, its id, or the id that it had', () => {
    const files = {
      'a.md': sop('id: x\n'),
      'link.md': sop('', 'See [a](a.md).\n'),
      'was.md': sop('related: [x]\n'),
      'is.md': sop('related: [y]\n'),
      'same.md': sop('id: y\n'),
      'other.md': sop('', 'See [same](same.md).\n'),
    };
    assert.deepEqual(staleAfter(libraryOf(files), added('a.md', sop('id: y\n')))?.sops, [
      'sops/a.md',
      'sops/is.md',
      'sops/link.md',
      'sops/same.md',
      'sops/was.md',
    ]);
  });

  it('all SOPs of a library whose library.yml changed, and no others', () => {
    const library = libraryOf({ 'a.md': sop(), 'b.md': sop() });
    library.update([added('c.md', sop(), 'other')]);
    const stale = { sops: ['sops/a.md', 'sops/b.md'], configs: ['sops'] };
    assert.deepEqual(staleAfter(library, configured('name: x')), stale);
    assert.deepEqual(staleAfter(library, configured(undefined)), stale);
  });

  it('nothing when nothing changed', () => {
    assert.equal(staleAfter(libraryOf({ 'a.md': sop() }), removed('gone.md')), undefined);
  });
});

describe('a linter', () => {
  it('can be asked by whoever is told of a change, though it was told before', () => {
    const library = libraryOf({ 'a.md': sop('', '- [ ] See [b](b.md).\n') });
    const linter = new Linter(library);
    assert.equal(linter.problems('sops/a.md').length, 1);
    let seen = -1;
    library.onDidChange(() => (seen = linter.problems('sops/a.md').length));
    library.update([added('b.md', sop())]);
    assert.equal(seen, 0);
  });

  it('says how bad a problem is', () => {
    const library = libraryOf({ 'a.md': '---\ntitle: T\ntitel: x\nstatus: maybe\n---\n' });
    assert.deepEqual(
      new Linter(library).problems('sops/a.md').map(({ code, severity }) => [code, severity]),
      [
        ['yaml.unknown-key', 'warning'],
        ['yaml.not-one-of', 'error'],
        ['sop.summary-missing', 'information'],
      ],
    );
  });

  it('knows nothing of a file that is not there', () => {
    assert.deepEqual(new Linter(new Library()).problems('x'), []);
    assert.deepEqual(new Linter(new Library()).configProblems('x'), []);
  });
});
