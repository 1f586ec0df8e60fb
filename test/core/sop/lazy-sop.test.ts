import assert from 'node:assert/strict';
import { mostParsed } from '../../../src/core/sop/lazy-sop';
import { Recent } from '../../../src/core/sop/recent';
import { Utf8Text } from '../../../src/core/text/utf8-text';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';
import { plainSop, sopWith } from '../support/sops';

describe('what is read on demand', () => {
  const text = (number: number) =>
    `# Part ${number}\n\n- [ ] Do [it](#part-${number}) \`@role\`\n\n> [!NOTE]\n> Hm\n\n\`\`\`reply lang=es\nHola\n\`\`\`\n\n- x\n\n  \`\`\`reply lang=en\n  Hello ${number}\n  \`\`\`\n`;

  it('stays at hand as long as few others are asked for', () => {
    const sop = sopWith(text(0));
    assert.equal(sop.sections, sop.sections);
  });

  it('is forgotten after many others, and reads the same again', () => {
    const sops = Array.from({ length: mostParsed + 100 }, (_, number) => sopWith(text(number)));
    const first = sops.map((sop) => ({ sop, sections: sop.sections, plain: plainSop(sop) }));
    const kept = first.slice(-mostParsed).filter(({ sop, sections }) => sop.sections === sections);
    assert.equal(kept.length, mostParsed);
    const again = first.slice(0, -mostParsed);
    for (const { sop, sections, plain } of again) {
      assert.notEqual(sop.sections, sections);
      assert.deepEqual(plainSop(sop), plain);
    }
  });
});

describe('what is kept of the last ones used', () => {
  it('is no more than allowed, and the oldest go first', () => {
    const recent = new Recent<string, number>(2);
    let made = 0;
    const get = (key: string) => recent.get(key, () => ++made);
    assert.deepEqual(['a', 'b', 'a', 'c', 'a', 'b'].map(get), [1, 2, 1, 3, 1, 4]);
    assert.equal(recent.size, 2);
  });
});

describe('a text in memory', () => {
  it('is the text it was made of', () => {
    holds(anyText, (text) => assert.equal(Utf8Text.of(text).text, text), 300);
    assert.equal(Utf8Text.of('\uFEFFa').text, '\uFEFFa');
  });

  it('of a file is a copy of its bytes without the byte order mark', () => {
    const file = Buffer.from('\uFEFFé\uFEFF');
    const { bytes, text } = Utf8Text.ofFile(file);
    file.fill(0);
    assert.deepEqual([bytes, text], [new TextEncoder().encode('é\uFEFF'), 'é\uFEFF']);
  });

  it('has bytes unless it holds half a surrogate pair', () => {
    assert.deepEqual(Utf8Text.of('é😀').bytes, new TextEncoder().encode('é😀'));
    assert.equal(Utf8Text.of('a\uDE00').bytes, undefined);
  });
});
