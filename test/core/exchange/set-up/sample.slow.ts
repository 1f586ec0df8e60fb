import assert from 'node:assert/strict';
import { abroad, errorsIn, failuresIn, filesIn, made, plainAnswers } from './made';

describe('a library of one’s own, made of a whole one', () => {
  for (const folder of ['sops', 'test/fixtures/shop'])
    for (const answers of [plainAnswers, abroad])
      it(`has no errors, and its tests pass: ${folder}, ${answers.country ?? 'at home'}`, async () => {
        const sample = filesIn(folder);
        const { files, library, testsLeftOut } = await made(answers, sample);
        assert.deepEqual(errorsIn(library), []);
        assert.deepEqual(failuresIn(files), []);
        // Few tests quote what the shop says otherwise in a way that cannot be told.
        assert.ok(testsLeftOut < sample.size / 2, String(testsLeftOut));
      });
});
