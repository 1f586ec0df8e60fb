import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectHandbook } from '../../../../src/core/exchange/handbook/collect';
import { handbookMarkdown } from '../../../../src/core/exchange/handbook/markdown';
import { isSopPath } from '../../../../src/core/library/path';
import { libraryOf } from '../../support/libraries';
import { seenBy } from '../../support/markdown-readers';

const sop = (body: string) => `---\nid: a\ntitle: A\nstatus: approved\nlang: en\n---\n\nSummary.\n\n${body}`;
const written = async (body: string, config?: string) =>
  await handbookMarkdown(await collectHandbook(libraryOf({ 'a.md': sop(body) }, config), { today: '2026-06-01' }));

/** Marked does not say where links lead. */
const readersOf = (text: string) => seenBy(text).filter(({ reader }) => reader !== 'marked');

describe('the handbook as Markdown', () => {
  it('leads from its contents to each chapter and procedure, and nowhere that is not there', async () => {
    const samples = Object.fromEntries(
      readdirSync('test/fixtures/shop', { recursive: true, encoding: 'utf8' })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => isSopPath(path) && path.startsWith('payment'))
        .map((path) => [path, readFileSync(join('test/fixtures/shop', path), 'utf8')]),
    );
    const library = libraryOf(samples, readFileSync('test/fixtures/shop/library.yml', 'utf8'));
    const text = await handbookMarkdown(await collectHandbook(library, { today: '2026-10-20', lang: 'es' }));
    const ids = new Set([...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id));
    for (const { links, live, reader } of readersOf(text)) {
      const leads = links
        .map(([, address]) => decodeURIComponent(address))
        .filter((address) => address.startsWith('#'));
      assert.ok(leads.length > 50, reader);
      for (const address of leads) assert.ok(ids.has(address.slice(1)), address);
      assert.deepEqual(
        live.filter((one) => !one.includes('<a id=') && !one.includes('</a>')),
        [],
      );
    }
    assert.match(text, /^- \[Pago\]\(#category-1\)\n {2}- \[Cambio en un pedido ya hecho\]\(#sop-change-order\)$/m);
    assert.match(text, /^## <a id="category-1"><\/a>Pago$/m);
  });

  it('keeps the cells of tables, whatever stands in them', async () => {
    const text = await written('## S\n\n| a \\| b | `c \\| d` | e |\n|---|---|---|\n| \\\\ | `\\|` | f |\n');
    for (const { rows, reader } of seenBy(text)) assert.deepEqual(rows[0], [3, 3], reader);
  });

  it('keeps the lines of replies, whose gaps stand out and whose conditions stand alone', async () => {
    const text = await written(
      '- [ ] Send [R](#r)\n\n## Replies\n\n### R\n\n```reply lang=en\nHello {{ name }},\n\n- one\n1. two # three\n{% if tier == "vip" %}\nDear *you*\n{% endif %}\n\nBye\n```\n',
    );
    assert.ok(
      text.includes(
        '\n> Hello `[name]`,\n>\n> \\- one\\\n> 1\\. two # three\\\n> *If tier is “vip”:*\\\n> Dear \\*you\\*\\\n> *In every case:*\\\n> Bye\n',
      ),
      text,
    );
  });

  it('has headings as deep as they stand, and what is quoted in one quote', async () => {
    const text = await written(
      '## S\n\n> [!NOTE]\n> Look.\n>\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n\n#### T\n\n- [ ] Do\n',
    );
    assert.match(text, /^#### <a id="[^"]+"><\/a>S$/m);
    assert.match(text, /^##### <a id="[^"]+"><\/a>T$/m);
    assert.match(text, /^> \*\*Note\.\*\* Look\.\n>\n> \| a \| b \|\n> \| --- \| --- \|\n> \| 1 \| 2 \|$/m);
  });

  it('leads out where authors do, and only to the web', async () => {
    const text = await written(
      '- [ ] See [the list](https://list.example/a_(b)?c=d&e) and [this](javascript:alert(1)) and [mail](mailto:a@b.example)\n- [ ] Is it?\n  - Yes → [Web](https://b.example)\n',
    );
    assert.ok(text.includes('[the list](<https://list.example/a_(b)?c=d&e>)'), text);
    for (const { links } of readersOf(text))
      assert.deepEqual(
        links.map(([, address]) => address).filter((address) => !address.startsWith('#')),
        ['https://list.example/a_(b)?c=d&e', 'mailto:a@b.example', 'https://b.example'],
      );
  });
});
