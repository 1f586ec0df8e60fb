import { random } from '../../../bench/random';
import { markdownMarks } from '../../../fuzz/marks';
import { oneOf, repeated } from '../../../fuzz/text';
import { assertGrowsEvenly } from '../../support/growth';
import { isSearching, seed } from '../../support/seed';
import { withFrontMatter } from '../../support/sops';
import { readWhole } from '../../support/whole-reading';

const numbers = random(seed);
const between = [
  '',
  '',
  '',
  'a',
  ' ',
  '\n',
  '\n\n',
  ' a ',
  '\uFEFF',
  '\\',
  '"',
  '1',
  '  ',
  '\t',
  'é',
  '\u0301',
  '\uD800',
];

/** Marks with something between them. */
function joined(...marks: readonly string[]): string {
  return marks.map((mark) => mark + oneOf(numbers, between)).join('');
}

/** In characters: so much of every text is read, and half and twice of the other of those that take long. */
const [tried, checked] = [12_000, 20_000];
/** Nothing out of the common. */
const ordinary = 'Open the order, and read *what* it says in [the panel](#panel). Then ask for a picture.\n\n';
let timeOfOrdinary = 0;

/**
 * What takes no longer than three times as much ordinary text is not looked at closer: nearly all pairs of marks. Ordinary
 * text is read again where it seems quicker than that: how long it takes depends on the machine, and on what else that does.
 */
function assertReadEvenly(make: (length: number) => string): void {
  const text = (length: number) => withFrontMatter(make(length));
  const isQuick = () => timeOf(text(tried)) <= 3 * timeOfOrdinary;
  for (let round = 0; round < 3; round++) {
    if (isQuick()) return;
    timeOfOrdinary = timeOf(withFrontMatter(repeated(ordinary, tried)));
  }
  if (!isQuick()) assertGrowsEvenly(checked, text, readWhole);
}

/** In milliseconds of processor time. */
function timeOf(text: string): number {
  const begun = process.cpuUsage();
  readWhole(text);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

function assertRepeatsEvenly(...pieces: readonly string[]): void {
  assertReadEvenly((length) => repeated(pieces.join(''), length));
}

describe('reading Markdown takes time that grows with its size', () => {
  const known: Readonly<Record<string, string>> = {
    'tables in quotes': '|-|\n>-\n',
    'emphasis behind a byte order mark': '\uFEFF*a',
    'emphasis behind brackets': '[*a',
    'emphasis of two kinds': '_a*',
    'struck words behind backslashes': '\\~~x',
    'emphasis that crosses': 'a*b_c',
    'links in links': '[a](b(c)',
    'titles that never end': '[a](b "',
    'comments that never end': '<!-- ',
    'tags that never end': '<a b="',
    'paragraphs with rules between': 'a\n***\n',
    'lists in lists': `${'- '.repeat(40)}a\n`,
    'mail addresses': 'a@b.c ',
    'headings of the same words': '# a\n\n',
    'steps with the same id': '- [ ] a `#a`\n',
    'links to headings that are not there': '[a](#b)\n\n',
    'links behind one another': '[a](#a)é[b](#a)-',
    'comments that suppress': '<!-- sop-guide-disable-file a: b -->\n\n',
  };
  for (const [what, piece] of Object.entries(known))
    it(`with ${what}`, () => {
      assertRepeatsEvenly(piece);
    });

  it('with a wide table of short rows', () => {
    assertReadEvenly(
      (length) => `${repeated('|a', length / 4)}\n${repeated('|-', length / 4)}\n${repeated('|\n', length / 2)}`,
    );
  });

  it('with one letter again and again, as an address in the end', () => {
    assertReadEvenly((length) => `${repeated('a', length)}@`);
  });

  // All pairs take minutes: the others are tried when a run looks for new mistakes, and by `npm run fuzz`.
  const marks = isSearching ? markdownMarks : markdownMarks.filter((mark) => mark.length <= 3);
  for (const [index, first] of marks.entries())
    it(`with ${JSON.stringify(first)} and each other mark`, () => {
      for (const second of marks.slice(index)) assertRepeatsEvenly(joined(first, second));
    });

  it('with three marks of any kind', () => {
    for (let count = 0; count < 100; count++)
      assertRepeatsEvenly(
        joined(oneOf(numbers, markdownMarks), oneOf(numbers, markdownMarks), oneOf(numbers, markdownMarks)),
      );
  });
});
