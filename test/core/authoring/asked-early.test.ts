import assert from 'node:assert/strict';
import { AskedEarly } from '../../../src/core/authoring/completion/asked-early';

describe('proposals asked for behind the first letter of a key', () => {
  const file = 'sops/a.md';
  /** As editors say it: what is spread of it is nothing. */
  class Place {
    get line() {
      return 1;
    }
    get character() {
      return 0;
    }
  }
  const letter = new Place();
  const isTooLate = (line: number, text: string, character = text.length, where = file) => {
    const asked = new AskedEarly();
    asked.ask(file, letter);
    return asked.isTooLate(where, { line, character }, text);
  };

  it('come while the key is typed', () => {
    assert.equal(isTooLate(1, 't'), false);
    assert.equal(isTooLate(1, 'review-ev'), false);
  });

  it('do not come where the cursor is by then', () => {
    assert.equal(isTooLate(2, ''), true, 'on the next line');
    assert.equal(isTooLate(1, 'titel: x'), true, 'in the value');
    assert.equal(isTooLate(1, 't', 1, 'sops/b.md'), true, 'in another file');
  });

  it('are not even asked for once the cursor is elsewhere', () => {
    const asked = new AskedEarly();
    asked.ask(file, letter);
    assert.equal(asked.isLeft(file, { line: 1, character: 3 }, 'rev'), false);
    assert.equal(asked.isLeft(file, { line: 2, character: 0 }, ''), true);
    assert.equal(asked.isTooLate(file, { line: 2, character: 0 }, ''), false, 'what is asked then is their own');
  });

  it('are no matter of what somebody asks for afterwards', () => {
    const asked = new AskedEarly();
    assert.equal(asked.isTooLate(file, { line: 5, character: 0 }, ''), false);
    asked.ask(file, letter);
    assert.equal(asked.isTooLate(file, { line: 2, character: 0 }, ''), true);
    assert.equal(asked.isTooLate(file, { line: 2, character: 0 }, ''), false);
  });
});
