import assert from 'node:assert/strict';
import { meantLanguage, namedLanguage } from '../../../src/core/language/code';
import { readLibraryConfig } from '../../../src/core/library/config';
import { languagesIn } from '../../../src/core/ticket/facts';
import { mended } from '../support/fixes';
import { assertFileProblems } from '../support/problems';
import { codesOf, sopFrom, sopWith } from '../support/sops';

describe('the name of a language', () => {
  const tags: readonly (readonly [tag: string, names: string])[] = [
    ['es', 'ES “es” `es` es. español Español castellano Spanish espanyol esp spa'],
    ['es-ES', 'es_ES es-es ES_es es_ES.UTF-8'],
    ['ca', 'català Catalan catalán valencià cat'],
    ['en', 'English inglés anglès eng'],
    ['de', 'Deutsch alemán alemany German'],
    ['eu', 'euskara euskera basc'],
  ];
  for (const [tag, names] of tags)
    it(`is read as ${tag}`, () => {
      for (const name of names.split(' ')) assert.deepEqual(namedLanguage(name), { tag, isWritten: false }, name);
    });

  it('may say the country', () => {
    assert.equal(namedLanguage('Español (España)')?.tag, 'es');
    assert.equal(namedLanguage('Español de España')?.tag, 'es');
  });

  it('is a tag already', () => {
    for (const tag of ['es', 'es-MX', 'es-419', 'zh-Hans-CN', 'ca-valencia', 'ast', 'uk'])
      assert.deepEqual(namedLanguage(tag), { tag, isWritten: true });
  });

  it('is none where it names none, or several', () => {
    for (const text of ['xx', 'sp', 'klingon', 'es, ca', 'es en', 'español/catalán', '', 'x'.repeat(1000)])
      assert.equal(namedLanguage(text), undefined, text);
    assert.deepEqual(['sp', 'GB', 'jp', 'xx'].map(meantLanguage), ['es', 'en', 'ja', undefined]);
  });

  it('is understood in front matter, and told', () => {
    for (const name of ['español', '“es”', 'ES', 'Spanish', 'Castellano'])
      assertFileProblems(`---\ntitle: T\nlang: ⟦${name}⟧\n---\n\nSummary.\n`, ['yaml.language-odd', name, 'es']);
    const text = '---\ntitle: T\nlang: es_ES\n---\n\nSummary.\n';
    assert.equal(sopFrom(text).lang, 'es-ES');
    assert.equal(mended(text).text, text.replace('es_ES', 'es-ES'));
  });

  it('is told in front matter where it is none', () => {
    assertFileProblems('---\ntitle: T\nlang: ⟦es, ca⟧\n---\n\nSummary.\n', ['yaml.not-language', 'es, ca']);
    const text = '---\ntitle: T\nlang: sp\n---\n\nSummary.\n';
    assert.deepEqual(codesOf(sopFrom(text)), ['yaml.not-language']);
    assert.equal(mended(text).text, text.replace('sp', 'es'));
  });

  it('is understood behind the fence of a reply', () => {
    for (const name of ['español', 'es', '“es”', 'Spanish']) {
      const { replies } = sopWith(`## Hi\n\n\`\`\`reply lang=${name}\nHola\n\`\`\`\n`);
      assert.equal(replies[0]?.variants[0]?.lang, 'es');
    }
    const unknown = sopWith('## Hi\n\n```reply lang=sp\nHola\n```\n');
    assert.deepEqual(codesOf(unknown), ['reply.language-unknown']);
  });

  it('is not taken from those who may mean another', () => {
    const text = '---\ntitle: T\n---\n\nSummary.\n\n## Hi\n\n```reply lang=uk\nHello\n```\n';
    assert.deepEqual(codesOf(sopFrom(text)), ['reply.language-unknown']);
    assert.equal(mended(text).text, text);
  });

  it('is understood in library.yml', () => {
    const { config, problems } = readLibraryConfig('version: 1\nlang: Español\npromises: {languages: [es, Catalan]}\n');
    assert.deepEqual([config.lang, config.promises?.languages], ['es', ['es', 'ca']]);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['yaml.language-odd', 'yaml.language-odd'],
    );
  });

  it('is understood in drafts, under any of its names', () => {
    for (const said of [{ lang: 'Spanish' }, { idioma: 'español' }, { language: 'es' }, { ticket: { lang: 'ES' } }])
      assert.deepEqual(languagesIn(said), ['es']);
    assert.deepEqual(languagesIn({ lang: 'xx' }), ['xx']);
    assert.deepEqual(languagesIn({}), []);
  });
});
