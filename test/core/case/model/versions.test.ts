import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseAction } from '../../../../src/core/case/model/action';
import { carryOver, compareSops, countChanges } from '../../../../src/core/case/model/versions';
import type { Step } from '../../../../src/core/sop/model';
import { answered, caseOn, skipped, ticked, unticked } from '../../support/cases';
import { holds } from '../../support/properties';
import { sopWith } from '../../support/sops';

/** What became of each step, as `+id`, `-id`, `=id`, or `id: what changed`. */
function changes(before: string, after: string): string[] {
  return compareSops(sopWith(before), sopWith(after)).map((one) => {
    if (one.kind === 'added') return `+${one.after.id}`;
    if (one.kind === 'removed') return `-${one.before.id}`;
    return one.kind === 'same' ? `=${one.after.id}` : `${one.after.id}: ${one.what.join(' ')}`;
  });
}

describe('the difference of two versions', () => {
  it('names the steps that are new, and those that are gone', () => {
    assert.deepEqual(changes('- [ ] A `#a`\n- [ ] B `#b`\n', '- [ ] B `#b`\n- [ ] C `#c`\n'), ['=b', '+c', '-a']);
  });

  for (const [what, before, after] of [
    ['text', '- [ ] A `#a`\n', '- [ ] A, then B `#a`\n'],
    ['tag', '- [ ] A `#a`\n', '- [ ] A `#a optional`\n'],
    ['tag', '- [ ] A `#a`\n', '- [ ] A `#a protocol`\n'],
    ['tag', '- [ ] A `#a @agent`\n', '- [ ] A `#a @senior`\n'],
    ['tag', '- [ ] A `#a 5m`\n', '- [ ] A `#a 10m`\n'],
    ['branches', '- [ ] A? `#a`\n  - Yes → [X](x.md)\n', '- [ ] A? `#a`\n  - Yes → [Y](y.md)\n'],
    ['branches', '- [ ] A? `#a`\n  - Yes → [X](x.md)\n', '- [ ] A? `#a`\n  - Yes → [X](x.md)\n  - No → [X](x.md)\n'],
    ['guidance', '- [ ] A `#a`\n  - look\n', '- [ ] A `#a`\n  - look twice\n'],
    ['section', '# One\n\n- [ ] A `#a`\n', '# Two\n\n- [ ] A `#a`\n'],
  ] as const) {
    it(`says what of a step is another: ${what}, ${JSON.stringify(after)}`, () => {
      assert.deepEqual(changes(before, after), [`a: ${what}`]);
    });
  }

  it('takes the words of a reply for part of the step that sends it', () => {
    const body = (reply: string) =>
      `- [ ] Send [Done](#done) \`#a\`\n\n### Done\n\n\`\`\`reply lang=en\n${reply}\n\`\`\`\n`;
    assert.deepEqual(changes(body('Hello'), body('Hi')), ['a: replies']);
  });

  it('sees a sub-step that was moved', () => {
    assert.deepEqual(
      changes('- [ ] A `#a`\n  - [ ] In `#in`\n- [ ] B `#b`\n', '- [ ] A `#a`\n- [ ] B `#b`\n  - [ ] In `#in`\n'),
      ['=a', '=b', 'in: section'],
    );
  });

  it('recognizes a step by its words when it was given an id', () => {
    assert.deepEqual(changes('- [ ] Look at it\n', '- [ ] Look at it `#look`\n'), ['=look']);
    assert.deepEqual(changes('- [ ] Look\n- [ ] Look\n', '- [ ] Look `#a`\n- [ ] Look `#b`\n- [ ] Look `#c`\n'), [
      '=a',
      '=b',
      '+c',
    ]);
  });

  it('is empty when only other texts changed', () => {
    assert.deepEqual(changes('Summary.\n\n- [ ] A `#a`\n', 'Another.\n\n- [ ] A `#a`\n\n> [!NOTE]\n> New.\n'), ['=a']);
  });

  it('accounts for every step of both versions exactly once', () => {
    const body = fc
      .uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), text: fc.constantFrom('One', 'Two') }), {
        selector: (one) => one.id,
        maxLength: 5,
      })
      .map((steps) => steps.map(({ id, text }) => `- [ ] ${text} \`#${id}\`\n`).join(''));
    holds(
      fc.tuple(body, body),
      ([before, after]) => {
        const [old, now] = [sopWith(before), sopWith(after)];
        const { added, removed, changed, same } = countChanges(compareSops(old, now));
        const count = ({ sections }: typeof old) => sections.reduce((sum, section) => sum + section.steps.length, 0);
        assert.equal(removed + changed + same, count(old));
        assert.equal(added + changed + same, count(now));
        assert.deepEqual(countChanges(compareSops(old, old)), { added: 0, removed: 0, changed: 0, same: count(old) });
      },
      100,
    );
  });
});

describe('carrying a case over to another version', () => {
  const carrying = (before: string, after: string, ...actions: CaseAction[]) => {
    const ids = (steps: readonly Step[]) => steps.map((step) => step.id);
    const { carried, kept, again, gone } = carryOver(
      caseOn(before, ...actions).state,
      'test',
      sopWith(before),
      sopWith(after),
    );
    return { carried, kept: ids(kept), again: ids(again), gone: ids(gone) };
  };
  const body = '- [ ] A `#a`\n- [ ] B `#b`\n- [ ] C `#c`\n- [ ] D `#d`\n';

  it('keeps what was done or skipped in steps that are the same, and says what is to be done again and what is gone', () => {
    const after = '- [ ] A `#a`\n- [ ] B, too `#b`\n- [ ] D `#d`\n- [ ] E `#e`\n';
    assert.deepEqual(carrying(body, after, ticked('a'), ticked('b'), skipped('c'), ticked('d'), unticked('d')), {
      carried: ['a', 'd'],
      kept: ['a'],
      again: ['b'],
      gone: ['c'],
    });
  });

  it('does not keep a step that was given another id: the record knows it by the old one', () => {
    assert.deepEqual(carrying('- [ ] A\n', '- [ ] A `#first`\n', ticked('a')), {
      carried: [],
      kept: [],
      again: ['a'],
      gone: [],
    });
  });

  it('takes a step for the same whatever surrounds it, and for another when more is asked of it', () => {
    const same = '# Now\n\n- [ ] A `#a 10m`\n  - with guidance\n';
    assert.deepEqual(carrying('- [ ] A `#a 5m`\n', same, ticked('a')).kept, ['a']);
    for (const tag of ['protocol', 'optional', 'discretion', '@senior'])
      assert.deepEqual(carrying('- [ ] A `#a`\n', `- [ ] A \`#a ${tag}\`\n`, ticked('a')).again, ['a'], tag);
  });

  const question = (...branches: string[]) => `- [ ] Q? \`#q\`\n${branches.map((one) => `  - ${one}\n`).join('')}`;

  it('keeps an answer that still leads where it led', () => {
    const before = question('Yes → [X](x.md)', 'No → [Y](y.md)');
    assert.deepEqual(carrying(before, question('Yes → [X](x.md)', 'Maybe → [Z](z.md)'), answered('q', 'Yes')).kept, [
      'q',
    ]);
    assert.deepEqual(carrying(before, question('No → [Y](y.md)'), answered('q', 'Yes')).again, ['q']);
    assert.deepEqual(carrying(before, question('Yes → [Z](z.md)', 'No → [Y](y.md)'), answered('q', 'Yes')).again, [
      'q',
    ]);
    assert.deepEqual(carrying(before, question('Yes → [X](x.md)'), skipped('q')).again, ['q']);
  });

  it('takes a sub-step for another when the step around it is', () => {
    const inside = (parent: string) => `- [ ] ${parent} \`#p\`\n  - [ ] In \`#in\`\n`;
    assert.deepEqual(carrying(inside('Each item'), inside('Each item'), ticked('in')).kept, ['in']);
    assert.deepEqual(carrying(inside('Each item'), inside('Each box'), ticked('in')).again, ['in']);
  });

  it('does not take a step for done that got sub-steps', () => {
    assert.deepEqual(carrying('- [ ] A `#a`\n', '- [ ] A `#a`\n  - [ ] In `#in`\n', ticked('a')).again, ['a']);
  });
});
