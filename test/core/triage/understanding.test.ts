import assert from 'node:assert/strict';
import { TriageIndex } from '../../../src/core/triage/triage-index';
import { readSampleLibrary } from '../support/sample-library';
import { triageOf, withTriggers } from '../support/triage';

/** SOPs of a trade that no list of the lexicon is about. */
const camp = [
  withTriggers('leak', 'Water in the tent', 'en', [
    'the tent lets the rain in',
    'our bed got soaked last night',
    'drops fall from the roof',
  ]),
  withTriggers('noise', 'Noise at night', 'en', [
    'the neighbours are loud',
    'nobody can sleep with that music',
    'they shout until dawn',
  ]),
  withTriggers('dog', 'Animals', 'en', ['may we bring our dog', 'is my cat allowed', 'there is a puppy running loose']),
  withTriggers('late', 'Late arrival', 'en', [
    'we will be there after midnight',
    'our train is delayed',
    'can we check in late',
  ]),
];

const index = triageOf(...camp);
const sample = triageOf(...readSampleLibrary().sops);
const ids = (message: string) => index.triage(message).map(({ sop }) => sop.id);

describe('suggestions that understand', () => {
  it('follow what is meant where words differ, in other languages too', () => {
    for (const [message, id] of Object.entries({
      'everything is wet, it rained through the canvas': 'leak',
      'the people beside us are so noisy': 'noise',
      'els veïns fan molt de soroll': 'noise',
      'can we take our puppies?': 'dog',
      'nuestro tren va con retraso, llegaremos de noche': 'late',
    }))
      assert.equal(ids(message)[0], id, message);
  });

  it('tell why: the part of the message, and the text that says nearly the same', () => {
    for (const message of [
      'can we take our puppies?',
      'the noisy party next door keeps us awake',
      'can we bring a pet?',
    ])
      for (const { reasons } of index.triage(message, undefined, { limit: 10 })) {
        assert.ok(reasons.length > 0, message);
        for (const { phrase, matched } of reasons) {
          assert.equal(message.slice(phrase.start, phrase.end), phrase.text);
          assert.ok(phrase.text !== '' && matched !== '');
        }
      }
  });

  it('stay away where nobody asks anything, and say the same whenever they are asked', () => {
    for (const idle of ['thanks a million!', 'jajaja', 'What a Monday…', 'Muchas gracias por todo', 'bon dia a tothom'])
      assert.deepEqual(ids(idle), [], idle);
    const message = 'the people beside us are so noisy';
    const again = triageOf(...[...camp].reverse()).triage(message);
    assert.deepEqual(
      again.map(({ sop, confidence }) => [sop.id, confidence.toFixed(9)]),
      index.triage(message).map(({ sop, confidence }) => [sop.id, confidence.toFixed(9)]),
    );
  });

  it('find the question in a long story', () => {
    const story = (question: string) =>
      `Good evening,\n\nI hope you are well. My sister told me about you years ago when we still lived by the lake, and we have always enjoyed ourselves with the children. My husband is fixing the car in the meantime.\n\n${question}\n\nMany thanks in advance, and greetings from all of us at home.\n\nMargaret Holloway\n14 Elm Grove, Leeds`;
    for (const [question, id] of [
      ['The tent lets the rain in.', 'leak'],
      ['Is my cat allowed?', 'dog'],
    ] as const)
      assert.equal(ids(story(question))[0], id, question);
  });

  it('are as sure of a question within a mail as of the question, in a library of many SOPs', () => {
    const mail = (question: string) =>
      `Buenas tardes:\n\nEspero que estéis todos bien por el taller. Os sigo desde hace un par de años, cuando una compañera del trabajo me habló de vosotros, y mi madre y yo pasamos siempre por delante cuando vamos de vacaciones con los niños. Este invierno nos hemos mudado a un piso nuevo y andamos con obras, así que perdonad el desorden.\n\n${question}\n\nMuchas gracias por adelantado y que paséis un buen fin de semana.\n\nMarta Puig\nCalle Mayor 14, 3.º`;
    for (const [question, id] of [
      ['Me han cobrado dos veces la misma compra.', 'double-charge'],
      ['No recuerdo la contraseña.', 'recover-password'],
      ['Quiero cancelar el pedido.', 'cancel-order'],
    ] as const) {
      const [best] = sample.triage(mail(question));
      assert.equal(best?.sop.id, id, question);
      assert.ok(best.confidence > 0.7, `${question} ${best.confidence}`);
    }
  });

  it('stay away where a library of many words knows next to nothing of what is said', () => {
    assert.deepEqual(sample.triage('busco trabajo de soldador en Bilbao'), []);
  });

  it('tell no chance word beside what says it', () => {
    const [best] = sample.triage("no em surten els punts de l'ultima compra, me n'havien de pujar 120");
    assert.equal(best?.sop.id, 'gift-cards-and-points');
    assert.deepEqual(
      best.reasons.map(({ phrase }) => phrase.text),
      ["punts de l'ultima compra"],
    );
  });

  it('are as sure where all SOPs are drafts yet', () => {
    const drafts = camp.map(({ id, title, front }) => withTriggers(id, title, 'en', front.triggers, 'draft'));
    for (const message of ['the noisy party next door keeps us awake', 'the people beside us are so noisy'])
      assert.deepEqual(
        triageOf(...drafts)
          .triage(message)
          .map(({ sop, confidence }) => [sop.id, confidence.toFixed(9)]),
        index.triage(message).map(({ sop, confidence }) => [sop.id, confidence.toFixed(9)]),
      );
  });

  it('follow a library that changes', () => {
    const changing = triageOf(...camp);
    const message = 'they steal our food at night';
    const fox = withTriggers('fox', 'Foxes', 'en', ['a fox took our dinner', 'something steals food from the tent']);
    changing.update({ added: [fox], changed: [], removed: [] });
    assert.equal(changing.triage(message)[0]?.sop.id, 'fox');
    const better = withTriggers('dog', 'Animals', 'en', ['they steal our food', 'animals that steal food at night']);
    changing.update({ added: [], changed: [better], removed: [fox] });
    assert.equal(changing.triage(message)[0]?.sop.id, 'dog');
    assert.ok(!changing.triage(message).some(({ sop }) => sop.id === 'fox'));
  });

  it('are told apart by what an SOP says now, not by what it said when it was last asked about', () => {
    const changing = triageOf(...camp);
    const message = 'they steal our food at night';
    changing.triage('may we bring our dog');
    changing.triage(message);
    const better = withTriggers('dog', 'Animals', 'en', ['they steal our food', 'animals that steal food at night']);
    changing.update({ added: [], changed: [better], removed: [] });
    const anew = triageOf(...camp.map((sop) => (sop.id === 'dog' ? better : sop)));
    assert.deepEqual(changing.triage(message), anew.triage(message));
  });

  it('are given all the same when the texts of one SOP can no longer be read, which is told', async () => {
    let isBroken = false;
    const [leak, ...others] = camp;
    const failing = new Proxy(leak!, {
      get(sop, key): unknown {
        if (isBroken && key === 'summary') throw new Error('cannot be read');
        return Reflect.get(sop, key);
      },
    });
    const told = new Set<string>();
    const index = new TriageIndex(undefined, ({ id }) => told.add(id));
    index.update({ added: [failing, ...others], changed: [], removed: [] });
    await index.prepare(() => undefined);
    isBroken = true;
    // Every SOP of so few is compared with it.
    assert.equal(index.triage('nobody can sleep with the music and the rain')[0]?.sop.id, 'noise');
    assert.deepEqual([...told], ['leak']);
  });

  it('know the sample library in everyday words', () => {
    for (const [message, id] of Object.entries({
      'me cobraron dos veces': 'double-charge',
      'póngame con una persona': 'contact-and-channels',
      'lleva níquel?': 'product-care-and-safety',
    })) {
      const found = sample.triage(message).map(({ sop }) => sop.id);
      assert.ok(found.includes(id), `${message}: ${found.join()}`);
    }
  });
});
