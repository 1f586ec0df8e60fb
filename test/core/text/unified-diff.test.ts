import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unifiedDiff } from '../../../src/core/text/unified-diff';
import { holds } from '../support/properties';

/** A text with a patch applied, as its hunks say. */
function patched(text: string, patch: readonly string[]): string {
  const lines = text === '' ? [] : text.split(/(?<=\n)/);
  const made: string[] = [];
  let at = 0;
  let isRead = '';
  for (const [index, line] of patch.slice(2).entries()) {
    const [, from = '', count = '', to = '', length = ''] = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(line) ?? [];
    if (from !== '') {
      const start = Number(from) - (count === '0' ? 0 : 1);
      made.push(...lines.slice(at, start));
      at = start;
      assert.equal(made.length, Number(to) - (length === '0' ? 0 : 1), 'where it begins afterwards');
      isRead = line;
      continue;
    }
    assert.notEqual(isRead, '');
    if (line.startsWith('\\')) continue;
    const said = line.slice(1) + (patch[index + 3]?.startsWith('\\') ? '' : '\n');
    if (line.startsWith('+')) made.push(said);
    else {
      assert.equal(said, lines[at], 'what stands there');
      if (line.startsWith(' ')) made.push(said);
      at++;
    }
  }
  return [...made, ...lines.slice(at)].join('');
}

describe('a patch', () => {
  it('names the file, and shows what changes with the lines around it', () => {
    assert.deepEqual(unifiedDiff('a/b.md', '1\n2\n3\n4\n5\n6\n7\n8\n', '1\n2\n3\n4\nfive\n6\n7\n8\n'), [
      '--- a/a/b.md',
      '+++ b/a/b.md',
      '@@ -2,7 +2,7 @@',
      ' 2',
      ' 3',
      ' 4',
      '-5',
      '+five',
      ' 6',
      ' 7',
      ' 8',
    ]);
    assert.deepEqual(unifiedDiff('a', 'x\r\n', 'x\r\ny'), [
      '--- a/a',
      '+++ b/a',
      '@@ -1,1 +1,2 @@',
      ' x\r',
      '+y',
      '\\ No newline at end of file',
    ]);
    assert.deepEqual(unifiedDiff('a', 'x', 'x'), []);
  });

  it('makes the one text of the other', () => {
    const text = fc
      .tuple(fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd\r'), { maxLength: 30 }), fc.constantFrom('', '\n'))
      .map(([lines, end]) => lines.join('\n') + end);
    holds(fc.tuple(text, text), ([before, after]) => {
      const patch = unifiedDiff('a', before, after);
      assert.equal(before === after ? before : patched(before, patch), after);
    });
  });
});
