import assert from 'node:assert/strict';
import type { KnownValues } from '../../../src/core/ticket/values';
import type { Sop } from '../../../src/core/sop/model';
import { TriageIndex } from '../../../src/core/triage/triage-index';
import type { Suggestion } from '../../../src/core/triage/triage-index';
import { sopFrom } from '../support/sops';

/** A shop's SOPs as its agents may have written them: Spanish, with a trigger in English here and there. */
const shop = {
  cancel: made('cancel', 'Cancelar un pedido', [
    'quiero anular lo que he comprado',
    'ya no lo necesito, parad el pedido',
    'please cancel my order',
  ]),
  track: made('track', 'Seguir un pedido', [
    'por dónde va mi paquete',
    'cuándo me llega la compra',
    'where is my parcel',
  ]),
  broken: made('broken', 'Producto roto', ['la jarra ha llegado rota', 'el plato viene rajado', 'my cup is broken']),
  invoice: made('invoice', 'Factura con datos fiscales', [
    'necesito una factura a nombre de la empresa',
    'no me habéis mandado la factura',
    'send me an invoice',
  ]),
  password: made('password', 'Contraseña olvidada', ['no recuerdo la contraseña', 'no puedo entrar en mi cuenta']),
  hours: made('hours', 'Horario de atención', ['a qué hora abrís', 'cuál es vuestro horario']),
};

function made(id: string, title: string, triggers: readonly string[], front = ''): Sop {
  return sopFrom(
    `---\nid: ${id}\ntitle: ${title}\nlang: es\nstatus: approved\n${front}triggers:\n${triggers.map((one) => `  - ${one}\n`).join('')}---\n\nResumen.\n`,
    `${id}.md`,
  );
}

function indexOf(...sops: readonly Sop[]): TriageIndex {
  const index = new TriageIndex();
  index.update({ added: sops, changed: [], removed: [] });
  return index;
}

const index = indexOf(...Object.values(shop));
const ids = (suggestions: readonly Suggestion[]) => suggestions.map(({ sop }) => sop.id);
const first = (message: string) => ids(index.triage(message))[0];

describe('triage', () => {
  it('finds the SOP that a message is about', () => {
    assert.equal(first('No quiero el pedido que hice ayer, anuladlo por favor'), 'cancel');
    assert.equal(first('¿Me mandáis la factura de la lámpara?'), 'invoice');
    assert.equal(first('se me ha olvidado la contraseña'), 'password');
  });

  it('understands other words for the same', () => {
    assert.equal(first('la fuente se ha estropeado, está dañada'), 'broken');
    assert.equal(first('¿Qué día recibiré mi encargo?'), 'track');
    assert.equal(first('la lámpara ya no se enciende'), 'broken');
    assert.equal(first('la jarra goteja'), 'broken');
    assert.equal(first('the new teapot leaks'), 'broken');
  });

  it('takes together what stands together', () => {
    assert.ok(!ids(index.triage('me he dado cuenta de que la jarra ha llegado rota')).includes('password'));
  });

  it('does not need accents, capitals or correct spelling', () => {
    assert.equal(first('NO RECUERDO LA CONTRASENA'), 'password');
    assert.equal(first('nesecito una facutra de mi conpra'), 'invoice');
    assert.equal(first('mi paqute por donde anda'), 'track');
  });

  it('understands Catalan and English messages about Spanish SOPs', () => {
    assert.equal(first('Vull anul·lar la comanda que vaig fer dissabte'), 'cancel');
    assert.equal(first('m’ha arribat el gerro trencat'), 'broken');
    assert.equal(first('I can’t remember the password of my account'), 'password');
  });

  it('is sure when the words are those of a trigger, and less sure when they are not', () => {
    const [sure] = index.triage('no recuerdo la contraseña');
    const [unsure] = index.triage('tengo un problema con la cuenta y con la compra');
    assert.ok(sure && sure.confidence > 0.9);
    assert.ok(!unsure || unsure.confidence < 0.9);
  });

  it('gives confidences from 0 to 1, the highest first', () => {
    const suggestions = index.triage('quiero cancelar el pedido, me ha llegado la factura', undefined, { limit: 10 });
    const confidences = suggestions.map(({ confidence }) => confidence);
    assert.deepEqual(
      confidences,
      [...confidences].sort((a, b) => b - a),
    );
    assert.ok(confidences.every((one) => one > 0 && one <= 1));
  });

  it('suggests nothing for greetings, gibberish and what no SOP is about', () => {
    for (const message of [
      '',
      '   ',
      'Hola',
      'Buenos días, ¿qué tal?',
      'Thanks a lot!',
      'Moltes gràcies',
      'qwrt zxcv plmk',
      '12345',
      '😀😀',
      '¿Quién pintó las Meninas?',
      'Who wrote Hamlet?',
    ])
      assert.deepEqual(ids(index.triage(message)), [], message);
  });

  it('finds both SOPs when a message asks for two things', () => {
    for (const message of [
      'No recuerdo la contraseña. Y además necesito una factura a nombre de mi empresa.',
      'cuándo me llega la compra?\na qué hora abrís?',
      'la jarra ha llegado rota y no me habéis mandado la factura',
    ]) {
      const suggestions = index.triage(message).slice(0, 2);
      assert.ok(
        suggestions.length === 2 && suggestions.every(({ confidence }) => confidence > 0.4),
        `${message} ${JSON.stringify(suggestions.map(({ sop, confidence }) => [sop.id, confidence]))}`,
      );
    }
    assert.deepEqual(
      ids(index.triage('No recuerdo la contraseña. Y además necesito una factura a nombre de mi empresa.'))
        .slice(0, 2)
        .sort(),
      ['invoice', 'password'],
    );
  });

  it('is not led astray by greetings, signatures and what was written before', () => {
    for (const question of ['no recuerdo la contraseña', 'la jarra ha llegado rota', 'cuándo me llega la compra']) {
      const mail = `Buenas tardes, equipo:\n\n${question}\n\nMuchas gracias por todo,\nUn saludo,\nFacundo Cancela\nHorarios y Facturas, S. L.\n\nEl lun, 2 nov 2026 a las 9:00, Tienda <a@b.example> escribió:\n> Adjuntamos la factura de su pedido. Para cancelar el pedido, escríbanos.`;
      assert.deepEqual(ids(index.triage(mail))[0], first(question));
      assert.ok(!ids(index.triage(mail)).includes('invoice'));
    }
  });

  it('gives at most three, or as many as asked for', () => {
    const message =
      'Ya no lo necesito, parad el pedido. El plato viene rajado. Necesito una factura. No recuerdo la contraseña.';
    assert.equal(index.triage(message).length, 3);
    assert.equal(index.triage(message, undefined, { limit: 1 }).length, 1);
    assert.deepEqual(index.triage(message, undefined, { limit: 0 }), []);
  });

  it('passes over SOPs that are not accepted', () => {
    assert.ok(
      !ids(index.triage('quiero cancelar el pedido', undefined, { accepts: (sop) => sop.id !== 'cancel' })).includes(
        'cancel',
      ),
    );
  });

  it('gives the same answer every time, whatever the order of the files', () => {
    const turned = indexOf(...Object.values(shop).reverse());
    for (const message of ['quiero cancelar el pedido', 'pedido', 'factura y contraseña', 'where is it']) {
      const plain = (one: TriageIndex) =>
        one.triage(message).map(({ sop, confidence, reasons }) => ({ id: sop.id, confidence, reasons }));
      assert.deepEqual(plain(turned), plain(index), message);
      assert.deepEqual(plain(index), plain(index), message);
    }
  });
});

describe('reasons', () => {
  it('point at what the customer wrote and at the text of the SOP that says the same', () => {
    const message = 'Buenas tardes, os escribo porque no recuerdo la contraseña.';
    const [reason] = index.triage(message)[0]!.reasons;
    assert.equal(reason?.field, 'triggers');
    assert.equal(reason.matched, 'no recuerdo la contraseña');
    assert.equal(message.slice(reason.phrase.start, reason.phrase.end), reason.phrase.text);
    assert.match(reason.phrase.text, /contraseña/);
  });

  it('are told for every suggestion', () => {
    for (const message of [
      'where is my parcel',
      'el plato viene rajado y no me llega la factura',
      'contrasenya',
      'horari',
    ]) {
      for (const { sop, reasons } of index.triage(message, undefined, { limit: 10 }))
        assert.ok(reasons.length > 0, `${message}: ${sop.id}`);
    }
  });
});

describe('what SOPs are suggested', () => {
  const triggers = ['quiero cambiar las cortinas por otras'];

  it('never those that are retired', () => {
    const retired = sopFrom(
      `---\nid: old\ntitle: Cortinas\nlang: es\nstatus: retired\ntriggers: [${triggers.join()}]\n---\n\nResumen.\n`,
      'old.md',
    );
    assert.ok(
      !ids(indexOf(retired, ...Object.values(shop)).triage(triggers[0]!, undefined, { limit: 10 })).includes('old'),
    );
  });

  it('drafts after approved ones that fit as well', () => {
    const draft = sopFrom(
      `---\nid: a-draft\ntitle: Cortinas\nlang: es\nstatus: draft\ntriggers: [${triggers.join()}]\n---\n\nResumen.\n`,
      'a-draft.md',
    );
    const approved = made('b-approved', 'Cortinas', triggers);
    assert.deepEqual(ids(indexOf(draft, approved).triage(triggers[0]!)), ['b-approved', 'a-draft']);
    assert.deepEqual(ids(indexOf(draft, ...Object.values(shop)).triage(triggers[0]!)), ['a-draft']);
  });

  const facts = (channel: string | undefined, values: KnownValues = {}): KnownValues => ({
    lang: 'es',
    channel,
    ...values,
  });
  const byChannel = ['email', 'chat'].map((channel) =>
    made(`by-${channel}`, 'Cortinas', triggers, `applies-to: {channel: [${channel}], tier: [all]}\n`),
  );

  it('rather those that apply to such tickets', () => {
    const index = indexOf(...byChannel);
    for (const channel of ['email', 'chat'])
      assert.equal(ids(index.triage(triggers[0]!, facts(channel, { tier: 'gold' })))[0], `by-${channel}`);
  });

  it('rather those that a rule names for them, but never against the message', () => {
    const index = indexOf(
      ...Object.values(shop),
      made('vip', 'Pedidos de hoteles', ['quiero anular lo que he comprado para el hotel']),
    );
    index.configure('sops', {
      synonyms: [],
      rules: [{ title: {}, when: { tier: ['enterprise'] }, priority: undefined, sla: undefined, sop: 'vip' }],
    });
    const message = 'quiero anular lo del hotel';
    const confidence = (tier: string) =>
      index.triage(message, facts(undefined, { tier }), { limit: 10 }).find(({ sop }) => sop.id === 'vip')
        ?.confidence ?? 0;
    assert.ok(confidence('enterprise') > confidence('basic'));
    assert.equal(
      ids(index.triage('no recuerdo la contraseña', facts(undefined, { tier: 'enterprise' })))[0],
      'password',
    );
  });

  it('by the library’s own synonyms as well', () => {
    const index = indexOf(...Object.values(shop));
    assert.deepEqual(ids(index.triage('quiero el resguardo azul')), []);
    index.configure('sops', { synonyms: [['resguardo azul', 'factura']], rules: [] });
    assert.equal(ids(index.triage('quiero el resguardo azul'))[0], 'invoice');
  });
});
