import assert from 'node:assert/strict';
import { maxSopBytes } from '../../../src/core/sop/parsed-text';
import { codesOf, sopFrom } from '../support/sops';

/** A piece repeated up to a length. */
function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

describe('reading an SOP near the size allowed', () => {
  const length = maxSopBytes - 100;
  for (const piece of ['[', '![', '`', '*', '|', '<', '\\', '\r', 'é', '&#']) {
    it(`of nothing but ${JSON.stringify(piece)} comes to an end`, () => {
      assert.ok(codesOf(sopFrom(`---\ntitle: T\n---\n${repeated(piece, length)}`)).length <= 2);
    });
  }

  it('of one endless line of front matter comes to an end', () => {
    const codes = (most: number) => codesOf(sopFrom(`---\ntitle: "${repeated('a', most)}\n---\nText`));
    assert.deepEqual(codes(60_000), ['yaml.unclosed']);
    assert.deepEqual(codes(length), ['yaml.too-long']);
  });

  it('of thousands of keys of one group comes to an end', () => {
    const sop = sopFrom(
      `---\ntitle: T\napplies-to:\n${Array.from({ length: 2000 }, (_, index) => `  k${index}: a\n`).join('')}---\nText`,
    );
    assert.deepEqual([codesOf(sop), Object.keys(sop.front.appliesTo).length], [[], 2000]);
  });

  it('of thousands of aliases comes to an end', () => {
    const sop = (most: number) => sopFrom(`---\ntitle: &t T\ntags: [${repeated('*t, ', most)}]\n---\nText`);
    assert.equal(sop(360).front.tags.length, 90);
    assert.deepEqual(codesOf(sop(12_000)), ['yaml.too-many-references']);
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
    assert.equal(codesOf(sop).filter((code) => code !== 'sop.no-steps').length, 1000);
  });
});
