import assert from 'node:assert/strict';
import { readLibraryConfig } from '../../../src/core/library/config';
import { frontMatterKeys } from '../../../src/core/sop/front-matter-keys';
import { translatedKey, translatedValue } from '../../../src/core/yaml/translated';
import { mended } from '../support/fixes';
import { codesOf, sopFrom, stepsIn } from '../support/sops';

describe('keys in Spanish and Catalan', () => {
  const spanish =
    '---\ntítulo: Devolución\nestado: borrador\nversión: 1.2\nidioma: es\núltima revisión: 2026-08-01\netiquetas: [a]\n---\n\nResumen.\n';

  it('are read as what they mean, and told', () => {
    const sop = sopFrom(spanish);
    assert.deepEqual([sop.title, sop.version, sop.lang], ['Devolución', '1.2', 'es']);
    assert.deepEqual([sop.front.lastReviewed, sop.front.tags], ['2026-08-01', ['a']]);
    assert.deepEqual(codesOf(sop), [...Array<string>(6).fill('yaml.key-translated'), 'yaml.not-one-of']);
  });

  it('are mended, with the words that values may be', () => {
    assert.equal(
      mended(spanish).text,
      '---\ntitle: Devolución\nstatus: draft\nversion: 1.2\nlang: es\nlast-reviewed: 2026-08-01\ntags: [a]\n---\n\nResumen.\n',
    );
  });

  it('are not taken where the key is there already', () => {
    const sop = sopFrom('---\ntitle: One\ntítulo: Two\n---\n\nSummary.\n');
    assert.equal(sop.title, 'One');
    assert.deepEqual(
      sop.problems.map(({ code, suggestion }) => [code, suggestion]),
      [['yaml.unknown-key', 'title']],
    );
  });

  it('say what the steps are', () => {
    const text = '---\ntitle: T\npasos: numbered\n---\n\nSummary.\n\n1. One\n2. Two\n';
    assert.equal(stepsIn(sopFrom(text)).length, 2);
    assert.equal(stepsIn(sopFrom(text.replace('numbered', 'none'))).length, 0);
  });

  it('are those of the file they stand in', () => {
    assert.equal(translatedKey('Sinónimos', frontMatterKeys), 'aliases');
    assert.equal(translatedKey('sinònims', ['synonyms']), 'synonyms');
    assert.equal(translatedKey('nombre', frontMatterKeys), undefined);
    assert.equal(translatedKey('x'.repeat(1000), frontMatterKeys), undefined);
    assert.equal(translatedValue('En revisión', ['draft', 'in-review']), 'in-review');
    const { config } = readLibraryConfig('version: 1\nnombre: Botiga\nidioma: ca\n');
    assert.deepEqual([config.name, config.lang], ['Botiga', 'ca']);
  });
});
