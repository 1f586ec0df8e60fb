import assert from 'node:assert/strict';
import { makePage } from '../../../src/core/report/page/make-page';
import { aggregate } from '../../../src/core/report/aggregate';
import { sayInEnglish } from '../../../src/core/report/texts';
import { lineWithSignsShown, withSignsShown } from '../../../src/core/text/signs';
import { escapeMarkdown, linesAsMarkdown } from '../../../src/editor/shared/markdown';
import { shown, shownDone, shownItem } from '../../../src/editor/shared/shown';
import { seenBy } from '../support/markdown-readers';

describe('Signs that are not seen', () => {
  it('are shown by their numbers', () => {
    for (const [sign, told] of [
      ['\0', '\\u0000'],
      ['\u001B', '\\u001B'],
      ['\r', '\\u000D'],
      ['\u007F', '\\u007F'],
      ['\u009B', '\\u009B'],
      ['\u0085', '\\u0085'],
      ['\u202E', '\\u202E'],
      ['\u2066', '\\u2066'],
      ['\u200F', '\\u200F'],
      ['\u061C', '\\u061C'],
      ['\u2028', '\\u2028'],
      ['\uD800', '\\uD800'],
    ] as const) {
      assert.equal(withSignsShown(`a${sign}b`), `a${told}b`);
      assert.equal(lineWithSignsShown(`a${sign}b`), `a${told}b`);
    }
  });

  it('are not the letters, marks and joiners of any script', () => {
    const text = 'Año 😀 👩‍👩‍👧 می‌خواهم עברית 한국어 e\u0301 \u00A0';
    assert.equal(lineWithSignsShown(text), text);
  });

  it('are line breaks and tabs only where a line must stay one', () => {
    assert.equal(withSignsShown('a\n\tb'), 'a\n\tb');
    assert.equal(withSignsShown('a\r\nb\r\n'), 'a\r\nb\r\n');
    assert.equal(linesAsMarkdown('a\r\nb'), 'a  \nb');
    assert.equal(
      linesAsMarkdown('a\n\n    b-c\n\td'),
      'a\n\n\u00A0\u00A0\u00A0\u00A0b\\-c  \n\u00A0\u00A0\u00A0\u00A0d',
    );
    assert.equal(linesAsMarkdown('a\n==='), 'a  \n\\===');
    assert.equal(lineWithSignsShown('a\n\tb'), 'a\\u000A\\u0009b');
  });

  it('are shown in the page of a report, and what names a step stays as it is', () => {
    const report = {
      ...aggregate([], { now: Date.UTC(2026, 0, 1) }),
      visions: ['a\u202Eb'],
      hints: [
        { kind: 'skipped', sop: 'x\u202E', step: 'y', title: 'T\u202E', text: 'S\u202E', n: 5, share: 1 },
      ] as const,
    };
    const page = makePage(report, true, { say: sayInEnglish, language: 'en', languages: [] });
    const [hint] = page.hints;
    assert.deepEqual(
      [page.visions, hint?.step, hint?.sopTitle, hint?.link],
      [['a\\u202Eb'], 'S\\u202E', 'T\\u202E', { sop: 'x\u202E', step: 'y' }],
    );
  });
});

describe('A text of others in VS Code', () => {
  it('stands behind our own icon in the status bar', () => {
    for (const icon of ['$(check) ', '$(info) ', ''])
      assert.equal(shownDone(`${icon}“$(pass) X” stands there`), `${icon}“$ (pass) X” stands there`);
    assert.equal(shownDone('$(error) X'), '$ (error) X');
  });

  it('is no icon and no link', () => {
    assert.equal(shown('$(pass) [a](command:b) $5 (c) [d] (e) $x'), '$ (pass) [a] (command:b) $5 (c) [d] (e) $x');
    assert.equal(shown('$$(sync~spin)\n[x](http://a)'), '$$ (sync~spin)\n[x] (http://a)');
  });

  it('is only text in a row', () => {
    const item = shownItem({ label: '$(a)', description: 'b\u202E', tooltip: 'c\u0007' });
    assert.deepEqual(item, { label: '$ (a)', description: 'b\\u202E', tooltip: 'c\\u0007' });
  });

  it('is only text in a tooltip', () => {
    for (const text of [
      '[a](command:b) <b>c</b> ![d](e) `f` https://evil.example www.evil.example me@evil.example $(pass)',
      '> # - 1. --- === | a | b |',
      'x\u202Ey&lt;',
    ])
      for (const { reader, links, live } of seenBy(escapeMarkdown(text)).filter((one) => one.reader !== 'mdast'))
        assert.deepEqual([...links, ...live], [], `${reader}: ${text}`);
  });
});
