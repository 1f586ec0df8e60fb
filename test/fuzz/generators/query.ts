import { RankedIndex } from '../../../src/core/search/ranked-index';
import { sampleSops } from '../sample';
import type { Generator } from '../generator';
import { hostileText, plainText, signs } from '../text';

const marks = [
  ...signs('#:"\'-*?()[]\\/|'),
  '#a ',
  'is:',
  'is:reply ',
  'lang:es ',
  'status:dr ',
  'owner:',
  'category:a ',
  'refund ',
  'reembolso ',
  'devolu',
  'a ',
  'aaaa',
  'xyzzyx ',
  'ñ',
  'ﬁ',
  'İ',
  '日本 ',
  '😀',
  'e\u0301',
  ' ',
];

let index: RankedIndex | undefined;

function sampleIndex(): RankedIndex {
  if (index) return index;
  index = new RankedIndex();
  index.update({ added: sampleSops(), changed: [], removed: [] });
  return index;
}

/** What somebody types or pastes into the palette. */
export const query: Generator<string> = {
  name: 'query',
  maxSize: 20_000,
  make: (random, size) => hostileText(random, marks, size),
  plain: plainText,
  read: (text) => void sampleIndex().search(text, { limit: 50 }),
};
