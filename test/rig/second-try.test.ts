import assert from 'node:assert/strict';
import { afterSecondTry, asksOutside, theRunItself, unsteadyLines } from '../host/second-try';

describe('A second try', () => {
  it('fails what fails again', () => {
    assert.deepEqual(afterSecondTry({ passed: 3, failed: ['a', 'b'] }, { passed: 4, failed: ['b'] }), {
      passed: 4,
      failed: ['b'],
      unsteady: ['a'],
    });
  });

  it('passes what failed in one of the tries only, and names it', () => {
    const verdict = afterSecondTry({ passed: 3, failed: ['a'] }, { passed: 3, failed: ['b'] });
    assert.deepEqual(verdict, { passed: 4, failed: [], unsteady: ['a', 'b'] });
    assert.match(unsteadyLines(verdict.unsteady), /“a”.*\n.*“b”/);
  });

  it('fails when it breaks, though the first did not', () => {
    const { failed, passed } = afterSecondTry({ passed: 3, failed: ['a'] }, { passed: 0, failed: [theRunItself] });
    assert.deepEqual({ failed, passed }, { failed: [theRunItself], passed: 0 });
  });

  it('fails when a hook does: the tests after it have not run', () => {
    const hook = 'Cases "before all" hook for "one"';
    assert.deepEqual(afterSecondTry({ passed: 3, failed: ['a'] }, { passed: 1, failed: [hook] }).failed, [hook]);
  });

  it('does not make good that a page asked for another machine', () => {
    const verdict = afterSecondTry({ passed: 3, failed: [asksOutside] }, { passed: 3, failed: [] });
    assert.deepEqual(verdict, { passed: 3, failed: [asksOutside], unsteady: [] });
  });

  it('makes good a first one that broke, and nothing more', () => {
    assert.deepEqual(afterSecondTry({ passed: 1, failed: [theRunItself] }, { passed: 4, failed: [] }), {
      passed: 4,
      failed: [],
      unsteady: [theRunItself],
    });
  });
});
