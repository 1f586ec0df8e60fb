import assert from 'node:assert/strict';
import { hashOfRead, whatIsRead } from '../../../../src/core/lifecycle/approval/what-is-read';
import { libraryOf } from '../../support/libraries';
import { approved, assertTold, fixedBy } from './told';

const sop = (lines: string, body = 'Summary.\n') => `---\nid: a\ntitle: T\n${lines}---\n\n${body}`;

describe('an approval', () => {
  it('is named where an SOP says that it is approved', () => {
    const text = 'status: approved\nowner: ana\n';
    assertTold(sop('status: ⟦approved⟧\nowner: ana\n'), {}, ['sop.approval-missing']);
    assertTold(sop('status: ⟦approved⟧\nowner: ana\napprovers: []\n'), {}, ['sop.approval-missing']);
    assertTold(sop('status: in-review\nowner: ana\n'), {});
    assertTold(approved(), {});
    assert.deepEqual(fixedBy('sop.approval-missing', sop(text)), [sop('status: in-review\nowner: ana\n')]);
  });

  it('that is written wrongly is told of once', () => {
    assertTold(sop('status: approved\nowner: ana\napprovers: [{who: luis}]\n'), {});
  });

  const dated = (day: string) => approved().replace('2026-07-01', day);

  it('is not given in the future', () => {
    const today = '2026-08-01';
    assertTold(dated('⟦2026-08-02⟧'), { today }, ['sop.approval-in-future', '2026-08-02', today]);
    assertTold(dated('"⟦2026-08-02⟧"'), { today }, ['sop.approval-in-future', '2026-08-02', today]);
    assertTold(dated(today), { today });
    assertTold(dated('2027-08-02'), {});
    assert.deepEqual(fixedBy('sop.approval-in-future', dated('2027-01-01'), { today }), [dated(today)]);
  });

  it('in the future is found among several', () => {
    const several = 'approvers:\n  - by: luis\n    on: 2026-01-01\n  - {by: nuria, on: ⟦2027-01-01⟧}\n';
    assertTold(sop(`status: approved\nowner: ana\n${several}`), { today: '2026-08-01' }, [
      'sop.approval-in-future',
      '2027-01-01',
      '2026-08-01',
    ]);
  });

  it('comes before its SOP is in force', () => {
    assertTold(approved('effective: ⟦2026-06-30⟧\n'), {}, [
      'sop.effective-before-approval',
      '2026-06-30',
      '2026-07-01',
    ]);
    assertTold(approved('effective: 2026-07-01\n'), {});
    assert.deepEqual(fixedBy('sop.effective-before-approval', approved('effective: 2026-06-30\n')), [
      approved('effective: 2026-07-01\n'),
    ]);
  });

  it('that was given first counts, and one without a day may be it', () => {
    const by = (list: string) => approved('effective: 2026-06-30\n').replace('{by: luis, on: 2026-07-01}', list);
    assertTold(by('{by: luis, on: 2026-07-01}, {by: nuria, on: 2026-06-01}'), {});
    assertTold(by('{by: luis, on: 2026-07-01}, {by: nuria}'), {});
  });
});

describe('an approval that names what was approved', () => {
  const config = 'version: 1\nteam: {luis: {name: Luis Ortega}, ana: {name: Ana}}\n';
  const body = 'Summary.\n\n- [ ] Pay within 30 days\n';
  const library = libraryOf({ 'a.md': approved('', body) }, config);
  const hash = hashOfRead(whatIsRead([...library.sops][0]!, library));
  const bound = (lines: string, text: string, written = hash) =>
    approved(lines, text).replace('2026-07-01}', `2026-07-01, hash: ${written}}`);

  it('holds of it, however its text is laid out', () => {
    assertTold(bound('', body), { config });
    assertTold(bound('', body, hash.slice(0, 6).toUpperCase()), { config });
    assertTold(bound('last-reviewed: 2026-07-03\n', body.replace('- [ ]', '*   [ ]')), { config });
  });

  it('holds of nothing else', () => {
    const text = bound('', body.replace('30', '60'));
    assertTold(text.replace('status: approved', 'status: ⟦approved⟧'), { config }, [
      'sop.changed-since-approval',
      'Luis Ortega',
    ]);
    assertTold(text.replace('status: approved', 'status: in-review'), { config });
    assert.deepEqual(fixedBy('sop.changed-since-approval', text, { config }), [
      text.replace('status: approved', 'status: in-review'),
    ]);
  });

  it('holds no more when a constant says something else', () => {
    const asks = (days: number) => `${config}constants: {return.days: ${days}}\n`;
    const said = body.replace('30', '{{ return.days }}');
    const other = libraryOf({ 'a.md': approved('', said) }, asks(30));
    const own = hashOfRead(whatIsRead([...other.sops][0]!, other));
    assertTold(bound('', said, own), { config: asks(30) });
    const marked = bound('', said, own).replace('status: approved', 'status: ⟦approved⟧');
    assertTold(marked, { config: asks(14) }, ['sop.changed-since-approval', 'Luis Ortega']);
  });

  it('suffices when others are of what it was before, and one without a hash is taken at its word', () => {
    const both = (first: string, second: string) =>
      approved('', body).replace('{by: luis, on: 2026-07-01}', `{by: nuria, ${first}}, {by: luis, ${second}}`);
    assertTold(both(`on: 2026-06-01, hash: abcdef`, `on: 2026-07-01, hash: ${hash}`), {});
    assertTold(both(`on: 2026-06-01, hash: abcdef`, `on: 2026-07-01`), {});
    const older = both('on: 2026-07-01, hash: abcdef', 'on: 2026-06-01').replace('approved\n', '⟦approved⟧\n');
    assertTold(older, {}, ['sop.changed-since-approval', 'nuria']);
  });
});
