import assert from 'node:assert/strict';
import { recordSent, sentReplies } from '../../../src/core/case/model/sending';
import {
  placeAboveClosing,
  placeInDraft,
  tells,
  withAnticipation,
  withoutTexts,
} from '../../../src/core/reply/anticipate';
import { fillReply } from '../../../src/core/reply/fill';
import { caseOn } from '../support/cases';

/** A reply with a text where it goes. */
function put(text: string, added = 'ADDED'): string {
  const { at, before, after } = placeAboveClosing(text);
  return text.slice(0, at) + before + added + after + text.slice(at);
}

describe('a text that goes into a reply', () => {
  it('stands above its closing, as a paragraph of its own', () => {
    assert.equal(put('Hola, Ana:\n\nHecho.\n\nUn saludo,\nPau'), 'Hola, Ana:\n\nHecho.\n\nADDED\n\nUn saludo,\nPau');
    assert.equal(put('Bon dia,\n\nFet.\n\nSalutacions,\nPau\n'), 'Bon dia,\n\nFet.\n\nADDED\n\nSalutacions,\nPau\n');
    assert.equal(put('Hi,\n\nDone.\n\n\nKind regards,\nPau'), 'Hi,\n\nDone.\n\n\nADDED\n\nKind regards,\nPau');
    assert.equal(put('Hi,\n\nDone.\nKind regards,\nPau'), 'Hi,\n\nDone.\n\nADDED\n\nKind regards,\nPau');
    assert.equal(
      put('Hello,\n\nDone.\n\nAny other questions? Just reply.\n\nKind regards,\nPau'),
      'Hello,\n\nDone.\n\nADDED\n\nAny other questions? Just reply.\n\nKind regards,\nPau',
    );
  });

  it('stands at the end where nothing closes it', () => {
    assert.equal(put('Listo: te devolvemos 10 EUR.'), 'Listo: te devolvemos 10 EUR.\n\nADDED');
    assert.equal(put('Done.\n'), 'Done.\n\nADDED\n');
    assert.equal(put(''), 'ADDED');
  });

  describe('of which a part is known alone', () => {
    const link = 'https://example.com/a-long-address-of-a-parcel/1Z999';
    const letter = `Hola, Ana:\n\nTu pedido ha salido de nuestro almacén. Puedes seguirlo aquí: ${link} cuando quieras.\n\nUn saludo,\nPau`;
    const draft = `---\nticket: T-1\n---\n\n> ¿Dónde está?\n\n${letter}\n\n> Un saludo,\n> Ana\n`;
    const putIn = (known: string) => {
      const start = draft.indexOf(known);
      const { at, before, after } = placeInDraft(draft, { start, end: start + known.length });
      return draft.slice(0, at) + before + 'ADDED' + after + draft.slice(at);
    };

    it('splits no sentence', () => {
      for (const known of [
        'Tu pedido ha salido de nuestro almacén. Puedes seguirlo aquí: ',
        ' ha salido de nuestro almacén. Puedes seguirlo aquí:',
        ' cuando quieras.',
        'Hola, ',
        'Pau',
      ]) {
        const paragraphs = putIn(known).split('\n\n');
        const without = paragraphs.filter((one) => one !== 'ADDED').join('\n\n');
        assert.equal(paragraphs.length - 1, draft.split('\n\n').length, known);
        assert.equal(without, draft, known);
      }
    });

    it('stands where it would, as far as the part says it', () => {
      const whole = draft.replace('Un saludo,\nPau', 'ADDED\n\nUn saludo,\nPau');
      assert.equal(putIn(letter), whole);
      assert.equal(putIn(' cuando quieras.\n\nUn saludo,\nPau'), whole);
      assert.equal(putIn('Puedes seguirlo aquí: '), whole);
    });
  });

  it('keeps its gaps and those of the reply', () => {
    const reply = fillReply('Hi {{ a.name }},\n\nDone.\n\nKind regards,\n{{ agent.signature }}', {});
    const added = fillReply('See {{ tracking.url }}.', {});
    const { parts, missing } = withAnticipation(reply, added);
    assert.equal(
      parts.map((part) => (part.kind === 'text' ? part.text : `[${part.variable}]`)).join(''),
      'Hi [a.name],\n\nDone.\n\nSee [tracking.url].\n\nKind regards,\n[agent.signature]',
    );
    assert.deepEqual(missing, ['a.name', 'agent.signature', 'tracking.url']);
  });

  it('is no change of the reply, and is recorded as what it is', () => {
    const words =
      'The bank takes between three and ten working days to show it, so just reply if it is not there by then.';
    const named = (reply: string, more = {}) => ({ reply, reply_sop: 'refund', lang: 'en', ...more });
    const reply = {
      insertion: 'i1',
      named: named('done'),
      filled: fillReply('Hi,\n\nIt is done.\n\nKind regards,\nPau', {}),
    };
    const told = { insertion: 'i2', named: named('when', { anticipated: true }), filled: fillReply(words, {}) };
    const body = `Hi,\n\nIt is done.\n\n${words}\n\nKind regards,\nPau`;
    const sent = sentReplies([reply, told], body, [`${words}\n\n`]);
    assert.deepEqual(
      sent.map(({ distance }) => distance),
      [0, 0],
    );
    assert.notEqual(sentReplies([reply, told], body)[0]?.distance, 0);
    const events = recordSent(caseOn('- [ ] Go'), sent, { how: 'copied' });
    assert.deepEqual(
      events.map((event) => 'anticipated' in event && event.anticipated),
      [false, true],
    );
  });

  it('says nothing new where the reply gives all its values', () => {
    const isConstant = (name: string) => name === 'shop.name';
    const reply = 'It leaves today: {{ tracking.url }}, {{delivery.date | default: "soon"}}. {{ shop.name }}';
    assert.equal(tells(reply, 'Follow it: {{ tracking.url }}', isConstant), true);
    assert.equal(tells(reply, 'By {{ delivery.date }}: {{- tracking.url }}', isConstant), true);
    assert.equal(tells(reply, 'By {{ delivery.date }} with {{ tracking.carrier }}', isConstant), false);
    assert.equal(tells(reply, 'Your bank takes ten days. {{ shop.name }}', isConstant), false);
  });

  it('is found again where it stands', () => {
    assert.equal(withoutTexts('a b c b', [' b ', 'x', '']), 'a  c b');
  });
});
