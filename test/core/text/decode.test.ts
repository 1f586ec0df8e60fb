import assert from 'node:assert/strict';
import { Library } from '../../../src/core/library/library';
import { loadConfig } from '../../../src/core/library/scan';
import { readSopBytes } from '../../../src/core/sop/read';
import { decodeText } from '../../../src/core/text/decode';
import { linesOf } from '../../../src/hosts/cli/lines';
import { mended } from '../support/fixes';
import { MemoryFiles } from '../support/memory-files';
import { codesOf, locationOf } from '../support/sops';

const text = '---\ntitle: Devolución\nlang: es\n---\n\nQué hacer: 5 € “ya”.\n\n- [ ] Envía la dirección\n';

function utf16(words: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * words.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < words.length; at++) view.setUint16(2 * at, words.charCodeAt(at), isLittle);
  return bytes;
}

function windows1252(words: string): Uint8Array {
  const others: Record<string, number> = { '€': 0x80, '“': 0x93, '”': 0x94 };
  return Uint8Array.from(Array.from(words, (letter) => others[letter] ?? letter.charCodeAt(0)));
}

function macRoman(words: string): Uint8Array {
  const others: Record<string, number> = {
    ...{
      á: 0x87,
      é: 0x8e,
      í: 0x92,
      ó: 0x97,
      ú: 0x9c,
      ñ: 0x96,
      à: 0x88,
      è: 0x8f,
      ò: 0x98,
      ç: 0x8d,
      ü: 0x9f,
      É: 0x83,
      Ñ: 0x84,
    },
    ...{ '¿': 0xc0, '€': 0xdb, '“': 0xd2, '”': 0xd3, '–': 0xd0, '’': 0xd5, Ú: 0xf2 },
  };
  return Uint8Array.from(Array.from(words, (letter) => others[letter] ?? letter.charCodeAt(0)));
}

const written: readonly (readonly [name: string, bytes: Uint8Array, encoding: string])[] = [
  ['UTF-8', new TextEncoder().encode(text), 'UTF-8'],
  ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`), 'UTF-8'],
  ['UTF-16 LE with its mark', utf16(`\uFEFF${text}`, true), 'UTF-16'],
  ['UTF-16 BE with its mark', utf16(`\uFEFF${text}`, false), 'UTF-16'],
  ['UTF-16 LE', utf16(text, true), 'UTF-16'],
  ['UTF-16 BE', utf16(text, false), 'UTF-16'],
  ['Windows-1252', windows1252(text), 'Windows-1252'],
  ['Mac Roman', macRoman(text), 'Mac Roman'],
];

describe('a file', () => {
  for (const [name, bytes, encoding] of written) {
    it(`is read in ${name}, and told where that is not UTF-8`, () => {
      assert.deepEqual(decodeText(bytes), { text, encoding, isExact: encoding === 'UTF-8' });
      const sop = readSopBytes(bytes, locationOf());
      assert.deepEqual([sop.title, sop.summary, sop.text], ['Devolución', 'Qué hacer: 5 € “ya”.', text]);
      assert.deepEqual(codesOf(sop), encoding === 'UTF-8' ? [] : ['sop.encoding']);
      assert.deepEqual(sop.problems[0]?.args ?? ['UTF-8'], [encoding]);
    });
  }

  it('is read in Mac Roman where its letters stand in words, and otherwise in Windows-1252', () => {
    for (const words of ['devolución', 'El próximo año', 'Això és tot', 'per què?', 'Açò', 'mañana'])
      assert.equal(decodeText(macRoman(`Hola: ${words}\n`))?.text, `Hola: ${words}\n`);
    const others: Record<string, number> = { '—': 0x97, '–': 0x96, '’': 0x92, '†': 0x86, '‡': 0x87 };
    const bytesOf = (words: string) =>
      Uint8Array.from(Array.from(words, (letter) => others[letter] ?? letter.charCodeAt(0)));
    for (const words of ['either—or, l’ordre – café', 'Aquí está l’avís', 'it’s this—or that', 'Muchos años†'])
      assert.equal(decodeText(bytesOf(words))?.text, words);
  });

  it('is read where some letters are damaged, and where they were is told', () => {
    const bytes = [
      ...new TextEncoder().encode('---\ntitle: Devolución\nlang: es\n---\n\nEnvía la dirección y así más.\n'),
    ];
    bytes.splice(bytes.indexOf(0xc3, 40), 2, 0xc3);
    const sop = readSopBytes(Uint8Array.from(bytes), locationOf());
    assert.deepEqual([sop.title, codesOf(sop)], ['Devolución', ['sop.letters-lost']]);
    assert.deepEqual(sop.problems[0]?.range.start, { line: 5, character: 3 });
  });

  it('is no text when it holds what no text does', () => {
    for (const bytes of [
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff, 0xfe],
      [0x61, 0x00, 0x62],
      [0x61, 0x62, 0x00, 0x00, 0x63, 0x64],
      [0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x01, 0xe9],
      [0xff, 0xfe, 0x61],
      Array.from({ length: 256 }, (_, at) => at),
      Array.from({ length: 200 }, (_, at) => 0x80 + (at % 128)),
    ])
      assert.equal(decodeText(Uint8Array.from(bytes)), undefined, bytes.join());
  });

  it('is read in UTF-16 with letters whose second byte is zero', () => {
    const words = 'Ātri izlasi šo lapu, tad raksti klientam. Ārsts zvanīs.\n';
    for (const isLittle of [true, false]) assert.equal(decodeText(utf16(words, isLittle))?.text, words);
  });

  it('that describes a library is read too, and told', async () => {
    const files = new MemoryFiles({ 'sops/library.yml': windows1252('version: 1\nname: Tienda Ñandú\n') });
    const library = new Library();
    library.update([await loadConfig(files, 'sops')]);
    assert.equal(library.config('sops').name, 'Tienda Ñandú');
    assert.deepEqual(
      library.configReadingProblems('sops').map(({ code, args }) => [code, ...args]),
      [['library.encoding', 'Windows-1252']],
    );
  });

  it('that has lost letters gets no fixes: saving it would lose them for good', () => {
    const lost = '---\ntitle: Devoluci\uFFFDn\nstaus: draft\n---\n\nS.\n';
    assert.equal(mended(lost).text, lost);
    assert.notEqual(mended(lost.replace('\uFFFD', 'ó')).text, lost.replace('\uFFFD', 'ó'));
  });
});

describe('lines of an input that is not UTF-8', () => {
  async function* arriving(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.slice(at, at + size));
  }

  const words = '¿Dónde está?\tenvio\nMañana “sí”\r\nÚltima';
  const lines = ['¿Dónde está?\tenvio', 'Mañana “sí”', 'Última'];

  for (const [name, bytes] of [
    ['Windows-1252', windows1252(words)],
    ['UTF-16 LE with its mark', utf16(`\uFEFF${words}`, true)],
    ['UTF-16 BE with its mark', utf16(`\uFEFF${words}`, false)],
    ['UTF-16 LE', utf16(words, true)],
    ['UTF-16 BE', utf16(words, false)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${words}`)],
  ] as const) {
    it(`are read in ${name}, wherever the input is split`, async () => {
      for (const size of [1, 2, 3, 7, 1000]) {
        const found: string[] = [];
        for await (const line of linesOf(arriving(bytes, size))) found.push(line);
        assert.deepEqual(found, lines, String(size));
      }
    });
  }

  it('are read in time that grows with them where one line is all there is', async () => {
    const piece = new TextEncoder().encode('a'.repeat(1000));
    async function* pieces(count: number): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < count; at++) yield await Promise.resolve(piece);
    }
    for await (const line of linesOf(pieces(20_000))) assert.equal(line.length, 20_000_000);
  });

  it('are read one by one where only some of them are not', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('ñ “a”\n'), ...windows1252('Adiós\n')]);
    const found: string[] = [];
    for await (const line of linesOf(arriving(bytes, 1000))) found.push(line);
    assert.deepEqual(found, ['ñ “a”', 'Adiós']);
  });
});
