import assert from 'node:assert/strict';
import type { FeedbackEntry } from '../../../../src/core/lifecycle/feedback/entry';
import { forAuthorsIn } from '../../../../src/editor/services/for-authors';
import type { KnownAnswers } from '../../../../src/editor/services/for-authors';
import type { SearchIndex } from '../../../../src/core/search/search-index';

describe('What people searched in vain', () => {
  it('is not searched again while the library is the same, whatever else is shared', () => {
    let asked = 0;
    const search: SearchIndex = {
      update: () => undefined,
      setSynonyms: () => undefined,
      search: () => {
        asked++;
        return [];
      },
    };
    const entries: FeedbackEntry[] = [];
    const share = (words: string, lang: string) =>
      entries.push({
        does: 'count',
        id: `${words}-${lang}`,
        at: '2026-11-20',
        counts: [{ what: 'search', lang, words, times: 1 }],
      });
    const services = { library: { withId: () => [] }, search, feedback: { entries: () => entries } };
    const known: KnownAnswers = new Map();
    share('gift wrap', 'en');
    assert.equal(forAuthorsIn(services, 'sops', known).length, 1);
    share('loyalty card', 'en');
    assert.equal(forAuthorsIn(services, 'sops', known).length, 2);
    assert.equal(asked, 2);
    forAuthorsIn(services, 'others', known);
    assert.equal(asked, 4, 'another library may have it');
    known.clear();
    forAuthorsIn(services, 'sops', known);
    forAuthorsIn(services, 'sops');
    assert.equal(asked, 8);
  });
});
