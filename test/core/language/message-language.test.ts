import assert from 'node:assert/strict';
import { languageOfMessage } from '../../../src/core/language/message-language';
import { assertGrowsEvenly } from '../support/growth';

/** Written for these tests, as people type: with names, misspelt, without accents. */
const messages: Readonly<Record<string, readonly string[]>> = {
  ca: [
    'Hola, encara espero el paquet i ja fa dues setmanes',
    'bon dia, vull saber on es la meva comanda si us plau',
    'em podeu dir quan arriba la taula que vaig comprar',
    'No puc entrar al compte i no se que fer',
    "m'heu cobrat dues vegades i vull que em torneu els diners",
    "Perdoneu, però el llum Nordic White no funciona des d'ahir",
    'Gracies per tot pero encara no tinc resposta vostra',
    'NO HE REBUT EL PAQUET I NINGÚ EM CONTESTA EL TELÈFON',
  ],
  es: [
    'hola todavia no me ha llegado el paquete y ya van dos semanas',
    'buenas, queria saber si teneis la mesa Roble en blanco',
    'Compré un smart tv Samsung Galaxy Frame y no enciende',
    'Hola Montserrat, soy Jordi Puigdemont de Girona y no me llega la comanda de Can Roca',
    'xq no m llega el pdido si ya pague hace dias',
    'Gracias pero sigo sin tener una respuesta de vosotros',
    'NO HE RECIBIDO EL PAQUETE Y NADIE ME CONTESTA',
  ],
  pt: [
    'Bom dia, ainda não recebi a minha encomenda e já passaram duas semanas',
    'A cadeira chegou com uma perna partida, o que faço?',
    'Não consigo entrar na minha conta desde ontem',
    'Comprei um candeeiro e nao acende, posso trocar?',
  ],
  en: [
    'hi my parcel has not arrived and its been two weeks',
    'The Mesa Roble table came broken, what should I do',
    'Can I change the delivery address to Calle Mayor 3 in Madrid',
    'Do you deliver to Sant Cugat del Vallès on Saturdays',
  ],
  fr: [
    "Bonjour, je n'ai toujours pas reçu ma commande depuis deux semaines",
    'Vous m’avez facturé deux fois le même article',
  ],
  it: ['Buongiorno, non ho ancora ricevuto il mio ordine', 'Mi avete addebitato due volte lo stesso acquisto'],
  de: ['Guten Tag, mein Paket ist noch nicht angekommen', 'Ich möchte meine Bestellung vor dem Versand stornieren'],
  nl: ['Goedemorgen, ik heb mijn bestelling nog niet ontvangen'],
  eu: ['Kaixo, oraindik ez dut nire eskaera jaso eta bi aste dira'],
};

describe('the language of a message', () => {
  for (const [language, texts] of Object.entries(messages)) {
    it(`is told by its small words and its letters: ${language}`, () => {
      for (const text of texts) assert.equal(languageOfMessage(text), language, text);
    });
  }

  it('is told by a word or two that only one language has', () => {
    for (const [text, language] of [
      ['¿Dónde está?', 'es'],
      ['gracias', 'es'],
      ['moltes gràcies', 'ca'],
      ['obrigado', 'pt'],
      ['where is it?', 'en'],
    ] as const)
      assert.equal(languageOfMessage(text), language, text);
  });

  it('is not told by names, numbers, addresses or words that many languages have', () => {
    for (const text of [
      '',
      '12345',
      'Hola',
      'Lámpara Alba',
      'ok',
      'ana@garcia.example https://tienda.example',
      'xkcd qwpo',
    ])
      assert.equal(languageOfMessage(text), undefined, text);
  });

  it('takes time that does not grow with a text of any length', () => {
    for (const piece of ['hola ', 'a@', "l'", '¿', 'é1 ', 'A-'])
      assertGrowsEvenly(200_000, (size) => piece.repeat(size / piece.length), languageOfMessage);
  });
});
