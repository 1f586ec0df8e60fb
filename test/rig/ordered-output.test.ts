import assert from 'node:assert/strict';
import { OrderedOutput } from '../host/ordered-output';

describe('The output of several that run at once', () => {
  it('comes in the order they were opened in, each whole, the first one as it goes', () => {
    const seen: string[] = [];
    const output = new OrderedOutput((text) => seen.push(text));
    const [one, two, three] = [output.open(), output.open(), output.open()];
    two.write('2a ');
    one.write('1a ');
    assert.deepEqual(seen, ['1a ']);
    three.write('3 ');
    three.end();
    two.write('2b ');
    one.write('1b ');
    one.end();
    assert.deepEqual(seen, ['1a ', '1b ', '2a 2b ']);
    two.end();
    assert.equal(seen.join(''), '1a 1b 2a 2b 3 ');
  });
});
