import assert from 'node:assert/strict';
import { approved, assertTold, fixedBy } from './told';

describe('a translation', () => {
  const sop = (version: string) => approved(`translation-of: {id: refund${version && `, version: ${version}`}}\n`);
  const source = (version: string) =>
    approved().replace('id: a', 'id: refund').replace('title: T', 'title: Refund').replace('1.0.0', version);
  const after = (version: string) => ({ others: { 'refund.md': source(version) } });

  it('follows its source, but for corrections of words', () => {
    assertTold(sop('⟦1.2.0⟧'), after('1.3.0'), ['sop.translation-behind', '1.2.0', 'Refund', '1.3.0']);
    assertTold(sop('⟦1.9.0⟧'), after('2.0.0'), ['sop.translation-behind', '1.9.0', 'Refund', '2.0.0']);
    assertTold(sop('⟦1⟧'), after('1.1'), ['sop.translation-behind', '1', 'Refund', '1.1']);
    assertTold(sop('1.3.0'), after('1.3.4'));
    assertTold(sop('1.4.0'), after('1.3.0'));
    assertTold(sop(''), after('1.3.0'));
    assert.deepEqual(fixedBy('sop.translation-behind', sop('1.2.0'), after('1.3.0')), [sop('1.3.0')]);
  });

  it('does not follow what is not approved yet, and nothing when it is retired', () => {
    const others = { 'refund.md': source('2.0.0').replace('status: approved', 'status: in-review') };
    assertTold(sop('1.0.0'), { others });
    assertTold(sop('1.0.0').replace('status: approved', 'status: retired'), after('2.0.0'));
  });

  it('has a source', () => {
    assertTold(sop('1.0.0').replace('refund', '⟦refund⟧'), {}, ['sop.translation-source-missing', 'refund']);
  });
});
