import assert from 'node:assert/strict';
import { easeOf } from '../../../../src/core/lint/plain/reading-ease';
import { sentencesIn } from '../../../../src/core/lint/plain/sentences';
import { syllablesIn } from '../../../../src/core/lint/plain/syllables';

/** Words written with the bounds of their syllables. */
const words = {
  es: `a-bre pe-di-do cau-sa ciu-dad pa-ís le-er ca-er re-em-bol-so de-vo-lu-ción lim-pie-za guí-a que quien rey muy a-ho-ra prohí-be
    es-tu-diáis com-prue-ba cli-en-te día vi-gües pin-güi-no hé-ro-e ví-a ma-yo e-ne-ro cui-da-do bui-tre`
    .replace('cli-en-te', 'clien-te')
    .replace('día', 'dí-a')
    .replace('vi-gües', 'bi-lin-güe')
    .replace('prohí-be', 'pro-hí-be'),
  ca: 'co-man-da his-tò-ri-a rei cau-sa qua-tre ai-gua qües-ti-ó llen-gua fei-a noi-es du-ia pa-ís re-em-bor-sa-ment en-vi-eu o-briu cui-na ta-xi con-fi-an-ça lliu-ra-ment',
  en: 'check or-der re-fund cus-tom-er a-gree-ment is-sue pa-cked-x the-re-x take ta-ble sen-ten-ces pro-duct de-liv-er-y re-quest-ed o-pen par-cel pol-i-cy an-swer po-si-tion so-ci-al-x sta-tion'
    .replace(' pa-cked-x', '')
    .replace(' the-re-x', ' packed there')
    .replace(' so-ci-al-x', ''),
} as const;

describe('syllables', () => {
  for (const language of ['es', 'ca', 'en'] as const)
    it(`are counted in ${language}`, () => {
      const all = words[language].split(/\s+/);
      const wrong = all.filter((word) => syllablesIn(word.replaceAll('-', ''), language) !== word.split('-').length);
      assert.deepEqual(
        wrong.map((word) => `${word} ${syllablesIn(word.replaceAll('-', ''), language)}`),
        [],
      );
    });
});

describe('the reading ease', () => {
  it('is worked out as its authors did', () => {
    // 5 words of 10 syllables in a sentence: 206.835 - 62.3 * 2 - 5.
    const spanish = easeOf(sentencesIn('La casa blanca tiene ventanas.'), 'es');
    assert.deepEqual([spanish?.words, spanish?.score.toFixed(2)], [5, (206.835 - 62.3 * 2 - 5).toFixed(2)]);
    // 6 words of 6 syllables, in two sentences: 206.835 - 84.6 - 1.015 * 3.
    const english = easeOf(sentencesIn('The cat sat. The dog ran.'), 'en');
    assert.equal(english?.score.toFixed(3), (206.835 - 84.6 - 1.015 * 3).toFixed(3));
  });

  it('leaves numbers and codes out', () => {
    assert.equal(easeOf(sentencesIn('IVA 24,90 BR-104233'), 'es'), undefined);
    assert.equal(easeOf(sentencesIn('Paga 24,90 EUR hoy.'), 'es')?.words, 2);
  });
});
