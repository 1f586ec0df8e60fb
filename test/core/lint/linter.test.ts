import assert from 'node:assert/strict';
import { Library } from '../../../src/core/library/library';
import type { LibraryUpdate } from '../../../src/core/library/library';
import { isSpellingAlone } from '../../../src/core/lifecycle/approval/spelling';
import type { Stale } from '../../../src/core/lint/linter';
import { found } from '../../../src/core/lint/rule';
import type { Rule } from '../../../src/core/lint/rule';
import { findingsOf } from '../../../src/core/lint/run-rules';
import type { Sop } from '../../../src/core/sop/model';
import { sopFrom } from '../support/sops';
import { checks } from '../../../src/core/lint/checks';
import { Linter } from '../../../src/core/lint/linter';
import { added, configured, libraryOf, newLinter, removed } from '../support/libraries';

const sop = (lines = '', body = '') => `---\ntitle: T\n${lines}---\n\nSummary.\n\n${body}`;

/** What a linter says has to be checked again after one update. */
function staleAfter(library: Library, ...updates: LibraryUpdate[]): Stale | undefined {
  const linter = newLinter(library);
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

  it('what names something nearly so, once that is there, and not at each change of another', () => {
    const library = libraryOf({ 'a.md': sop('related: [refund-retrun]\n'), 'b.md': sop('id: other\n') });
    const linter = newLinter(library);
    const suggested = () => linter.problems('sops/a.md').map(({ suggestion }) => suggestion);
    const stale: string[] = [];
    linter.onDidChange(({ sops }) => stale.push(...sops));
    assert.deepEqual(suggested(), [undefined]);
    library.update([added('b.md', sop('id: other\nversion: 2\n'))]);
    assert.deepEqual(stale.splice(0), ['sops/b.md']);
    library.update([added('b.md', sop('id: refund-return\n'))]);
    assert.deepEqual(stale.splice(0), ['sops/b.md', 'sops/a.md']);
    assert.deepEqual(suggested(), ['refund-return']);
    library.update([removed('b.md')]);
    assert.deepEqual(stale, ['sops/a.md']);
  });

  it('nothing when nothing changed', () => {
    assert.equal(staleAfter(libraryOf({ 'a.md': sop() }), removed('gone.md')), undefined);
  });
});

describe('a linter', () => {
  it('can be asked by whoever is told of a change, though it was told before', () => {
    const library = libraryOf({ 'a.md': sop('', '- [ ] See [b](b.md).\n') });
    const linter = newLinter(library);
    assert.equal(linter.problems('sops/a.md').length, 1);
    let seen = -1;
    library.onDidChange(() => (seen = linter.problems('sops/a.md').length));
    library.update([added('b.md', sop())]);
    assert.equal(seen, 0);
  });

  it('says how bad a problem is', () => {
    const library = libraryOf({ 'a.md': '---\ntitle: T\ntitel: x\nstatus: maybe\n---\n' });
    assert.deepEqual(
      newLinter(library)
        .problems('sops/a.md')
        .map(({ code, severity }) => [code, severity]),
      [
        ['yaml.unknown-key', 'warning'],
        ['yaml.not-one-of', 'error'],
        ['sop.summary-missing', 'information'],
      ],
    );
  });

  it('knows nothing of a file that is not there', () => {
    assert.deepEqual(newLinter(new Library()).problems('x'), []);
    assert.deepEqual(newLinter(new Library()).configProblems('x'), []);
  });

  it('finds nothing until it may begin, and then tells that everything has to be checked', () => {
    const library = libraryOf({ 'a.md': sop('', '- [ ] See [b](b.md).\n') }, 'nmae: x');
    const linter = new Linter(library);
    let stale: Stale | undefined;
    linter.onDidChange((told) => (stale = told));
    assert.deepEqual([linter.problems('sops/a.md'), linter.configProblems('sops')], [[], []]);
    linter.begin(checks);
    assert.deepEqual(stale, { sops: ['sops/a.md'], configs: ['sops'] });
    assert.equal(linter.problems('sops/a.md').length, 1);
  });

  it('checks everything again on another day, and what differs from the last commit when that is another', () => {
    const library = libraryOf({ 'a.md': sop(), 'b.md': sop() });
    const linter = newLinter(library);
    const stale: string[][] = [];
    linter.onDidChange(({ sops }) => stale.push([...sops]));
    linter.setToday('2026-08-01');
    linter.setToday('2026-08-01');
    linter.setToday('2026-08-02');
    assert.deepEqual(stale.splice(0), [
      ['sops/a.md', 'sops/b.md'],
      ['sops/a.md', 'sops/b.md'],
    ]);
    const before = sopFrom(sop('version: 2\n'), 'a.md');
    library.setCommitted(new Map([['sops/a.md', before]]), isSpellingAlone);
    library.setCommitted(new Map([['sops/a.md', before]]), isSpellingAlone);
    library.setCommitted(new Map(), isSpellingAlone);
    assert.deepEqual(stale, [['sops/a.md'], ['sops/a.md']]);
  });
});

describe('what was found is forgotten', () => {
  /** Follows the first link of an SOP, and of the SOP it leads to, and so on, and says where that ends. */
  const last: Rule<'library'> = {
    kinds: [{ code: 'yaml.unknown-key', severity: 'warning', message: '' }],
    *check({ sop: from, library }) {
      let at: Sop = from;
      for (let link = at.fileLinks[0]; link?.target.kind === 'file'; link = at.fileLinks[0]) {
        const next = library.atPath('sops', link.target.path);
        if (!next) {
          yield found(this.kinds[0]!, link.range, [`no ${link.target.path}`]);
          return;
        }
        at = next;
      }
      yield found(this.kinds[0]!, at.idRange, [at.id]);
    },
  };
  const linterWith = (library: Library) =>
    new Linter(library, undefined, {
      ...checks,
      sop: (subject) => findingsOf([last], subject).map((one) => ({ ...one, severity: 'warning', message: '' })),
    });
  const ends = (linter: Linter) => linter.problems('sops/a.md').map(({ args }) => args[0]);

  it('when an SOP changes that a check came to over others', () => {
    const library = libraryOf({ 'a.md': sop('', '[b](b.md)'), 'b.md': sop('', '[c](c.md)'), 'c.md': sop() });
    const linter = linterWith(library);
    let stale: Stale | undefined;
    linter.onDidChange((told) => (stale = told));
    assert.deepEqual(ends(linter), ['c']);
    library.update([added('c.md', sop('id: x\n'))]);
    assert.deepEqual(stale?.sops, ['sops/c.md', 'sops/b.md', 'sops/a.md']);
    assert.deepEqual(ends(linter), ['x']);
    library.update([removed('c.md')]);
    assert.deepEqual(ends(linter), ['no c.md']);
    library.update([added('c.md', sop())]);
    assert.deepEqual(ends(linter), ['c']);
  });

  it('no longer than it depends on that', () => {
    const library = libraryOf({ 'a.md': sop('', '[b](b.md)'), 'b.md': sop('', '[c](c.md)'), 'c.md': sop() });
    const linter = linterWith(library);
    ends(linter);
    library.update([added('b.md', sop())]);
    assert.deepEqual(ends(linter), ['b']);
    let stale: Stale | undefined;
    linter.onDidChange((told) => (stale = told));
    library.update([added('c.md', sop('id: x\n'))]);
    assert.deepEqual(stale?.sops, ['sops/c.md']);
  });
});
