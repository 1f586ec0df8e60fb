import assert from 'node:assert/strict';
import type { Library } from '../../../src/core/library/library';
import { added, libraryOf, linterOf, removed } from '../support/libraries';

const sop = (id: string, rest = '') => `---\nid: ${id}\ntitle: T\nlang: en\n---\n\nSummary.\n\n${rest}`;

/** What is told of a file, with what is proposed. */
function told(library: Library, path: string): string[] {
  return linterOf(library)
    .problems(`sops/${path}`)
    .filter(({ code }) => /missing$/.test(code))
    .map(({ code, suggestion }) => `${code} ${suggestion}`);
}

describe('what was renamed by other programs', () => {
  const files = { 'a/old.md': sop('kept'), 'b.md': sop('b', '[old](a/old.md)\n') };

  it('is found by the id of the file that was there', () => {
    const library = libraryOf(files);
    library.update([removed('a/old.md'), added('c/new.md', sop('kept'))]);
    assert.deepEqual(told(library, 'b.md'), ['sop.target-missing c/new.md']);
  });

  it('also when the two are noticed one after the other, and is well once it is back', () => {
    const library = libraryOf(files);
    library.update([removed('a/old.md')]);
    assert.deepEqual(told(library, 'b.md'), ['sop.target-missing undefined']);
    library.update([added('c/new.md', sop('kept'))]);
    assert.deepEqual(told(library, 'b.md'), ['sop.target-missing c/new.md']);
    library.update([added('a/old.md', sop('kept'))]);
    assert.deepEqual(told(library, 'b.md'), []);
  });

  it('is not guessed where two have the id, or it is in another library', () => {
    const library = libraryOf(files);
    library.update([removed('a/old.md'), added('x.md', sop('kept')), added('y.md', sop('kept'))]);
    assert.deepEqual(told(library, 'b.md'), ['sop.target-missing undefined']);
    const other = libraryOf(files);
    other.update([removed('a/old.md'), added('x.md', sop('kept'), 'more')]);
    assert.deepEqual(told(other, 'b.md'), ['sop.target-missing undefined']);
  });

  it('is an id that a file said before', () => {
    const related = sop('b').replace('lang: en', 'lang: en\nrelated: [first]');
    const library = libraryOf({ 'a.md': sop('first'), 'b.md': related });
    library.update([added('a.md', sop('second'))]);
    assert.deepEqual(told(library, 'b.md'), ['sop.related-missing second']);
    library.update([added('a.md', sop('third'))]);
    library.update([added('c.md', sop('first'))]);
    assert.deepEqual(told(library, 'b.md'), []);
  });
});
