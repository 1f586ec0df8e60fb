import assert from 'node:assert/strict';
import fc from 'fast-check';
import { getDefaults, Lexer } from 'marked';
import { QuickTokenizer } from '../../../src/core/sop/quick-tokenizer';
import { anyText, fragments, nestedLines } from '../support/hostile';
import { holds } from '../support/properties';

/** What Marked has rules for, and what comes close. */
const marks = [
  '@',
  'www.a.b',
  'WWW.a.b',
  'http',
  'http://x.y/z',
  'ftp://',
  '://',
  'mailto:a@b.c',
  'xmpp:a@b.c',
  'a_b@c.d',
  '  \n',
  '\n',
  '\n\n',
  '!',
  '[',
  ']',
  '![x](y)',
  '[a][b]',
  '[b]: c\n',
  '*',
  '**',
  '_',
  '`',
  '``',
  '~',
  '~~',
  '&amp;',
  '&#35;',
  '<b>',
  '<pre>',
  '</pre>',
  '<a@b.c>',
  '<!-- x -->',
  '<div>\n',
  '\\',
  '\\*',
  'é',
  'word',
  ' ',
  '   ',
  '    ',
  '\t',
  '.',
  ':',
  '=',
  '\n===\n',
  '\n   ---\n',
  '\n    ---\n',
  '|',
  '| a | b |\n|---|---|\n| c | d |\n',
  'a\n-|-\n',
  '- ',
  '1. ',
  '12) ',
  '- [ ] ',
  '> ',
  '# ',
  '#',
  '```\n',
  '~~~',
  '***\n',
  '\u2028',
  '\u00A0',
  '😀',
];
const strung = fc.array(fc.constantFrom(...marks), { maxLength: 25 }).map((parts) => parts.join(''));

describe('the quick tokenizer', () => {
  it('gives the tokens that Marked gives', () => {
    holds(
      fc.oneof(strung, fragments, nestedLines, anyText),
      (text) => {
        assert.deepEqual(
          new Lexer({ ...getDefaults(), tokenizer: new QuickTokenizer() }).lex(text),
          new Lexer().lex(text),
        );
      },
      1000,
    );
  });
});
