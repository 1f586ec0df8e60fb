import fs from 'node:fs';
import { readLibraryConfig } from '../../../../src/core/library/config';
import { findFacts } from '../../../../src/core/ticket/found-facts/find-facts';
import { assertGrowsEvenly } from '../../support/growth';

const { config } = readLibraryConfig(fs.readFileSync('test/fixtures/shop/library.yml', 'utf8'));
const read = (text: string) => findFacts(text, { config, language: 'es', today: '2026-10-15' });

/** What is repeated in a long message. */
const repeated: Readonly<Record<string, string>> = {
  'order numbers': 'pedido BR-104233, ',
  'words that may be names': 'Ana ',
  'names after names': 'Soy Ana de la Ana ',
  'capital letters': 'A',
  letters: 'a',
  digits: '1',
  'groups of digits': '12 ',
  'groups of three digits': '123.',
  'telephone numbers': '600 123 456 ',
  amounts: '24,90 € ',
  'a currency alone': '€ ',
  days: '3/10/2026 ',
  weekdays: 'el lunes ',
  'words for numbers': 'hace tres ',
  spaces: ' ',
  'empty lines': '\n',
  'lines of a form': 'Nombre: Ana\n',
  'lines of a head': 'De: Ana <a@b.example>\n',
  'lines of a chat': '[10:32] Marta: hola\n',
  farewells: 'Gracias,\n',
  'stars of reviews': '★',
  'names with telephones': 'Ana Ruiz (600 ',
  'money that is wanted': 'quiero el ',
  businesses: 'Hotel Sol, Roses\n',
  dialogues: '— Hola?\n',
  'farewells in a line': 'Gracias, Marta ',
  places: 'vivo en Girona ',
  'places joined': 'vivo en Sant de Sant de ',
  postcodes: '17001 Girona ',
  streets: 'C/ Mayor 3, Sant Joan, ',
  addresses: 'a@b.',
  'addresses of the web': 'https://',
  'quotation marks': 'la copa "',
  products: 'artículo Copa de ',
  'quoted lines': '> ',
  dashes: '-',
  points: '.',
  brackets: '(',
  hashes: '#',
  'values of variables': 'reembolso tarjeta ',
};

describe('What a message says takes time in proportion to its length', () => {
  for (const [name, part] of Object.entries(repeated))
    it(name, () => assertGrowsEvenly(7_500, (size) => part.repeat(size / part.length), read));
});
