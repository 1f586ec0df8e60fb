import assert from 'node:assert/strict';
import { hasFilters, parseQuery } from '../../../src/core/search/query';

const none = {
  text: '',
  tags: [],
  kind: undefined,
  lang: undefined,
  owner: undefined,
  category: undefined,
  status: undefined,
  audience: undefined,
};

describe('a query', () => {
  it('is words, as typed', () => {
    assert.deepEqual(parseQuery('  Devolución   del  dinero '), { ...none, text: 'Devolución del dinero' });
    assert.deepEqual(parseQuery(''), none);
  });

  it('may be narrowed by tags, kind, language, owner, category, status and audience', () => {
    assert.deepEqual(
      parseQuery(
        'refund #Defecto #Garantía is:reply lang:CA owner:Ana category:Envíos/X status:approved audience:int now',
      ),
      {
        text: 'refund now',
        tags: ['defecto', 'garantia'],
        kind: 'reply',
        lang: 'ca',
        owner: 'ana',
        category: 'envios/x',
        status: 'approved',
        audience: 'internal',
      },
    );
  });

  it('takes the last filter of a kind', () => {
    assert.equal(parseQuery('lang:es lang:en').lang, 'en');
  });

  it('takes what only looks like a filter for words', () => {
    for (const text of ['is:x', 'status:x', 'audience:x', 'foo:bar', 'https://a.example', 'a#b', 'colour:red'])
      assert.deepEqual(parseQuery(text), { ...none, text });
  });

  it('takes a half-typed filter for what it begins', () => {
    for (const text of ['is:', 'status:', 'audience:', 'lang:', 'owner:', '#'])
      assert.deepEqual(parseQuery(`words ${text}`), { ...none, text: 'words' });
    assert.equal(parseQuery('is:re').kind, 'reply');
    assert.equal(parseQuery('status:dr').status, 'draft');
  });

  it('knows filters in any case', () => {
    assert.equal(parseQuery('IS:Reply').kind, 'reply');
    assert.equal(parseQuery('Status:RETIRED').status, 'retired');
  });

  it('knows whether it has any filter', () => {
    assert.deepEqual(
      ['words', 'is:x', '#a', 'is:sop', 'lang:es', 'owner:a', 'category:a', 'status:draft'].map((text) =>
        hasFilters(parseQuery(text)),
      ),
      [false, false, true, true, true, true, true, true],
    );
  });
});
