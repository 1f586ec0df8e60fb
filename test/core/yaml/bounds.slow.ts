import assert from 'node:assert/strict';
import { readLibraryConfig } from '../../../src/core/library/config';

const lines = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, at) => line(at));

describe('an ordinary library.yml', () => {
  it('may have thousands of lines', () => {
    const variables = lines(
      6_000,
      (at) => `  order.f${at}: {label: {es: Texto ${at}, en: Text}, pattern: "^[A-Z]+", example: A}\n`,
    );
    const synonyms = lines(10_000, (at) => `  - [refund ${at}, money back, "get # it back"]\n`);
    const team = lines(3_000, (at) => `  p${at}:\n    name: Ana\n    contact: a@b.c\n    role: agent\n`);
    for (const text of [
      `variables:\n${variables.join('')}`,
      `synonyms:\n${synonyms.join('')}`,
      `team:\n${team.join('')}`,
    ]) {
      const { config, problems } = readLibraryConfig(text);
      assert.deepEqual(problems, []);
      assert.ok(config.variables.size + config.synonyms.length + config.team.size >= 3_000);
    }
  });
});
