import { WrittenValues } from '../../../../src/core/lint/constants/written-values';
import { proseIn } from '../../../../src/core/lint/constants/prose-places';
import { assertGrowsEvenly } from '../../support/growth';
import { sopFrom } from '../../support/sops';

/** A thousand constants, many of which begin alike. */
const constants = new Map([
  ...Array.from({ length: 1_000 }, (_, at) => [`c${at}.days`, { '': String(at % 100) }] as const),
  ...Array.from({ length: 1_000 }, (_, at) => [`d${at}`, { '': `${'la '.repeat(at % 60)}casa ${at}` }] as const),
]);
const values = new WrittenValues(constants, ['es']);

describe('constants that are written out', () => {
  const texts: Readonly<Record<string, (count: number) => string>> = {
    figures: (count) => Array.from({ length: count }, (_, at) => `Hasta ${at % 200} días. `).join(''),
    'beginnings of a constant': (count) => 'la '.repeat(count),
    'numbers without an end': (count) => '1.'.repeat(count),
    'signs of mail': (count) => 'a@'.repeat(count),
    words: (count) => "a'".repeat(count),
    comments: (count) => '<!-- '.repeat(count),
    links: (count) => ']('.repeat(count),
    code: (count) => '`'.repeat(count),
    fences: (count) => '```\n'.repeat(count),
    'quotes on one line': (count) => `${'>'.repeat(count)}x`,
    blanks: (count) => `${' '.repeat(count)}x`,
    tags: (count) => '{{ <'.repeat(count),
  };
  for (const [name, make] of Object.entries(texts)) {
    it(`are looked for among ${name} in time that grows with them`, () =>
      assertGrowsEvenly(20_000, make, (text) => [...values.in(text)]));
    it(`are looked for in an SOP of ${name} in time that grows with it`, () =>
      assertGrowsEvenly(
        10_000,
        (count) => ({ ...sopFrom('---\ntitle: T\n---\n'), text: `---\ntitle: T\n---\n\n${make(count)}` }),
        proseIn,
      ));
  }

  it('are made ready in time that grows with their number', () =>
    assertGrowsEvenly(
      5_000,
      (count) =>
        new Map(Array.from({ length: count }, (_, at) => [`d${at}`, { '': `en la casa grande ${at}` }] as const)),
      (all) => new WrittenValues(all, []),
    ));
});
