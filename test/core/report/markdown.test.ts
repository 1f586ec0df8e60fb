import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reportMarkdown } from '../../../src/core/report/markdown';
import type { ReportPage } from '../../../src/core/report/page/page';
import { anyText, fragments } from '../support/hostile';
import { seenBy } from '../support/markdown-readers';
import { holds } from '../support/properties';

/** A report that says one text wherever texts of others stand. */
function pageOf(text: string): ReportPage {
  const table = {
    id: 'sop',
    title: text,
    columns: [
      { title: text, isNumber: false },
      { title: 'n', isNumber: true },
      { title: text, isNumber: false },
    ],
    rows: [
      [{ text }, { text: '1' }, { text }],
      [{ text: 'a' }, { text }, { text: 'b' }],
    ],
  };
  const link = { sop: 'a', step: 'b' };
  return {
    title: text,
    range: text,
    compared: text,
    visions: [text],
    instead: { title: text, text },
    cards: [{ id: 'a', title: text, value: text, detail: text, n: text, change: { way: 'up', isBetter: true, text } }],
    goals: [{ title: text, state: 'met', stateText: text, text }],
    hints: [{ kind: 'unneeded', kindText: text, step: text, sopTitle: text, text, link }],
    charts: [],
    tables: [table, table],
    notes: [text],
    headings: { measures: text, goals: text, hints: text, 'over-time': text, notes: text },
  };
}

function check(text: string): void {
  const markdown = reportMarkdown(pageOf(text));
  for (const { reader, live, rows } of seenBy(markdown)) {
    assert.deepEqual(live.slice(0, 1), [], `${reader}: ${JSON.stringify(text)}`);
    assert.deepEqual(
      rows,
      [
        [3, 3, 3],
        [3, 3, 3],
      ],
      `${reader}: ${JSON.stringify(text)}`,
    );
  }
  assert.doesNotMatch(markdown, /[^\P{Cc}\n]|\p{Bidi_Control}|[\u2028\u2029]/u);
}

const parts = fc
  .array(
    fc.constantFrom(
      ...['https://a', 'http://evil.example/x', 'ftp://b.c', 'www.evil.example', 'me@evil.example', 'mailto:a@b.cd'],
      ...['//evil.example', 'xmpp:a@b.c/d', '|', '\\', '\\|', '`', '``', '[', ']', '(', ')', '![', '](', '<', '>', '&'],
      ...[
        '[Login](http://evil.example)',
        '<a href="http://evil.example">',
        '<!--',
        '[^1]',
        '[^1]: x',
        '[a]: http://b.c',
      ],
      ...[
        '*',
        '_',
        '~~',
        '$',
        ':',
        '.',
        ',',
        '/',
        '@',
        'w',
        'www',
        'a',
        'ñ',
        ' ',
        '\n',
        '\r',
        '\t',
        '\u0085',
        '\u2028',
      ],
      ...['\u202E', '\u2066', '\0', '\u001B', '\u200B', '\uFEFF', '\u0301', '&#124;', '&lt;', '- ', '# ', '===', '---'],
    ),
    { maxLength: 12 },
  )
  .map((some) => some.join(''));

describe('The Markdown of a report', () => {
  for (const text of [
    'https://a|[Login](http://evil.example)|z',
    '[Login](http://evil.example)',
    '`|` | ``|``',
    '\\| a \\\\| b \\',
    'see http://evil.example/\\|x',
    'www.evil.example|[x](y)',
    'a@evil.example, <me@evil.example> or mailto:me@evil.example',
    '![x](http://evil.example/x.png) <img src=x onerror=alert(1)> <http://evil.example>',
    'x\u202Egnp.exe \u2066y\u2069 \u0007',
  ])
    it(`makes only text of ${JSON.stringify(text)}`, () => check(text));

  it('makes only text of any text, in rows of as many cells as their head', () => {
    holds(fc.oneof({ weight: 3, arbitrary: parts }, anyText, fragments), check, 600);
  });
});
