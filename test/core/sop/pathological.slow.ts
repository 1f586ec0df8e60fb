import assert from 'node:assert/strict';
import { lex, TangledError } from '../../../src/core/sop/lex';
import { maxSopBytes } from '../../../src/core/sop/parsed-text';
import { codesOf, sopFrom } from '../support/sops';

/** A piece repeated up to a length. */
function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Whether Markdown can be read without looking at more characters than allowed. */
function isReadWithin(text: string, looks: number): boolean {
  try {
    lex(text, looks);
    return true;
  } catch (error) {
    if (error instanceof TangledError || error instanceof RangeError) return false;
    throw error;
  }
}

describe('reading Markdown', () => {
  // Shapes whose cost grows with the square of their length, or worse.
  const costly: Record<string, string> = {
    'letters that may become an address': `${repeated('a', 6000)}@`,
    'emphasis in words': repeated('_a__b', 6000),
    'emphasis in addresses': repeated('a_', 6000),
    'emphasis that crosses': repeated('a*b_c', 6000),
    'strong letters': repeated('a**b', 6000),
    'links in links': repeated('[a](b(c)', 6000),
    'links that never end': `${repeated('[a](b "', 6000)})`,
    'comments that never end': `a ${repeated('<!-- ', 6000)}`,
    'a wide table of empty rows': `${repeated('|a', 1000)}\n${repeated('|-', 1000)}\n${repeated('|\n', 2000)}`,
  };
  for (const [name, text] of Object.entries(costly)) {
    it(`stops at ${name}`, () => assert.equal(isReadWithin(text, 1_000_000), false));
  }

  const deep: Record<string, string> = {
    quotes: repeated('> ', 1000),
    lists: `${repeated('- ', 1000)}a`,
    'lists and quotes': repeated('- > ', 1000),
    'ordered lists': repeated('1. ', 1000),
    'quotes with lines that go on lazily': `${repeated('> ', 1000)}a\nb\n`,
    emphasis: `${repeated('*', 1000)}a${repeated('*', 1000)}`,
  };
  for (const [name, text] of Object.entries(deep)) {
    it(`stops at ${name} nested a few hundred deep`, () => assert.throws(() => lex(text), RangeError));
  }

  it('never stops at what people write', () => {
    const section = (number: number) =>
      `## Part ${number}\n\nSome **ordinary** words with [a link](#part-${number}), \`code\` and https://example.com/${number}.\n\n- [ ] Do the thing number ${number} \`#step-${number} 5m\`\n  - Hint\n\n| a | b |\n|---|---|\n| c | d |\n\n`;
    const text = Array.from({ length: 300 }, (_, number) => section(number)).join('');
    assert.ok(isReadWithin(text, text.length * 20));
  });

  it('takes an address of three thousand marks for text', () => {
    const tokens = lex(`http://a${repeated('?!.,:;', 3000)} b`);
    assert.deepEqual(
      tokens.map((token) => token.type),
      ['paragraph'],
    );
  });
});

describe('reading an SOP near the size allowed', () => {
  const length = maxSopBytes - 100;
  for (const piece of ['[', '![', '`', '*', '|', '<', '\\', '\r', 'é', '&#']) {
    it(`of nothing but ${JSON.stringify(piece)} comes to an end`, () => {
      assert.ok(codesOf(sopFrom(`---\ntitle: T\n---\n${repeated(piece, length)}`)).length <= 2);
    });
  }

  it('of one endless line of front matter comes to an end', () => {
    assert.ok(codesOf(sopFrom(`---\ntitle: "${repeated('a', length)}\n---\nText`)).includes('yaml.syntax'));
  });

  it('of thousands of keys of one group comes to an end', () => {
    const sop = sopFrom(
      `---\ntitle: T\napplies-to:\n${Array.from({ length: 2000 }, (_, index) => `  k${index}: a\n`).join('')}---\nText`,
    );
    assert.deepEqual([codesOf(sop), Object.keys(sop.front.appliesTo).length], [[], 2000]);
  });

  it('of thousands of aliases comes to an end', () => {
    const sop = sopFrom(`---\ntitle: &t T\ntags: [${repeated('*t, ', 12_000)}]\n---\nText`);
    assert.equal(sop.front.tags.length, 3000);
  });

  it('of thousands of texts of one reply comes to an end', () => {
    const sop = sopFrom(
      `---\ntitle: T\n---\nText\n\n# A\n\n${Array.from({ length: 2000 }, (_, index) => `\`\`\`reply lang=l${index}\na\n\`\`\`\n`).join('')}`,
    );
    assert.equal(sop.replies[0]?.variants.length, 2000);
  });

  it('of thousands of links to thousands of headings that are not there comes to an end', () => {
    const sop = sopFrom(
      `---\ntitle: T\n---\nText\n\n${Array.from({ length: 1000 }, (_, index) => `# heading ${index}\n\n[a](#headnig-${index})\n\n`).join('')}`,
    );
    assert.equal(codesOf(sop).length, 1000);
  });
});
