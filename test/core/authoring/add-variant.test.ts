import assert from 'node:assert/strict';
import { addVariant } from '../../../src/core/authoring/add-variant';
import type { VariantKey } from '../../../src/core/authoring/add-variant';
import { missingVariants } from '../../../src/core/authoring/missing-variants';
import { applyEdits } from '../../../src/core/text/edit';
import { sampleSops } from '../../fuzz/sample';
import { sopFrom } from '../support/sops';

const head = '---\ntitle: T\nlang: es\n---\n\nS.\n\n';

function added(text: string, wanted: VariantKey, which = 0): string {
  const sop = sopFrom(text);
  const one = addVariant(sop, [...sop.replies, ...sop.anticipations][which]!, wanted);
  assert.ok(one);
  return applyEdits(text, [one]);
}

describe('a further text of a reply', () => {
  const email = '```reply lang=es channel=email\nHola:\n\nGracias.\n```';
  const chat = '```reply lang=es channel=chat\nHola\n```';

  it('is a block below those of its channel, with the nearest text, marked', () => {
    const text = `${head}## R\n\n${email}\n\n${chat}\n\nBehind.\n`;
    assert.equal(
      added(text, { lang: 'ca', channel: 'email' }),
      text.replace(email, `${email}\n\n\`\`\`reply lang=ca channel=email\nPER TRADUIR: Hola:\n\nGracias.\n\`\`\``),
    );
    assert.equal(
      added(text, { lang: 'en', channel: 'chat' }),
      text.replace(chat, `${chat}\n\n\`\`\`reply lang=en channel=chat\nTODO: Hola\n\`\`\``),
    );
  });

  it('is made of that of the same channel, then of the same language, then of the SOP’s', () => {
    const both = `${head}## R\n\n\`\`\`reply lang=en channel=email\nHello\n\`\`\`\n\n${email}\n`;
    assert.match(added(both, { lang: 'en', channel: 'chat' }), /lang=en channel=chat\nTODO: Hello\n```\n$/);
    assert.match(added(both, { lang: 'ca', channel: 'chat' }), /lang=ca channel=chat\nPER TRADUIR: Hola:/);
  });

  it('stands in the same step, with the same fence, and keeps the line breaks', () => {
    const text = `${head}## A\n\n- [ ] Send it\n\n  ~~~reply lang=es\n  Hola\n\n    así\n  ~~~\n`.replaceAll(
      '\n',
      '\r\n',
    );
    assert.equal(
      added(text, { lang: 'en', channel: undefined }),
      `${text.trimEnd()}\r\n\r\n  ~~~reply lang=en\r\n  TODO: Hola\r\n\r\n    así\r\n  ~~~\r\n`,
    );
  });

  it('is an answer before it is asked where the others are', () => {
    const text = `${head}### When?\n\n\`\`\`anticipate lang=es\nPronto.\n\`\`\`\n`;
    assert.match(added(text, { lang: 'en', channel: undefined }), /```anticipate lang=en\nTODO: Pronto\.\n```\n$/);
  });

  it('is not added where there is one, or where the block above is not closed', () => {
    const sop = sopFrom(`${head}## R\n\n${email}\n`);
    assert.equal(addVariant(sop, sop.replies[0]!, { lang: 'es', channel: 'email' }), undefined);
    const open = sopFrom(`${head}## R\n\n\`\`\`reply lang=es\nHola\n`);
    assert.equal(addVariant(open, open.replies[0]!, { lang: 'ca', channel: undefined }), undefined);
  });

  it('is read as one more text, and all others stay as they are, in the whole sample library', () => {
    for (const { text, location } of sampleSops()) {
      const sop = sopFrom(text, location.path);
      for (const [at, reply] of sop.replies.entries()) {
        const one = addVariant(sop, reply, { lang: 'fr', channel: 'letter' })!;
        const after = sopFrom(applyEdits(text, [one]), location.path);
        const found = after.replies[at]!.variants.find(({ lang }) => lang === 'fr')!;
        assert.ok(found.text.startsWith('TODO: '));
        assert.deepEqual(
          after.replies.map(({ id, variants }) => [id, variants.map((v) => v.text).filter((v) => v !== found.text)]),
          sop.replies.map(({ id, variants }) => [id, variants.map((v) => v.text)]),
        );
      }
    }
  });
});

describe('the missing texts of a reply', () => {
  const text = `${head}## R\n\n\`\`\`reply lang=es channel=email\na\n\`\`\`\n\n\`\`\`reply lang=ca\nb\n\`\`\`\n\n## Q\n\n\`\`\`reply channel=chat\nc\n\`\`\`\n`;
  const sop = sopFrom(text);
  const missing = (at: number, promised?: { languages: string[]; channels: string[] }) =>
    missingVariants(sop, sop.replies[at]!, promised).map(({ lang, channel }) => `${lang} ${channel}`);

  it('are those that the library promises', () => {
    assert.deepEqual(missing(0, { languages: ['es', 'ca', 'en'], channels: ['email', 'chat'] }), [
      'en email',
      'es chat',
      'en chat',
    ]);
  });

  it('are else those of the SOP’s other replies', () => {
    assert.deepEqual(missing(0), ['es chat']);
    assert.deepEqual(missing(1, { languages: ['es', 'en'], channels: [] }), ['es email', 'en email', 'en chat']);
  });
});
