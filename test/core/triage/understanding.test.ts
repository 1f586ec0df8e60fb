import assert from 'node:assert/strict';
import type { Sop } from '../../../src/core/sop/model';
import { TriageIndex } from '../../../src/core/triage/triage-index';
import { readSampleLibrary } from '../support/sample-library';
import { sopFrom } from '../support/sops';

/** SOPs of a trade that no list of the lexicon is about. */
const camp = [
  made('leak', 'Water in the tent', [
    'the tent lets the rain in',
    'our bed got soaked last night',
    'drops fall from the roof',
  ]),
  made('noise', 'Noise at night', [
    'the neighbours are loud',
    'nobody can sleep with that music',
    'they shout until dawn',
  ]),
  made('dog', 'Animals', ['may we bring our dog', 'is my cat allowed', 'there is a puppy running loose']),
  made('late', 'Late arrival', ['we will be there after midnight', 'our train is delayed', 'can we check in late']),
];

function made(id: string, title: string, triggers: readonly string[]): Sop {
  return sopFrom(
    `---\nid: ${id}\ntitle: ${title}\nlang: en\nstatus: approved\ntriggers:\n${triggers.map((one) => `  - ${one}\n`).join('')}---\n\nSummary.\n`,
    `${id}.md`,
  );
}

function indexOf(sops: readonly Sop[]): TriageIndex {
  const index = new TriageIndex();
  index.update({ added: sops, changed: [], removed: [] });
  return index;
}

const index = indexOf(camp);
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
    const again = indexOf([...camp].reverse()).triage(message);
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

  it('follow a library that changes', () => {
    const changing = indexOf(camp);
    const message = 'they steal our food at night';
    const fox = made('fox', 'Foxes', ['a fox took our dinner', 'something steals food from the tent']);
    changing.update({ added: [fox], changed: [], removed: [] });
    assert.equal(changing.triage(message)[0]?.sop.id, 'fox');
    const better = made('dog', 'Animals', ['they steal our food', 'animals that steal food at night']);
    changing.update({ added: [], changed: [better], removed: [fox] });
    assert.equal(changing.triage(message)[0]?.sop.id, 'dog');
    assert.ok(!changing.triage(message).some(({ sop }) => sop.id === 'fox'));
  });

  it('are told apart by what an SOP says now, not by what it said when it was last asked about', () => {
    const changing = indexOf(camp);
    const message = 'they steal our food at night';
    changing.triage('may we bring our dog');
    changing.triage(message);
    const better = made('dog', 'Animals', ['they steal our food', 'animals that steal food at night']);
    changing.update({ added: [], changed: [better], removed: [] });
    const anew = indexOf(camp.map((sop) => (sop.id === 'dog' ? better : sop)));
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
    const sample = indexOf([...readSampleLibrary().sops].filter(({ status }) => status !== 'retired'));
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
