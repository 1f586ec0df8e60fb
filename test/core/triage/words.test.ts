import assert from 'node:assert/strict';
import type { TriageIndex } from '../../../src/core/triage/triage-index';
import { triageOf, withTriggers } from '../support/triage';

const ids = (index: TriageIndex, message: string) => index.triage(message).map(({ sop }) => sop.id);

/** Checks which SOP each message gets first. */
function leads(index: TriageIndex, messages: Readonly<Record<string, string | undefined>>): void {
  for (const [message, id] of Object.entries(messages)) assert.equal(ids(index, message)[0], id, message);
}

describe('words of other languages and meanings', () => {
  const index = triageOf(
    withTriggers('recall', 'Retirada de un producto', 'es', [
      'qué lote tiene el mío',
      'quin lot és el meu',
      'el lote afectado',
    ]),
    withTriggers('embroider', 'Bordar a medida', 'es', ['pueden bordar unas iniciales', 'quiero bordar un nombre']),
    withTriggers('arrived', 'Ya ha llegado', 'es', ['cómo sé si ha llegado', 'ya llega mi compra']),
    withTriggers('grief', 'Duelo', 'es', ['estoy de duelo', 'falleció mi padre']),
    withTriggers('mend', 'Arreglos', 'en', ["the lamp won't turn on", 'it broke']),
    withTriggers('vote', 'Elección de color', 'es', ['la elección del color', 'hacer otra elección']),
  );

  it('are no evidence where they only look alike', () => {
    for (const message of [
      'Thanks a lot, have a nice weekend!',
      'Who won the elections in 1996?',
      'El meu gos borda tota la nit',
      'Qui va guanyar la lliga?',
      'Me duele la cabeza desde ayer',
    ])
      assert.deepEqual(ids(index, message), [], message);
  });

  it('are understood where they are the same word', () => {
    leads(triageOf(withTriggers('towels', 'Mantas', 'es', ['una manta tramuntana', 'la manta grande'])), {
      'teniu la manta tramuntana?': 'towels',
      'do you have the manta tramuntana': 'towels',
    });
  });
});

describe('a trigger in chat spelling', () => {
  it('is read as what it is short for, and keeps others from nothing', () => {
    const index = triageOf(
      withTriggers('account', 'Acceso', 'es', ['no puedo entrar en mi cuenta', 'mi cuenta está bloqueada']),
      withTriggers('track', 'Seguimiento', 'es', ['xq no m llega el pqte d mi cta', 'dnd está el pqte']),
    );
    leads(index, {
      'mi cta está bloqueada': 'account',
      'dónde está el paquete': 'track',
      'no entro n mi cta': 'account',
    });
  });
});

describe('what English runs together', () => {
  const index = triageOf(
    withTriggers('stopped', 'Stopped working', 'en', ['the lamp does not work', 'it has not worked since Monday']),
    withTriggers('came', 'Not here yet', 'en', ['I have not received my order', 'the order did not arrive']),
  );

  it('is read as what it stands for, with its apostrophe and without', () => {
    const told = (message: string) => index.triage(message).map(({ sop, confidence }) => [sop.id, confidence]);
    for (const [short, long] of [
      ["the lamp doesn't work", 'the lamp does not work'],
      ['the lamp doesnt work', 'the lamp does not work'],
      ["I haven't received my order", 'I have not received my order'],
      ['i havent rcvd my order', 'i have not received my order'],
    ] as const) {
      assert.ok(told(long).length > 0);
      assert.deepEqual(told(short), told(long), short);
    }
  });
});

describe('forms that no stemmer knows', () => {
  it('are read as their verb', () => {
    leads(
      triageOf(
        withTriggers('give-back', 'Devoluciones', 'es', ['devolver la silla', 'tornar la cadira']),
        withTriggers('glue', 'Pegamento', 'es', ['romper el jarrón', 'se me puede romper']),
        withTriggers('write', 'Letters', 'en', ['write a letter to the board', 'I want to write a letter']),
      ),
      { 'la silla la devuelvo': 'give-back', 'el jarrón está roto': 'glue', 'I wrote a letter': 'write' },
    );
  });
});

describe('what customers of any trade say', () => {
  const index = triageOf(
    withTriggers('person', 'Hablar con el equipo', 'es', ['quiero hablar con una persona']),
    withTriggers('twice', 'Cobro doble', 'es', ['me habéis cobrado dos veces']),
    withTriggers('faulty', 'Producto defectuoso', 'es', ['no funciona', 'está defectuoso']),
    withTriggers('hours', 'Horario', 'es', ['a qué hora abrís']),
    withTriggers('tracking', 'Seguimiento', 'es', ['el número de seguimiento']),
    withTriggers('transfer', 'Datos bancarios', 'es', ['a qué cuenta hago la transferencia']),
    withTriggers('rights', 'Datos personales', 'es', ['quiero que borréis mis datos']),
    withTriggers('allergy', 'Alergias', 'es', ['me ha dado alergia']),
    withTriggers('abroad', 'Aduanas', 'es', ['quién paga la aduana']),
    withTriggers('data', 'Cuenta robada', 'es', ['me han hackeado la cuenta']),
  );

  it('is understood in Spanish of Spain and Latin America, in Catalan and in English, without the words of the library', () => {
    leads(index, {
      'póngame con una persona': 'person',
      'transfiérame con un agente': 'person',
      'passeu-me amb una persona, no amb un robot': 'person',
      'can I speak to a human please': 'person',
      'me descontaron doble': 'twice',
      'm’heu cobrat dos cops': 'twice',
      'you charged me twice': 'twice',
      'no prende': 'faulty',
      'no s’engega': 'faulty',
      'it will not turn on': 'faulty',
      'how late are you open?': 'hours',
      'fins a quina hora obriu?': 'hours',
      'me pasan el número de guía': 'tracking',
      'I need to do a wire transfer': 'transfer',
      'esborreu-me de tot arreu': 'rights',
      'tengo ronchas y me pica': 'allergy',
      'do I have to pay import duties': 'abroad',
      'someone got into my account': 'data',
    });
  });

  it('stays what it means by its words as well', () => {
    leads(triageOf(withTriggers('card', 'Tarjetas', 'es', ['una tarjeta nueva', 'otra tarjeta'])), {
      'la tarjeta regalo': 'card',
    });
  });
});

describe('small words', () => {
  it('of Spain, Latin America, Valencia and the Balearic Islands tell nothing', () => {
    const index = triageOf(
      withTriggers('one', 'Ustedes', 'es', ['ustedes pueden acá nomás con alfombras', 'vos podés y tenés alfombras']),
      withTriggers('other', 'Quantes', 'ca', ['quantes en teniu vosaltres de catifes', 'quanta catifa podeu tindre']),
    );
    for (const message of ['¿ustedes pueden?', 'vos podés', 'quantes en teniu?', 'quanta podeu tindre', 'vosté pot?'])
      assert.deepEqual(ids(index, message), [], message);
  });
});
