import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Sop } from '../../../src/core/sop/model';
import { Choices } from '../../../src/core/triage/choices';
import { TriageIndex } from '../../../src/core/triage/triage-index';
import { anyText, fragments } from '../support/hostile';
import { eventuallyHolds, holds } from '../support/properties';
import { sopFrom } from '../support/sops';

const topics = [
  'cancelar pedido',
  'factura empresa',
  'plato roto',
  'contraseña olvidada',
  'paquete perdido',
  'cambiar talla',
  'horario tienda',
];
const messages = [
  'quiero cancelar el pedido',
  'el plato llegó roto',
  'dónde está el paquete',
  'factura',
  'hola',
  'cambio de talla y contraseña',
];

function sopAbout(file: string, topic: string, status = 'approved'): Sop {
  return sopFrom(
    `---\nid: ${file}\ntitle: ${topic}\nlang: es\nstatus: ${status}\ntriggers: [me pasa algo con ${topic}, ${topic}]\n---\n\nResumen de ${topic}.\n`,
    `${file}.md`,
  );
}

function answers(index: TriageIndex): unknown {
  return messages.map((message) =>
    index
      .triage(message, undefined, { limit: 10 })
      .map(({ sop, confidence, reasons }) => [sop.id, confidence, reasons]),
  );
}

describe('the triage of a library that changes', () => {
  const files = ['a', 'b', 'c', 'd', 'e', 'f'];
  const change = fc.record({
    file: fc.constantFrom(...files),
    topic: fc.constantFrom(...topics),
    status: fc.constantFrom('approved', 'draft', 'retired', 'removed'),
    then: fc.constantFrom('nothing', 'ask', 'prepare', 'begin', 'synonyms'),
  });

  it('is that of a library read again, to the last digit', async () => {
    await eventuallyHolds(
      fc.array(change, { maxLength: 30 }),
      async (changes) => {
        const index = new TriageIndex();
        const now = new Map<string, Sop>();
        const begun: Promise<void>[] = [];
        let synonyms: string[][] = [];
        for (const { file, topic, status, then } of changes) {
          const before = now.get(file);
          const sop = sopAbout(file, topic, status === 'removed' ? 'approved' : status);
          if (status === 'removed') {
            now.delete(file);
            index.update({ added: [], changed: [], removed: before ? [before] : [] });
          } else {
            now.set(file, sop);
            index.update(
              before ? { added: [], changed: [sop], removed: [] } : { added: [sop], changed: [], removed: [] },
            );
          }
          if (then === 'ask') index.triage('hola');
          if (then === 'prepare') await index.prepare(() => undefined);
          if (then === 'begin') begun.push(index.prepare(() => undefined));
          if (then === 'synonyms') index.configure('sops', { synonyms: (synonyms = [[topic, 'zzz']]), rules: [] });
        }
        await Promise.all(begun);
        const anew = new TriageIndex();
        anew.configure('sops', { synonyms, rules: [] });
        anew.update({ added: [...now.values()], changed: [], removed: [] });
        assert.deepEqual(answers(index), answers(anew));
      },
      60,
    );
  });

  it('is prepared in small steps, between which it may change', async () => {
    const index = new TriageIndex();
    index.update({ added: topics.map((topic, at) => sopAbout(`sop-${at}`, topic)), changed: [], removed: [] });
    let steps = 0;
    await index.prepare(() => {
      steps++;
      if (steps === 20) index.update({ added: [sopAbout('late', 'mascota enferma')], changed: [], removed: [] });
      return undefined;
    });
    assert.ok(steps > topics.length, 'no step takes in more than one SOP');
    assert.equal(index.triage('mi mascota está enferma')[0]?.sop.id, 'late');
  });

  it('answers in slices as it does at once, by the library as it is in the end', async () => {
    const index = new TriageIndex();
    index.update({ added: topics.map((topic, at) => sopAbout(`sop-${at}`, topic)), changed: [], removed: [] });
    const message = `${messages.join('. ')}. mi mascota está enferma`;
    for (let changeAt = 0; changeAt < 40; changeAt += 3) {
      let slices = 0;
      const late = sopAbout(`late-${changeAt}`, 'mascota enferma');
      const answer = await index.triageInSlices(() => {
        if (slices++ === changeAt) index.update({ added: [late], changed: [], removed: [] });
        return undefined;
      }, message);
      assert.deepEqual(answer, index.triage(message));
    }
  });

  it('gives nothing without SOPs', () => {
    assert.deepEqual(new TriageIndex().triage('quiero cancelar el pedido'), []);
  });
});

describe('triage of any text', () => {
  const index = new TriageIndex();
  index.update({ added: topics.map((topic, at) => sopAbout(`sop-${at}`, topic)), changed: [], removed: [] });

  it('never throws, and its reasons are stretches of the message', () => {
    for (const texts of [
      anyText,
      fragments,
      fc
        .array(
          fc.constantFrom('cancelar', 'PEDIDO', '\n', ' ', '. ', '> ', 'factúra', 'plato', 'roto', ', ', '--', '😀'),
        )
        .map((parts) => parts.join(' ')),
    ]) {
      holds(texts, (text) => {
        for (const { reasons, confidence } of index.triage(text)) {
          assert.ok(confidence > 0 && confidence <= 1 && reasons.length > 0);
          for (const { phrase } of reasons) assert.equal(text.slice(phrase.start, phrase.end), phrase.text);
        }
      });
    }
  });

  it('does not read messages without end', async () => {
    const read = 12_000;
    for (const piece of ['cancelar pedido ', 'a', 'palabra\n', '> ', 'hola, ', '<a ', 'wrote: ', 'xyzzyqwert ', '. ']) {
      let steps = 0;
      const answer = (message: string) => {
        steps = 0;
        return index.triageInSlices(() => {
          steps++;
          return undefined;
        }, message);
      };
      const short = await answer(piece.repeat(read).slice(0, read));
      const stepsOfShort = steps;
      assert.deepEqual(
        await answer(`${piece.repeat(read).slice(0, read)}${piece.repeat(read)} cancelar pedido`),
        short,
      );
      assert.equal(steps, stepsOfShort, JSON.stringify(piece));
    }
  });
});

describe('what agents choose', () => {
  const [cancel, invoice] = [sopAbout('cancel', 'cancelar pedido'), sopAbout('invoice', 'factura empresa')];
  const unclear = 'tengo un lío con la factura del pedido';
  const library = () => ({
    added: [cancel, invoice, ...topics.slice(2).map((topic, at) => sopAbout(`sop-${at}`, topic))],
    changed: [],
    removed: [],
  });
  const confidenceOf = (index: TriageIndex, message: string, sop: Sop) =>
    index.triage(message, undefined, { limit: 10 }).find((one) => one.sop.id === sop.id)?.confidence ?? 0;

  it('is learnt from', () => {
    const index = new TriageIndex();
    index.update(library());
    const before = confidenceOf(index, unclear, cancel);
    for (let times = 0; times < 5; times++) index.learn(unclear, cancel);
    assert.ok(confidenceOf(index, unclear, cancel) > before);
  });

  it('never outweighs what a message clearly says', () => {
    const index = new TriageIndex();
    index.update(library());
    const clear = 'me pasa algo con factura empresa';
    index.learn(clear, cancel);
    assert.equal(index.triage(clear)[0]?.sop.id, 'invoice');
    assert.ok(confidenceOf(index, clear, invoice) > 0.8);
  });

  it('is kept, without a word of the messages', () => {
    const choices = new Choices();
    const index = new TriageIndex(choices);
    index.update(library());
    index.learn('tengo un lío con la factura del pedido de Ramiro Quintanilla', cancel);
    const stored = JSON.stringify(choices);
    for (const word of ['factura', 'lio', 'ramiro', 'quintanilla']) assert.ok(!stored.toLowerCase().includes(word));
    const again = new TriageIndex(Choices.restore(JSON.parse(stored)));
    again.update(library());
    assert.equal(confidenceOf(again, unclear, cancel), confidenceOf(index, unclear, cancel));
  });

  it('is kept when its SOP moves, and when the SOP’s folder is closed and opened again', () => {
    const index = new TriageIndex();
    index.update(library());
    for (let times = 0; times < 3; times++) index.learn(unclear, cancel);
    const learnt = confidenceOf(index, unclear, cancel);
    const moved = sopFrom(cancel.text, 'elsewhere/cancel.md');
    index.update({ added: [moved], changed: [], removed: [cancel] });
    assert.equal(confidenceOf(index, unclear, moved), learnt);
    const { added } = library();
    const all = [moved, ...added.slice(1)];
    index.update({ added: [], changed: [], removed: all });
    assert.deepEqual(index.triage(unclear), []);
    index.update({ added: all, changed: [], removed: [] });
    assert.equal(confidenceOf(index, unclear, moved), learnt);
  });

  it('goes when there is too much of it, the oldest choices first', () => {
    const choices = new Choices();
    for (const sop of ['first', 'second', 'first']) choices.learn([1], sop);
    for (let sop = 0; sop < 1999; sop++) choices.learn([sop], `sop-${sop}`);
    const kept = Object.keys(choices.toJSON());
    assert.ok(kept.includes('first') && !kept.includes('second'));
  });

  it('stays small', () => {
    const choices = new Choices();
    for (let sop = 0; sop < 2100; sop++) choices.learn([sop], `sop-${sop}`);
    for (let time = 0; time < 10; time++)
      choices.learn(
        Array.from({ length: 100 }, (_, at) => time * 100 + at),
        'one',
      );
    const stored = choices.toJSON();
    assert.ok(Object.keys(stored).length <= 2000 && (stored['one']?.features.length ?? 0) <= 200);
  });

  it('is left out where it cannot be read', () => {
    for (const stored of [
      undefined,
      null,
      'x',
      [],
      {
        a: null,
        b: { times: 'x', features: [] },
        c: { times: 1, features: 'x' },
        d: { times: 1, features: [[1, -1], ['x', 1], 7, [3, 2]] },
      },
    ])
      assert.ok(Object.keys(Choices.restore(stored).toJSON()).length <= 1);
  });
});
