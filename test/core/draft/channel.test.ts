import assert from 'node:assert/strict';
import { channelOf } from '../../../src/core/draft/channel';
import { messageIn } from '../../../src/core/draft/message';
import { readDraftText } from '../../../src/core/draft/parts/read-parts';

const channel = (text: string) => {
  const draft = readDraftText(text);
  return channelOf(draft, messageIn(text, draft));
};

describe('the channel of a message', () => {
  it('is told by its shape', () => {
    const shapes: Readonly<Record<string, readonly string[]>> = {
      email: [
        'From: ann@lee.example\nSubject: parcel\n\nWhere is it?',
        '> El lun, 3 ago 2026, Ana <ana@a.example> escribió:\n> ¿Dónde está?',
        'Sigue sin llegar.\n\nEl mar, 3 nov 2026, Tienda <hola@t.example> escribió:\n> Gracias',
        'Hola:\n\nMe falta una taza.\n\nUn saludo,\nNuria Pons',
        'Nombre: Ana\nEmail: ana@a.example\nMensaje: No llega',
        'Town: York\nItem: blue bowl\nComments: it is cracked',
        'Benvolguts senyors,\n\nHe rebut una tovallola que no és meva.',
      ],
      chat: [
        '[10:32] Ana: hola\n[10:33] Marta: ¿en qué puedo ayudarte?',
        'Agente: hola\nCliente: no me funciona',
        '— Hola, ¿abrís hoy?\n— Sí, hasta las ocho.',
        'WhatsApp 644 11 22 33: bon dia, arribarà abans de dissabte?',
        '[Xat web] Visitant 8841: hola, hi ha algú?\n[Xat web] Visitant 8841: no em deixa pagar',
        'hola\nbones\nus volia preguntar si teniu la tassa blava',
      ],
      phone: [
        'Llamada de Josep Vila: dice que la lavadora pierde agua.',
        'Phone call from Mrs Reed. She says the bowl is cracked.',
        'CALL TRANSCRIPT\nAGENT: Good morning.\nCUSTOMER: my order is late',
        'Ha trucat una senyora de Vic: quina botiga té més a prop?',
        'Rang about an invoice, says he paid it last week.',
        'Truca en Pere de Manlleu. Pregunta quan li arribarà.',
        'La Sra. Vila ens truca perquè li han cobrat dues vegades. Està molt enfadada.',
        'Trucada 10:15. Client: Marc Serra. Vol canviar l’adreça.',
        'Missatge de veu: "Hola, em podeu trucar al 644 55 66 77?"',
        'Resumen de la llamada: la clienta reclama el reembolso.',
        'Phoned in: Mr Okafor, 020 7946 0011 — missing two cups, rather upset.',
        'Tel. 600 111 222 - Ramón Valls\nDice que no ha llegado nada. Quiere saber si se reenvía.',
      ],
      social: [
        '@brialba ¿cuándo abrís el sábado?',
        '★☆☆☆☆ Ann Reed\nTwo weeks late.',
        'Tres setmanes esperant #vergonya',
        'Comentari a la vostra publicació: quan torneu a tenir la manta?',
        'Reply to your story: is this back in stock?',
      ],
    };
    for (const [wanted, texts] of Object.entries(shapes))
      for (const text of texts) assert.equal(channel(text), wanted, text);
  });

  it('is not told by what could come from anywhere', () => {
    for (const text of [
      '',
      '¿Dónde está mi pedido?',
      'Llamo porque no me llega el pedido',
      'Dice la web que está agotado y necesito dos',
      '> where is it?',
    ])
      assert.equal(channel(text), undefined, text);
  });
});
