import assert from 'node:assert/strict';
import { failuresIn } from '../host/failures';

describe('What failed, told at the end', () => {
  it('is the list of mocha, without colours and without what passed', () => {
    const output =
      '  ✔ adds\n  1) divides\n\n\n  1 passing (3ms)\n\u001b[31m  1 failing\u001b[39m\n\n  1) Sums\n       divides:\n     by zero\n';
    assert.equal(failuresIn(output), '  1 failing\n\n  1) Sums\n       divides:\n     by zero');
  });

  it('is each list of a runner in VS Code, of both tries, and what was unsteady', () => {
    const output = [
      '✗ single: 4 passed, 1 failed (2 s)',
      '',
      '  1) A draft is found',
      '     none',
      '✓ git: 3 passed, 0 failed (1 s)',
      'Once more, alone:',
      '✓ single: 1 passed, 0 failed (1 s)',
      '! Unsteady: “A draft is found” failed in one of two tries',
      '8 passed, 0 failed',
    ].join('\n');
    assert.equal(
      failuresIn(output),
      [
        '✗ single: 4 passed, 1 failed (2 s)',
        '',
        '  1) A draft is found',
        '     none',
        '! Unsteady: “A draft is found” failed in one of two tries',
      ].join('\n'),
    );
  });

  it('is the end of the output where nothing is listed', () => {
    const lines = Array.from({ length: 100 }, (_, at) => `line ${at}`);
    assert.equal(failuresIn(`${lines.join('\n')}\n\n`), lines.slice(40).join('\n'));
  });

  it('leaves out of a long list what would push the others away, and says so', () => {
    const told = failuresIn(`  70 failing\n${'  at\n'.repeat(70)}`).split('\n');
    assert.equal(told.length, 61);
    assert.equal(told.at(-1), '  … 11 more lines');
  });
});
