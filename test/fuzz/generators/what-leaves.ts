import { csvSeparators, toCsv } from '../../../src/core/text/csv';
import { unlinkedInMarkdown } from '../../../src/core/text/markdown';
import { isFormula, readings } from '../../core/support/csv-readers';
import { seenBy } from '../../core/support/markdown-readers';
import type { Generator } from '../generator';
import { hostileText, plainText, signs } from '../text';

const marks = [
  ...signs('=+-@|;,\t\r\n"\'`\\[]()<>!*_~&#$:./\0\u200B\u202E\u2066\u00AD\uFEFF\u2060\uFF1D\u2028'),
  'https://',
  'http://evil.example/x',
  'www.evil.example',
  'me@evil.example',
  '[Login](http://evil.example)',
  '![x](y)',
  '<a href="x">',
  '=1+1',
  '"=1+1"',
  'a',
  ' ',
];

/** A title or an answer in a report, as CSV and in a table of Markdown: it must stay text for whoever reads it. */
export const whatLeaves: Generator<string> = {
  name: 'what-leaves',
  // Three readers of Markdown and five of CSV read it again.
  maxSize: 2000,
  make: (random, size) => hostileText(random, marks, size),
  plain: plainText,
  read(text) {
    for (const separator of csvSeparators)
      for (const cell of readings(toCsv([['a', text, 1]], separator)))
        if (isFormula(cell)) throw new Error(`a formula: ${JSON.stringify(cell)}`);
    const cell = unlinkedInMarkdown(text);
    for (const { reader, links, live, rows } of seenBy(`| a | b |\n| --- | --- |\n| ${cell} | b |\n`))
      if (links.length + live.length > 0 || String(rows) !== '2,2')
        throw new Error(`${reader} makes more than a text of it: ${JSON.stringify(cell)}`);
  },
};
