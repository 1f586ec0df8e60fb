import assert from 'node:assert/strict';
import { reportMarkdown } from '../../../src/core/report/markdown';
import type { ReportPage } from '../../../src/core/report/page/page';
import { seenBy } from './markdown-readers';

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
    caution: text,
    visions: [text],
    instead: { title: text, text },
    first: [{ title: text, text, place: text, sopTitle: text, link: link }],
    nothingFirst: undefined,
    versions: [{ title: text, state: 'better', stateText: text, lines: [text, text], link }],
    cards: [{ id: 'a', title: text, value: text, detail: text, n: text, change: { way: 'up', isBetter: true, text } }],
    goals: [{ title: text, state: 'met', stateText: text, text }],
    hints: [{ kind: 'skipped', kindText: text, step: text, sopTitle: text, text, link }],
    charts: [],
    tables: [table, table],
    notes: [text],
    headings: { first: text, versions: text, measures: text, goals: text, hints: text, 'over-time': text, notes: text },
  };
}

/** Fails unless readers of Markdown see only text in a report that says a text everywhere. */
export function assertOnlyText(text: string): void {
  const markdown = reportMarkdown(pageOf(text));
  for (const { reader, links, live, rows } of seenBy(markdown)) {
    assert.deepEqual([...links, ...live].slice(0, 1), [], `${reader}: ${JSON.stringify(text)}`);
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
