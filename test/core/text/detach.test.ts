import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detach } from '../../../src/core/text/detach';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';

describe('a detached value', () => {
  it('says the same', () => {
    holds(fc.oneof(fc.jsonValue(), anyText), (value) => {
      assert.deepEqual(detach(structuredClone(value)), value);
    });
  });

  it('keeps what is undefined, and the order of its keys', () => {
    const value = { second: undefined, first: 'a text longer than a dozen letters', none: null, many: [{ one: 1 }] };
    assert.deepEqual(Object.entries(detach({ ...value })), Object.entries(value));
  });

  it('shares one empty list, which nobody can fill', () => {
    const { a, b } = detach<Record<string, string[]>>({ a: [], b: [] });
    assert.equal(a, b);
    assert.throws(() => a?.push('x'), TypeError);
  });
});
