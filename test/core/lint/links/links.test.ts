import assert from 'node:assert/strict';
import { fixesOf } from '../../../../src/core/lint/fixing';
import { applyEdits } from '../../../../src/core/text/edit';
import { checkIn } from '../../support/fixes';
import { libraryOf, linterOf } from '../../support/libraries';
import { withFrontMatter } from '../../support/sops';
import { Trial } from '../../support/told';

const steps = '- [ ] Do it\n';
const titled = (front: string, body = '') => `---\ntitle: T\n${front}---\n\nS.\n\n${body}`;

/** A library in which other files are there, too; what is told of `x/a.md`, and its text after each fix. */
function withFiles(body: string, there: readonly string[], others: Readonly<Record<string, string>> = {}) {
  const text = body.startsWith('---') ? body : withFrontMatter(body);
  const library = libraryOf({ 'x/a.md': text, ...others });
  library.update([{ kind: 'listing', root: 'sops', problems: [], others: { paths: new Set(there), areAll: true } }]);
  const file = checkIn(library, 'x/a.md')(text);
  const fixed = file.problems.flatMap((one) =>
    fixesOf(file, one, checkIn(library, 'x/a.md')).map(({ edits }) => applyEdits(text, edits)),
  );
  const told = linterOf(library)
    .problems('sops/x/a.md')
    .map(({ code, args: [first = ''], suggestion = '' }) => [code, first, suggestion]);
  return { told, fixed };
}

describe('a link to an SOP in another folder', () => {
  const others = { 'pay/refund-return.md': titled('id: refund\n', steps), 'pay/b.md': titled('', steps) };

  it('may be written by its name or id, and gets the path', () => {
    for (const written of ['refund-return', 'refund-return.md', 'refund', 'refund.md']) {
      const { told, fixed } = withFiles(`- [ ] Follow [it](${written})\n`, [], others);
      assert.deepEqual(told, [['sop.target-missing', written, '../pay/refund-return.md']], written);
      assert.deepEqual(fixed, [withFrontMatter('- [ ] Follow [it](../pay/refund-return.md)\n')], written);
    }
  });

  it('is not guessed where two have that id', () => {
    const both = { 'p/one.md': titled('id: same\n', steps), 'p/two.md': titled('id: same\n', steps) };
    assert.deepEqual(withFiles('- [ ] Follow [it](same)\n', [], both).told, [['sop.file-missing', 'same', '']]);
  });
});

describe('an id in “related”', () => {
  const others = { 'pay/refund-return.md': titled('id: refund\n', steps), 'pay/invoice.md': titled('', steps) };
  const related = (text: string) => titled(`related: [${text}]\n`, steps);

  it('may have been written as a path, by the name of the file, or with an error', () => {
    const written = [
      '../pay/refund-return.md',
      'pay/refund-return.md',
      './../pay/refund-return',
      'refund-return',
      'refudn',
    ];
    for (const one of written) {
      const { told, fixed } = withFiles(related(one), [], others);
      assert.deepEqual(told, [['sop.related-missing', one, 'refund']], one);
      assert.deepEqual(fixed, [related('refund')], one);
    }
    assert.deepEqual(withFiles(related('warranty'), [], others).told, [['sop.related-missing', 'warranty', '']]);
  });

  it('is looked for as the one that takes the place of a retired SOP, too', () => {
    const { fixed } = withFiles(titled('status: retired\nreplaced-by: invoce\n', steps), [], others);
    assert.deepEqual(fixed, [titled('status: retired\nreplaced-by: invoice\n', steps)]);
  });
});

describe('what leads to a retired SOP', () => {
  const others = {
    'pay/old.md': titled('id: old\nstatus: retired\nreplaced-by: new\n', steps),
    'pay/new.md': titled('id: new\n', steps),
  };

  it('is led to the one that takes its place', () => {
    const link = (path: string) => withFrontMatter(`- [ ] Follow [it](${path})\n`);
    assert.deepEqual(withFiles(link('../pay/old.md'), [], others).fixed, [link('../pay/new.md')]);
    const related = (id: string) => titled(`related: [${id}]\n`, steps);
    assert.deepEqual(withFiles(related('old'), [], others).fixed, [related('new')]);
  });
});

describe('a file that is linked', () => {
  it('may be elsewhere, or have nearly that name', () => {
    const there = ['files/', 'files/Form.pdf', 'x/care-guide.pdf'];
    const { told, fixed } = withFiles('- [ ] Attach [it](form.pdf) and [that](care-giude.pdf)\n', there);
    assert.deepEqual(told, [
      ['sop.file-missing', 'form.pdf', '../files/Form.pdf'],
      ['sop.file-missing', 'care-giude.pdf', 'care-guide.pdf'],
    ]);
    assert.equal(fixed[0], withFrontMatter('- [ ] Attach [it](../files/Form.pdf) and [that](care-giude.pdf)\n'));
  });
});

describe('a picture', () => {
  const there = ['img/', 'img/order.png', 'x/shelf (1).png'];

  it('must be there', () => {
    const body = (path: string) => `![a](${path}) ![b](../img/order.png) ![c](gone.png)\n\n- [ ] A\n`;
    const { told, fixed } = withFiles(body('order.png'), there);
    assert.deepEqual(told, [
      ['sop.image-missing', 'order.png', '../img/order.png'],
      ['sop.image-missing', 'gone.png', ''],
    ]);
    assert.equal(fixed[0], withFrontMatter(body('../img/order.png')));
  });

  it('is found in steps, by reference, and with other marks in its address', () => {
    const body = '- [ ] A ![b][pic]\n  - ![c](<shelf (1).png>) ![d](shelf%20(1).png "Shelf")\n\n[pic]: lost.png\n';
    assert.deepEqual(withFiles(body, there).told, [['sop.image-missing', 'lost.png', '']]);
  });

  it('may be on the web, in code, or anywhere while nobody knows what is there', () => {
    const body = '![a](https://a.example/b.png) `![c](no.png)`\n\n```\n![d](no.png)\n```\n\n- [ ] A\n';
    assert.deepEqual(withFiles(body, there).told, []);
    new Trial('sop.image-missing').tells('![c](gone.png)\n\n- [ ] A\n');
  });
});

describe('a block of code', () => {
  const trial = new Trial('sop.fence-unclosed');
  const told = ['sop.fence-unclosed', '```'] as const;

  it('must be closed before it swallows the rest', () => {
    const sql = (end: string) => `- [ ] A\n\n\`\`\`sql\nselect 1\n${end}\n## Next\n\n- [ ] B\n`;
    trial.tells(sql('').replace('```sql', '⟦```sql⟧'), undefined, told);
    trial.tells('⟦```⟧\nselect 1\n', undefined, told);
    trial.tells('- [ ] A\n\n  ⟦```⟧\n  select 1\n\n- [ ] B\n', undefined, told);
    trial.offers(sql(''), sql('```\n'));
  });

  it('must not swallow a reply, which would be closed in its place', () => {
    const body = (end: string) => `## A\n\n\`\`\`\nsay it\n${end}\n### Done\n\n\`\`\`reply lang=en\nHi\n\`\`\`\n`;
    trial.tells(body('').replace('```\nsay', '⟦```⟧\nsay'), undefined, told);
    trial.offers(body(''), body('```\n'));
    trial.tells(body('```\n'));
  });

  it('may hold other blocks with fewer marks, and end where its item ends', () => {
    trial.tells('````markdown\n```sql\nselect 1\n```\n````\n\n~~~\n```sql\n~~~\n\n    code\n');
    trial.tells('- [ ] A\n  ```\n  code\n  ```\n- [ ] B\n\n> ```\n> code\n> ```\n');
  });
});

describe('a channel', () => {
  const trial = new Trial('reply.channel-unknown', 'sop.channel-unknown');
  const reply = (channel: string) => `### A\n\n\`\`\`reply lang=en channel=${channel}\nHi\n\`\`\`\n`;
  const usual = 'email, chat, phone, social';

  it('may have been misspelt, or be called otherwise here', () => {
    trial.tells(reply('⟦emial⟧'), undefined, ['reply.channel-unknown', 'emial', usual, 'email']);
    const declared = 'variables: {channel: {values: [email, chat, phone]}}\n';
    trial.tells(reply('⟦correo⟧'), declared, ['reply.channel-unknown', 'correo', usual, 'email']);
    trial.tells(titled('applies-to: {channel: [⟦xat⟧, email, all]}\n'), declared, [
      'sop.channel-unknown',
      'xat',
      usual,
      'chat',
    ]);
    // Tickets may say so where nobody has said what channels are called, or has only promised some.
    trial.tells(reply('correo'));
    trial.tells(reply('marketplace'), 'promises: {channels: [email]}\n');
    trial.offers(reply('emial'), reply('email'));
  });

  it('may be any other while the library declares none, and then only one of those', () => {
    trial.tells(reply('fax'));
    trial.tells(reply('⟦whatsap⟧'), undefined, ['reply.channel-unknown', 'whatsap', usual, 'whatsapp']);
    trial.tells(reply('fax'), 'promises: {languages: [en], channels: [fax]}');
    trial.tells(reply('fax'), 'variables: {channel: {values: [email, fax]}}');
    trial.tells(reply('Chat'));
    trial.tells(reply('⟦fax⟧'), 'variables: {channel: {values: [email, chat]}}', [
      'reply.channel-unknown',
      'fax',
      usual,
    ]);
    trial.tells(titled('applies-to: {channel: [sms]}\n'), 'rules: [{if: {channel: sms}, then: {priority: high}}]');
  });
});

describe('what an SOP applies to', () => {
  const trial = new Trial('sop.fact-unknown', 'sop.language-unknown');
  const sop = (text: string) => titled(`applies-to: {${text}}\n`);

  it('must be something that is known of tickets', () => {
    trial.tells(sop('⟦chanel⟧: [email]'), undefined, ['sop.fact-unknown', 'chanel', 'channel']);
    trial.tells(sop('⟦teir⟧: [vip]'), undefined, ['sop.fact-unknown', 'teir', 'tier']);
    trial.offers(sop('chanel: [email]'), sop('channel: [email]'));
    trial.tells(sop('⟦canal⟧: [email]'), undefined, ['sop.fact-unknown', 'canal', 'channel']);
    trial.tells(sop('⟦idioma⟧: [es]'), undefined, ['sop.fact-unknown', 'idioma', 'lang']);
    trial.tells(sop('hotel: [yes], tags: [a], priority: [high]'));
    trial.tells(sop('chanel: [yes]'), 'variables: {chanel: {}}');
  });

  it('must be a language by its code', () => {
    const told = (text: string) => ['sop.language-unknown', text, 'es'] as const;
    trial.tells(sop('lang: [es, ⟦Spanish⟧, ⟦sp⟧, all, pt-BR, ES]'), undefined, told('Spanish'), told('sp'));
    trial.offers(sop('lang: Spanish'), sop('lang: es'));
  });
});
