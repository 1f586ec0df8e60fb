import { checkIn } from '../support/fixes';
import { fixAll, fixesOf } from '../../../src/core/lint/fixing';
import { commentFor } from '../../../src/core/lint/suppressing';
import { assertGrowsEvenly } from '../support/growth';
import { libraryOf } from '../support/libraries';

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
const body = (text: string) => `---\ntitle: T\n---\n\nSummary.\n\n${text}`;

const reply = (text: string) =>
  `---\ntitle: T\nlang: en\nstatus: approved\n---\n\nSummary.\n\n## S\n\n\`\`\`reply lang=en\n${text}\n\`\`\`\n`;

/** What takes time though little or nothing is told of it. */
const texts: Readonly<Record<string, (count: number) => string>> = {
  'steps that begin with no verb': (count) =>
    `---\ntitle: T\nlang: en\n---\n\nSummary.\n\n${lines(count, (at) => `- [ ] The parcel ${at} is here\n`)}`,
  'outputs that are never closed': (count) => reply('{{ '.repeat(20 * count)),
  'tags that are never closed': (count) => reply('{% '.repeat(10 * count)),
  'blanks in a link': (count) => reply(`](${' '.repeat(10 * count)}`),
  'addresses in a reply': (count) => reply(lines(5 * count, (at) => `${at}@s.com `)),
  'numbers of orders in a reply': (count) => reply(lines(3 * count, (at) => `order ${100_000 + at}, `)),
};

/** SOPs with as many problems as asked for. */
const shapes: Readonly<Record<string, (count: number) => string>> = {
  'links to SOPs that are not there': (count) => body(lines(count, (at) => `[a](none${at}.md)\n\n`)),
  'links to sections that are not there': (count) => body(lines(count, (at) => `[a](#non${at})\n\n`)),
  'links to sections of others': (count) => body(lines(count, (at) => `[a](other.md#h${at}x)\n\n`)),
  'steps with the same id': (count) => body(`## A\n\n${lines(count, () => '- [ ] a `#same`\n')}`),
  'steps with the same words': (count) => body(`## A\n\n${lines(count, () => '- [ ] a\n')}`),
  'words in a tag': (count) => body(`## A\n\n- [ ] a \`${lines(count, (at) => `optinal${at} `)}\`\n`),
  'roles that nobody has': (count) => body(`## A\n\n${lines(count, (at) => `- [ ] a \`@p${at}x\`\n`)}`),
  'keys beside those of other programs': (count) =>
    `---\ntitle: T\nlayout: x\n${lines(count, (at) => `k${at}: 1\n`)}---\n\nSummary.\n`,
};

describe('an SOP with many', () => {
  const other = body(lines(3_000, (at) => `## h${at}\n\n`));
  const library = libraryOf(
    { 'other.md': other },
    `version: 1\nteam:\n${lines(1_500, (at) => `  p${at}: {name: A}\n`)}`,
  );
  const check = checkIn(library, 'a.md');
  for (const [name, make] of Object.entries(texts))
    it(`${name} is checked in time that grows with them`, () => assertGrowsEvenly(2_000, make, check));

  for (const [name, make] of Object.entries(shapes)) {
    it(`${name} is checked in time that grows with them`, () => assertGrowsEvenly(1_000, make, check));

    // More than are mended at once.
    it(`${name} is mended in time that grows with them`, () =>
      assertGrowsEvenly(
        3_000,
        (count) => check(make(count)),
        (file) => fixAll(file, check),
      ));

    it(`${name} gets fixes of one, and a comment, in time that grows with them`, () =>
      assertGrowsEvenly(
        1_000,
        (count) => check(make(count)),
        (file) => {
          const problem = file.problems.at(-1);
          if (problem) return [fixesOf(file, problem, check), commentFor(file, problem, check)];
          return undefined;
        },
      ));
  }
});
