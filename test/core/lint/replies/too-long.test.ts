import assert from 'node:assert/strict';
import { limitOf, smsParts } from '../../../../src/core/reply/limits';
import { assertFound, fixedLines, withReply } from './support';

const config =
  'constants: {shop.name: {en: Brialba, es: Tienda Brialba}}\nvariables:\n  customer.name: {}\n  order.id: {example: BR-104233}\n  pay: {values: {card: {en: credit or debit card}, bizum: Bizum}}\n';
/** A text of so many signs, marked at its fence. */
const sent = (text: string, channel: string) => {
  const written = withReply(text, `lang=en channel=${channel}`);
  return written.replace(/(```reply [^\n]*\n)/, '⟦$1⟧');
};

describe('a reply in its channel', () => {
  it('is not longer than the channel takes', () => {
    for (const [channel, name, most] of [
      ['x', 'X', 280],
      ['Instagram', 'Instagram', 1000],
      ['whatsapp', 'WhatsApp', 4096],
      ['sms', 'SMS', 1600],
    ] as const)
      assertFound(sent('a'.repeat(most + 1), channel), undefined, [
        'reply.too-long',
        String(most + 1),
        name,
        String(most),
      ]);
    for (const [channel, most] of [
      ['X', 280],
      ['social', 2000],
      ['chat', 2000],
      ['email', 10_000],
    ] as const)
      assertFound(withReply('a'.repeat(most), `lang=en channel=${channel}`), undefined);
    assertFound(withReply('a'.repeat(5000), 'lang=en'), undefined);
  });

  it('is measured as customers could read it', () => {
    const rest = (length: number) => 'a'.repeat(280 - length);
    for (const [text, length] of [
      ['{{ order.id | default: "your order" }}', 10],
      ['{{ shop.name }}', 7],
      ['{{ pay }}', 20],
      ['{% if pay == "card" %}by card{% else %}{{ pay }}{% endif %}', 20],
      ['{{ order.id | truncate: 4 }}', 4],
      ['{{ customer.name }}', 0],
      ['https://shop.com/a/very/long/address/that/counts/as/23 ', 24],
      ['日本', 4],
    ] as const) {
      assertFound(withReply(text + rest(length), 'lang=en channel=x'), config);
      assertFound(sent(`${text}${rest(length)}b`, 'x'), config, ['reply.too-long', '281', 'X', '280']);
    }
  });

  it('goes out in one SMS', () => {
    assertFound(sent('a'.repeat(161), 'sms'), undefined, ['reply.sms-parts', '2']);
    assertFound(sent(`${'a'.repeat(100)}’`, 'sms'), undefined, ['reply.sms-signs', '2', '1', '’']);
    // An accent is no sign to do without.
    assertFound(sent(`${'a'.repeat(100)}á’`, 'sms'), undefined, ['reply.sms-parts', '2']);
    assertFound(withReply('a'.repeat(160), 'lang=en channel=sms'), undefined);
    assertFound(withReply('á'.repeat(70), 'lang=es channel=sms'), undefined);
    assert.deepEqual(fixedLines(withReply(`${'a'.repeat(100)}’`, 'lang=en channel=sms'), 'reply.sms-signs'), [
      `${'a'.repeat(100)}'`,
    ]);
    assert.equal(fixedLines(withReply(`${'a'.repeat(100)}á`, 'lang=en channel=sms'), 'reply.sms-signs'), undefined);
  });
});

describe('the parts of an SMS', () => {
  it('hold 160 signs of its alphabet, and 153 each of several', () => {
    assert.deepEqual(smsParts('a'.repeat(160)), { parts: 1, wide: undefined });
    assert.deepEqual(smsParts('a'.repeat(306)), { parts: 2, wide: undefined });
    assert.deepEqual(smsParts('a'.repeat(307)), { parts: 3, wide: undefined });
    assert.deepEqual(smsParts('€'.repeat(80)), { parts: 1, wide: undefined });
    assert.deepEqual(smsParts('€'.repeat(81)), { parts: 2, wide: undefined });
  });

  it('hold 70 with another sign, and 67 each of several', () => {
    assert.deepEqual(smsParts(`${'a'.repeat(69)}á`), { parts: 1, wide: 'á' });
    assert.deepEqual(smsParts(`${'a'.repeat(70)}á`), { parts: 2, wide: 'á' });
    assert.deepEqual(smsParts(`${'a'.repeat(134)}ç`), { parts: 3, wide: 'ç' });
  });
});

describe('the limit of a channel', () => {
  it('is known by its name in any letters, and of mail there is none', () => {
    assert.equal(limitOf('WhatsApp')?.most, 4096);
    for (const channel of ['email', 'phone', 'constructor', '']) assert.equal(limitOf(channel), undefined);
  });
});
