import assert from 'node:assert/strict';
import { maxSopBytes } from '../../../src/core/sop/parsed-text';
import { readSopBytes, unreadableSop } from '../../../src/core/sop/read';
import type { Sop } from '../../../src/core/sop/model';
import { codesOf, locationOf, plainSop, sopFrom, stepsIn } from '../support/sops';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readSopBytes(bytes, locationOf('a/broken.md'));

/** Fails unless a file that could not be read is still there, under its file's name, with one problem. */
function assertKept(sop: Sop, code: string): void {
  assert.deepEqual(codesOf(sop), [code]);
  assert.deepEqual([sop.id, sop.title, sop.status, sop.location.path], ['broken', 'broken', 'draft', 'a/broken.md']);
  assert.deepEqual([sop.sections, sop.replies, sop.links, sop.headings, sop.summary], [[], [], [], [], '']);
  assert.deepEqual(sop.problems[0]?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
}

describe('a file that is not an SOP', () => {
  it('stays visible when it is empty', () => {
    assertKept(read(utf8('')), 'sop.empty');
    assertKept(read(utf8(' \n\t\r\n')), 'sop.empty');
    assertKept(read(utf8('\uFEFF')), 'sop.empty');
  });

  it('stays visible when it is not text', () => {
    assertKept(read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff, 0xfe])), 'sop.binary');
    assertKept(read(utf8('---\ntitle: T\n---\n\0')), 'sop.binary');
    assertKept(read(new Uint8Array([0xff, 0xfe, 0x61])), 'sop.binary');
  });

  it('stays visible when it is too large, and says how large', () => {
    const sop = read(new Uint8Array(5 * 1024 * 1024).fill(0x61));
    assertKept(sop, 'sop.too-large');
    assert.deepEqual(sop.problems[0]?.args, ['5120', '256']);
    assertKept(read(utf8('a'.repeat(maxSopBytes + 1))), 'sop.too-large');
    assert.equal(sopFrom('a'.repeat(maxSopBytes + 1)).problems[0]?.code, 'sop.too-large');
  });

  it('is read up to that size', () => {
    assert.deepEqual(codesOf(read(utf8('a'.repeat(maxSopBytes)))), ['sop.front-matter-missing']);
  });

  it('stays visible when it cannot be read from its disk, and says why', () => {
    const sop = unreadableSop(locationOf('a/broken.md'), 'permission denied');
    assertKept(sop, 'sop.unreadable');
    assert.deepEqual(sop.problems[0]?.args, ['permission denied']);
  });

  it('keeps its front matter when its Markdown is nested too deeply', () => {
    const sop = sopFrom(`---\ntitle: T\n---\n\nSummary.\n\n${'> '.repeat(5000)}a\n`);
    assert.deepEqual([sop.title, codesOf(sop)], ['T', ['sop.too-deep']]);
  });

  for (const text of ['> '.repeat(500), `${'- '.repeat(500)}a`, '- > '.repeat(500), `${'1. '.repeat(500)}a`]) {
    it(`says so for ${JSON.stringify(text.slice(0, 8))} again and again`, () => {
      assert.deepEqual(codesOf(sopFrom(`---\ntitle: T\n---\n\nSummary.\n\n${text}\n`)), ['sop.too-deep']);
    });
  }

  it('says so for emphasis within emphasis', () => {
    const text = `${'*'.repeat(1000)}a${'*'.repeat(1000)}`;
    assert.deepEqual(codesOf(sopFrom(`---\ntitle: T\n---\n\nSummary.\n\n${text}\n`)), ['sop.too-deep']);
  });

  it('is read when lists are nested a dozen deep', () => {
    const body = Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- [ ] Step ${depth}`).join('\n');
    assert.equal(stepsIn(sopFrom(body)).length, 12);
  });
});

describe('a file written elsewhere', () => {
  const text =
    '---\ntitle: T\nstatus: aproved\n---\n\nSummary.\n\n# A\n\n- [ ] One `#a 5m`\n  - hint\n- [ ] Two [x](#nowhere) `#b soon`\n\n> [!NOTE]\n> Hm\n> ha\n\n```reply lang=es x\nHola\n\nAdiós\n```\n';
  const plain = (sop: Sop) => ({ ...plainSop(sop), text: '' });

  it('reads the same with CRLF, with CR and with LF', () => {
    const expected = plain(sopFrom(text));
    assert.deepEqual(plain(sopFrom(text.replaceAll('\n', '\r\n'))), expected);
    assert.deepEqual(plain(sopFrom(text.replaceAll('\n', '\r'))), expected);
  });

  it('reads the same with line breaks of all kinds mixed', () => {
    const breaks = ['\n', '\r\n', '\r'];
    let count = 0;
    // A CR before an LF would make one line break with it.
    const mixed = text.replace(/\n(?!\n)/g, () => breaks[count++ % 3]!);
    assert.deepEqual(plain(sopFrom(mixed)), plain(sopFrom(text)));
  });

  it('reads the same with a byte order mark', () => {
    assert.deepEqual(plain(sopFrom(`\uFEFF${text}`)), plain(sopFrom(text)));
    assert.deepEqual(plain(readSopBytes(utf8(`\uFEFF${text}`), locationOf())), plain(sopFrom(text)));
  });

  it('keeps the text it was read from', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    assert.equal(sopFrom(crlf).text, crlf);
  });

  it('reads the same without a line break at its end', () => {
    assert.deepEqual(plain(sopFrom(text.trimEnd())), plain(sopFrom(text)));
  });

  it('is read although it contains HTML', () => {
    const sop = sopFrom(
      '---\ntitle: T\n---\n\n<!-- note -->\n\nSummary <b>bold</b> &amp; co.\n\n<details>\n\n- [ ] Inside <kbd>x</kbd>\n\n</details>\n\n<div>\n- [ ] in a block\n</div>\n',
    );
    assert.deepEqual([codesOf(sop), stepsIn(sop).map((step) => step.text)], [['sop.box-unread'], ['Inside x']]);
    assert.match(sop.summary, /^Summary bold /);
  });
});
