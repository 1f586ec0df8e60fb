import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedLines } from '../../../src/core/text/changed-lines';
import { holds } from '../support/properties';

describe('the lines that differ', () => {
  it('are those that went and came, in order', () => {
    assert.deepEqual(changedLines(['a', 'b', 'c'], ['a', 'x', 'y', 'c']), ['- b', '+ x', '+ y']);
    assert.deepEqual(changedLines(['a', 'b', 'c', 'd'], ['a', 'c', 'e']), ['- b', '- d', '+ e']);
    assert.deepEqual(changedLines([], ['a']), ['+ a']);
    assert.deepEqual(changedLines(['a'], ['a']), []);
  });

  it('make the one text of the other', () => {
    const lines = fc.array(fc.constantFrom('', 'a', 'b', 'c'), { maxLength: 12 });
    holds(fc.tuple(lines, lines), ([before, after]) => {
      const changes = changedLines(before, after);
      const count = (all: readonly string[], line: string) => all.filter((one) => one === line).length;
      for (const line of ['', 'a', 'b', 'c'])
        assert.equal(
          count(before, line) - count(changes, `- ${line}`) + count(changes, `+ ${line}`),
          count(after, line),
        );
    });
  });
});
