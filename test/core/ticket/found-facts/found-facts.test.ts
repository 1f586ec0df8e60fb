import assert from 'node:assert/strict';
import fs from 'node:fs';
import { readLibraryConfig } from '../../../../src/core/library/config';
import { findFacts } from '../../../../src/core/ticket/found-facts/find-facts';
import { catalan } from './examples-ca';
import { english } from './examples-en';
import { spanish } from './examples-es';
import { readMarked } from './marked';

const { config } = readLibraryConfig(fs.readFileSync('sops/library.yml', 'utf8'));

describe('What a message says', () => {
  for (const [language, examples] of Object.entries({ es: spanish, ca: catalan, en: english })) {
    for (const example of examples) {
      it(example.replace(/\s+/g, ' ').slice(0, 100), () => {
        const { text, facts } = readMarked(example);
        const found = findFacts(text, { config, language, today: '2026-10-15' }).facts;
        const isPartOfName = (variable: string) => /^customer\.(?:first|last)_name$/.test(variable);
        const said = found
          .filter(({ variable }) => !isPartOfName(variable))
          .map(({ variable, value, start, end }) => ({ variable, value, text: text.slice(start, end) }));
        assert.deepEqual(
          said,
          facts.map(({ variable, value, start, end }) => ({ variable, value, text: text.slice(start, end) })),
        );
      });
    }
  }
});
