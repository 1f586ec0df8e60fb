import assert from 'node:assert/strict';
import { messageText, readEml } from '../../../../src/core/draft/mail/eml';
import { htmlText } from '../../../../src/core/draft/mail/html-text';
import { readParts } from '../../../../src/core/draft/parts/read-parts';
import { assertGrowsEvenly } from '../../support/growth';

const bytes = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'));

describe('a mail in a file', () => {
  it('is read with its sender, date and subject', async () => {
    const mail = await readEml(
      bytes(
        'From: =?utf-8?Q?N=C3=BAria_Pons?= <nuria@pons.example>',
        'To: botiga@botiga.example',
        'Date: Mon, 3 Aug 2026 10:12:00 +0200',
        'Subject: =?iso-8859-1?Q?Comanda_trencada=2C_s=ED?=',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Bon dia, la tassa ha arribat trencada =',
        'i en vull una altra. Gr=C3=A0cies',
      ),
    );
    assert.deepEqual(mail, {
      subject: 'Comanda trencada, sí',
      from: 'Núria Pons <nuria@pons.example>',
      date: '2026-08-03 10:12',
      text: 'Bon dia, la tassa ha arribat trencada i en vull una altra. Gràcies',
    });
    const text = messageText(mail);
    assert.deepEqual(
      readParts(text).map(({ kind, start, end }) => [kind, start, end]),
      [['message', 0, text.length]],
    );
  });

  it('is read whatever its date is', async () => {
    const dateOf = async (date: string) => (await readEml(bytes(`Date: ${date}`, '', 'Hello'))).date;
    assert.equal(await dateOf('Sat, 13 Sep 275760 01:00:00 +0100'), '+275760-09-13T00:00:00.000Z');
    assert.equal(await dateOf('soon'), 'soon');
  });

  it('is plain text where it has some, and never what is attached', async () => {
    const { text } = await readEml(
      bytes(
        'From: ann@lee.example',
        'Content-Type: multipart/mixed; boundary=outer',
        '',
        '--outer',
        'Content-Type: multipart/alternative; boundary=inner',
        '',
        '--inner',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Where is my parcel?',
        '--inner',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<p>Where is <b>my</b> parcel?</p>',
        '--inner--',
        '--outer',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Disposition: attachment; filename=log.txt',
        '',
        'a long log',
        '--outer--',
      ),
    );
    assert.equal(text, 'Where is my parcel?');
  });

  it('is what its reader sees where it is HTML alone', async () => {
    const { text } = await readEml(
      bytes(
        'From: ann@lee.example',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<html><head><style>p { color: red }</style></head><body><p>Hola,&nbsp;em <b>falta</b> una tassa.</p>',
        '<blockquote><p>Hem enviat la comanda.<br>Salutacions</p></blockquote></body></html>',
      ),
    );
    assert.equal(text, 'Hola, em falta una tassa.\n\n> Hem enviat la comanda.\n> Salutacions');
  });

  it('may be nothing at all', async () => {
    assert.equal((await readEml(new Uint8Array())).text, '');
    assert.equal(messageText(await readEml(bytes('Subject: a'))), 'Subject: a\n\n');
  });
});

describe('the text of HTML', () => {
  it('has lines, lists and tables', () => {
    assert.equal(
      htmlText(
        '<div>One</div><div>two &amp; three</div><ul><li>a</li><li>b</li></ul><table><tr><td>c</td><td>d</td></tr></table>',
      ),
      'One\ntwo & three\n\n- a\n- b\n\nc d',
    );
  });

  it('takes time that grows with it', () => {
    for (const piece of ['<script>', '<!--', '<blockquote>', '<div><p>a', '&amp', '<a href="', 'a <br>'])
      assertGrowsEvenly(60_000, (size) => piece.repeat(size), htmlText);
  });
});
