import assert from 'node:assert/strict';
import fc from 'fast-check';
import { marked } from 'marked';
import type { Token, Tokens } from 'marked';
import {
  codeInMarkdown,
  plainInMarkdown,
  unlinkedInMarkdown,
  untellingInMarkdown,
} from '../../../src/core/text/markdown';
import { withSignsShown } from '../../../src/core/text/signs';
import { anyText, fragments } from '../support/hostile';
import { isThorough } from '../support/effort';
import { holds } from '../support/properties';

describe('a text in Markdown', () => {
  const cases: readonly (readonly [what: string, text: string, markdown: string])[] = [
    [
      'stands as it is where nothing means anything',
      'Abre el pedido BR-104233, 3.5 € (ya).',
      'Abre el pedido BR-104233, 3.5 € (ya).',
    ],
    ['is no heading', '# Big', '\\# Big'],
    ['is no list', '- one', '\\- one'],
    ['is no numbered list', '1. one', '1\\. one'],
    ['keeps what only looks like one', '2.1.0 -5 #7', '2.1.0 -5 #7'],
    ['keeps a number and a negative one', '-5', '-5'],
    ['keeps the number of a ticket', '#7', '#7'],
    ['is no rule', '---', '\\---'],
    ['is no quote', '> one', '\\> one'],
    ['is no HTML', '<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
    ['is no link', '[click](https://evil.example)', '\\[click\\](<https://evil.example>)'],
    ['is no table', 'a | b', 'a \\| b'],
    ['is not emphasised', '*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['keeps underscores inside words', 'customer.first_name', 'customer.first_name'],
    ['keeps entities apart', '&lt;b&gt; Fish & chips', '\\&lt;b\\&gt; Fish & chips'],
    ['is no formula', '$x$ costs $5', '\\$x$ costs $5'],
    [
      'keeps addresses that can be clicked',
      'See https://a.example/x_y*z, or www.b.example.',
      'See <https://a.example/x_y*z>, or www.b.example.',
    ],
    ['is one line', ' a\n\n# b\r\nc ', 'a # b c'],
    ['shows what steers a reader', 'a\u202Eb\u001B[1m\0', 'a\\\\u202Eb\\\\u001B\\[1m\\\\u0000'],
    [
      'has no other text in an address',
      'https://a|[Login](http://evil.example)|z',
      '<https://a>\\|\\[Login\\](<http://evil.example>)\\|z',
    ],
  ];
  for (const [what, text, markdown] of cases) it(what, () => assert.equal(plainInMarkdown(text), markdown));

  it('shows exactly that text, whatever it is, alone, in a list and after words', () => {
    holds(
      fc.oneof(anyText, fragments),
      (text) => {
        const line = shownLine(text);
        if (line === '') return;
        for (const [before, shown] of [
          ['', ''],
          ['- ', ''],
          ['- [x] ', ''],
          ['- Note: ', 'Note: '],
        ] as const) {
          const tokens = marked.lexer(before + plainInMarkdown(text), { gfm: true });
          assert.equal(tokens.length, 1, JSON.stringify(tokens));
          assert.equal(shownText(tokens[0]), shown + line);
        }
      },
      1000,
    );
  });

  it('has no link where none is wanted: addresses are code', () => {
    assert.equal(
      unlinkedInMarkdown('See https://a.example/x_y, www.b.example or me@c.example; @team, a_b: https|//'),
      'See `https://a.example/x_y`, `www.b.example` or `me@c.example`; @team, a_b: https\\|`//`',
    );
  });

  it('takes time linear in its length', () => {
    for (const part of [
      'a',
      'www.',
      '//',
      'http://',
      'http://.',
      '@',
      'a@',
      '\\',
      '|',
      '&',
      '_',
      '$',
      '`',
      ':',
      'a.',
      '#1',
      '@a',
      'a/b#',
      'GH-1',
      '#1.',
    ]) {
      const long = part.repeat((isThorough ? 200_000 : 40_000) / part.length);
      for (const show of [plainInMarkdown, unlinkedInMarkdown, untellingInMarkdown, codeInMarkdown])
        assert.ok(show(long).length >= long.length, part);
    }
  });

  it('shows exactly that code, whatever it is', () => {
    holds(fc.oneof(anyText, fragments), (text) => {
      const line = shownLine(text);
      if (line === '') return;
      const [paragraph] = marked.lexer(`a ${codeInMarkdown(text)}`);
      const code = (paragraph as Tokens.Paragraph).tokens.at(-1);
      assert.equal(code?.type, 'codespan');
      assert.equal((code as Tokens.Codespan).text, line);
    });
  });
});

/** A text as people see it: on one line, what is not seen by its number. */
function shownLine(text: string): string {
  return withSignsShown(text.replace(/[\s\u0085]+/g, ' ').trim());
}

/** The text that a paragraph, or the only item of a list, shows; fails when it shows more than text and bare addresses. */
function shownText(token: Token | undefined): string {
  switch (token?.type) {
    case 'list': {
      const { items } = token as Tokens.List;
      assert.equal(items.length, 1);
      return items[0]?.tokens.map(shownText).join('') ?? '';
    }
    case 'paragraph':
      return (token as Tokens.Paragraph).tokens.map(shownText).join('');
    case 'text':
    case 'escape': {
      const inner = (token as Tokens.Text).tokens;
      return inner ? inner.map(shownText).join('') : (token as Tokens.Text).text;
    }
    case 'checkbox':
      return '';
    case 'link': {
      const { text, raw } = token as Tokens.Link;
      assert.ok(raw === text || raw === `<${text}>`, `a link that is not a bare address: ${raw}`);
      return text;
    }
    default:
      assert.fail(`${token?.type ?? 'nothing'}: ${token?.raw ?? ''}`);
  }
}
