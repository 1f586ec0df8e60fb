import assert from 'node:assert/strict';
import { readDraftText, readParts } from '../../../../src/core/draft/parts/read-parts';
import type { ShopNames } from '../../../../src/core/draft/shop-names';
import { samples } from './samples';
import { ofPrograms } from './samples-programs';

describe('the parts of a draft', () => {
  for (const [title, sample] of Object.entries({ ...samples, ...ofPrograms })) {
    it(`are told apart: ${title}`, () => {
      const pieces = sample.split(/⟦([a-z-]*)⟧/).slice(1);
      const wanted: [string, string][] = [];
      for (let at = 0; at < pieces.length; at += 2)
        if (pieces[at] !== '') wanted.push([pieces[at]!, tidy(pieces[at + 1]!)]);
      for (const end of ['\n', '\r\n']) {
        const text = sample.replace(/⟦[a-z-]*⟧/g, '').replaceAll('\n', end);
        const found = readParts(text).map(({ kind, start, end: to }) => [kind, tidy(text.slice(start, to))]);
        assert.deepEqual(found, wanted);
      }
    });
  }
});

describe('whose words a draft holds', () => {
  const said = (text: string, shop?: ShopNames) =>
    readDraftText(text, shop).words.map(({ start, end }) => text.slice(start, end));

  it('is what the customer says in a chat', () => {
    assert.deepEqual(said('10:10 Hannah: hi\n10:11 Amy: Hello Hannah, which order is it?\n10:12 Hannah: BR-104233'), [
      'hi',
      'BR-104233',
    ]);
    assert.deepEqual(said('— Hi, is the bowl back in stock?\n— Not yet, sorry.\n— Ok.'), [
      'Hi, is the bowl back in stock?',
      'Ok.',
    ]);
  });

  it('tells who speaks by the names of those who answer', () => {
    const shop: ShopNames = { shop: ['brialba'], people: new Set(['marc']) };
    const chat = '9:01 Marc: dime\n9:02 Julia: mi pedido no llega';
    assert.deepEqual(said(chat, shop), ['mi pedido no llega']);
    assert.deepEqual(said('9:01 Brialba: no llega nada\n9:02 Marc: de acuerdo', shop), ['de acuerdo']);
  });

  it('knows the shop’s own mails below a customer’s', () => {
    const shop: ShopNames = { shop: ['@brialba.example'], people: new Set() };
    const text =
      'Hemos recibido su recordatorio y lo pagaremos.\n\nDe: Pagos <pagos@brialba.example>\nAsunto: Factura\n\nPague, por favor.';
    assert.deepEqual(
      readDraftText(text, shop).parts.map(({ kind }) => kind),
      ['message', 'older-mail'],
    );
  });

  it('is the subject of a mail in which nothing else is said', () => {
    const head = 'From: Ann Lee <ann@mail.example>\nTo: hola@tienda.example\nSubject: RE: Where is my order?\n';
    assert.deepEqual(said(head), ['Where is my order?']);
    assert.deepEqual(said(`${head}\nNothing came.\n`), ['Nothing came.']);
  });

  it('leaves out the fields of forms', () => {
    assert.deepEqual(said('Name: Ann Lee\nOrder: BR-104233\nTown: York\nMessage: one cup is missing'), [
      'one cup is missing',
    ]);
  });
});

/** Without what may stand at either end: white space, marks of quoting. */
function tidy(text: string): string {
  return text.replaceAll('\r', '').replace(/[\s>]+$/, '');
}
