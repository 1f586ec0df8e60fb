import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { hashOfRead, whatIsRead } from '../../../../src/core/lifecycle/approval/what-is-read';
import { isSopPath } from '../../../../src/core/library/path';
import { libraryOf } from '../../support/libraries';
import { holds } from '../../support/properties';
import { sopFrom } from '../../support/sops';

const config = `version: 1
constants: {return.days: 30, shop.phone: {es: 972, en: +34 972}, unused: 5}
`;

const whole = `---
id: refund
title: Refund
status: approved
version: 1.0.0
owner: ana
sla: {first-response: 2h, clock: calendar}
escalation: {to: lead, when: more than 100 EUR, after: 1d}
applies-to: {channel: [email, chat], tier: [all]}
---

Gives the money back.

## Check

- [ ] Open the order \`#open 5m\`
- [ ] Is it [within {{ return.days }} days](#pay)? \`@lead\`
  - Yes → [Pay](#pay)
  - No → [Warranty](other/warranty.md#claim)

> [!WARNING]
> Promise no date.

| what | how long |
| --- | --- |
| card | 3 days |

## Pay

1. [ ] Pay it back
   With the *same* means.
2. [ ] Send [Paid](#paid) \`optional\`

![the panel](panel.png)

## Replies

### Paid

\`\`\`reply lang=en channel=email
Dear {{ customer.name }},

it is paid. Call {{ shop.phone }}.
\`\`\`
`;

const others: Record<string, string> = {
  'other/warranty.md': '---\nid: warranty\ntitle: Warranty\n---\n\nWarranty.\n\n## Claim\n\n- [ ] Claim it\n',
};

/** The hash of a text at a place of a library. */
function hashOf(text: string, { path = 'a.md', yml = config, more = others } = {}): string {
  const library = libraryOf({ ...more, [path]: text }, yml);
  const sop = library.get(`sops/${path}`);
  assert.ok(sop);
  return hashOfRead(whatIsRead(sop, library));
}

/** A text with some words in place of others, which it must hold. */
function replaced(before: string, after: string, text = whole): string {
  assert.ok(text.includes(before), `“${before}” is not there.`);
  return text.replace(before, () => after);
}

describe('The hash of what is read stays the same', () => {
  const same: readonly (readonly [string, string, string])[] = [
    ['the status', 'status: approved', 'status: in-review'],
    ['the version', 'version: 1.0.0', 'version: 3.1.0'],
    ['the owner', 'owner: ana', 'owner: luis'],
    ['an approval', 'owner: ana', 'owner: ana\napprovers: [{by: luis, on: 2026-08-01, hash: 3f9a6c}]'],
    ['dates', 'owner: ana', 'owner: ana\neffective: 2026-08-01\nlast-reviewed: 2026-08-01\nreview-every: 90d'],
    ['words for search', 'owner: ana', 'owner: ana\ntags: [money]\ntriggers: [give it back]\naliases: [r1]'],
    ['its id', 'id: refund', 'id: refund-2'],
    ['the order of keys', 'title: Refund\nstatus: approved', 'status: approved\ntitle: "Refund"'],
    ['how a time is written', 'first-response: 2h', 'first-response: 120m'],
    ['the order of what it applies to', 'channel: [email, chat]', 'channel: [chat, email]'],
    ['where a paragraph is wrapped', 'Gives the money', 'Gives\nthe money'],
    ['signs of a list', '- [ ] Open', '* [ ] Open'],
    ['a ticked box', '- [ ] Open', '- [x] Open'],
    ['the id of a step', '`#open 5m`', '`5m #open-order`'],
    ['how an arrow is written', 'Yes →', 'Yes ->'],
    ['how words stand out', '*same*', '**same**'],
    ['a heading that is underlined', '## Check\n', 'Check\n-----\n'],
    ['a closed heading', '## Check\n', '## Check ##\n'],
    ['a comment', '## Check\n', '<!-- why -->\n\n## Check\n'],
    ['a heading of its own that is named by its file', '[Pay](#pay)', '[Pay](a.md#pay)'],
    ['another way to the same file', '](other/warranty.md#claim)', '](/other/warranty.md#claim)'],
    ['how a table is drawn', '| card | 3 days |', '|card|3 days|'],
    ['numbers of steps', '2. [ ] Send', '7. [ ] Send'],
    ['a longer fence', '```reply lang=en channel=email', '```reply channel=email lang=en'],
    ['spaces at the end of a line', 'Dear {{ customer.name }},', 'Dear {{ customer.name }},  '],
  ];
  for (const [what, before, after] of same)
    it(`with other ${what}`, () => assert.equal(hashOf(replaced(before, after)), hashOf(whole)));

  it('with other line ends, and a byte order mark', () => {
    assert.equal(hashOf(`\uFEFF${whole.replaceAll('\n', '\r\n')}`), hashOf(whole));
  });

  it('when a link names its target at the end of the file', () => {
    assert.equal(hashOf(`${replaced('Yes → [Pay](#pay)', 'Yes → [Pay][pay]')}\n[pay]: #pay\n`), hashOf(whole));
  });

  it('when all headings are a level deeper', () => {
    assert.equal(hashOf(whole.replaceAll(/^##/gm, '###')), hashOf(whole));
  });

  it('when it is moved, and when what it links to is', () => {
    const moved = replaced('other/warranty.md', '../other/warranty.md', replaced('(panel.png)', '(../panel.png)'));
    assert.equal(hashOf(moved, { path: 'x/a.md' }), hashOf(whole));
    const text = others['other/warranty.md'] ?? '';
    assert.equal(hashOf(replaced('other/warranty.md', 'w.md'), { more: { 'w.md': text } }), hashOf(whole));
  });

  it('when the SOP that it links to says something else, or a constant does that it does not ask for', () => {
    const more = { 'other/warranty.md': others['other/warranty.md']?.replace('Claim it', 'Refuse it') ?? '' };
    assert.equal(hashOf(whole, { more }), hashOf(whole));
    assert.equal(hashOf(whole, { yml: config.replace('unused: 5', 'unused: 6') }), hashOf(whole));
  });
});

describe('The hash of what is read is another', () => {
  const other: readonly (readonly [string, string, string])[] = [
    ['title', 'title: Refund', 'title: Refunds'],
    ['summary', 'Gives the money back', 'Gives no money back'],
    ['promise', 'first-response: 2h', 'first-response: 3h'],
    ['clock', 'clock: calendar', 'clock: business'],
    ['person to escalate to', 'to: lead', 'to: boss'],
    ['time to escalate', 'after: 1d', 'after: 2d'],
    ['condition to escalate', 'more than 100', 'more than 200'],
    ['channel', '[email, chat]', '[email]'],
    ['words of a step', 'Open the order', 'Close the order'],
    ['step that is optional', '`#open 5m`', '`#open 5m optional`'],
    ['step that is not optional any more', ' `optional`', ''],
    ['step that is to be followed exactly', '`#open 5m`', '`#open 5m protocol`'],
    ['time that a step takes', '`#open 5m`', '`#open 15m`'],
    ['role', '@lead', '@agent'],
    ['answer', 'Yes →', 'Maybe →'],
    ['target of an answer', '[Pay](#pay)', '[Pay](#check)'],
    ['SOP that an answer leads to', 'other/warranty.md', 'other/claims.md'],
    ['heading of another SOP', '#claim', '#other'],
    ['alert', 'Promise no date', 'Promise a date'],
    ['kind of alert', '[!WARNING]', '[!NOTE]'],
    ['cell', '3 days', '5 days'],
    ['guidance', 'the *same* means', 'the *other* means'],
    ['place of a step', '- [ ] Open the order `#open 5m`\n', ''],
    ['picture', 'panel.png', 'other.png'],
    ['heading', '## Check', '## Look'],
    ['reply', 'it is paid', 'it is not paid'],
    ['channel of a reply', 'channel=email', 'channel=chat'],
    ['variable', 'customer.name', 'customer.title'],
    ['line in a reply', 'Dear {{ customer.name }},\n\n', 'Dear {{ customer.name }}, '],
    ['words that are struck out', 'Pay it back', '~~Pay~~ Give it back'],
    ['end of a step', '- [ ] Open the order', '- Open the order'],
  ];
  for (const [what, before, after] of other)
    it(`with another ${what}`, () => assert.notEqual(hashOf(replaced(before, after)), hashOf(whole)));

  it('when a constant that it asks for says something else', () => {
    assert.notEqual(hashOf(whole, { yml: config.replace('return.days: 30', 'return.days: 14') }), hashOf(whole));
    assert.notEqual(hashOf(whole, { yml: config.replace('en: +34 972', 'en: +34 973') }), hashOf(whole));
  });

  it('when steps change places', () => {
    const [pay, send] = ['Pay it back\n   With the *same* means.\n', 'Send [Paid](#paid) `optional`\n'];
    const swapped = replaced(`1. [ ] ${pay}2. [ ] ${send}`, `1. [ ] ${send}2. [ ] ${pay}`);
    assert.notEqual(hashOf(swapped), hashOf(whole));
  });
});

describe('Of the sample library', () => {
  const folder = 'sops';
  const files = Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter(isSopPath)
      .map((path) => [path, readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n')]),
  );
  const yml = readFileSync(join(folder, 'library.yml'), 'utf8');
  const library = libraryOf(files, yml);
  const paths = Object.keys(files).sort();
  const hashIn = (path: string, text: string) => hashOfRead(whatIsRead(library.asRead(sopFrom(text, path)), library));
  const file = fc.constantFrom(...paths);
  const split = (text: string): [string, string] => {
    const end = text.indexOf('\n---\n', 4) + 5;
    return [text.slice(0, end), text.slice(end)];
  };

  /** Edits that change how a text is laid out, and nothing that anybody reads. */
  const layouts: readonly ((text: string) => string)[] = [
    (text) => text.replaceAll('\n', '\r\n'),
    (text) =>
      text.replace(
        /^---\n([^]*?)\n---\n/,
        (_, keys: string) =>
          `---\n${keys
            .split(/\n(?=\S)/)
            .reverse()
            .join('\n')}\n---\n`,
      ),
    (text) => text.replace(/^(status|version|owner|last-reviewed|effective): .*$/gm, ''),
    (text) => text.replace(/^ *- \[ \] .*$/gm, (line) => line.replace('[ ]', '[x]')),
    (text) => text.replaceAll(' → ', ' -> '),
    (text) => text.replaceAll('\n\n## ', '\n\n<!-- here -->\n\n\n## '),
    (text) => `${text}\n\n`,
    (text) => text.replace(/`#[\w-]+(?= |`)/g, '`#x'),
    (text) => text.replace(/\]\(\.\.\//g, '](/'),
  ];

  it('no edit of the layout changes the hash', () => {
    // An id may be asked for only once in a text: what replaces them all is for files with one.
    holds(fc.tuple(file, fc.subarray(layouts.slice(0, 7), { minLength: 1 })), ([path, edits]) => {
      const text = files[path] ?? '';
      assert.equal(
        hashIn(
          path,
          edits.reduce((now, edit) => edit(now), text),
        ),
        hashIn(path, text),
      );
    });
    for (const path of paths)
      for (const edit of layouts.slice(7))
        assert.equal(hashIn(path, edit(files[path] ?? '')), hashIn(path, files[path] ?? ''), path);
  });

  it('no word that is read is changed without changing it', () => {
    // Neither tags and ids, nor where links lead and which language a reply is in: words.
    const unread = /^ *```.*$|\[![A-Z]+\]|`[^`\n]*`|\]\([^)\n]*\)|\{\{[^}\n]*\}\}|\{%[^}\n]*%\}|<!--[^]*?-->/gm;
    holds(fc.tuple(file, fc.nat()), ([path, at]) => {
      const [front, body] = split(files[path] ?? '');
      const words = [...body.replace(unread, (part) => ' '.repeat(part.length)).matchAll(/\p{L}{3,}/gu)];
      const word = words[at % words.length];
      assert.ok(word);
      const end = word.index + word[0].length;
      const changed = `${front}${body.slice(0, word.index)}xq${body.slice(word.index, end)}${body.slice(end)}`;
      assert.notEqual(hashIn(path, changed), hashIn(path, files[path] ?? ''), `${path}: ${word[0]}`);
    });
  });
});
