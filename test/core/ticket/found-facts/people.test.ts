import assert from 'node:assert/strict';
import fs from 'node:fs';
import { readLibraryConfig } from '../../../../src/core/library/config';
import { messageIn } from '../../../../src/core/draft/message';
import { readDraftText } from '../../../../src/core/draft/parts/read-parts';
import { shopNames } from '../../../../src/core/draft/shop-names';
import { findFacts } from '../../../../src/core/ticket/found-facts/find-facts';
import { peopleCa } from './people-ca';
import { peopleEn } from './people-en';
import { peopleEs } from './people-es';
import { readMarked } from './marked';

const { config } = readLibraryConfig(fs.readFileSync('test/fixtures/shop/library.yml', 'utf8'));

/** As the command line and the editor read it: the parts first, then what the customer says in them. */
function factsIn(text: string) {
  const message = messageIn(text, readDraftText(text, shopNames(config)));
  assert.ok(message);
  const { language, parts, turns } = message;
  return findFacts(message.text, { config, language, today: '2026-10-15', parts, turns }).facts.map((fact) => ({
    ...fact,
    start: fact.start + message.start,
    end: fact.end + message.start,
  }));
}

/** Without the parts of names, and with each name once: in a chat it stands above all that somebody says. */
function withoutRepeats<T extends { readonly variable: string; readonly value: string }>(facts: readonly T[]): T[] {
  const whole = facts.filter(({ variable }) => !/^customer\.(?:first|last)_name$/.test(variable));
  const isSame = (one: T, other: T) => one.variable === other.variable && one.value === other.value;
  return whole.filter(
    (one, at) => one.variable !== 'customer.name' || whole.findIndex((other) => isSame(one, other)) === at,
  );
}

describe('What people say in whole messages', () => {
  for (const [language, examples] of Object.entries({ es: peopleEs, ca: peopleCa, en: peopleEn }))
    for (const example of examples)
      it(`${language}: ${example.replace(/\s+/g, ' ').slice(0, 100)}`, () => {
        const { text, facts } = readMarked(example);
        const shown = (all: typeof facts) =>
          all.map(({ variable, value, start, end }) => `${variable}=${value} “${text.slice(start, end)}” ${start}`);
        assert.deepEqual(shown(withoutRepeats(factsIn(text))), shown(withoutRepeats(facts)));
      });
});
