import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { expectKeys, givenKeys, messageKeys, testFileKeys } from '../../../src/core/scenario/keys';
import { usualDay } from '../../../src/core/scenario/run/test-runner';
import { failuresOf, sample, sampleLibrary, tried } from '../scenario/trial';

const page = readFileSync('docs/tests-of-procedures.md', 'utf8');
const [, procedure = ''] = /````markdown refund\.md\n([^]*?)\n````/.exec(page) ?? [];
const examples = [...page.matchAll(/```yaml\n([^]*?)\n```/g)].map(([, text = '']) => text);

describe('docs/tests-of-procedures.md', () => {
  const library = sampleLibrary({ ...sample, 'refund.md': procedure });

  it('has examples', () => {
    assert.ok(examples.length >= 5 && procedure.includes('id: refund'));
  });

  for (const text of examples) {
    it(`has an example that is right: ${text.split('\n').slice(0, 2).join(' ')}`, () => {
      const one = tried(text, library);
      assert.deepEqual(one.problems, []);
      assert.deepEqual(failuresOf(one), []);
    });
  }

  it('names every key, and the day', () => {
    for (const key of [...testFileKeys, ...givenKeys, ...expectKeys, ...messageKeys])
      assert.match(page, new RegExp(`\`${key}[\`:]|${key}:`), key);
    assert.ok(page.includes(usualDay));
  });
});
