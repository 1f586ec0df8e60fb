import assert from 'node:assert/strict';
import type { Library } from '../../../src/core/library/library';
import { askedTexts, withTexts } from '../../../src/core/suggestion-check/asked-texts';
import { astrayTexts, rivalsByUri } from '../../../src/core/suggestion-check/asking';
import { checkLibrary } from '../../../src/core/suggestion-check/check-library';
import type { TellablePair } from '../../../src/core/suggestion-check/check-library';
import { confusedPairs } from '../../../src/core/suggestion-check/confused';
import type { Pace } from '../../../src/core/suggestion-check/pace';
import { TextPlaces } from '../../../src/core/suggestion-check/place';
import { WordsApart } from '../../../src/core/suggestion-check/words-apart';
import type { PairWords } from '../../../src/core/suggestion-check/words-apart';
import { rivalsOf } from '../../../src/core/triage/rivals';
import { indexOf } from '../../../src/core/triage/index-of';
import type { SuggestedSops } from '../../../src/core/triage/index-of';
import { libraryOf } from '../support/libraries';
import { readSampleLibrary } from '../support/sample-library';
import { sopFrom } from '../support/sops';

const sop = (id: string, title: string, triggers: readonly string[], more = '') =>
  `---\nid: ${id}\ntitle: ${title}\nstatus: approved\nlang: en\n${more}triggers:\n${triggers.map((one) => `  - ${one}\n`).join('')}---\n\nSummary of ${id}.\n\n## First look\n\n- [ ] Do it\n`;

// Both are about a charge on the card; what was charged twice is the one's, what nobody knows the other's.
const files = {
  'double.md': sop('double', 'Charged twice', [
    'the card was charged twice',
    'two equal charges on the card',
    'the same charge two times',
    'I do not know the charge on the card',
  ]),
  'unknown.md': sop('unknown', 'Unknown charge', [
    'I do not know this charge on the card',
    'an unknown charge',
    'what is this charge on the card',
  ]),
  'parcel.md': sop('parcel', 'Where is my parcel', ['my parcel has not arrived', 'track my parcel', 'parcel is late']),
};
const pace: Pace = { nextSlice: () => undefined };

function checkedOf(library: Library): SuggestedSops {
  return { sops: [...library.sops], configs: new Map([['sops', library.config('sops')]]) };
}

const check = (all: Readonly<Record<string, string>>, at: Pace = pace) => {
  const checked = checkedOf(libraryOf(all));
  return checkLibrary(checked, indexOf(checked), at);
};

/** The words that would speak for one SOP of a pair, whichever of the two it is. */
function wordsFor(id: string, { one, words }: TellablePair): PairWords['one'] {
  return one.id === id ? words.one : words.other;
}

describe('what suggestions confuse in a library', () => {
  it('is told by pairs of SOPs: the texts that lead to the other one once theirs does not have them', async () => {
    const { sops, asked, astray, pairs } = await check(files);
    assert.deepEqual([sops, asked], [3, 13]);
    const [pair] = pairs;
    assert.deepEqual(
      new Map([
        [pair?.one.id, pair?.askedOf.one],
        [pair?.other.id, pair?.askedOf.other],
      ]),
      new Map([
        ['unknown', 4],
        ['double', 5],
      ]),
    );
    assert.ok(
      pair?.astray.some(({ text, sop: { id } }) => id === 'double' && text === 'I do not know the charge on the card'),
    );
    for (const { sop: own, other, confidence, own: sure } of pair?.astray ?? []) {
      assert.notEqual(own.id, other.id);
      assert.ok(confidence >= sure - 0.01 && confidence <= 1);
    }
    assert.equal(
      astray,
      pairs.reduce((sum, one) => sum + one.astray.length, 0),
    );
  });

  it('is an SOP of the library, as it is, and not one that lacks what was taken out', async () => {
    const checked = checkedOf(libraryOf(files));
    for (const { sop: own, other } of await astrayTexts(checked, pace))
      for (const one of [own, other]) assert.ok(checked.sops.includes(one));
  });

  it('is no translation, nothing retired, and nothing where no text has a rival', async () => {
    const one = sop('a', 'Refund', ['money back please', 'I want my money back', 'give the money back']);
    const its = sop('b', 'Money back', ['money back please', 'I want my money back', 'give the money back']);
    const translation = its.replace('triggers:', 'translation-of: {id: a, version: 1.0.0}\ntriggers:');
    assert.equal((await check({ 'a.md': one, 'b.md': its })).pairs.length, 1);
    assert.deepEqual((await check({ 'a.md': one, 'b.md': translation })).pairs, []);
    const retired = await check({ 'a.md': one, 'b.md': its.replace('approved', 'retired') });
    assert.deepEqual([retired.sops, retired.pairs], [1, []]);
    assert.deepEqual((await check({})).pairs, []);
  });

  it('begins with the pair that most texts go astray between, then with the greatest lead', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => sopFrom(sop(id, id, []), `${id}.md`));
    const astray = (from: typeof a, to: typeof a, confidence: number) => ({
      sop: from!,
      other: to!,
      field: 'triggers' as const,
      text: `${confidence}`,
      confidence,
      own: 0.1,
    });
    const pairs = confusedPairs([astray(a, b, 0.3), astray(b, c, 0.9), astray(a, b, 0.2), astray(a, c, 0.4)]);
    assert.deepEqual(
      pairs.map(({ one, other, astray: texts }) => [one.id, other.id, ...texts.map(({ text }) => text)]),
      [
        ['a', 'b', '0.3', '0.2'],
        ['b', 'c', '0.9'],
        ['a', 'c', '0.4'],
      ],
    );
  });

  it('names the words that would tell two SOPs apart, of which the other has none, and those that mislead', async () => {
    const { pairs } = await check(files);
    const words = pairs[0]!.words;
    const said = (list: readonly { readonly word: string }[]) => list.map(({ word }) => word);
    const [double, unknown] = [wordsFor('double', pairs[0]!), wordsFor('unknown', pairs[0]!)];
    assert.ok(said(double).includes('twice'), said(double).join());
    assert.ok(said(unknown).includes('unknown'), said(unknown).join());
    assert.ok(!said([...words.one, ...words.other]).some((word) => ['charge', 'card', 'the', 'what'].includes(word)));
    assert.ok(said(words.misleading).includes('card'));
    for (const { texts } of words.misleading) assert.ok(texts >= 1 && texts <= pairs[0]!.astray.length);
  });

  it('names first what an SOP says in many of its texts, and of what misleads what few others say', async () => {
    const all = libraryOf({
      'one.md': sop('one', 'One', ['zinc tap', 'zinc bowl', 'zinc lid', 'zinc pot', 'amber address', 'nickel spoon']),
      'other.md': sop('other', 'Other', ['my address', 'nickel']),
      'third.md': sop('third', 'Third', ['zinc door', 'new address', 'zinc roof']),
      'fourth.md': sop('fourth', 'Fourth', ['old address', 'zinc wall', 'their address']),
    });
    const [one, other] = ['one', 'other'].map((id) => all.withId(id)[0]);
    assert.ok(one && other);
    const astray = [{ sop: one, other, field: 'triggers', text: 'nickel address', confidence: 1, own: 0 }] as const;
    const words = (await WordsApart.of(all.sops, pace)).wordsOf({ one, other, astray, askedOf: { one: 7, other: 3 } });
    assert.equal(words.one[0]?.word, 'zinc');
    assert.deepEqual(
      words.misleading.map(({ word }) => word),
      ['nickel', 'address'],
    );
  });

  it('tells which of those words no text for customers has yet', async () => {
    const all = { ...files, 'double.md': files['double.md'].replace('Summary of double', 'A duplicate payment') };
    const { pairs } = await check(all);
    const found = new Map(wordsFor('double', pairs[0]!).map(({ word, isAsked }) => [word, isAsked]));
    assert.deepEqual([found.get('duplicate'), found.get('equal')], [false, true]);
  });

  it('counts each text once and says how far it is', async () => {
    const told: (readonly [number, number])[] = [];
    const { asked } = await check(files, { ...pace, progress: (done, all) => told.push([done, all]) });
    const all = asked + 10;
    assert.deepEqual(
      told,
      Array.from({ length: all }, (_, at) => [at + 1, all]),
    );
  });

  it('ends when nobody waits for it any longer', async () => {
    let [asked, aborted] = [0, false];
    const signal = {
      get aborted() {
        return aborted;
      },
    };
    await check(files, { ...pace, signal, progress: () => (aborted = ++asked >= 3) });
    assert.equal(asked, 3);
  });

  it('gives way after each text', async () => {
    let slices = 0;
    await check(files, {
      nextSlice: () => {
        slices++;
        return undefined;
      },
    });
    assert.ok(slices >= 13 + 10);
  });

  it('takes in the triggers that fit another SOP at least as well, as lint tells them', async () => {
    const lost = 'where is my parcel';
    const all = { ...files, 'double.md': files['double.md'].replace('two equal charges on the card', lost) };
    const checked = checkedOf(libraryOf(all));
    const { misplaced } = await checkLibrary(checked, indexOf(checked), pace);
    assert.deepEqual(
      misplaced.map(({ sop: own, text, other }) => [own.id, text, other.id]),
      [
        ['double', lost, 'parcel'],
        ['double', 'I do not know the charge on the card', 'unknown'],
      ],
    );
    const [first] = misplaced;
    assert.equal(new TextPlaces().placeOf({ sop: first!.sop, field: 'triggers', text: lost }).start.line, 7);
    const index = indexOf(checked);
    assert.deepEqual(
      [...(await rivalsByUri(index, checked.sops, pace)).values()],
      checked.sops.map((one) => rivalsOf(index, one)),
    );
  });

  it('costs one text alone where suggesting fails on it', async () => {
    const checked = checkedOf(libraryOf(files));
    const index = indexOf(checked);
    const failing = Object.create(index) as typeof index;
    failing.triageInSlices = (slice, text, ...rest) =>
      text === 'track my parcel' ? Promise.reject(new Error('no')) : index.triageInSlices(slice, text, ...rest);
    const failed: string[] = [];
    const found = await rivalsByUri(failing, checked.sops, { ...pace, failed: (...told) => failed.push(...told) });
    assert.deepEqual(failed, ['track my parcel', 'no']);
    assert.equal(found.size, 3);
  });
});

describe('an SOP without some of its texts', () => {
  it('is the same in all else, what is read on demand included', () => {
    const whole = sopFrom(files['double.md']);
    const part = withTexts(whole, (at) => at % 2 === 1);
    assert.deepEqual(
      askedTexts(part).map(({ text }) => text),
      ['the card was charged twice', 'the same charge two times'],
    );
    assert.equal(part.title, '');
    for (const key of ['id', 'location', 'summary', 'headings', 'sections', 'text', 'status', 'lang'] as const)
      assert.deepEqual(part[key], whole[key]);
    assert.equal(askedTexts(whole).length, 5);
  });
});

describe('the sample library', () => {
  it('knows where each of its texts stands', () => {
    const places = new TextPlaces();
    for (const own of readSampleLibrary().sops)
      for (const asked of askedTexts(own)) {
        const { start, end } = places.placeOf(asked);
        assert.ok(start.line > 0, asked.text);
        const written = own.text.split('\n')[start.line]?.slice(start.character, end.character);
        assert.equal(written?.replace(/''/g, "'"), asked.text);
      }
  });
});
