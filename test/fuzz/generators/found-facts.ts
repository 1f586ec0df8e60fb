import fs from 'node:fs';
import path from 'node:path';
import { readLibraryConfig } from '../../../src/core/library/config';
import type { LibraryConfig } from '../../../src/core/library/config';
import { accepts } from '../../../src/core/ticket/accepts';
import { findFacts } from '../../../src/core/ticket/found-facts/find-facts';
import { repoRoot } from '../../../tools/shared/paths';
import type { Generator } from '../generator';
import { hostileText, plainText, signs } from '../text';

const marks = [
  ...signs('.,;:!?¿¡<>@-_*"\'()/#&%€$£+0123456789«»“”[]'),
  'pedido ',
  'order number ',
  'factura ',
  'BR-104233',
  'F2026-00731 ',
  '12345 ',
  '24,90 €',
  '1.234,50 euros ',
  "24'90",
  'reembolso ',
  'ayer ',
  "abans-d'ahir ",
  'hace tres semanas ',
  'el lunes ',
  'next Friday ',
  '3/10/2026 ',
  "3 d'octubre ",
  'October 3 ',
  'Marta Puig',
  'Soy Marta ',
  'My name is ',
  'de la ',
  '\nSaludos,\n',
  '\nNombre: ',
  '\nDe: Marta <m@p.example>\n',
  '\nFecha: ',
  '\nEl lun, 3 ago 2026, Ana (<a@b.example>) escribió:\n',
  '\n[10:32] Marta: ',
  '\nAgente: ',
  '\nCliente: ',
  '+34 600 123 456 ',
  '600',
  'a.b@c.example ',
  'https://',
  'vivo en ',
  'Do you ship to ',
  'Girona',
  '17001 ',
  'C/ Major 3, ',
  'España ',
  'artículo ',
  '1 x ',
  'tarjeta ',
  'ñ',
  'İ',
  '👩‍👩‍👧',
  '\uFFFC',
  '\u200B',
  '\0',
  '\r\n',
];

let config: LibraryConfig | undefined;

/** What a customer's message says of the ticket: each fact is text of the message, in a value that its variable takes. */
export const foundFacts: Generator<string> = {
  name: 'facts',
  maxSize: 100_000,
  make: (random, size) => hostileText(random, marks, size),
  plain: plainText,
  read(text) {
    config ??= readLibraryConfig(fs.readFileSync(path.join(repoRoot, 'sops', 'library.yml'), 'utf8')).config;
    const { facts } = findFacts(text, { config, language: 'es', today: '2026-10-15' });
    for (const { variable, value, start, end } of facts) {
      if (!(start >= 0 && start < end && end <= text.length)) throw new Error(`${variable} stands at ${start}–${end}`);
      if (!accepts(config.variables.get(variable), value)) throw new Error(`${variable} cannot be “${value}”`);
    }
  },
};
