import assert from 'node:assert/strict';
import { random } from '../../bench/random';
import { sampleSops } from '../../fuzz/sample';
import type { Outlined } from '../../../src/core/sop/outline';
import { partsOf } from '../../../src/core/sop/outline';
import { allSteps } from '../../../src/core/sop/model';
import type { Sop, Step } from '../../../src/core/sop/model';
import { repliesIn, sectionsToRead } from '../../../src/core/sop/reading-order';
import { markdownOfWords } from '../support/markdown-of-words';
import { sopWith } from '../support/sops';

describe('An SOP in the order in which it is read', () => {
  it('has its sections with the replies in them', () => {
    const sop = sopWith(
      '## One\n\n- [ ] Go\n\n## Replies\n\n### Hello\n\n```reply lang=es\nHola\n```\n\n### Bye\n\n```reply lang=es\nAdiós\n```',
    );
    assert.deepEqual(
      sectionsToRead(sop).map(({ title, level, replies }) => [title, level, replies.map(({ id }) => id)]),
      [
        ['One', 2, []],
        ['Replies', 2, []],
        ['Hello', 3, ['hello']],
        ['Bye', 3, ['bye']],
      ],
    );
  });

  it('says its title once', () => {
    const { sections, replies, anticipations } = sopWith('# Title\n\n- [ ] Go');
    assert.deepEqual(
      sectionsToRead({ title: 'Title', sections, replies, anticipations }).map(({ title, parts }) => [
        title,
        parts.length,
      ]),
      [['', 1]],
    );
  });

  it('skips no level of headings', () => {
    const sop = sopWith('#### Deep\n\n- [ ] Go\n\n## Up\n\n- [ ] Go\n\n##### Down\n\n- [ ] Go');
    assert.deepEqual(
      sectionsToRead(sop)
        .filter(({ title }) => title !== '')
        .map(({ title, level }) => [title, level]),
      [
        ['Deep', 2],
        ['Up', 2],
        ['Down', 3],
      ],
    );
  });

  it('leaves a reply in its step', () => {
    const sop = sopWith('## One\n\n- [ ] Write `#write`\n\n  ```reply lang=es\n  Hola\n  ```\n');
    const [step] = sop.sections.flatMap(({ steps }) => steps);
    assert.ok(step);
    assert.deepEqual(
      repliesIn(step, sop).map(({ id }) => id),
      ['one'],
    );
    assert.deepEqual(
      sectionsToRead(sop).flatMap(({ replies }) => replies),
      [],
    );
  });

  it('has everything that the SOP says, once', () => {
    for (const sop of sampleSops()) assertWhole(sop);
    for (let seed = 1; seed <= 60; seed++) assertWhole(sopWith(markdownOfWords(random(seed)).text));
  });
});

function assertWhole(sop: Sop): void {
  const sections = sectionsToRead(sop);
  const steps = sop.sections.flatMap((section) => [...allSteps(section.steps)]);
  const read = sections.flatMap(({ parts }) => flat(parts));
  assert.deepEqual(
    read.filter((one): one is Step => steps.includes(one as Step)),
    steps,
  );
  const holders = [...sop.sections, ...steps];
  for (const one of holders.flatMap((holder) => [...holder.guidance, ...holder.alerts]))
    assert.equal(read.filter((other) => other === one).length, 1);
  for (const { title } of sop.sections)
    if (title !== sop.title && title !== '')
      assert.ok(
        sections.some((section) => section.title === title),
        title,
      );
  const replies = [...sections.flatMap((section) => section.replies), ...steps.flatMap((step) => repliesIn(step, sop))];
  assert.deepEqual(new Set(replies), new Set(sop.replies));
  assert.equal(replies.length, sop.replies.length);
}

/** All that is in some parts, also in their steps. */
function flat(parts: readonly Outlined[]): unknown[] {
  return parts.flatMap(({ part, inner }) => {
    switch (part.kind) {
      case 'step':
        return [part.step, ...flat(partsOf(part.step)), ...flat(inner)];
      case 'answer':
        return [part.branch, ...flat(inner)];
      case 'alert':
        return [part.alert, ...flat(inner)];
      case 'guidance':
        return [part.guidance, ...flat(inner)];
    }
  });
}
