import assert from 'node:assert/strict';
import { baseLanguage, onePerLanguage, rankVariants } from '../../../src/core/reply/choose';
import type { ReplyWish } from '../../../src/core/reply/choose';
import type { ReplyVariant } from '../../../src/core/sop/model';

/** Texts of a reply, by language and channel joined by a slash; `*` stands for none. */
function variantsOf(...names: string[]): ReplyVariant[] {
  const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return names.map((name) => {
    const [lang, channel] = name.split('/').map((part) => (part === '*' ? undefined : part));
    return { lang, channel, text: name, range: place, textRange: place };
  });
}

function ranked(names: string[], wish: Partial<ReplyWish>, sopLanguage?: string): string[] {
  return rankVariants(variantsOf(...names), sopLanguage, { languages: [], channel: undefined, ...wish }).map(
    (one) => one.text,
  );
}

describe('the texts of a reply', () => {
  it('come in the wanted languages first, then all others in their order', () => {
    assert.deepEqual(ranked(['es/*', 'en/*', 'ca/*', 'fr/*'], { languages: ['ca', 'en'] }), [
      'ca/*',
      'en/*',
      'es/*',
      'fr/*',
    ]);
  });

  it('come for the wanted channel first, then for any, then for others', () => {
    assert.deepEqual(ranked(['es/chat', 'es/*', 'es/email'], { channel: 'email' }), ['es/email', 'es/*', 'es/chat']);
    assert.deepEqual(ranked(['es/chat', 'es/*', 'es/email'], { channel: 'Email' }), ['es/email', 'es/*', 'es/chat']);
    assert.deepEqual(ranked(['es/chat', 'es/*', 'es/email'], {}), ['es/*', 'es/chat', 'es/email']);
  });

  it('come in the right language rather than the right channel', () => {
    assert.deepEqual(ranked(['es/email', 'en/chat'], { languages: ['en'], channel: 'email' }), ['en/chat', 'es/email']);
  });

  it('in the same language of another country will do', () => {
    assert.deepEqual(ranked(['en/*', 'es-MX/*'], { languages: ['es-ES'] }), ['es-MX/*', 'en/*']);
    assert.deepEqual(ranked(['en/*', 'ES/*'], { languages: ['es'] }), ['ES/*', 'en/*']);
  });

  it('without a language have that of their SOP', () => {
    assert.deepEqual(ranked(['en/*', '*/*'], { languages: ['es'] }, 'es'), ['*/*', 'en/*']);
    assert.deepEqual(ranked(['en/*', '*/*'], { languages: ['es'] }), ['en/*', '*/*']);
  });

  it('can be given one for each language, in its best channel', () => {
    const names = ['es/chat', 'en/chat', 'es/email', 'es-MX/email', '*/*'];
    assert.deepEqual(
      onePerLanguage(variantsOf(...names), 'ca', { languages: ['en'], channel: 'email' }).map((one) => one.text),
      ['en/chat', 'es/email', 'es-MX/email', '*/*'],
    );
  });

  it('in the wanted region come before those of another', () => {
    assert.deepEqual(
      rankVariants(variantsOf('pt-PT/*', 'pt-BR/*', 'en/*'), undefined, {
        languages: ['pt_br', 'en'],
        channel: undefined,
      }).map((one) => one.text),
      ['pt-BR/*', 'pt-PT/*', 'en/*'],
    );
  });

  it('are never changed by it', () => {
    const variants = variantsOf('es/*', 'en/*');
    rankVariants(variants, undefined, { languages: ['en'], channel: undefined });
    assert.deepEqual(
      variants.map((one) => one.text),
      ['es/*', 'en/*'],
    );
  });
});

describe('a language', () => {
  it('is what comes before its country', () => {
    assert.deepEqual(['es-MX', 'ES', 'pt_BR', 'zh-Hant-TW', ''].map(baseLanguage), ['es', 'es', 'pt', 'zh', '']);
  });
});
