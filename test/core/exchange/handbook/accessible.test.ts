import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { collectHandbook } from '../../../../src/core/exchange/handbook/collect';
import { handbookHtml } from '../../../../src/core/exchange/handbook/html';
import { isSopPath } from '../../../../src/core/library/path';
import { libraryOf } from '../../support/libraries';

/** An element of a page. */
interface Found {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Found[];
  readonly parents: readonly Found[];
  readonly text: string;
}

type Nodes = ReturnType<typeof parseDocument>['children'];

function elementsIn(nodes: Nodes, parents: readonly Found[] = []): Found[] {
  return nodes.flatMap((node): Found[] => {
    if (!('name' in node) || !('attribs' in node)) return [];
    const children: Found[] = [];
    const own = { name: node.name, attributes: node.attribs, children, parents, text: textOf(node.children) };
    children.push(...elementsIn(node.children, [own, ...parents]));
    return [own];
  });
}

function textOf(nodes: Nodes): string {
  return nodes.map((node) => ('data' in node ? node.data : 'children' in node ? textOf(node.children) : '')).join('');
}

function all(elements: readonly Found[]): Found[] {
  return elements.flatMap((element) => [element, ...all(element.children)]);
}

const samples = Object.fromEntries(
  readdirSync('test/fixtures/shop', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => isSopPath(path) && /^(?:payment|complaints)/.test(path))
    .map((path) => [path, readFileSync(join('test/fixtures/shop', path), 'utf8')]),
);
/** Headings of all levels in no order, a table, a picture, an alert, and another language. */
const odd = `---
id: odd
title: Odd
status: approved
lang: en
---

Odd.

#### Deep first

- [ ] One
  - Yes → [Shallow](#shallow)

## Shallow

> [!TIP]
> Do.

###### Deepest

| A | B |
|---|---|
| 1 | ![A cat](cat.png) |

### Between

- [ ] Two
`;
const library = libraryOf(
  { ...samples, 'general/odd.md': odd },
  readFileSync('test/fixtures/shop/library.yml', 'utf8'),
);

describe('the page of a handbook', () => {
  for (const lang of ['es', 'ca', 'en'])
    describe(`in ${lang}`, () => {
      let found: Found[] = [];
      const named = (...names: string[]) => found.filter(({ name }) => names.includes(name));

      before(async () => {
        const book = await collectHandbook(library, { today: '2026-12-01', lang });
        found = all(elementsIn(parseDocument(await handbookHtml(book, () => 'data:image/png;base64,AA')).children));
      });

      it('has one title, and headings none of which is skipped or empty', () => {
        const headings = found.filter(({ name }) => /^h[1-6]$/.test(name));
        assert.deepEqual(
          headings.filter(({ name }) => name === 'h1').map(({ text }) => text),
          ['Brialba · Atención al cliente'],
        );
        assert.ok(headings.length > 60);
        for (const [at, { name, text }] of headings.entries()) {
          assert.notEqual(text.trim(), '', name);
          const [level, before] = [Number(name[1]), Number(headings[at - 1]?.name[1] ?? 0)];
          assert.ok(level <= before + 1, `${name} “${text}” after h${before}`);
        }
      });

      it('has landmarks, and a way past the contents', () => {
        for (const name of ['header', 'nav', 'main']) assert.equal(named(name).length, 1, name);
        const ids = new Set(found.map(({ attributes }) => attributes['id']));
        assert.ok(ids.has(named('nav')[0]?.attributes['aria-labelledby'] ?? '-'));
        const [first] = named('a');
        assert.equal(first?.attributes['href'], '#main');
        assert.ok(ids.has('main'));
        const inputs = named('input').map(({ attributes }) => attributes['id']);
        assert.deepEqual(
          named('label').map(({ attributes }) => attributes['for']),
          inputs,
        );
      });

      it('has lists and tables that are whole', () => {
        for (const { name, children } of named('ul', 'ol', 'dl'))
          for (const child of children) assert.equal(child.name, name === 'dl' ? 'div' : 'li');
        for (const table of named('table')) {
          const cells = all(table.children);
          assert.ok(cells.some(({ name }) => name === 'thead'));
          for (const { name, attributes } of cells)
            if (name === 'th') assert.match(attributes['scope'] ?? '', /^(?:row|col)$/);
        }
      });

      it('has words for all that is drawn', () => {
        for (const { attributes } of named('img')) assert.equal(attributes['alt'], 'A cat');
        const drawn = named('svg').map(({ parents }) => parents[0]?.attributes ?? {});
        assert.ok(drawn.length > 8);
        for (const { role, 'aria-label': label = '' } of drawn) {
          assert.equal(role, 'img');
          assert.ok(label.length > 20);
        }
      });

      it('says in which language everything is', () => {
        assert.equal(named('html')[0]?.attributes['lang'], lang);
        for (const { attributes } of found)
          if (attributes['lang'] !== undefined) assert.doesNotThrow(() => Intl.getCanonicalLocales(attributes['lang']));
        const languageOf = ({ attributes, parents }: Found) =>
          attributes['lang'] ?? parents.find((one) => one.attributes['lang'] !== undefined)?.attributes['lang'];
        const withClass = (name: string) => found.filter(({ attributes }) => attributes['class'] === name);
        const in_ = (elements: readonly Found[]) => [...new Set(elements.map(languageOf))];
        assert.deepEqual(in_(withClass('words')), [lang]);
        assert.deepEqual(in_(withClass('tags')), [lang]);
        assert.deepEqual(in_(withClass('control')), [lang]);
        assert.deepEqual(in_(withClass('summary')).sort(), ['en', 'es']);
        assert.deepEqual(in_(withClass('vision')), ['es']);
        const titles = named('a').filter(({ text }) => text === 'Tarjeta rechazada');
        assert.ok(titles.length > 3);
        assert.deepEqual(in_(titles), ['es']);
      });
    });
});
