import fc from 'fast-check';
import { anyText, fragments } from '../support/hostile';
import { markdownParts } from '../support/markdown-parts';
import { holds } from '../support/properties';
import { assertOnlyText } from '../support/report-markdown';

describe('The Markdown of a report', () => {
  it('makes only text of any text, in rows of as many cells as their head', () => {
    holds(fc.oneof({ weight: 3, arbitrary: markdownParts }, anyText, fragments), assertOnlyText, 600);
  });
});
