import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesOf } from '../../../src/hosts/cli/lines';
import { eventuallyHolds } from '../support/properties';

const encode = (text: string) => new TextEncoder().encode(text);

async function linesIn(...chunks: Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(arriving(chunks))) lines.push(line);
  return lines;
}

async function* arriving(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

describe('lines of an input', () => {
  it('end as on any system; the last one may have no end', async () => {
    assert.deepEqual(await linesIn(encode('a\r\nb\n\nc')), ['a', 'b', '', 'c']);
    assert.deepEqual(await linesIn(encode('a\n')), ['a']);
    assert.deepEqual(await linesIn(encode('a\r')), ['a']);
    assert.deepEqual(await linesIn(), []);
  });

  it('do not end at characters that JSON and messages may hold', async () => {
    assert.deepEqual(await linesIn(encode('a\u2028b\u2029c\u0085d\re\n')), ['a\u2028b\u2029c\u0085d\re']);
  });

  it('come without the byte order mark, and with what is not UTF-8 marked', async () => {
    assert.deepEqual(await linesIn(encode('\uFEFFa\n\uFEFFb')), ['a', '\uFEFFb']);
    assert.deepEqual(await linesIn(Uint8Array.of(0xff, 0x61, 0x0a, 0x62, 0xc3)), ['\uFFFDa', 'b\uFFFD']);
  });

  it('are given before the rest of the input has arrived', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield await Promise.resolve(encode('one\ntw'));
    }
    for await (const line of linesOf(endless())) {
      assert.equal(line, 'one');
      break;
    }
  });

  it('are the same wherever the input is split', async () => {
    const text = fc.array(fc.constantFrom('a', 'ñ', '😀', '\n', '\r\n', '\r', '\u2028')).map((parts) => parts.join(''));
    await eventuallyHolds(fc.tuple(text, fc.array(fc.nat(60))), async ([whole, cuts]) => {
      const bytes = encode(whole);
      const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
      const parts = places.slice(1).map((end, at) => bytes.slice(places[at], end));
      assert.deepEqual(await linesIn(...parts), await linesIn(bytes));
    });
  });
});
