import { TriageIndex } from '../../../src/core/triage/triage-index';
import { RankedIndex } from '../../../src/core/search/ranked-index';
import { sopWith } from '../../core/support/sops';
import type { Generator } from '../generator';
import { markdownMarks } from '../marks';
import { hostileText, plainText } from '../text';

/** Markdown taken into the indexes of search and triage, and found there. */
export const indexedText: Generator<string> = {
  name: 'indexed-text',
  maxSize: 100_000,
  make: (random, size) => hostileText(random, [...markdownMarks, 'refund', 'devolución ', 'l’', 'a-b_c'], size),
  plain: plainText,
  read(text) {
    const change = { added: [sopWith(text)], changed: [], removed: [], configs: [], affected: [] };
    const search = new RankedIndex();
    search.update(change);
    search.search('refund a test');
    const triage = new TriageIndex();
    triage.update(change);
    triage.triage('I want a refund of a test');
  },
};
