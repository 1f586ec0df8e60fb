import { TriageIndex } from '../../../src/core/triage/triage-index';
import { sentencesOf } from '../../../src/core/triage/message';
import { sampleSops } from '../sample';
import type { Generator } from '../generator';
import { hostileText, plainText, signs } from '../text';

const marks = [
  ...signs('.,;:!?¿¡<>@-_*"\'()/#&%€'),
  'hola ',
  'hello, ',
  'Dear ',
  'saludos',
  'regards\n',
  '-- \n',
  '--- Original message',
  'escribió:\n',
  'wrote:',
  '> ',
  '>>',
  'From: ',
  'De: a <b@c.d>\n',
  'Sent from ',
  'https://a.b/c?d ',
  'www.',
  'a@b.c ',
  'a@',
  '<br>',
  'devolución ',
  'refund ',
  'pedido 12345 ',
  'not ',
  'no ',
  "l'",
  'ñ',
  'é',
  'ﬁ',
  '日本',
  '👩‍👩‍👧',
  'İ',
  '\u200B',
  '\u202E',
  '\0',
];

let index: TriageIndex | undefined;

function sampleIndex(): TriageIndex {
  if (index) return index;
  index = new TriageIndex();
  index.update({ added: sampleSops(), changed: [], removed: [] });
  index.triage('refund');
  return index;
}

/** What a customer writes, cut into sentences and matched with the sample library. */
export const message: Generator<string> = {
  name: 'message',
  maxSize: 100_000,
  make: (random, size) => hostileText(random, marks, size),
  plain: plainText,
  read(text) {
    sentencesOf(text);
    sampleIndex().triage(text);
  },
};
