import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { Counter, libraryBounds } from '../../../src/core/yaml/bounds';
import { lexemesOf } from '../../../src/core/yaml/document';
import { plainDocument } from '../../../src/core/yaml/plain-document';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';

/** All that is asked of the nodes of a document: what they are, say and where they stand. */
function said(node: unknown): unknown {
  const [start, end] = (node as { range?: readonly number[] } | null)?.range ?? [];
  if (isScalar(node)) return [node.type, node.value, node.source, start, end];
  if (isSeq(node)) return ['list', node.flow, start, end, ...node.items.map(said)];
  if (isMap(node))
    return ['map', node.flow, start, end, ...node.items.map(({ key, value }) => [said(key), said(value)])];
  return node;
}

const { parts } = libraryBounds;

/** How many lexemes there are, counted one by one. */
function partsOf(text: string): number {
  const isOver = (most: number) => {
    const counter = new Counter({ size: text.length, parts: most });
    for (const lexeme of lexemesOf(text)) if (counter.add(lexeme)) return true;
    return false;
  };
  let [under, enough] = [-1, text.length];
  while (enough - under > 1) {
    const between = (under + enough) >> 1;
    if (isOver(between)) under = between;
    else enough = between;
  }
  return enough;
}

/** Fails unless the parser says the same, and finds nothing wrong. @returns whether the text was read. */
function isSame(text: string): boolean {
  const plain = plainDocument(text, parts);
  if (!plain) return false;
  assert.equal(plainDocument(text, partsOf(text)) !== undefined, true, JSON.stringify(text));
  assert.equal(plainDocument(text, partsOf(text) - 1), undefined, JSON.stringify(text));
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
  assert.deepEqual(document.errors, [], JSON.stringify(text));
  assert.deepEqual(said(plain), said(document.contents), JSON.stringify(text));
  return true;
}

const sops = join(__dirname, '../../../sops');
const written = readdirSync(sops, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .flatMap((path) => /^---\n(.*?\n)---\n/s.exec(readFileSync(join(sops, path), 'utf8'))?.[1] ?? []);

const pieces = fc.constantFrom(
  ...['a: ', 'b-c.d:', 'title:', '\n', '\n  ', '\n    ', '\n- ', '\n  - ', '- ', ' ', '  ', ', ', ',', ': ', ':', ' #'],
  ...[
    '#',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '>',
    '&x ',
    '*x',
    '!t ',
    '\\',
    '?',
    '? ',
    '%',
    '@',
    '`',
    '---',
    '...',
    '~',
  ],
  ...['word', 'two words', 'ñandú, ¿sí?', '10:30', 'http://a.es/b#c', '2026-01-02', '1.2.0', '2.1', '12', '007', '1e3'],
  ...['0x1F', '0o17', '0b1', '.5', '.inf', '+1', '-1', '1_000', 'null', 'True', 'no', 'false', 'nan', '\u00a0', '\t'],
  ...[
    '\r\n',
    '\ufeff',
    '\u2028',
    '\u0085',
    '😀',
    '\n\n',
    '\n# c\n',
    '"q"',
    '"q: #"',
    "'q'",
    '[a, b]',
    '{a: b, c: [d]}',
  ],
);
const made = fc.array(pieces, { maxLength: 14 }).map((all) => all.join(''));

describe('YAML as most of it is', () => {
  it('is what parts it takes are made of', () => {
    for (const text of [
      'a: b',
      'id: x\ntitle: Two words: no',
      'a: b\nlist:\n  - one\n  - "two: #"\nc: d\n',
      'sla: {first-response: 2h, clock: business}\napprovers: [{by: ana, on: 2026-01-02}, {by: luis}]\n',
      "escalation: {to: luis, when: 'a > 1 or b == \"c\"'}\nd: ''\n",
      'group:\n  a: [b, c]\n  d:\n    - e\n    - f\n  g: 12\nh: true\n',
      'a: []\nb: {}\nc: [ x , y ]\nd: null\ne: 2.10\nf: 007\ng: 1.2.0\nh: 10:30\n',
    ])
      assert.equal(isSame(text), text !== 'id: x\ntitle: Two words: no', text);
  });

  it('is the front matter of the sample library', () => {
    const read = written.filter(isSame);
    assert.ok(read.length > 0.9 * written.length, `${read.length} of ${written.length}`);
  });

  it('says the same as the parser, or asks it', () => {
    let read = 0;
    const look = (text: string) => {
      if (isSame(`a: b\n${text}`)) read++;
    };
    const tried = holds(made, look, 20_000);
    assert.ok(read > tried / 100, `${read} of ${tried}`);
    holds(anyText, look, 1000);
  });

  it('says the same as the parser of front matter with something put in or left out', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const changed = fc
      .tuple(fc.constantFrom(...written), place, fc.nat(3), fc.option(pieces, { nil: '' }))
      .map(([text, at, gone, piece]) => {
        const from = Math.floor(at * text.length);
        return text.slice(0, from) + piece + text.slice(from + gone);
      });
    let read = 0;
    const look = (text: string) => {
      if (isSame(text)) read++;
    };
    const tried = holds(changed, look, 8_000);
    assert.ok(read > tried / 10, `${read} of ${tried}`);
  });
});
