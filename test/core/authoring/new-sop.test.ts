import assert from 'node:assert/strict';
import { fromTemplate, namesIn, newSopId, newSopText, templateLanguage } from '../../../src/core/authoring/new-sop';
import { scenarios, templates } from '../../../src/core/authoring/templates/templates';
import { fillReply } from '../../../src/core/reply/fill';
import { formatSop } from '../../../src/core/authoring/format/format';
import { isBefore } from '../../../src/core/text/position';
import { anyText } from '../support/hostile';
import { libraryOf, linterOf } from '../support/libraries';
import { holds } from '../support/properties';
import { sopFrom, stepsIn } from '../support/sops';

const languages = ['es', 'ca', 'en'] as const;
/** What is told of texts that are still to be written. */
const toBeWritten = /placeholder|unwritten/;

describe('a new SOP', () => {
  for (const lang of languages) {
    for (const scenario of scenarios)
      it(`for ${scenario} in ${lang} is a draft that only lacks what is to be written`, () => {
        const sop = { id: 'gift-refund', title: 'Gift: “refund” #1', lang, owner: 'ana', authors: ['ana'] };
        const text = newSopText(sop, scenario);
        const library = libraryOf(
          { 'a/gift-refund.md': text },
          'team: {ana: {name: Ana}}\nvariables: {customer.first_name: {label: A}, agent.signature: {label: B}}\n',
        );
        const problems = linterOf(library).problems('sops/a/gift-refund.md');
        assert.deepEqual(
          problems.filter(({ code }) => !toBeWritten.test(code)),
          [],
        );
        const read = library.get('sops/a/gift-refund.md')!;
        assert.deepEqual(
          [read.id, read.title, read.status, read.lang, read.front.owner?.text],
          ['gift-refund', 'Gift: “refund” #1', 'draft', lang, 'ana'],
        );
        assert.match(text, /^(?:POR ESCRIBIR|PER ESCRIURE|TODO): /m);
        assert.deepEqual(formatSop(read), { text });
      });

    it(`in ${lang} has an id for each step and sends each of its replies, whatever it is for`, () => {
      for (const scenario of scenarios) {
        const sop = sopFrom(newSopText({ id: 'a', title: 'A', lang }, scenario));
        const steps = stepsIn(sop);
        assert.ok(
          steps.every(({ idRange, textRange }) => isBefore(textRange.start, idRange.start)),
          scenario,
        );
        assert.deepEqual(
          [...new Set(steps.flatMap(({ replies }) => replies))].sort(),
          sop.replies.map(({ id }) => id).sort(),
          scenario,
        );
      }
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
        { es: 'POR ESCRIBIR', ca: 'PER ESCRIURE', en: 'TODO' }[lang],
        'agent.signature',
      ]);
    });
  }

  it('says the same in each language', () => {
    for (const scenario of scenarios) {
      const shapes = languages.map((lang) =>
        stepsIn(sopFrom(newSopText({ id: 'a', title: 'A', lang }, scenario))).map((step) => [
          step.id,
          step.minutes,
          step.conduct,
          step.branches.length,
          step.replies.length,
        ]),
      );
      assert.deepEqual(shapes[1], shapes[0], scenario);
      assert.deepEqual(shapes[2], shapes[0], scenario);
      assert.equal(
        languages.every((lang) => (templates[scenario][lang].title === '') === (scenario === 'other')),
        true,
      );
    }
  });

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

describe('a new SOP of a library’s own template', () => {
  it('is a draft with its own name, and nothing of it is approved', () => {
    const template =
      '\uFEFF---\r\n# ours\r\ntitle: Template\r\nstatus: approved\r\napprovers:\r\n  - {by: luis, on: 2026-01-01}\r\neffective: 2026-01-01\r\ntags: [a]\r\n---\r\n\r\nWords.\r\n';
    assert.equal(
      fromTemplate(template, { id: 'b', title: 'B: “b”', lang: 'en', owner: 'ana' }),
      '---\nid: b\n# ours\ntitle: "B: “b”"\nstatus: draft\nversion: 0.1.0\nowner: ana\ntags: [a]\n---\n\nWords.\n',
    );
  });

  it('has its owner where the template leaves that empty, and is no translation or replaced SOP because the template is', () => {
    const template = '---\nid: a\ntitle: A\nowner:\ntranslation-of: {id: x}\nreplaced-by: y\n---\n\nWords.\n';
    const { front } = sopFrom(fromTemplate(template, { id: 'b', title: 'B', lang: 'en', owner: 'ana' }));
    assert.deepEqual([front.owner?.text, front.translationOf, front.replacedBy], ['ana', undefined, undefined]);
  });

  it('keeps the owner that it names, and is given front matter where it has none', () => {
    const of = (text: string) => fromTemplate(text, { id: 'b', title: 'B', lang: 'en', owner: 'ana' });
    assert.match(of('---\nowner: lead\n---\n\nS.\n'), /^owner: lead$/m);
    assert.equal(sopFrom(of('## A\n\n- [ ] Do it\n')).title, 'B');
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

describe('names that a folder has', () => {
  it('are the same in small and large letters, and in all forms of accents', () => {
    const isTaken = namesIn(['Refund.md', 'Devolucio\u0301n.md']);
    assert.deepEqual(['refund.md', 'devolución.md', 'other.md'].map(isTaken), [true, true, false]);
    const id = newSopId('Refund', (one) => isTaken(`${one}.md`));
    assert.notEqual(id.toLowerCase(), 'refund');
  });
});
