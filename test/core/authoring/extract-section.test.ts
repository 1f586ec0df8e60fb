import assert from 'node:assert/strict';
import { extractableAround, extractableAt, extractSection } from '../../../src/core/authoring/extract-section';
import type { Library } from '../../../src/core/library/library';
import type { Sop } from '../../../src/core/sop/model';
import { applyEdits } from '../../../src/core/text/edit';
import { sampleSops } from '../../fuzz/sample';
import { libraryOf } from '../support/libraries';
import { missingIn, wordsOf, writtenIn } from '../support/said';
import { sopFrom, stepsIn } from '../support/sops';

const root = 'sops';

/** The files of a library after a section was extracted. */
function extracted(
  files: Readonly<Record<string, string>>,
  path: string,
  anchor: string,
  id = 'new',
): Record<string, string> {
  const library = libraryOf(files);
  const sop = library.get(`${root}/${path}`)!;
  const heading = sop.headings.find((one) => one.anchor === anchor)!;
  const result = extractSection(sop, heading, id, library);
  assert.ok(result);
  const after: Record<string, string> = { ...files, [result.path]: result.text };
  for (const [uri, edits] of result.edits) {
    const name = uri.slice(root.length + 1);
    after[name] = applyEdits(files[name]!, edits);
  }
  return after;
}

const source = `---
id: source
# who
owner: ana
title: Source
lang: en
status: approved
approvers: [{by: luis, on: 2026-01-01}]
triggers: [broken]
---

Summary.

## Check

- [ ] Is it paid? \`#paid\`
  - Yes → [Refund](#refund)
  - No → [Cancel](#cancel)

## Refund

- [ ] See [Check](#check) and [the other](b.md#x) \`#see\`
- [ ] Send [Refunded](#refunded) \`#send\`
- [ ] Send [Bye](#bye) \`#bye-refund\`

### Details

- [ ] Write it down \`#note\`

## Cancel

- [ ] Send [Bye](#bye) \`#bye-cancel\`

## Replies

### Refunded

\`\`\`reply lang=en
Done. See #check.
\`\`\`

### Bye

\`\`\`reply lang=en
Bye
\`\`\`
`;

describe('a section extracted to its own SOP', () => {
  const other =
    '---\ntitle: B\n---\n\nSee [it](a.md#refund), [its details](a.md#details), [a](a.md) and [r](a.md#refunded).\n\n## X\n';
  const after = extracted({ 'f/a.md': source, 'f/b.md': other }, 'f/a.md', 'refund', 'refund');

  it('is a draft with its steps, the replies it uses and its links mended', () => {
    assert.equal(
      after['f/refund.md'],
      `---
id: refund
# who
owner: ana
title: "Refund"
lang: en
status: draft
version: 0.1.0
---

TODO: say in one sentence what this procedure achieves.

## Refund

- [ ] See [Check](a.md#check) and [the other](b.md#x) \`#see\`
- [ ] Send [Refunded](#refunded) \`#send\`
- [ ] Send [Bye](#bye) \`#bye-refund\`

### Details

- [ ] Write it down \`#note\`

## Replies

### Refunded

\`\`\`reply lang=en
Done. See #check.
\`\`\`

### Bye

\`\`\`reply lang=en
Bye
\`\`\`
`,
    );
  });

  it('is gone where it was, and the answer leads to it', () => {
    const left = after['f/a.md']!;
    assert.match(left, /- Yes → \[Refund\]\(refund\.md\)\n/);
    assert.doesNotMatch(left, /## Refund|Details|### Refunded/);
    assert.match(left, /## Check[\s\S]*## Cancel\n\n- \[ \] Send \[Bye\]\(#bye\)[\s\S]*## Replies\n\n### Bye\n/);
  });

  it('is found by the links of other files', () => {
    assert.match(
      after['f/b.md']!,
      /\[it\]\(refund\.md\), \[its details\]\(refund\.md#details\), \[a\]\(a\.md\) and \[r\]\(refund\.md#refunded\)/,
    );
  });

  it('leaves a step in its place where no answer leads to it', () => {
    const text =
      '---\ntitle: T\nlang: es\n---\n\nS.\n\n## Uno\n\n- [ ] Haz algo `#a`\n\n## Dos\n\n- [ ] Haz más `#b`\n';
    const files = extracted({ 'a.md': text }, 'a.md', 'dos', 'dos');
    assert.equal(files['a.md'], text.replace('- [ ] Haz más `#b`', '- [ ] Sigue [Dos](dos.md) `#dos`'));
    const first = extracted({ 'a.md': text }, 'a.md', 'uno', 'uno');
    assert.equal(first['a.md'], text.replace('- [ ] Haz algo `#a`', '- [ ] Sigue [Uno](uno.md) `#uno`'));
  });

  it('is the last one as well, and the file still ends with a line break', () => {
    const text =
      '---\ntitle: T\n---\n\nS.\n\n## A\n\n- [ ] Why? `#w`\n  - Yes → [B](#b)\n  - No → [A](#a)\n\n## B\n\n- [ ] Do it `#d`\n';
    assert.equal(
      extracted({ 'a.md': text }, 'a.md', 'b')['a.md'],
      `${text.slice(0, text.indexOf('\n\n## B')).replace('#b', 'new.md')}\n`,
    );
  });

  it('is not made where that would lose a name, or of all there is', () => {
    const twice = '---\ntitle: T\n---\n\nS.\n\n## A\n\n- [ ] One `#one`\n\n## B\n\n### A\n\n- [ ] Two `#two`\n';
    const library = libraryOf({ 'a.md': twice });
    const sop = library.get('sops/a.md')!;
    assert.equal(
      extractSection(
        sop,
        sop.headings.find(({ anchor }) => anchor === 'b')!,
        'b',
        library,
      ),
      undefined,
    );
    const only = sopFrom('---\ntitle: T\n---\n\nS.\n\n## A\n\n- [ ] One\n');
    assert.equal(extractableAt(only, 6), undefined);
    assert.equal(extractableAt(sop, 6)?.anchor, 'a');
    assert.equal(extractableAt(sop, 8), undefined);
  });

  const head = '---\ntitle: T\nlang: en\n---\n\nS.\n\n';

  it('leaves a step that has no other step’s id', () => {
    const text = `${head}## Refund\n\n- [ ] Pay \`#pay\`\n\n## Two\n\n- [ ] Do it \`#refund\`\n`;
    const left = extracted({ 'a.md': text }, 'a.md', 'refund')['a.md']!;
    assert.deepEqual(
      stepsIn(sopFrom(left)).map(({ id, text: words }) => [id, words]),
      [
        ['refund-2', 'Follow Refund'],
        ['refund', 'Do it'],
      ],
    );
  });

  it('takes along the anchors and comments above its heading, and not those above the next one', () => {
    const text = `${head}## One\n\n- [ ] Why? \`#w\`\n  - Yes → [Refund](#refund)\n  - No → [Two](#two)\n\n<!-- about\nrefunds -->\n\n<a id="old"></a>\n\n## Refund\n\n- [ ] Pay \`#pay\`\n\n<!-- about two -->\n\n<a id="second"></a>\n\n## Two\n\n- [ ] Go \`#go\`\n`;
    const other = `${head}See [old](a.md#old) and [second](a.md#second).\n`;
    const after = extracted({ 'a.md': text, 'b.md': other }, 'a.md', 'refund');
    assert.match(
      after['new.md']!,
      /<!-- about\nrefunds -->\n\n<a id="old"><\/a>\n\n## Refund\n\n- \[ \] Pay `#pay`\n$/,
    );
    assert.match(after['a.md']!, /\n\n<!-- about two -->\n\n<a id="second"><\/a>\n\n## Two/);
    assert.doesNotMatch(after['a.md']!, /old|refunds/);
    assert.match(after['b.md']!, /\[old\]\(new\.md(?:#old)?\) and \[second\]\(a\.md#second\)/);
  });

  it('names what goes along by its heading, also where its file was said', () => {
    const text = `${head}## One\n\n- [ ] One \`#one\`\n\n## Refund\n\n- [ ] See [sub](a.md#sub) and [one](a.md#one) \`#see\`\n\n### Sub\n\n- [ ] Sub \`#sub\`\n`;
    const after = extracted({ 'a.md': text }, 'a.md', 'refund');
    assert.match(after['new.md']!, /\[sub\]\(#sub\) and \[one\]\(a\.md#one\)/);
  });

  it('has the front matter wherever it stands, but for what replaces the old one', () => {
    const body = '\n\nS.\n\n## One\n\n- [ ] One `#one`\n\n## Two\n\n- [ ] Two `#two`\n';
    for (const text of [
      `\n<!-- note -->\n---\nid: a\ntitle: T\nlang: en\nowner: ana\nreplaced-by: b\n---${body}`,
      `---\nid: a\ntitle: T\nlang: en\nowner: ana\nreplaced-by: b\n...${body}\n---\n\nMore.\n`,
    ]) {
      const made = sopFrom(extracted({ 'a.md': text }, 'a.md', 'one')['new.md']!);
      assert.deepEqual([made.lang, made.front.owner?.text, made.front.replacedBy], ['en', 'ana', undefined]);
      assert.doesNotMatch(made.text, /More/);
    }
  });

  it('has its footnotes', () => {
    const text = `${head}## One\n\n- [ ] One[^1] \`#one\`\n\n## Two\n\n- [ ] Two \`#two\`\n\n[^1]: By law.\n    Always.\n[^2]: No.\n`;
    const after = extracted({ 'a.md': text }, 'a.md', 'one');
    assert.match(after['new.md']!, /\n\n\[\^1\]: By law\.\n {4}Always\.\n$/);
    const library = libraryOf({ 'a.md': text });
    const sop = library.get('sops/a.md')!;
    const two = sop.headings.find(({ anchor }) => anchor === 'two')!;
    assert.equal(extractSection(sop, two, 'two', library), undefined);
  });

  it('is the one that a line stands in', () => {
    const sop = sopFrom(`${head}## One\n\n- [ ] One\n\n## Two\n\n- [ ] Two\n\n## Replies\n\nWords.\n`);
    const line = (words: string) => sop.text.split('\n').indexOf(words);
    assert.equal(extractableAround(sop, line('- [ ] Two'))?.anchor, 'two');
    assert.equal(extractableAround(sop, line('Words.')), undefined);
  });

  it('loses no step, answer, reply or word, wherever it is in the sample library', () => {
    const samples = sampleSops();
    const files = Object.fromEntries(samples.map(({ location, text }) => [location.path, text]));
    const library = libraryOf(files);
    let count = 0;
    for (const { location } of samples) {
      const sop = library.get(`${root}/${location.path}`)!;
      for (const heading of sop.headings.filter((one) => extractableAt(sop, one.range.start.line))) {
        count++;
        assertNothingLost(sop, heading.anchor, library);
      }
    }
    assert.ok(count > 50);
  });
});

function assertNothingLost(sop: Sop, anchor: string, library: Library): void {
  const name = `${sop.location.path}#${anchor}`;
  const result = extractSection(
    sop,
    sop.headings.find((one) => one.anchor === anchor)!,
    'zz-new',
    library,
  );
  assert.ok(result, name);
  const left = sopFrom(applyEdits(sop.text, result.edits.get(sop.location.uri)!), sop.location.path);
  const taken = sopFrom(result.text, result.path);
  const steps = [...stepsIn(left), ...stepsIn(taken)];
  for (const before of stepsIn(sop)) {
    const after = steps.find(({ id }) => id === before.id);
    assert.ok(after, `${name} ${before.id}`);
    assert.deepEqual(
      [
        after.text,
        after.required,
        after.conduct,
        after.minutes,
        after.role?.text,
        after.replies,
        after.branches.length,
      ],
      [
        before.text,
        before.required,
        before.conduct,
        before.minutes,
        before.role?.text,
        before.replies,
        before.branches.length,
      ],
      name,
    );
  }
  for (const reply of sop.replies) {
    const now = [...left.replies, ...taken.replies].find(({ id }) => id === reply.id);
    assert.deepEqual(
      now?.variants.map(({ text }) => text),
      reply.variants.map(({ text }) => text),
      name,
    );
  }
  const all = [...writtenIn(left.text), ...writtenIn(taken.text)];
  const emptied = wordsOf(sop.headings.map(({ title }) => title).join(' '));
  assert.deepEqual(missingIn(writtenIn(sop.text), [...all, ...emptied]), [], name);
}
