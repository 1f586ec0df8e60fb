import { messageText, readEml } from '../../../src/core/draft/mail/eml';
import type { Generator } from '../generator';
import { hostileText, plainText, signs } from '../text';

const marks = [
  ...signs('<>&;:="\'=?-/.\n'),
  '\r\n',
  '\r\n\r\n',
  'From: ',
  'Subject: =?utf-8?Q?=C3=A1?= ',
  'Content-Type: text/html; charset=utf-8\r\n\r\n',
  'Content-Type: multipart/mixed; boundary=a\r\n\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  '--a\r\n',
  '--a--\r\n',
  '<div>',
  '</div>',
  '<blockquote>',
  '<script>',
  '<!--',
  '-->',
  '<br>',
  '&nbsp;',
  '&amp',
  'a@b.c, ',
  'é',
];

/** A mail as a file. */
export const eml: Generator<string> = {
  name: 'eml',
  maxSize: 15_000,
  make: (random, size) => hostileText(random, marks, size),
  plain: (size) => `From: ann@lee.example\r\nSubject: a\r\n\r\n${plainText(size)}`,
  async read(text) {
    try {
      messageText(await readEml(new TextEncoder().encode(text)));
    } catch (error) {
      // What is no mail is refused in words.
      if (!(error instanceof Error) || error.constructor !== Error) throw error;
    }
  },
};
