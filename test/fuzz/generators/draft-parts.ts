import { channelOf } from '../../../src/core/draft/channel';
import { messageIn } from '../../../src/core/draft/message';
import { readDraftText } from '../../../src/core/draft/parts/read-parts';
import type { Generator } from '../generator';
import { hostileText, plainText, signs } from '../text';

const marks = [
  ...signs('>:-_*#`~<!/[]()|,;.@'),
  '> ',
  '>> ',
  '---\n',
  '--\n',
  '```\n',
  '~~~text\n',
  '<!-- ',
  ' -->',
  'On Tue, 3 Nov 2026 at 10:12, Ana <a@b.c> wrote:\n',
  'El lun, Ana\n',
  'escribió:\n',
  'schrieb ',
  'De: Ana <a@b.c>\n',
  'Enviado: lunes\n',
  '*Asunto:* hola\n',
  '-----Mensaje original-----\n',
  '________________________________\n',
  '---------- Forwarded message ---------\n',
  '[3/8/26, 10:32:05] Ana: ',
  '3/8/26, 10:32 - ',
  'Marta (10:32): ',
  'Ana 10:32\n',
  'Agente: ',
  'Cliente: ',
  'Joan: ',
  'Saludos,\n',
  'Un saludo, Ana\n',
  'Gracias\n',
  'Ana García\n',
  'Tel. 600 111 222\n',
  'Enviado desde mi iPhone\n',
  'PD: ',
  'Este mensaje es confidencial ',
  'AVISO LEGAL: ',
  'Respuesta:\n',
  '## Mensaje\n',
  'su pedido ',
  'quiero mi dinero ',
  'é',
  '\uFEFF',
  '\u200E',
  '😀',
  '\0',
];

/** A draft with a mail, a chat or both in it, taken apart. */
export const draftParts: Generator<string> = {
  name: 'draft-parts',
  maxSize: 250_000,
  make: (random, size) => hostileText(random, marks, size),
  plain: plainText,
  read(text) {
    const draft = readDraftText(text);
    let last = 0;
    for (const { start, end } of draft.parts) {
      if (start < last || end <= start) throw new Error(`the part at ${start} overlaps the one before it`);
      last = end;
    }
    channelOf(draft, messageIn(text, draft));
  },
};
