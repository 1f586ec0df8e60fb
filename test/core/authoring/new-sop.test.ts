import assert from 'node:assert/strict';
import { newSopId, newSopText, templateLanguage, templateWords } from '../../../src/core/authoring/new-sop';
import type { NewSop } from '../../../src/core/authoring/new-sop';
import { fillReply } from '../../../src/core/reply/fill';
import { anyText } from '../support/hostile';
import { libraryOf, linterOf } from '../support/libraries';
import { holds } from '../support/properties';
import { sopFrom, stepsIn } from '../support/sops';

const languages = Object.keys(templateWords) as NewSop['lang'][];

describe('a new SOP', () => {
  for (const lang of languages) {
    it(`in ${lang} is a draft that has nothing to complain about`, () => {
      const text = newSopText({ id: 'gift-refund', title: 'Gift: “refund” #1', lang });
      const library = libraryOf({ 'a/gift-refund.md': text });
      assert.deepEqual(linterOf(library).problems('sops/a/gift-refund.md'), []);
      const sop = library.get('sops/a/gift-refund.md')!;
      assert.deepEqual([sop.id, sop.title, sop.status, sop.lang], ['gift-refund', 'Gift: “refund” #1', 'draft', lang]);
    });

    it(`in ${lang} shows the format: a question with two answers, a reply that is sent`, () => {
      const sop = sopFrom(newSopText({ id: 'a', title: 'A', lang }));
      assert.deepEqual(
        stepsIn(sop).map((step) => [step.branches.length, step.replies.length]),
        [
          [0, 0],
          [2, 0],
          [0, 1],
          [0, 1],
        ],
      );
      assert.deepEqual(fillReply(sop.replies[0]!.variants[0]!.text, {}).missing, [
        'customer.first_name',
        'agent.signature',
      ]);
    });
  }

  it('holds any title', () => {
    holds(
      anyText.map((text) => text.replace(/[\uD800-\uDFFF\0]/g, '')),
      (title) => {
        assert.equal(sopFrom(newSopText({ id: 'a', title, lang: 'en' })).front.title?.text, title);
      },
      80,
    );
  });
});

describe('the id of a new SOP', () => {
  it('is made of its title, without accents and marks', () => {
    assert.deepEqual(
      ['Refund a gift', '¿Qué hago con una devolución?', '  A & B!  ', 'L·L'].map((title) =>
        newSopId(title, () => false),
      ),
      ['refund-a-gift', 'que-hago-con-una-devolucion', 'a--b', 'll'],
    );
  });

  it('exists even when its title has nothing to make one of', () => {
    assert.deepEqual(
      ['', '!!!', '---', '😀'].map((title) => newSopId(title, () => false)),
      ['sop', 'sop', 'sop', 'sop'],
    );
  });

  it('differs from those in use', () => {
    const taken = new Set(['a', 'a-2', 'a-3']);
    assert.equal(
      newSopId('A', (id) => taken.has(id)),
      'a-4',
    );
  });

  it('is one that front matter accepts, whatever the title', () => {
    holds(
      anyText,
      (title) => {
        const id = newSopId(title, () => false);
        assert.equal(sopFrom(`---\nid: ${JSON.stringify(id)}\ntitle: T\n---\nS`).front.id?.text, id);
      },
      150,
    );
  });
});

describe('the language of a new SOP', () => {
  it('is the nearest one we have words in, or else Spanish', () => {
    assert.deepEqual(['es', 'ca', 'en', 'en-GB', 'CA', 'fr', undefined].map(templateLanguage), [
      'es',
      'ca',
      'en',
      'en',
      'ca',
      'es',
      'es',
    ]);
  });
});
