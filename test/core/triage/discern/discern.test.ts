import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stemmedLanguages } from '../../../../src/core/language/stem';
import type { StemmedLanguage } from '../../../../src/core/language/stem';
import { wordsOf } from '../../../../src/core/language/words';
import { factorise, solve } from '../../../../src/core/triage/discern/cholesky';
import { Directions, product } from '../../../../src/core/triage/discern/directions';
import { discern } from '../../../../src/core/triage/discern/discern';
import { foremost } from '../../../../src/core/triage/discern/foremost';
import { idleTalkIn } from '../../../../src/core/triage/discern/idle-talk/idle-talk';
import { Likeness } from '../../../../src/core/triage/discern/likeness';
import { vectorOf } from '../../../../src/core/triage/discern/word-vectors';
import { writtenOf } from '../../../../src/core/triage/discern/written';
import { Lexicon } from '../../../../src/core/triage/lexicon';
import { tokensOf } from '../../../../src/core/triage/token';
import { holds } from '../../support/properties';

const lexicon = (() => {
  const steps = Lexicon.inSteps([]);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
})();
const tokens = (text: string, language: StemmedLanguage = 'en') => tokensOf(wordsOf(text), language, lexicon);
const written = (text: string) => writtenOf(tokens(text));
const likeness = new Likeness();
const alike = ([one, its]: [string, StemmedLanguage], [other, others]: [string, StemmedLanguage]) =>
  product(vectorOf(tokens(one, its)), vectorOf(tokens(other, others)));

describe('what words mean', () => {
  it('is nearly the same in three languages, and other where other things are said', () => {
    for (const [es, ca, en] of [
      ['me cobraron dos veces', 'm’han cobrat dues vegades', 'I was charged twice'],
      ['el paquete no llega', 'el paquet no arriba', 'the parcel does not arrive'],
      ['quiero hablar con una persona', 'vull parlar amb una persona', 'I want to speak to a person'],
    ] as const) {
      for (const [one, other] of [
        [es, 'es'],
        [ca, 'ca'],
      ] as const) {
        const same = alike([one, other], [en, 'en']);
        const unlike = alike([one, other], ['what a lovely garden, which plants grow here', 'en']);
        assert.ok(same > 0.5 && same > unlike + 0.2, `${one}: ${same} ${unlike}`);
      }
    }
  });

  it('is not known of words that are none, and has the length 1 otherwise', () => {
    assert.equal(vectorOf(tokens('xqzv wrtpl')).length, 0);
    const known = vectorOf(tokens('where is my parcel'));
    assert.ok(Math.abs(product(known, known) - 1) < 1e-5);
  });
});

describe('SOPs told apart by all their texts', () => {
  const texts = {
    late: ['my parcel is late', 'my parcel has not come', 'my parcel should be here by now'],
    change: ['send my parcel to another address', 'my parcel should go elsewhere', 'change where my parcel goes'],
  };
  const candidates = Object.values(texts).map((list) => list.map((one) => written(one)));
  const told = (message: string) => discern(candidates, [written(message)], likeness)[0]!.map(({ share }) => share);

  it('by what one alone says, whatever all say', () => {
    const [late = 0, change = 0] = told('my parcel, my parcel, it is late');
    assert.ok(late > change + 0.3, `${late} ${change}`);
    const [other = 0, elsewhere = 0] = told('my parcel to another address please');
    assert.ok(elsewhere > other + 0.3, `${other} ${elsewhere}`);
  });

  it('belong wholly to a text that is theirs, which is named as the nearest', () => {
    texts.change.forEach((text, at) => {
      const [, own] = discern(candidates, [written(text)], likeness)[0]!;
      assert.ok(own!.share > 0.5, text);
      assert.equal(own!.nearest, at);
    });
  });

  it('says the same of a part, whatever stands beside it', () => {
    const [whole, part] = ['my parcel is late and I moved', 'I moved to another address'].map((one) => written(one));
    const beside = discern(candidates, [whole!, part!], likeness)[1]!;
    assert.ok(beside[1]!.share > beside[0]!.share);
    assert.deepEqual(discern(candidates, [whole!, part!], likeness), discern(candidates, [whole!, part!], likeness));
  });

  it('belong to nothing that says nothing', () => {
    for (const share of told('')) assert.ok(Math.abs(share) < 1e-9);
  });
});

describe('a system of equations', () => {
  it('is solved, whatever it is, as long as it is symmetric and positive definite', () => {
    const number = fc.integer({ min: -1000, max: 1000 }).map((one) => one / 1000);
    const systems = fc.integer({ min: 1, max: 12 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        root: fc.array(number, { minLength: size * size, maxLength: size * size }),
        b: fc.array(number, { minLength: size, maxLength: size }),
      }),
    );
    holds(systems, ({ size, root, b }) => {
      const a = new Float64Array(size * size);
      for (let row = 0; row < size; row++)
        for (let column = 0; column < size; column++) {
          a[row * size + column] = row === column ? 1 : 0;
          for (let at = 0; at < size; at++)
            a[row * size + column]! += root[row * size + at]! * root[column * size + at]!;
        }
      const [l, x] = [a.slice(), Float64Array.from(b)];
      factorise(l, size);
      solve(l, size, x);
      for (let row = 0; row < size; row++) {
        let sum = 0;
        for (let at = 0; at < size; at++) sum += a[row * size + at]! * x[at]!;
        assert.ok(Math.abs(sum - b[row]!) < 1e-6);
      }
    });
  });
});

describe('the foremost of many', () => {
  it('are those that sorting would put first, above 0', () => {
    const lists = fc.record({
      values: fc.array(fc.integer({ min: -3, max: 9 }), { maxLength: 40 }),
      count: fc.integer({ min: 1, max: 8 }),
    });
    holds(lists, ({ values, count }) => {
      const places = values.map((_, at) => at);
      const sorted = places
        .filter((at) => values[at]! > 0)
        .sort((a, b) => values[b]! - values[a]! || a - b)
        .slice(0, count);
      assert.deepEqual(
        foremost(places, (at) => values[at]!, count),
        sorted,
      );
    });
  });

  it('by direction leave out what is gone and what has none', () => {
    const directions = new Directions();
    [[1, 0], [0.6, 0.8], [], [0, 1]].forEach((one, at) => directions.set(at, Float32Array.from(one)));
    const near = () => directions.nearest(Float32Array.from([1, 0.1]), [0, 1, 2, 3], 3);
    assert.deepEqual(near(), [0, 1, 3]);
    directions.delete(0);
    assert.deepEqual(near(), [1, 3]);
  });
});

describe('idle talk', () => {
  it('is listed once in each language', () => {
    for (const language of stemmedLanguages) {
      const lines = idleTalkIn(language);
      assert.ok(lines.length > 100 && lines.every((line) => line !== ''));
      assert.equal(new Set(lines.map((line) => line.toLowerCase())).size, lines.length);
    }
  });
});
