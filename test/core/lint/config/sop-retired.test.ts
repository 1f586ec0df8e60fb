import { libraryOf, linterOf } from '../../support/libraries';
import { mended } from '../../support/fixes';
import { assertProblems } from '../../support/problems';
import { marked } from '../../support/ranges';
import assert from 'node:assert/strict';

const sop = (front: string) => `---\ntitle: T\n${front}---\n\nS.\n\n- [ ] A\n`;
const others = {
  'old.md': sop('status: retired\nreplaced-by: new\n'),
  'new.md': sop(''),
  'gone.md': sop('status: retired\n'),
};
const config = (old: string, gone: string) =>
  `version: 1\nroles: {agent: Agent}\nlearning: {agent: [${gone}, new]}\nrules: [{if: {tier: vip}, then: {sop: ${old}}}]\n`;

describe('an SOP that library.yml names', () => {
  it('must be in force, and is replaced by the one that takes its place', () => {
    const written = config('⟦old⟧', '⟦gone⟧');
    const problems = linterOf(libraryOf(others, marked(written).text)).configProblems('sops');
    assertProblems(
      written,
      problems.filter(({ code }) => code === 'library.sop-retired'),
      [
        ['library.sop-retired', 'gone'],
        ['library.sop-retired', 'old', 'new'],
      ],
    );
    assert.equal(mended(config('old', 'new'), { others, path: 'library.yml' }).text, config('old', 'new'));
    assert.equal(
      mended(config('oldest', 'new'), {
        others: { 'oldest.md': others['old.md'], 'new.md': others['new.md'] },
        path: 'library.yml',
      }).text,
      config('new', 'new'),
    );
  });
});
