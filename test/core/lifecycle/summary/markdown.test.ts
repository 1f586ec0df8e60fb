import assert from 'node:assert/strict';
import fc from 'fast-check';
import { marked } from 'marked';
import type { Token } from 'marked';
import { untellingInMarkdown } from '../../../../src/core/text/markdown';
import { summaryMarkdown } from '../../../../src/core/lifecycle/summary/markdown';
import { Sentences } from '../../../../src/core/lifecycle/summary/sentences';
import { summaryOf } from '../../../../src/core/lifecycle/summary/summary';
import type { TestNews } from '../../../../src/core/lifecycle/summary/test-news';
import type { Library } from '../../../../src/core/library/library';
import { libraryOf } from '../../support/libraries';
import { holds } from '../../support/properties';

function markdown(
  before: Library,
  after: Library,
  tests: TestNews = { count: 0, files: [] },
  isNewFolder = false,
): string {
  const sentences = new Sentences('en', after.config('sops'), () => undefined);
  return summaryMarkdown(summaryOf({ before, after, root: 'sops' }), tests, sentences, {
    since: 'main (0123456)',
    isNewFolder,
    linkTo: ({ path }) => path,
    failureText: ({ code }) => code,
  });
}

/** The texts that are shown as such, parted where there is code. */
function texts(tokens: readonly Token[]): string[] {
  const shown = (all: readonly Token[]): string =>
    all
      .map((token) => {
        if (token.type === 'codespan') return '\0';
        if ('tokens' in token) return shown(token.tokens ?? []);
        return (token as { text?: string }).text ?? '';
      })
      .join('');
  return shown(tokens).split('\0');
}

const sop = (id: string, step: string) => `---\nid: ${id}\ntitle: The ${id}\n---\n\nAll.\n\n- [ ] ${step} \`#do\`\n`;

describe('What changed, in Markdown', () => {
  it('is a line of numbers, then each SOP with its sentences', () => {
    const [before, after] = ['Look', 'Listen'].map((step) => libraryOf({ 'a.md': sop('a', step) }));
    assert.ok(before && after);
    assert.equal(
      markdown(before, after),
      `## What changes in the procedures

**1 SOP changed.** Compared with main (0123456).

### [The a](a.md) · a

- Step changed: Listen
  - Before: Look
`,
    );
  });

  it('says that nothing changed', () => {
    const library = libraryOf({ 'a.md': sop('a', 'Look') });
    assert.match(markdown(library, library), /\*\*Nothing changes in the procedures\.\*\* Compared with main/);
  });

  it('begins with whose case goes another way, and with what fails', () => {
    const library = libraryOf({ 'a.md': sop('a', 'Look') });
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const failure = { code: 'path-differs', range, message: '', args: [], suggestion: undefined };
    const told = markdown(library, library, {
      count: 3,
      files: [
        {
          path: 'a.test.yml',
          sop: library.atPath('sops', 'a.md'),
          added: ['New one'],
          removed: [],
          changed: [],
          failing: ['One', 'Two'].map((name) => ({ name, failures: [failure] })),
          sentElsewhere: [{ name: 'One', lang: 'es', channel: undefined, before: ['Pay'], after: ['Repair', 'End'] }],
        },
      ],
    });
    assert.ok(told.includes('**1 test changed, 1 tested case goes another way, 2 tests fail.**'), told);
    assert.ok(told.includes('- The a: “One (es)”: Repair → End\n  - Before: Pay\n'), told);
    assert.ok(told.includes('- The a: path-differs\n  - “One”\n  - “Two”\n'), told);
    assert.ok(told.includes('### [The a](a.md) · a\n\n- New test: New one\n'), told);
  });

  it('neither links nor draws nor tells anybody what SOPs say', () => {
    const hostile =
      'Ask <img src=x> &lt; ![p](http://e.com/p.png) [l](http://e.com) @octocat and @org/team #12 | *b* http://e.com/x';
    assert.equal(
      untellingInMarkdown(hostile),
      'Ask \\<img src=x> \\&lt; !\\[p\\](`http://e.com/p.png`) \\[l\\](`http://e.com`) `@octocat` and `@org/team` `#12` \\| \\*b\\* `http://e.com/x`',
    );
    const [before, after] = [libraryOf({}), libraryOf({ 'a.md': sop('a', 'x').replace('The a', `"${hostile}"`) })];
    const told = markdown(before, after).replace(/`[^`]*`/g, '');
    assert.ok(!/[^\\]<|@|#\d|[^\\]\[l/.test(told), told);
  });

  it('tells nobody, whatever stands around a name, and points to no other discussion', () => {
    for (const [text, shown] of [
      ['Ask `@ana` now', 'Ask \\``@ana`\\` now'],
      [
        'As in acme/shop#12, group/sub.project!12 and GH-12.',
        'As in `acme/shop#12`, `group/sub.project!12` and `GH-12`.',
      ],
      ['(orders#7) &12 @ana#12#13 x.@ana', '(`orders#7`) `&12` `@ana#12#13` `x.@ana`'],
      ['éGH-3 _GH-4', '`éGH-3` `_GH-4`'],
      ['Steps #open and high-12, 3!', 'Steps #open and high-12, 3!'],
    ] as const)
      assert.equal(untellingInMarkdown(text), shown);
    const part = fc.constantFrom(
      '`',
      '``',
      '@ana',
      '#12',
      'a/b',
      'GH-3',
      '!4',
      ' ',
      '.',
      '-',
      '\\\\',
      '*',
      '_',
      '(',
      'é',
      '/',
    );
    holds(fc.array(part, { maxLength: 8 }), (parts) => {
      const rendered = texts(marked.lexer(untellingInMarkdown(`a ${parts.join('')} b`)));
      for (const one of rendered) assert.doesNotMatch(one, /@[a-z]|[#!]\d|(?<![a-z\d])GH-\d/i, parts.join(''));
    });
  });

  it('has room in a comment whatever fails, and leaves out only what does not fit', () => {
    const library = libraryOf(
      Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`${at}.md`, sop(`sop-${at}`, 'Do')])),
    );
    const long = libraryOf(
      Object.fromEntries(
        Array.from({ length: 60 }, (_, at) => {
          const steps =
            at === 0 ? Array.from({ length: 70 }, (_, n) => `- [ ] ${'*'.repeat(390)}${n} \`#n${n}\`\n`).join('') : '';
          return [`${at}.md`, `${sop(`sop-${at}`, 'Say')}${steps}`];
        }),
      ),
    );
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const failure = (code: string) => ({ code, range, message: '', args: [], suggestion: undefined });
    const told = markdown(library, long, {
      count: 900,
      files: Array.from({ length: 300 }, (_, at) => ({
        path: `${at}.test.yml`,
        sop: long.atPath('sops', `${at % 60}.md`),
        added: [],
        removed: [],
        changed: [],
        failing: [1, 2, 3].map((n) => ({
          name: `Case ${n} ${'long '.repeat(200)}`,
          failures: [failure('why '.repeat(300))],
        })),
        sentElsewhere: [],
      })),
    });
    assert.ok(told.length < 65_000, `${told.length}`);
    assert.equal((told.match(/^### \[The sop-/gm) ?? []).length, 60);
    assert.match(told, /^- … and \d+ more\.$/m);
  });

  it('has room for names of any length', () => {
    const texts = (word: string) =>
      Object.fromEntries(
        Array.from({ length: 300 }, (_, at) => [
          `${at}.md`,
          sop(`sop-${at}`, `${word} ${'much '.repeat(60)}`).replace('title: The', `title: ${'x*'.repeat(500)} The`),
        ]),
      );
    const told = markdown(libraryOf(texts('Do')), libraryOf(texts('Say')));
    assert.ok(told.length < 65_000, `${told.length}`);
  });

  it('says that the folder had nothing before', () => {
    const library = libraryOf({ 'a.md': sop('a', 'Look') });
    assert.match(
      markdown(libraryOf({}), library, undefined, true),
      /\(0123456\)\.\n\nThis folder had nothing of a library then: all of it counts as new\.\n\n### \[The a\]/,
    );
  });

  it('has room in a comment, and says what it leaves out', () => {
    const texts = (word: string) =>
      Object.fromEntries(
        Array.from({ length: 800 }, (_, at) => [`${at}.md`, sop(`sop-${at}`, `${word} ${'much '.repeat(60)}`)]),
      );
    const told = markdown(libraryOf(texts('Do')), libraryOf(texts('Say')));
    assert.ok(told.length > 50_000 && told.length < 65_000, `${told.length}`);
    assert.match(told, /\nThere is no room here for \d+ more SOPs: The sop-\d+; .* … and \d+ more\.\n$/);
    assert.match(told, /\*\*800 SOPs changed\.\*\*/);
  });
});
