// The stems of texts, as the product makes them of a message: those of a text joined by spaces, numbers left out.
// node --import tsx stems.mjs: reads { language: [text] } from its input, writes the same with stems in the place of texts.
import { readFileSync } from 'node:fs';
import { stemOf } from '../../src/core/language/stem.ts';
import { wordsOf } from '../../src/core/language/words.ts';

const texts = JSON.parse(readFileSync(0, 'utf8'));
const stems = Object.entries(texts).map(([language, list]) => [
  language,
  list.map((text) =>
    wordsOf(text)
      .filter(({ key }) => !/\d/.test(key))
      .map(({ key }) => stemOf(key, language))
      .join(' '),
  ),
]);
process.stdout.write(JSON.stringify(Object.fromEntries(stems)));
