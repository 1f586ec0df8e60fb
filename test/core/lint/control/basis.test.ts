import assert from 'node:assert/strict';
import { basisState } from '../../../../src/core/lifecycle/reviews/basis';
import { approved, assertTold, fixedBy } from './told';

describe('what an SOP rests on', () => {
  const today = '2026-08-01';

  it('is asked for where nobody has written when it was looked up', () => {
    assertTold(approved('basis: [{law: ⟦Art. 102⟧}]\n'), { today }, ['sop.basis-unchecked', 'Art. 102', '', today]);
    assertTold(approved('basis: [{law: Art. 102, checked: 2026-07-01}, {law: ⟦Art. 103⟧, note: x}]\n'), { today }, [
      'sop.basis-unchecked',
      'Art. 103',
      '',
      today,
    ]);
  });

  it('is asked for once that is longer ago than the SOP is reviewed, or than a year', () => {
    const old = (day: string) => ['sop.basis-old', 'Art. 102', day, today] as const;
    assertTold(approved('basis: [{law: Art. 102, checked: ⟦2025-07-31⟧}]\n'), { today }, [...old('2025-07-31')]);
    assertTold(approved('basis: [{law: Art. 102, checked: 2025-08-01}]\n'), { today });
    const often = 'last-reviewed: 2026-07-30\nreview-every: 90d\n';
    assertTold(approved(`${often}basis: [{law: Art. 102, checked: "⟦2026-05-02⟧"}]\n`), { today }, [
      ...old('2026-05-02'),
    ]);
    assertTold(approved(`${often}basis: [{law: Art. 102, checked: 2026-05-03}]\n`), { today });
  });

  it('has not been looked up on a day to come', () => {
    assertTold(approved('basis:\n  - law: Art. 102\n    checked: ⟦2026-08-02⟧\n'), { today }, [
      'sop.basis-in-future',
      'Art. 102',
      '2026-08-02',
      today,
    ]);
    assertTold(approved('basis: [{law: Art. 102, checked: 2026-08-01}]\n'), { today });
  });

  it('is not told of without a day, or of what is retired', () => {
    assertTold(approved('basis: [{law: Art. 102}]\n'), {});
    assertTold(approved('basis: [{law: Art. 102}]\n').replace('status: approved', 'status: retired'), { today });
  });

  it('is not asked for where what is written is no day, which the reader tells', () => {
    assertTold(approved('basis: [{law: Art. 102, checked: lately}]\n'), { today });
  });

  it('gets today as the day, in whichever way it is written', () => {
    const cases: readonly (readonly [before: string, after: string])[] = [
      ['basis: [{law: Art. 102}]\n', 'basis: [{law: Art. 102, checked: 2026-08-01}]\n'],
      ['basis: {law: "Art. 102, 103", note: x}\n', 'basis: {law: "Art. 102, 103", checked: 2026-08-01, note: x}\n'],
      ['basis:\n  - law: Art. 102\n    note: x\n', 'basis:\n  - law: Art. 102\n    checked: 2026-08-01\n    note: x\n'],
      ['basis:\n  - note: x\n    law: Art. 102\n', 'basis:\n  - note: x\n    law: Art. 102\n    checked: 2026-08-01\n'],
      ['basis:\n  law: Art. 102 # look\n', 'basis:\n  law: Art. 102 # look\n  checked: 2026-08-01\n'],
    ];
    for (const [before, after] of cases)
      assert.deepEqual(fixedBy('sop.basis-unchecked', approved(before), { today }), [approved(after)]);
    assert.deepEqual(fixedBy('sop.basis-old', approved('basis: [{law: Art. 102, checked: 2024-07-31}]\n'), { today }), [
      approved('basis: [{law: Art. 102, checked: 2026-08-01}]\n'),
    ]);
  });

  it('is looked up once a day at most, however often the SOP is reviewed', () => {
    assert.equal(basisState({ checked: '2026-07-31' }, { reviewEvery: 60 }, today), 'checked');
  });
});
