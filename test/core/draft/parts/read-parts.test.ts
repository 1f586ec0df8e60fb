import assert from 'node:assert/strict';
import { readParts } from '../../../../src/core/draft/parts/read-parts';
import { samples } from './samples';

describe('the parts of a draft', () => {
  for (const [title, sample] of Object.entries(samples)) {
    it(`are told apart: ${title}`, () => {
      const pieces = sample.split(/⟦([a-z-]*)⟧/).slice(1);
      const wanted: [string, string][] = [];
      for (let at = 0; at < pieces.length; at += 2)
        if (pieces[at] !== '') wanted.push([pieces[at]!, tidy(pieces[at + 1]!)]);
      for (const end of ['\n', '\r\n']) {
        const text = sample.replace(/⟦[a-z-]*⟧/g, '').replaceAll('\n', end);
        const found = readParts(text).map(({ kind, start, end: to }) => [kind, tidy(text.slice(start, to))]);
        assert.deepEqual(found, wanted);
      }
    });
  }
});

/** Without what may stand at either end: white space, marks of quoting. */
function tidy(text: string): string {
  return text.replaceAll('\r', '').replace(/[\s>]+$/, '');
}
