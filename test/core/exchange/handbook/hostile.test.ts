import assert from 'node:assert/strict';
import { Parser } from 'htmlparser2';
import { collectHandbook } from '../../../../src/core/exchange/handbook/collect';
import { handbookHtml } from '../../../../src/core/exchange/handbook/html';
import { handbookMarkdown } from '../../../../src/core/exchange/handbook/markdown';
import { pageRule } from '../../../../src/core/exchange/handbook/paper';
import { libraryOf } from '../../support/libraries';
import { isBare, seenBy } from '../../support/markdown-readers';

const evil = `x"'></script></style><script>alert(1)</script><img src=x onerror=alert(1)> \\" } @import url(//e.example) {{ x }} [a](javascript:alert(1)) \\\\`;
const quoted = JSON.stringify(evil);

const sop = `---
id: ${quoted}
title: ${quoted}
status: approved
version: ${quoted}
lang: ${quoted}
owner: ${quoted}
authors: [${quoted}]
approvers: [{by: ${quoted}, on: 2026-01-01}]
basis: [{law: ${quoted}}]
triggers: [${quoted}]
answers: [${quoted}]
---

${evil}

## ${evil}

- [ ] ${evil} \`@${evil.replace(/`/g, '')} 5m\`
- [ ] Is it? ${evil}
  - ${evil} → [${evil}](#none)
  - No → [a](javascript:alert(1))

> [!NOTE]
> ${evil}

| ${evil} | b |
|---|---|
| ${evil} | b |

\`\`\`html
${evil}
\`\`\`

![${evil}](x.png)

## Replies

### ${evil}

\`\`\`reply lang=en channel=${evil.replace(/\s/g, '')}
${evil}
{% if a == ${quoted} %}${evil}{% endif %}
\`\`\`
`;
const config = `
name: ${quoted}
lang: en
vision: ${quoted}
conduct: [${quoted}]
goals: [{title: ${quoted}}]
categories: {a: {title: ${quoted}}}
team: {ana: {name: ${quoted}, role: lead}}
roles: {lead: ${quoted}}
constants: {c: ${quoted}}
variables: {order.id: {label: ${quoted}, example: ${quoted}}}
`;
const made = () => collectHandbook(libraryOf({ 'a/a.md': sop }, config), { today: '2026-06-01' });

/** The names of the elements of a page, and all addresses and handlers in it. */
function partsOf(page: string): { names: Set<string>; addresses: string[]; handlers: string[]; styles: string } {
  const [names, addresses, handlers] = [new Set<string>(), [] as string[], [] as string[]];
  let [styles, within] = ['', ''];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      names.add(name);
      within = name;
      for (const [key, value] of Object.entries(attributes)) {
        if (key === 'href' || key === 'src') addresses.push(value);
        if (key.startsWith('on')) handlers.push(key);
      }
    },
    ontext: (text) => (styles += within === 'style' ? text : ''),
    onclosetag: () => (within = ''),
  });
  parser.end(page);
  return { names, addresses, handlers, styles };
}

describe('a handbook of hostile texts', () => {
  it('has them as texts in its page, whatever they would do there', async () => {
    const page = await handbookHtml(await made(), () => undefined);
    const { names, addresses, handlers, styles } = partsOf(page);
    assert.equal(page.split('<script').length, 2);
    for (const name of ['img', 'iframe', 'object', 'link', 'base']) assert.ok(!names.has(name), name);
    assert.deepEqual(handlers, []);
    assert.deepEqual(
      addresses.filter((address) => !address.startsWith('#')),
      [],
    );
    // The titles of pages are in its style sheet: what comes after them still is.
    assert.ok(!/@import|alert\(/.test(styles.replace(/"[^"]*"/g, '')));
    assert.ok(styles.includes('@page p-control'));
    assert.ok(page.includes('&#60;script&#62;alert(1)'));
  });

  it('has them as texts in Markdown', async () => {
    for (const { reader, links, live } of seenBy(await handbookMarkdown(await made()))) {
      assert.deepEqual(
        live.filter((what) => what.replace(/<a id=\\"[\p{L}\p{N}_-]+\\">|<\/a>/gu, '').includes('<')),
        [],
        reader,
      );
      assert.deepEqual(
        // What shows where it leads deceives nobody.
        links.filter((link) => reader !== 'marked' && !link[1].startsWith('#') && !isBare(link)),
        [],
        reader,
      );
    }
  });

  it('names pages by any title, cut where it would run into what stands beside it', () => {
    const rule = pageRule('p1', '</style>"}\\\n*/ ' + 'long '.repeat(100), '');
    assert.match(
      rule,
      /^@page p1\{@top-left\{content:"[^"\\<>]*(?:\\[0-9a-f]+ [^"\\<>]*)*…";font-size:8pt;color:#555\}\}$/,
    );
    assert.ok(rule.length < 200);
  });

  it('is made where titles are huge', async () => {
    const title = 'Word '.repeat(20_000);
    const huge = libraryOf({
      'a.md': `---\ntitle: ${title}\nstatus: approved\n---\n\n${title}\n\n## ${title}\n\n- [ ] ${title}\n`,
    });
    const book = await collectHandbook(huge, { today: '2026-06-01' });
    assert.ok((await handbookHtml(book, () => undefined)).length < 20 * title.length);
  });

  it('is made of nothing but SOPs', async () => {
    const bare = libraryOf({ 'a.md': '---\nstatus: approved\n---\n' });
    const book = await collectHandbook(bare, { today: '2026-06-01' });
    const page = await handbookHtml(book, () => undefined);
    assert.doesNotMatch(page, /undefined|\[object/);
    assert.match(page, /<h1>Procedures<\/h1>/);
    assert.match(page, /<h2[^>]*><span class="number">1<\/span> Procedures<\/h2>/);
    assert.doesNotMatch(await handbookMarkdown(book), /undefined|\[object/);
  });
});
