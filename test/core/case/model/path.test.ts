import assert from 'node:assert/strict';
import { answered, caseOn, sectionsShown, skipped, stepIn, ticked, unticked } from '../../support/cases';
import type { CaseAction } from '../../../../src/core/case/model/action';

/** Titles of the sections a case on some Markdown shows after some actions; those off the path in brackets. */
const shown = (body: string, ...actions: CaseAction[]) => sectionsShown(caseOn(body, ...actions));

const refund = `## Check

- [ ] Open \`#open\`
- [ ] More than 30 days? \`#days\`
  - No → [Refund](#refund)
  - Yes → [Warranty](#warranty)
  - Elsewhere → [Other](other.md)

## Refund

- [ ] Pay \`#pay\`

## Warranty

- [ ] Repair \`#repair\`

## Close

- [ ] Tag \`#tag\`
`;

describe('the path of a case', () => {
  it('is all sections when there is no question', () => {
    assert.deepEqual(shown('# A\n\n- [ ] a\n\n# B\n\n- [ ] b\n'), ['A', 'B']);
  });

  it('leaves out sections that an answer leads to, until it is given', () => {
    assert.deepEqual(shown(refund), ['Check', 'Close']);
    assert.deepEqual(shown(refund, answered('days', 'No')), ['Check', 'Refund', 'Close']);
    assert.deepEqual(shown(refund, answered('days', 'Yes')), ['Check', 'Warranty', 'Close']);
  });

  it('goes on when an answer leads to another SOP', () => {
    assert.deepEqual(shown(refund, answered('days', 'Elsewhere')), ['Check', 'Close']);
  });

  it('follows a changed answer, and keeps what was done off it, uncounted', () => {
    const view = caseOn(refund, answered('days', 'No'), ticked('pay'), answered('days', 'Yes'));
    assert.deepEqual(sectionsShown(view), ['Check', '(Refund)', 'Warranty', 'Close']);
    assert.deepEqual([stepIn(view, 'pay').state, stepIn(view, 'pay').onPath], ['done', false]);
    assert.deepEqual(view.progress, { done: 1, skipped: 0, total: 4 });
    assert.deepEqual(
      view.openRequired.map((one) => one.step.id),
      ['open', 'repair', 'tag'],
    );
  });

  it('comes back to what was done when the answer is changed back', () => {
    const view = caseOn(refund, answered('days', 'No'), ticked('pay'), answered('days', 'Yes'), answered('days', 'No'));
    assert.deepEqual(sectionsShown(view), ['Check', 'Refund', 'Close']);
    assert.deepEqual(view.progress, { done: 2, skipped: 0, total: 4 });
  });

  it('closes again when the answer is taken back or skipped', () => {
    assert.deepEqual(shown(refund, answered('days', 'No'), unticked('days')), ['Check', 'Close']);
    assert.deepEqual(shown(refund, answered('days', 'No'), skipped('days')), ['Check', 'Close']);
  });

  it('opens for an answer only where its question is on the path', () => {
    const body =
      '# A\n\n- [ ] A? `#a`\n  - x → [B](#b)\n  - y → [D](#d)\n\n# B\n\n- [ ] B? `#b`\n  - x → [C](#c)\n\n# C\n\n- [ ] c\n\n# D\n\n- [ ] d\n';
    assert.deepEqual(shown(body, answered('a', 'x'), answered('b', 'x')), ['A', 'B', 'C']);
    assert.deepEqual(shown(body, answered('a', 'x'), answered('b', 'x'), answered('a', 'y')), ['A', '(B)', 'D']);
  });

  it('has a section that one of several questions leads to', () => {
    const body =
      '# A\n\n- [ ] A? `#a`\n  - x → [C](#c)\n  - y → [B](#b)\n\n# B\n\n- [ ] B? `#b`\n  - x → [C](#c)\n  - y → [B](#b)\n\n# C\n\n- [ ] c\n';
    assert.deepEqual(shown(body, answered('a', 'y')), ['A', 'B']);
    assert.deepEqual(shown(body, answered('a', 'y'), answered('b', 'x')), ['A', 'B', 'C']);
    assert.deepEqual(shown(body, answered('a', 'x')), ['A', 'C']);
  });

  it('does not lose a section that an answer leads back to', () => {
    const body =
      '# A\n\n- [ ] a\n\n# B\n\n- [ ] Again? `#again`\n  - Yes → [A](#a)\n  - No → [C](#c)\n\n# C\n\n- [ ] c\n';
    assert.deepEqual(shown(body), ['A', 'B']);
    assert.deepEqual(shown(body, answered('again', 'Yes')), ['A', 'B']);
    assert.deepEqual(shown(body, answered('again', 'No')), ['A', 'B', 'C']);
  });

  it('goes back to a section that waits for an answer', () => {
    const body =
      '# A\n\n- [ ] Q? `#q`\n  - x → [B](#b)\n  - y → [C](#c)\n\n# B\n\n- [ ] b `#step-b`\n\n# C\n\n- [ ] Rather B? `#rather`\n  - Yes → [B](#b)\n  - No → [D](#d)\n\n# D\n\n- [ ] d\n';
    assert.deepEqual(shown(body, answered('q', 'y')), ['A', 'C']);
    assert.deepEqual(shown(body, answered('q', 'y'), answered('rather', 'Yes')), ['A', 'B', 'C']);
  });

  it('stays where a question leads to its own section', () => {
    assert.deepEqual(shown('# A\n\n- [ ] Q? `#q`\n  - x → [A](#a)\n\n# B\n\n- [ ] b\n', answered('q', 'x')), [
      'A',
      'B',
    ]);
  });

  it('takes the sections below a heading with it', () => {
    const body =
      '# A\n\n- [ ] Q? `#q`\n  - x → [B](#b)\n  - y → [C](#c)\n\n# B\n\n- [ ] b\n\n## Below B\n\n- [ ] bb\n\n### Deeper\n\n- [ ] bbb\n\n# C\n\n- [ ] c\n\n## Below C\n\n- [ ] cc\n';
    assert.deepEqual(shown(body), ['A']);
    assert.deepEqual(shown(body, answered('q', 'x')), ['A', 'B', 'Below B', 'Deeper']);
    assert.deepEqual(shown(body, answered('q', 'y')), ['A', 'C', 'Below C']);
  });

  it('may lead to a section below another one alone', () => {
    const body =
      '# A\n\n- [ ] Q? `#q`\n  - x → [B](#b)\n  - y → [Below](#below)\n\n# B\n\n- [ ] b\n\n## Below\n\n- [ ] bb\n\n## Always\n\n- [ ] bbb\n';
    assert.deepEqual(shown(body, answered('q', 'x')), ['A', 'B', 'Always']);
    assert.deepEqual(shown(body, answered('q', 'y')), ['A', 'Below']);
  });

  it('follows questions that are sub-steps', () => {
    const body = '# A\n\n- [ ] Outer\n  - [ ] Q? `#q`\n    - x → [B](#b)\n\n# B\n\n- [ ] b\n';
    assert.deepEqual([shown(body), shown(body, answered('q', 'x'))], [['A'], ['A', 'B']]);
  });

  it('knows answers that were recorded with names of characters', () => {
    const body = '# A\n\n- [ ] Q? `#q`\n  - x &amp; y → [B](#b)\n\n# B\n\n- [ ] b\n';
    assert.deepEqual(shown(body, answered('q', 'x & y')), ['A', 'B']);
    assert.deepEqual(shown(body, answered('q', 'x &amp; y')), ['A', 'B']);
  });

  it('does not mind answers that are no longer offered', () => {
    assert.deepEqual(shown(refund, answered('days', 'Perhaps')), ['Check', 'Close']);
  });

  it('leaves out sections that say nothing', () => {
    assert.deepEqual(shown('# A\n\n# B\n\n- [ ] b\n\n# C\n\n---\n\n<!-- later -->\n'), ['B']);
  });

  it('shows sections without steps that say something, unless an answer leads past them', () => {
    assert.deepEqual(shown('# A\n\nText\n\n# B\n\n> [!TIP]\n> Hint\n\n# C\n\n- [ ] c\n'), ['A', 'B', 'C']);
    const asked = '# A\n\n- [ ] Q? `#q`\n  - x → [B](#b)\n\n# B\n\nText\n';
    assert.deepEqual([shown(asked), shown(asked, answered('q', 'x'))], [['A'], ['A', 'B']]);
  });

  it('begins before the first heading when steps stand there', () => {
    assert.deepEqual(shown('- [ ] Q? `#q`\n  - x → [B](#b)\n\n# B\n\n- [ ] b\n', answered('q', 'x')), ['', 'B']);
  });
});
