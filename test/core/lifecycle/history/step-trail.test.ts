import assert from 'node:assert/strict';
import { pairsOf } from '../../../../src/core/lifecycle/history/pairs';
import { StepTrail } from '../../../../src/core/lifecycle/history/step-trail';
import type { StepEntry } from '../../../../src/core/lifecycle/history/step-trail';
import { MadeHistory } from '../../support/made-history';
import type { MadeCommit } from '../../support/made-history';
import { sopFrom } from '../../support/sops';

const path = 'sops/refund.md';
const base = `---
id: refund
title: Refund
---

Gives the money back.

## Steps

- [ ] Check the order \`#check\`
- [ ] Is it broken? \`#broken\`
  - yes → [Replace](#replace)
  - no → [Money on its way](#money-on-its-way)
- [ ] Tell the customer about it
- [ ] Send [the reply](#money-on-its-way) \`#send\`

## Replace

- [ ] Send another \`#another\`

## Replies

### Money on its way

\`\`\`reply lang=en
It is on its way.
\`\`\`
`;

/** The texts one after the other: each changes the one before. */
function commits(...changes: readonly ((text: string) => string)[]): MadeCommit[] {
  let text = base;
  const all: MadeCommit[] = [{ files: { [path]: text }, subject: 'Begin' }];
  for (const change of changes) {
    text = change(text);
    all.push({ files: { [path]: text } });
  }
  return all;
}

async function trailOf(step: string, all: readonly MadeCommit[]): Promise<{ entries: StepEntry[]; looked: number }> {
  const source = new MadeHistory(all);
  const trail = new StepTrail(step);
  const entries: StepEntry[] = [];
  let looked = 0;
  for await (const pair of pairsOf(source, { path, from: `c${all.length - 1}` }, sopFrom, { aborted: false })) {
    looked++;
    const entry = trail.take(pair);
    if (entry) entries.push(entry);
    if (trail.isAtEnd) break;
  }
  return { entries, looked };
}

const said = (entries: readonly StepEntry[]) =>
  entries.map(({ revision, became, changes }) =>
    [revision?.subject, became, ...changes.map(({ what, became: how }) => `${what} ${how}`)].join(' | '),
  );

describe('The history of a step', () => {
  it('has only the changes of that step: its words, its tag, what stands below it', async () => {
    const { entries } = await trailOf(
      'check',
      commits(
        (text) => text.replace('Check the order', 'Check the payment'),
        (text) => text.replace('Send another', 'Send two'),
        (text) => text.replace('`#check`', '`#check 5min`'),
        (text) => text.replace('5min`\n', '5min`\n\n  Look twice.\n\n'),
      ),
    );
    assert.deepEqual(said(entries), [
      'Change 4 | changed | step changed',
      'Change 3 | changed | step changed',
      'Change 1 | changed | step changed',
      'Begin | new',
    ]);
    const [guidance, tag, words] = entries.map(({ changes: [one] }) => one);
    assert.deepEqual(guidance?.what === 'step' && guidance.aspects, ['guidance']);
    assert.deepEqual(tag?.what === 'step' && tag.aspects, ['tag']);
    assert.equal(words?.what === 'step' && words.before, 'Check the order');
  });

  it('has the changes of its answers, of its replies and of where it stands', async () => {
    const answers = await trailOf(
      'broken',
      commits((text) => text.replace('yes → [Replace](#replace)', 'yes → [Tell](#steps)')),
    );
    assert.deepEqual(said(answers.entries), ['Change 1 | changed | answer changed', 'Begin | new']);
    const reply = await trailOf(
      'send',
      commits((text) => text.replace('It is on its way.', 'It left today.')),
    );
    assert.deepEqual(said(reply.entries), ['Change 1 | changed | step changed | reply changed', 'Begin | new']);
    const moved = await trailOf(
      'another',
      commits((text) =>
        text
          .replace('- [ ] Send another `#another`\n', '')
          .replace('## Steps\n\n', '## Steps\n\n- [ ] Send another `#another`\n'),
      ),
    );
    const [place] = moved.entries[0]?.changes ?? [];
    assert.deepEqual(place?.what === 'step' && place.aspects, ['section']);
  });

  it('goes on under another id, and in other words', async () => {
    const renamed = await trailOf(
      'look',
      commits((text) => text.replace('#check', '#look')),
    );
    assert.deepEqual(said(renamed.entries), ['Begin | new']);
    const reworded = commits((text) => text.replace('Tell the customer about it', 'Tell the customer all about it'));
    const id = sopFrom(base.replace('about it', 'all about it')).sections.flatMap(({ steps }) => steps)[2]?.id ?? '';
    const { entries } = await trailOf(id, reworded);
    assert.deepEqual(said(entries), ['Change 1 | changed | step changed', 'Begin | new']);
    const [change] = entries[0]?.changes ?? [];
    assert.equal(change?.what === 'step' && change.before, 'Tell the customer about it');
  });

  it('ends where the step came, and looks no further', async () => {
    const { entries, looked } = await trailOf(
      'pay',
      commits(
        (text) => `${text}\n`,
        (text) => text.replace('## Replace', '- [ ] Pay it back at once by card `#pay`\n\n## Replace'),
        (text) => text.replace('Pay it back', 'Pay back'),
      ),
    );
    assert.deepEqual(said(entries), ['Change 3 | changed | step changed', 'Change 2 | new']);
    assert.equal(looked, 2);
  });

  it('leaves a change to whoever made it where a merge brought it in', async () => {
    const [left, right] = [base.replace('the order', 'the payment'), base.replace('Send another', 'Send two')];
    const both = left.replace('Send another', 'Send two');
    const { entries } = await trailOf('check', [
      { files: { [path]: base }, subject: 'Begin' },
      { files: { [path]: right }, subject: 'Right' },
      { files: { [path]: left }, subject: 'Left', parents: [0] },
      { files: { [path]: both }, subject: 'Merge', parents: [1, 2] },
    ]);
    assert.deepEqual(said(entries), ['Left | changed | step changed', 'Begin | new']);
  });
});
