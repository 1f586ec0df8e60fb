import assert from 'node:assert/strict';
import { editsBetween } from '../../../src/core/authoring/format/edits';
import { formatSop } from '../../../src/core/authoring/format/format';
import { applyEdits } from '../../../src/core/text/edit';
import { random } from '../../bench/random';
import { sampleSops } from '../../fuzz/sample';
import { markdownOfWords } from '../support/markdown-of-words';
import { mutated } from '../support/mutated';
import { readSampleLibrary } from '../support/sample-library';
import { codesOf, plainSop, sopFrom, withFrontMatter } from '../support/sops';

function formatted(text: string): string {
  const result = formatSop(sopFrom(text));
  assert.ok('text' in result);
  return result.text;
}

/** The body of an SOP, styled. */
function body(text: string): string {
  return formatted(withFrontMatter(text)).slice(withFrontMatter('').length);
}

/** What an SOP says, without the places. */
function said(text: string): unknown {
  const { sections, replies, anticipations, headings, front, problems, summary } = plainSop(sopFrom(text));
  const without = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, one: unknown) => (isPlace(key) ? undefined : one)));
  const told = problems.map(({ code, args }) => `${code} ${args.join('|')}`).sort();
  return without({ sections, replies, anticipations, headings, front, summary, told });
}

function isPlace(key: string): boolean {
  return /^(?:range|.*Range|arrow)$/.test(key);
}

/** Fails unless styling changes nothing that is read, loses no word, and has nothing left to do. */
function assertKeeps(text: string, name: string): void {
  const once = formatSop(sopFrom(text));
  if ('refused' in once) return;
  assert.deepEqual(said(once.text), said(text), `${name}\n${text}\n=====\n${once.text}`);
  const again = formatSop(sopFrom(once.text));
  assert.ok('text' in again);
  assert.equal(again.text, once.text, `${name} is not stable\n${text}`);
}

describe('the style of an SOP', () => {
  it('leaves the values of keys of other tools as they are, and still sorts the others', () => {
    for (const text of [
      '---\nnotes: |\n  a  \n  b \n---\n\nS.\n',
      '---\nnotes: |+\n  a\n\n\ntitle: A\nid: a\n---\n\nS.\n',
    ])
      assert.equal(formatted(text), text);
    assert.equal(
      formatted('---\nnotes: {b: 1, a: [x]}\ntitle: A\nid: a\n---\n\nS.\n'),
      '---\nid: a\ntitle: A\nnotes: {b: 1, a: [x]}\n---\n\nS.\n',
    );
  });

  it('has the keys of the front matter in the order of the format, each with its comments', () => {
    assert.equal(
      formatted(
        '---\n# About this file\n\nlang: es\n# who\nowner: ana\ntags:\n- a\n  # inside\n- b\nmine: 1\ntitle: T   \nid: t\n# last\n---\n\nS.\n',
      ),
      '---\n# About this file\n\nid: t\ntitle: T\nlang: es\n# who\nowner: ana\ntags:\n- a\n  # inside\n- b\nmine: 1\n# last\n---\n\nS.\n',
    );
  });

  it('has one form of lists, boxes, arrows and tags', () => {
    assert.equal(
      body(
        '## A\n*   [X]  Do it   `5m #do`\n    + A word\n\n      goes on\n*   [ ] Why? `optional #why`\n    * Yes  ->[A](#a)\n    * No→[B](b.md)\n',
      ),
      '## A\n\n- [x] Do it `#do 5m`\n  - A word\n\n    goes on\n- [ ] Why? `#why optional`\n  - Yes → [A](#a)\n  - No → [B](b.md)\n',
    );
  });

  it('leaves what is only nearly a mark to its quick fix', () => {
    const odd = '## A\n\n- [ ] Why? `#why 5 min`\n  - Yes => [A](#a)\n- [] Do it `#do 5m 6m`\n';
    assert.equal(body(odd), odd);
  });

  it('has one blank line between blocks, and no white space at the end of lines', () => {
    assert.equal(
      formatted(
        '---\ntitle: T\n---\nS.  \n## A\nWords  \nbroken here \n- [ ] One\n\n\n- [ ] Two\n```reply lang=en\nHello   \n\n\nBye\n```\n\n\n> [!NOTE]\n> Well. \n\n\n',
      ),
      '---\ntitle: T\n---\n\nS.\n\n## A\n\nWords  \nbroken here\n\n- [ ] One\n\n- [ ] Two\n\n```reply lang=en\nHello   \n\n\nBye\n```\n\n> [!NOTE]\n> Well.\n',
    );
  });

  it('keeps comments where they are', () => {
    const text = '## A\n<!-- sop-guide-disable-next-line step.tag-unknown: ours -->\n- [ ] Do it `#do wat`\n';
    assert.equal(body(text), text);
  });

  it('keeps line breaks and the byte order mark', () => {
    assert.equal(
      formatted('\uFEFF---\r\ntitle: T\r\n---\r\nS.\r\n* a\r\n'),
      '\uFEFF---\r\ntitle: T\r\n---\r\n\r\nS.\r\n\r\n- a\r\n',
    );
  });

  it('is given to no file that cannot be read, which says why', () => {
    const result = formatSop(sopFrom('---\ntitle: T\nfoo bar\n---\n\nS.\n'));
    assert.ok('refused' in result);
    assert.ok(codesOf(sopFrom('---\ntitle: T\nfoo bar\n---\n\nS.\n')).includes(result.refused.code));
  });

  it('is that of the sample library', () => {
    for (const { text, location } of readSampleLibrary().sops) {
      const result = formatSop(sopFrom(text, location.path));
      assert.ok('text' in result);
      assert.equal(result.text, text, location.path);
    }
  });
});

describe('styling an SOP changes nothing that is read', () => {
  it('whatever Markdown it is', () => {
    for (let seed = 1; seed <= 150; seed++)
      assertKeeps(withFrontMatter(markdownOfWords(random(seed)).text), `seed ${seed}`);
  });

  it('when somebody has put in, taken out or doubled lines, marks and indents', () => {
    const texts = sampleSops().map(({ text }) => text);
    for (let seed = 1; seed <= 30; seed++)
      assertKeeps(mutated(texts[seed % texts.length] ?? '', random(seed)), `seed ${seed}`);
  });
});

describe('the edits between two texts', () => {
  it('make one of the other, wherever lines come, go or change', () => {
    const lines = ['a', 'b', '', 'c', 'd', ''];
    const next = random(5);
    for (let run = 0; run < 300; run++) {
      const some = () =>
        Array.from({ length: 1 + Math.floor(next() * 6) }, (_, at) => (next() < 0.7 ? lines[at] : 'x')).join('\n');
      const [before, after] = [some(), some()];
      assert.equal(applyEdits(before, editsBetween(before, after)), after, JSON.stringify([before, after]));
    }
  });

  it('leave all other lines alone', () => {
    assert.deepEqual(editsBetween('a\nb\nc', 'a\nB\nc'), [
      { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, text: 'B\n' },
    ]);
  });
});
