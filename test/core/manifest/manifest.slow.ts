import assert from 'node:assert/strict';
import { checks } from '../../../tools/manifest/checks';
import { l10nKeys, readFacts } from '../../../tools/manifest/facts';

describe('the manifest', () => {
  it('agrees with the code, the translations and the files', () => {
    const facts = readFacts('.');
    assert.deepEqual(
      checks.flatMap((check) => check(facts)),
      [],
    );
    assert.notEqual(l10nKeys(facts).length, 0);
  });
});
