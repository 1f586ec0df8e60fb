import assert from 'node:assert/strict';
import { fixesOf } from '../../../../src/core/lint/fixing';
import { applyEdits } from '../../../../src/core/text/edit';
import { checked } from '../../support/fixes';
import { libraryOf, linterOf } from '../../support/libraries';
import { assertProblems } from '../../support/problems';
import type { Expected } from '../../support/problems';
import { marked } from '../../support/ranges';

const sop = (lang: string, body: string) => `---\ntitle: T\nlang: ${lang}\n---\n\nSummary.\n\n${body}`;

/** Fails unless plain language has exactly this to say of a body, at the places marked in it. */
function assertTold(lang: string, body: string, ...expected: Expected[]): void {
  const text = sop(lang, body);
  const library = libraryOf({ 'a.md': marked(text).text });
  const told = linterOf(library)
    .problems('sops/a.md')
    .filter(({ code }) => code.startsWith('plain.'));
  assertProblems(text, told, expected);
  assert.ok(told.every(({ severity }) => severity === 'information'));
}

/** The same of some steps. */
const assertSteps = (lang: string, steps: readonly string[], ...expected: Expected[]) =>
  assertTold(lang, steps.map((step) => `- [ ] ${step}\n`).join(''), ...expected);

const examples: Readonly<Record<string, string>> = {
  es: 'Comprueba el pedido',
  ca: 'Comproveu la comanda',
  en: 'Check the order',
};
const noVerb = (lang: string, word: string): Expected => ['plain.step-verb', word, examples[lang] ?? ''];

describe('the beginning of a step', () => {
  it('is a verb in the imperative or the present', () => {
    assertSteps('en', [
      'Check the order',
      'Do not close the case',
      'First open it',
      'Please wait',
      'Email the customer',
      'Refund',
    ]);
    assertSteps('es', [
      'Comprueba el pedido',
      'Compruebe el pedido',
      'No cierres el caso',
      'Luego abre el panel',
      'Dile que espere',
      'Envíaselo',
    ]);
    assertSteps('ca', [
      'Comproveu la comanda',
      'Comprova la comanda',
      'No tanqueu el cas',
      'Després obriu-la',
      'Digueu-li que esperi',
      "Demana'l",
    ]);
  });

  it('is told where it is an article, a noun made of a verb or a gerund', () => {
    assertSteps(
      'en',
      ['⟦The order⟧', '⟦Verification of the address⟧ `#v`', '⟦Checking the address.⟧ Then go on.', '⟦Customer data⟧'],
      noVerb('en', 'The'),
      noVerb('en', 'Verification'),
      noVerb('en', 'Checking'),
      noVerb('en', 'Customer'),
    );
    assertSteps(
      'es',
      [
        '⟦El pedido⟧',
        '⟦Comprobación de la dirección⟧',
        '⟦Revisando el pedido⟧',
        '⟦Se comprueba el pedido⟧',
        '⟦Datos del cliente⟧',
      ],
      noVerb('es', 'El'),
      noVerb('es', 'Comprobación'),
      noVerb('es', 'Revisando'),
      noVerb('es', 'Se'),
      noVerb('es', 'Datos'),
    );
    assertSteps(
      'ca',
      ['⟦La comanda⟧', "⟦L'etiqueta del paquet⟧", "⟦Comprovació de l'adreça⟧", '⟦Es comprova la comanda⟧'],
      noVerb('ca', 'La'),
      noVerb('ca', "L'etiqueta"),
      noVerb('ca', 'Comprovació'),
      noVerb('ca', 'Es'),
    );
  });

  it('may be a question, a condition, or what comes before the verb', () => {
    assertSteps('en', [
      'Is it ours?',
      'If it is broken, ask for a photo',
      'The first time, check the order',
      'In the panel, open it',
      'Order: check it',
    ]);
    assertSteps('es', [
      '¿Es nuestro?',
      'Si llegó roto, pide una foto',
      'La primera vez, comprueba el pedido',
      'En el panel, ábrelo',
      'El pedido: ábrelo',
    ]);
  });

  it('may be the name of a button, a link or a code', () => {
    assertSteps('en', ['**The button** is there', '[The list](#t)', '`the-code`', '“The end”', '*The* end']);
  });

  it('may be any word that is not certainly no verb', () =>
    assertSteps('en', ['Order number', 'Zap the thing', 'Bring it', 'Train them']));

  it('may be that of a list of things below a step', () => {
    assertTold('en', '- [ ] Collect the facts\n  - [ ] The order\n  - [ ] The date\n');
    assertTold('en', '- [ ] Do it\n  - [ ] Open it\n  - [ ] Read it\n  - [ ] ⟦The date⟧\n', noVerb('en', 'The'));
  });

  it('may be a verb that ends as nouns do, or an adverb before one', () => {
    assertSteps('en', ['Position the label on the box', 'Transition the ticket to Done', 'Requisition a new part']);
    assertSteps('en', ['⟦Verification of the label⟧'], noVerb('en', 'Verification'));
    assertSteps('ca', ['Immediatament avisa el supervisor', 'Directament truca al client', 'És obligat informar']);
    assertSteps('ca', ['⟦Enviament de la comanda⟧'], noVerb('ca', 'Enviament'));
  });

  it('may be an infinitive where that is the way of the SOP', () => {
    assertSteps('es', ['Comprobar el pedido', 'Enviar el correo']);
    assertSteps('es', ['Comprueba el pedido', 'Envía el correo', '⟦Cerrar el caso⟧'], noVerb('es', 'Cerrar'));
  });

  it('is not judged in other languages', () => assertSteps('de', ['Die Bestellung', 'The order']));
});

describe('a step', () => {
  const several = (count: number, ...actions: string[]): Expected => [
    'plain.step-actions',
    String(count),
    actions.map((one) => `“${one}”`).join(', '),
    ...actions,
  ];

  it('is one action, or two that belong together', () => {
    assertSteps('en', [
      'Open the order and read it',
      'Check name, address and contact details',
      'Ask the customer to send it and sign the form and keep the copy',
    ]);
    assertSteps('es', [
      'Abre el pedido y mira qué compró y cuándo',
      'Revisa nombre, firma y compra',
      'Pide que lo envíe, lo firme y lo guarde',
    ]);
  });

  it('is told where it is three', () => {
    assertSteps(
      'en',
      ['⟦Open the order and refund it and tell the customer⟧ `#x`'],
      several(3, 'Open the order', 'refund it', 'tell the customer'),
    );
    assertSteps(
      'es',
      ['⟦Abre el [pedido](#p), reembólsalo y avisa al cliente.⟧'],
      several(3, 'Abre el pedido', 'reembólsalo', 'avisa al cliente'),
    );
    assertSteps(
      'ca',
      ['⟦Obriu la comanda, reemborseu-la i aviseu el client⟧'],
      several(3, 'Obriu la comanda', 'reemborseu-la', 'aviseu el client'),
    );
  });

  it('is made several by the light bulb, where it says nothing else', () => {
    const fixes = (step: string) => {
      const { file, check } = checked(sop('en', step));
      return file.problems
        .filter(({ code }) => code === 'plain.step-actions')
        .flatMap((one) => fixesOf(file, one, check))
        .map(({ title, args, edits }) => [title, ...args, applyEdits(file.text, edits).slice(sop('en', '').length)]);
    };
    assert.deepEqual(fixes('- [ ] Open the order, refund it and then tell the customer.\n- [ ] End\n'), [
      ['split-step', '3', '- [ ] Open the order\n- [ ] Refund it\n- [ ] Tell the customer\n- [ ] End\n'],
    ]);
    assert.deepEqual(fixes('- [ ] Open the order, refund it and tell the customer `#x 5m`\n'), []);
    assert.deepEqual(fixes('- [ ] Open the order, refund it and tell the customer\n  - A note\n'), []);
    assert.deepEqual(fixes('- [ ] Open [the order](#t), refund it and tell the customer\n'), []);
  });

  it('is not several where some are for the customer, or for some cases only', () => {
    assertSteps('es', [
      'Abre el pedido, mira el estado y, si está enviado, avisa al cliente',
      'Pide al cliente que abra la app, vaya a ajustes y envíe una captura',
      'Comprueba que el cliente no haya pagado, cancele el pedido y solicite el reembolso',
      'Explica cómo devolver el artículo: imprime la etiqueta, pega la etiqueta y deja el paquete en Correos',
      'Escribe: «Abre la app, pulsa el botón y envía la foto»',
      'Escribe «Abre la app, pulsa el botón y envía la foto»',
      'Reembolsa el pedido, reenvía el artículo u ofrece un vale',
    ]);
    assertSteps('en', [
      'Open the order, check the status and, if it is shipped, tell the customer',
      'Ask the customer to open the app, go back and send a photo',
      'Ask the customer to open the app and then send a photo',
      'Help the customer open the app, check the order and then send a photo',
      'Check that the customer can log in, change the address and place an order',
      'Make sure the customer can log in, change the address and place an order',
      'Say: “Open the app, press the button and send the photo”',
      'Write “Open the app, press the button and send the photo”',
      'Refund the order, replace the item, or offer a voucher',
      'Explain the way (open the app, press the button and send the photo)',
    ]);
    assertSteps('ca', [
      'Obriu la comanda, mireu l’estat i, si està enviada, aviseu el client',
      'Demana al client que obri l’app, vagi a la configuració i enviï una captura',
    ]);
  });

  it('is left to its author where an action is done at times only', () => {
    const fixes = (step: string) => {
      const { file, check } = checked(sop('en', `- [ ] ${step}\n`));
      const told = file.problems.filter(({ code }) => code === 'plain.step-actions');
      return [told.length, told.flatMap((one) => fixesOf(file, one, check)).length];
    };
    assert.deepEqual(fixes('Open the order, refund it and tell the customer'), [1, 1]);
    assert.deepEqual(fixes('Open the order, refund it and tell the customer that it is done'), [1, 1]);
    assert.deepEqual(fixes('Open the order, refund it and tell the customer if it is late'), [1, 0]);
    assert.deepEqual(fixes('Open the order, refund it and tell the customer unless it is late'), [1, 0]);
  });

  it('is told where one comes after the other', () => {
    assertSteps('en', ['⟦Refund it and then tell the customer⟧'], several(2, 'Refund it', 'tell the customer'));
    assertSteps('es', ['⟦Abónalo y luego avisa al cliente⟧'], several(2, 'Abónalo', 'avisa al cliente'));
    assertSteps('ca', ['⟦Aboneu-la i després aviseu el client⟧'], several(2, 'Aboneu-la', 'aviseu el client'));
  });
});

describe('a sentence', () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_, at) => `${at === 0 ? 'W' : 'w'}${String.fromCharCode(97 + (at % 26))}`).join(' ');

  it('has at most 25 words in English and 30 in Spanish and Catalan', () => {
    assertTold('en', `${words(25)}. ${words(20)}; ${words(20)}: ${words(9)}.\n`);
    assertTold('en', `Short. ⟦${words(26)}.⟧ Short.\n`, ['plain.sentence-long', '26', '25']);
    assertTold('es', `${words(30)}.\n`);
    assertTold('ca', `- [ ] Do [${words(2)}](x.pdf) ${words(5)}\n\n⟦${words(31)}.⟧\n`, [
      'plain.sentence-long',
      '31',
      '30',
    ]);
  });

  it('is read by itself in replies, each in its own language', () => {
    assertTold(
      'en',
      `# A\n\n\`\`\`reply lang=es\n${words(30)}.\n\`\`\`\n\n\`\`\`reply lang=en\nHi.\n⟦${words(24)} {{ a | default: "b c d" }} {% if x %}y⟧{% endif %}\n\`\`\`\n`,
      ['plain.sentence-long', '26', '25'],
    );
  });

  it('has the words of one branch of a reply', () => {
    const reply = (text: string) => `# A\n\n\`\`\`reply lang=en\n${text}\n\`\`\`\n`;
    assertTold('en', reply(`{% if a %}${words(20)}{% elsif b %}${words(20)}{% else %}${words(20)}{% endif %}.`));
    assertTold('en', reply(`{% case a %}{% when "b" %}${words(20)}{% when "c" %}${words(20)}{% endcase %}.`));
    assertTold('en', reply(`{% if a %}⟦${words(13)}{% if b %} {% endif %} ${words(13)}⟧{% else %}x{% endif %}`), [
      'plain.sentence-long',
      '26',
      '25',
    ]);
  });

  it('counts an address as one word', () =>
    assertTold('en', `See https://shop.example/a_(b)?q=1&r=2#x-y/z and ${words(20)}.\n`));

  it('goes on behind what is shortened, in small letters and in numbers', () => {
    for (const text of [`Call Mr. ${words(24)}.`, `It costs 4.90 EUR, etc. and ${words(20).toLowerCase()}.`])
      assertTold('en', `⟦${text}⟧\n`, ['plain.sentence-long', '26', '25'].map(String) as unknown as Expected);
  });

  it('is told where who does it is not said', () => {
    assertTold('en', '⟦The order is checked by email.⟧ We check it.\n', ['plain.passive', 'is checked']);
    assertTold('en', 'Wait. ⟦The refund must be approved.⟧\n', ['plain.passive', 'must be approved']);
    assertTold('es', '⟦El pedido será revisado por teléfono.⟧\n', ['plain.passive', 'será revisado']);
    assertTold('es', '⟦La solicitud ha sido enviada.⟧\n', ['plain.passive', 'ha sido enviada']);
    assertTold('ca', '⟦La sol·licitud ha estat enviada.⟧\n', ['plain.passive', 'ha estat enviada']);
    assertTold('ca', '⟦La comanda serà revisada per telèfon.⟧\n', ['plain.passive', 'serà revisada']);
  });

  it('may say who does it', () => {
    assertTold('en', 'The refund is approved by the supervisor. The order was checked today by a colleague.\n');
    assertTold('es', 'Su pedido fue enviado por el almacén. La solicitud ha sido aprobada hoy por supervisión.\n');
    assertTold('ca', 'La comanda serà preparada per logística.\n');
  });

  it('is told once, where it is a step that begins with no verb', () => {
    assertSteps('en', ['⟦The refund must be approved⟧'], noVerb('en', 'The'));
    assertSteps('es', ['⟦El cliente será atendido por teléfono⟧'], noVerb('es', 'El'));
  });

  it('may say how things are', () => {
    assertTold('en', 'If the parcel was opened, ask. The panel is closed. It is located there. Was it sent?\n');
    assertTold(
      'es',
      'Si el paquete fue abierto, pregunta. El pedido está pagado. Es obligado. Es válido. ¿Fue enviado?\n',
    );
    assertTold('es', 'El artículo es pesado. El acceso es restringido. El horario es reducido. El pago es aplazado.\n');
    assertTold('ca', 'L’accés és restringit. El sobre és tancat.\n');
    assertTold('ca', 'Si el paquet ha estat obert, pregunteu. És petit. És qualitat. És obligat.\n');
  });
});

describe('a text', () => {
  const hard =
    'Responsabilidades organizativas internacionales condicionan procedimientos administrativos extraordinariamente complejos. ';
  const easy = 'Mira la foto y di qué ves en ella. ';

  it('reads easily, of a hundred words or more; the hardest sentence is marked', () => {
    assertTold('es', `${easy.repeat(12)}\n`);
    assertTold('es', `${hard.repeat(9)}\n`);
    const text = `${hard.repeat(12)}⟦Responsabilidades organizativas internacionales condicionan extraordinariamente procedimientos administrativos complejísimos.⟧\n`;
    assertTold('es', text, ['plain.readability', '-153', 'INFLESZ', '55']);
  });

  it('is measured in replies, too', () => {
    const body = `# A\n\n\`\`\`reply lang=en\n⟦Organisational responsibilities necessitate comprehensive administrative communication regarding documentation.⟧\n${'Organisational responsibilities necessitate comprehensive administrative communication. '.repeat(18)}\n\`\`\`\n`;
    const library = libraryOf({ 'a.md': marked(sop('en', body)).text });
    const [one, ...others] = linterOf(library)
      .problems('sops/a.md')
      .filter(({ code }) => code === 'plain.readability');
    assert.deepEqual([one?.args[1], one?.args[2], others.length], ['Flesch', '50', 0]);
  });
});

describe('plain language', () => {
  const body = '- [ ] The order\n';

  it('is turned off in one line, by the library or by the settings', () => {
    const text = sop('en', body);
    const codes = (config: string) =>
      linterOf(libraryOf({ 'a.md': text }, config))
        .problems('sops/a.md')
        .map(({ code }) => code);
    assert.deepEqual(codes('version: 1'), ['plain.step-verb']);
    assert.deepEqual(codes('lint: {severity: {plain: off}}'), []);
    assert.deepEqual(codes('lint: {severity: {plain: off, plain.step-verb: warning}}'), ['plain.step-verb']);
  });

  it('goes by the language of the library where an SOP says none, and else by its words', () => {
    const told = (text: string, config?: string) =>
      linterOf(libraryOf({ 'a.md': `---\ntitle: T\n---\n\nS.\n\n${text}` }, config))
        .problems('sops/a.md')
        .map(({ args }) => args[1]);
    assert.deepEqual(told('- [ ] La nota\n', 'lang: es'), ['Comprueba el pedido']);
    assert.deepEqual(told('- [ ] La nota\n', 'lang: ca'), ['Comproveu la comanda']);
    const spanish =
      '- [ ] La nota\n\nLos clientes que escriben por correo esperan una respuesta antes de dos días laborables.\n';
    assert.deepEqual(told(spanish), ['Comprueba el pedido']);
  });
});
