import assert from 'node:assert/strict';
import { unusedOf } from '../../../../src/core/report/first/unused';
import type { UnusedRow } from '../../../../src/core/report/report';
import { sopFrom } from '../../support/sops';

const sop = (
  id: string,
  more = 'last-reviewed: 2025-06-01\n',
  replies: readonly string[] = [],
  steps = '- [ ] Do it\n',
) =>
  sopFrom(
    `---\nid: ${id}\ntitle: ${id.toUpperCase()}\nstatus: approved\n${more}---\n\nSummary.\n\n## Steps\n\n${steps}\n${replies.map((one) => `## Reply: ${one}\n\n\`\`\`reply en email\nHello\n\`\`\`\n\n`).join('')}`,
  );
const rows = (cases: number) => [{ key: 'a', kind: 'group' as const, title: 'A', cases, figures: [] }];
const names = (all: readonly UnusedRow[]) =>
  all.map(({ kind, sop: id, reply }) => (kind === 'sop' ? id : `${id}#${reply ?? ''}`));

describe('What no case used', () => {
  const [a, b, c] = [sop('a'), sop('b'), sop('c')];
  const used = new Set(['a']);

  it('is told of approved SOPs where there were three cases for each', () => {
    const found = (cases: number) => names(unusedOf([a, b, c], used, new Set(), cases, [], '2026-01-01'));
    assert.deepEqual([found(8), found(9)], [[], ['b', 'c']]);
  });

  it('is no draft, nothing that came later, and nothing without steps', () => {
    const draft = sopFrom('---\nid: d\ntitle: D\nstatus: draft\n---\n\nS.\n\n## Steps\n\n- [ ] Do it\n');
    const late = sop('e', 'effective: 2026-02-01\n');
    const table = sop('f', undefined, [], 'Only words.');
    assert.deepEqual(names(unusedOf([a, draft, late, table], used, new Set(), 100, [], '2026-01-01')), []);
    assert.deepEqual(names(unusedOf([a, late], used, new Set(), 100, [], '2026-02-01')), ['e']);
  });

  it('is nothing of which no day is known, or only a later one: it may have been made yesterday', () => {
    const found = (...days: string[]) => {
      const one = sop('b', days.map((day) => `${day}\n`).join(''));
      return names(unusedOf([a, one], used, new Set(), 100, [], '2026-01-01'));
    };
    assert.deepEqual(found(), []);
    assert.deepEqual(found('last-reviewed: 2026-02-01'), []);
    assert.deepEqual(found('approvers: [{by: Eva, on: 2026-02-01}]'), []);
    assert.deepEqual(found('effective: 2026-02-01', 'last-reviewed: 2025-06-01'), [], 'approved before it holds');
    assert.deepEqual(found('last-reviewed: 2026-02-01', 'approvers: [{by: Eva, on: 2025-12-01}]'), ['b']);
    assert.deepEqual(found('effective: 2026-01-01'), ['b']);
  });

  it('is told of replies where the cases on their SOP are told, and are three for each', () => {
    const two = sop('a', undefined, ['One', 'Two']);
    const [first, second] = two.replies;
    assert.ok(first && second);
    const found = (cases: number, ...ids: string[]) =>
      names(unusedOf([two], used, new Set(ids.map((id) => `a#${id}`)), 6, rows(cases), '2026-01-01'));
    assert.deepEqual(found(6, first.id), [`a#${second.id}`]);
    assert.deepEqual(found(5, first.id), []);
    assert.deepEqual(found(6, first.id, second.id), []);
    assert.deepEqual(names(unusedOf([two], used, new Set(), 100, [], '2026-01-01')), []);
  });
});
