import assert from 'node:assert/strict';
import { collectHandbook } from '../../../../src/core/exchange/handbook/collect';
import { handbookHtml } from '../../../../src/core/exchange/handbook/html';
import { handbookMarkdown } from '../../../../src/core/exchange/handbook/markdown';
import { assertGrowsEvenlyInTurns } from '../../support/growth';
import { libraryOf } from '../../support/libraries';

const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join('');
const sop = (front: string, body: string) => `---\nstatus: approved\nlang: en\n${front}---\n\nSummary.\n\n${body}`;
const question = '- [ ] Is it?\n  - Yes → [Second](#second)\n  - No → [Other](0.md)\n\n## Second\n\n- [ ] Do it\n';

/** Libraries of so many things, and how many of them take some time. */
const libraries: Readonly<Record<string, readonly [size: number, make: (count: number) => Record<string, string>]>> = {
  'SOPs with flowcharts that answer the same question and lead to one': [
    60,
    (count) => many(count, (at) => sop(`title: T${at}\nanswers: [How?]\n`, question)),
  ],
  'SOPs that are not in force': [
    2_000,
    (count) => ({ ...many(count, (at) => `---\ntitle: T${at}\n---\n\nDraft.\n`), 'a.md': sop('title: A\n', question) }),
  ],
  'translations of one SOP': [
    1_000,
    (count) => many(count, (at) => sop(`title: T${at}\ntranslation-of: {id: a, version: 1.0.0}\n`, '- [ ] Do it\n')),
  ],
  'sections of one SOP, each of which is led to': [
    1_000,
    (count) => ({
      'a.md': sop(
        'title: A\n',
        times(count, (at) => `## S${at}\n\n- [ ] See [it](#s${count - at - 1}) and [this](a.md#s${at})\n\n`),
      ),
    }),
  ],
  'headings of one SOP that have nothing below them': [
    1_000,
    (count) => ({
      'a.md': sop(
        'title: A\n',
        times(count, (at) => `## S${at}\n\n`) + times(count, (at) => `- [ ] See [it](#s${at})\n`),
      ),
    }),
  ],
  'questions of one SOP, whose flowchart is cut into pages': [
    150,
    (count) => ({
      'a.md': sop(
        'title: A\n',
        times(
          count,
          (at) => `## S${at}\n\n- [ ] Is it ${at}?\n  - Yes → [S](#s${at + 1})\n  - No → [T](#s${at + 2})\n\n`,
        ),
      ),
    }),
  ],
  'replies of one SOP, each of which is sent': [
    500,
    (count) => ({
      'a.md': sop(
        'title: A\n',
        `${times(count, (at) => `- [ ] Send [it](#r${at})\n`)}\n## Replies\n\n${times(count, (at) => `### R${at}\n\n\`\`\`reply lang=en\nHello {{ order.id }}\n\`\`\`\n\n`)}`,
      ),
    }),
  ],
};

function many(count: number, text: (at: number) => string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.md`, text(at)]));
}

describe('a handbook of many', () => {
  for (const [what, [size, make]] of Object.entries(libraries))
    it(`${what} is made in time that grows with them`, () =>
      assertGrowsEvenlyInTurns(
        size,
        (count) => {
          const library = libraryOf(make(count));
          // What is read once, whoever comes first, is no part of it.
          for (const { sections } of library.sops) assert.ok(sections);
          return library;
        },
        async (library) => {
          const book = await collectHandbook(library, { today: '2026-06-01' });
          await handbookHtml(book, () => undefined);
          await handbookMarkdown(book);
        },
      ));
});
