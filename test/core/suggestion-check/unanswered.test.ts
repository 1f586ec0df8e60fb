import assert from 'node:assert/strict';
import fc from 'fast-check';
import { questionGroups } from '../../../src/core/suggestion-check/question-groups';
import { unansweredGroups } from '../../../src/core/suggestion-check/unanswered';
import { assertGrowsEvenly } from '../support/growth';
import { libraryOf } from '../support/libraries';
import { holds } from '../support/properties';

const written = (text: string) => ({ text, lang: 'es' });
const groupsOf = (texts: readonly string[], elsewhere: readonly string[] = []) =>
  questionGroups(texts.map(written), elsewhere.map(written));
const textsOf = ({ groups, single }: ReturnType<typeof groupsOf>) => ({
  groups: groups.map(({ messages }) => messages.map(({ text }) => text)),
  single: single.map(({ text }) => text),
});

const nickel = ['¿esta sartén lleva níquel?', 'soy alérgica al níquel', 'la cuchara tiene níquel o no'];
const grave = ['¿grabáis nombres en los vasos?', 'quiero grabar un nombre'];
const lone = 'me encanta vuestra música';

describe('messages that no SOP answers', () => {
  it('stand together by what they share, the largest group first; the others by themselves', () => {
    assert.deepEqual(textsOf(groupsOf([grave[0]!, nickel[0]!, lone, nickel[1]!, grave[1]!, nickel[2]!])), {
      groups: [nickel, grave],
      single: [lone],
    });
  });

  it('name what they share, as it is written', () => {
    const [first, second] = groupsOf([...nickel, ...grave]).groups;
    assert.equal(first?.words[0], 'níquel');
    assert.ok(second?.words.some((word) => word.startsWith('nombre')));
  });

  it('do not stand together by words that answered messages, or the library, say as well', () => {
    const texts = ['mi pedido lleva níquel', 'quiero el pedido en jueves', 'dónde veo pedidos con níquel'];
    const elsewhere = Array.from({ length: 40 }, (_, at) => `dónde está mi pedido ${at}`);
    assert.deepEqual(textsOf(groupsOf(texts, elsewhere)), { groups: [[texts[0], texts[2]]], single: [texts[1]] });
  });

  it('are each in one place, in whatever order they come, and the groups are the same', () => {
    const words = fc.array(fc.constantFrom('níquel', 'sartén', 'grabar', 'vaso', 'alergia', 'música', 'cuchara'), {
      minLength: 1,
      maxLength: 4,
    });
    holds(fc.array(words, { maxLength: 20 }), (all) => {
      const texts = all.map((one, at) => `${one.join(' ')} ${at}`);
      const found = textsOf(groupsOf(texts));
      assert.deepEqual([...found.groups.flat(), ...found.single].sort(), [...texts].sort());
      for (const group of found.groups) assert.ok(group.length >= 2);
      const sorted = (one: typeof found) => one.groups.map((group) => [...group].sort().join()).sort();
      assert.deepEqual(sorted(textsOf(groupsOf([...texts].reverse()))), sorted(found));
    });
  });

  it('are counted anew once a larger group has taken some of them', () => {
    const inBoth = 'alergia y sartén';
    const pans = ['una sartén', 'otra sartén', 'sartén', inBoth];
    const spoons = ['alergia y cuchara', 'cuchara', 'esa cuchara'];
    assert.deepEqual(textsOf(groupsOf([...pans, 'mi alergia', ...spoons])), {
      groups: [pans, spoons],
      single: ['mi alergia'],
    });
  });

  it('are none where there are none', () => {
    assert.deepEqual(groupsOf([]), { groups: [], single: [] });
    assert.deepEqual(textsOf(groupsOf(['', 'de la', '12345'])), { groups: [], single: ['', 'de la', '12345'] });
  });

  it('take as long as they are, however many share their words', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const word = (at: number) => `${letters[at % 26]}${letters[(at * 7) % 26]}${letters[(at * 11 + 3) % 26]}uto`;
    assertGrowsEvenly(
      1500,
      (size) =>
        Array.from({ length: size }, (_, at) => written(Array.from({ length: 8 }, (_2, n) => word(at * n)).join(' '))),
      (messages) => questionGroups(messages, []),
    );
  });

  it('are shown without what looks like a customer’s data, which names no group either', async () => {
    const library = libraryOf({});
    const texts = [
      'Hola, soy Marta Puig Soler: ¿lleva níquel? marta.puig@example.com',
      'Me llamo Marta Puig Soler y la sartén lleva níquel, tel. 612 345 678.',
    ];
    const { groups } = await unansweredGroups(
      texts.map((text) => ({ text, isAnswered: false })),
      library.sops,
      library.config('sops'),
      { nextSlice: () => undefined },
    );
    assert.equal(groups.length, 1);
    const said = JSON.stringify(groups);
    assert.match(said, /níquel/);
    assert.doesNotMatch(said, /marta|puig|soler|example|612|345/i);
  });
});
