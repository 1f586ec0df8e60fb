import assert from 'node:assert/strict';
import fs from 'node:fs';
import { readLibraryConfig } from '../../../../src/core/library/config';
import { findFacts } from '../../../../src/core/ticket/found-facts/find-facts';
import { catalan } from './examples-ca';
import { english } from './examples-en';
import { spanish } from './examples-es';
import { whole } from './examples-long';
import { readMarked } from './marked';

const { config } = readLibraryConfig(fs.readFileSync('test/fixtures/shop/library.yml', 'utf8'));

const examples = [
  ...spanish.map((text) => ['es', text] as const),
  ...catalan.map((text) => ['ca', text] as const),
  ...english.map((text) => ['en', text] as const),
  ...whole,
];

describe('What a message says', () => {
  for (const [language, example] of examples) {
    it(`${language}: ${example.replace(/\s+/g, ' ').slice(0, 100)}`, () => {
      const { text, facts } = readMarked(example);
      const found = findFacts(text, { config, language, today: '2026-10-15' }).facts;
      const isPartOfName = (variable: string) => /^customer\.(?:first|last)_name$/.test(variable);
      const said = found.filter(({ variable }) => !isPartOfName(variable));
      const shown = (all: typeof facts) =>
        all.map(({ variable, value, start, end }) => `${variable}=${value} “${text.slice(start, end)}” ${start}`);
      assert.deepEqual(shown(said), shown(facts));
    });
  }
});
