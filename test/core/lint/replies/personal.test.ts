import assert from 'node:assert/strict';
import { assertFound, fixedLines, withReply } from './support';

const config =
  'name: Brialba\nteam:\n  ana: {name: Ana Ferrer, contact: ana@brialba.com}\n  shop: {name: Posventa Brialba, shared: true}\n' +
  'constants: {shop.phone: 612 345 678, shop.order: BR-999999}\ncalendars: {b: {timezone: Europe/Madrid, hours: {mon: ["09:00-14:00"]}}}\n' +
  'variables:\n  customer.first_name: {}\n  agent.name: {}\n  order.id: {pattern: "^[A-Z]{2}-[0-9]{6}$"}\n  customer.email: {}\n';
const name = (text: string, variable?: string) =>
  ['reply.name-left', text, ...(variable === undefined ? [] : [`{{ ${variable} }}`])] as [string, ...string[]];
const data = (text: string, variable?: string) =>
  ['reply.data-left', text, ...(variable === undefined ? [] : [`{{ ${variable} }}`])] as [string, ...string[]];

describe('an approved text', () => {
  it('greets everybody by a variable', () => {
    for (const [text, written] of [
      ['Hola, ⟦María⟧:\n\nGracias.', 'María'],
      ['Dear Mr ⟦Smith⟧,\n\nThank you.', 'Smith'],
      ['Bon dia, ⟦Jordi⟧!', 'Jordi'],
      ['Estimada Sra. ⟦Carmen Ruiz⟧:', 'Carmen Ruiz'],
    ] as const)
      assertFound(withReply(text), config, name(written, 'customer.first_name'));
    assertFound(withReply('Hi ⟦Tom⟧,\n\nThanks.'), undefined, name('Tom'));
    assertFound(withReply('Dear ⟦Oluwaseun Adebayo⟧,'), undefined, name('Oluwaseun Adebayo'));
    for (const text of [
      // A capital alone makes no name.
      'Hola, Bienvenido!',
      'Hola, Enhorabuena.',
      'Hi, Congratulations!',
      'Buenas Noticias:',
      'Hola Brialba:',
      'Dear Subscriber,',
      'Estimado Paciente:',
      'Hola {{ customer.first_name | default: "buenas" }}:',
      'Hola, buenas:',
      'Estimado cliente:',
      'Estimado Cliente,',
      'Dear Customer,',
      'Dear Sir or Madam,',
      'Hello Everybody,',
      'Hola. Sentimos mucho lo ocurrido.',
      'Hi there,',
      'Buenos días, Equipo:',
    ])
      assertFound(withReply(text), config);
    assert.deepEqual(fixedLines(withReply('Hola, María:'), 'reply.name-left', config), [
      'Hola, {{ customer.first_name }}:',
    ]);
  });

  it('is signed by whoever sends it', () => {
    assertFound(withReply('Regards,\n⟦Ana Ferrer⟧ from Posventa Brialba'), config, name('Ana Ferrer', 'agent.name'));
    assertFound(withReply('It left.\n\nUn saludo,\n⟦Marta Puig⟧\nBrialba'), config, name('Marta Puig', 'agent.name'));
    assertFound(withReply('It left.\n\nKind regards,\n\n⟦Tom⟧'), undefined, name('Tom'));
    for (const text of [
      'Thanks,\nBrialba',
      'Un saludo,\n{{ agent.name }}',
      'Gracias por escribirnos.\nCarmen es el color',
      'Gracias por la espera.\nJulio y agosto son meses de mucha demanda.',
      'Many thanks\nWe will write',
    ])
      assertFound(withReply(text.replace('Carmen', 'Rojo')), config);
    assertFound(withReply('Ana, Ferreres and Posventa Brialba'), config);
  });

  it('may show how a number looks, and say the shop’s own', () => {
    const shown = config.replace('order.id: {', 'order.id: {example: BR-104233, ');
    assertFound(withReply('Dinos tu pedido, tal como BR-104233.'), shown);
    for (const text of [
      'Dinos tu número de pedido, por ejemplo BR-104234.',
      'Tell us your order number (e.g. BR-104234).',
      'Dinos tu pedido, com ara BR-104234.',
      'Pedidos: 900123456',
      'Atención al pedido 934123456',
    ])
      assertFound(withReply(text), config);
  });

  it('has no number of an order or the like', () => {
    assertFound(
      withReply(
        'Your parcel ⟦BR-104233⟧ left. Your order ⟦20418331⟧ and the invoice nº ⟦F12345⟧. BR-999999 stays, 2026 and 15000 too.',
      ),
      config,
      data('BR-104233', 'order.id'),
      data('20418331', 'order.id'),
      data('F12345'),
    );
    assertFound(
      withReply('Order {{ order.id | default: "BR-104233" }}, https://shop.com/BR-104233, the case of 5 orders.'),
      config,
    );
  });

  it('has no address, telephone number, account or card of somebody', () => {
    assertFound(
      withReply(
        '⟦marta.puig@gmail.com⟧ ⟦+34 655 12 34 56⟧ ⟦ES91 2100 0418 4502 0005 1332⟧, ⟦4111 1111 1111 1111⟧',
        'lang=es',
      ),
      config,
      data('marta.puig@gmail.com', 'customer.email'),
      data('+34 655 12 34 56'),
      data('ES91 2100 0418 4502 0005 1332'),
      data('4111 1111 1111 1111'),
    );
    assertFound(
      withReply(
        'info@brialba.com, ayuda@veloz.com, 612 345 678, 900 123 456, ES91 2100 0418 4502 0005 1333, 4111 1111 1111 1112, 1234567890123',
      ),
      config,
    );
  });
});
