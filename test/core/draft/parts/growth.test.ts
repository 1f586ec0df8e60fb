import { readParts } from '../../../../src/core/draft/parts/read-parts';
import { assertGrowsEvenly } from '../../support/growth';

const repeated = [
  '> ',
  '>',
  '>> a\n> b\n',
  '```\n',
  '```a\n',
  '~~~\n````\n',
  '<!--',
  '<!-- a -->',
  '-- \n',
  'Saludos,\n',
  'a\n\n',
  'On a\n',
  'On Tue, 3 wrote ',
  'De: a <b@c.d>\n\n',
  'De: a\n',
  '____________\n',
  '[10:32] A: b\n',
  'A 10:32\n',
  'a: b\n',
  'Agente: a\n',
  'Ana Gil\n',
  'este mensaje ',
  'confidencial ',
  '\r',
  ' ',
  'Respuesta:\n',
  '---\n',
  '-----Mensaje original-----\n',
];

describe('the parts of a text are read in time that grows with it, whatever is repeated:', () => {
  for (const piece of repeated)
    it(JSON.stringify(piece), () => assertGrowsEvenly(60_000, (size) => piece.repeat(size / piece.length), readParts));

  it('quotes within quotes', () => {
    assertGrowsEvenly(
      300,
      (size) =>
        Array.from({ length: size }, (_, at) => `${'> '.repeat(at % 200)}a`)
          .join('\n')
          .repeat(8),
      readParts,
    );
  });
});
