import assert from 'node:assert/strict';
import { fixesOf } from '../../../src/core/lint/fixing';
import { applyEdits } from '../../../src/core/text/edit';
import { checked } from '../support/fixes';
import { freshConfig, freshSop, mistakes } from '../support/mistakes';

const plain = (text: string) => text.replace(/[⟦⟧]/g, '');

describe('a fresh SOP', () => {
  const options = { config: freshConfig, path: 'pedidos/retraso.md' };

  it('has nothing wrong', () => {
    assert.deepEqual(checked(freshSop, options).file.problems, []);
  });

  for (const { what, from, to, code, fixed } of mistakes) {
    it(`in which there is ${what}: that is told, and ${fixed === undefined ? 'left to the author' : 'mended'}`, () => {
      assert.equal(freshSop.split(from).length, 2, 'stands there once');
      const wrong = freshSop.replace(from, () => to);
      const { file, check } = checked(plain(wrong), options);
      const problem = file.problems.findLast((one) => one.code === code);
      assert.ok(problem, `told: ${file.problems.map((one) => one.code).join(', ')}`);
      const [, told] = /⟦([^]*)⟧/.exec(wrong) ?? [];
      if (told !== undefined) {
        const start = plain(wrong.slice(0, wrong.indexOf('⟦'))).split('\n');
        assert.deepEqual(problem.range.start, { line: start.length - 1, character: start.at(-1)?.length });
      }
      const [fix] = fixesOf(file, problem, check);
      assert.equal(
        fix && applyEdits(file.text, fix.edits),
        fixed === undefined ? undefined : freshSop.replace(from, () => fixed),
      );
    });
  }

  it('is mended in at least twelve cases out of fifteen', () => {
    assert.ok(mistakes.length >= 15);
    assert.ok(mistakes.filter(({ fixed }) => fixed !== undefined).length >= 12);
  });
});
