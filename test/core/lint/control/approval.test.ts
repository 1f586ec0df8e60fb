import assert from 'node:assert/strict';
import { hashOfRead, whatIsRead } from '../../../../src/core/lifecycle/approval/what-is-read';
import { libraryOf } from '../../support/libraries';
import { approved, assertTold, fixedBy, toldOf } from './told';

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

  describe('is kept', () => {
    const old = 'Tell the custmoer that it takes 30 days.\n\n- [ ] Pay\n';
    const now = old.replace('custmoer', 'customer');
    const spelling = `${config}approval-kept: spelling\n`;
    const hashFor = (text: string) => {
      const one = libraryOf({ 'a.md': approved('', text) }, config);
      return hashOfRead(whatIsRead([...one.sops][0]!, one));
    };
    const committed = bound('', old, hashFor(old));
    const withHash = (text: string, written: string, version = '1.0.1') =>
      bound('', text, written).replace('version: 1.0.0', `version: ${version}`);
    const changed = (text: string) => text.replace('status: approved', 'status: ⟦approved⟧');

    it('where only spelling was corrected since the last commit, until it is carried along', () => {
      const marked = withHash(now, `⟦${hashFor(old)}⟧`);
      assertTold(marked, { config: spelling, committed }, ['sop.approval-to-carry', 'Luis Ortega', hashFor(now)]);
      assert.deepEqual(fixedBy('sop.approval-to-carry', withHash(now, hashFor(old)), { config: spelling, committed }), [
        withHash(now, hashFor(now)),
      ]);
      assertTold(withHash(now, hashFor(now)), { config: spelling, committed });
      const sameVersion = withHash(now, hashFor(now), '1.0.0');
      assert.deepEqual(toldOf(sameVersion, { config: spelling, committed }), ['sop.version-not-raised']);
    });

    it('only where the library allows it, and the last commit knows what was approved', () => {
      const text = changed(withHash(now, hashFor(old)));
      const told = ['sop.changed-since-approval', 'Luis Ortega'] as const;
      for (const own of [config, `${config}approval-kept: never\n`])
        assertTold(text, { config: own, committed }, [...told]);
      assertTold(text, { config: spelling }, [...told]);
      assertTold(text, { config: spelling, committed: committed.replace('custmoer', 'custommer') }, [...told]);
      assertTold(text, { config: spelling, committed: committed.replace('approved', 'in-review') }, [...told]);
    });

    it('by nothing that says something else', () => {
      const texts = [now.replace('30', '31'), now.replace('it takes', 'it does not take'), now.replace('Pay', 'Play')];
      for (const text of texts)
        assertTold(changed(withHash(text, hashFor(old), '2.0.0')), { config: spelling, committed }, [
          'sop.changed-since-approval',
          'Luis Ortega',
        ]);
      const promise = withHash(now, hashFor(old)).replace('owner: ana', 'owner: ana\nfollow-up: 1d');
      assertTold(changed(promise), { config: spelling, committed }, ['sop.changed-since-approval', 'Luis Ortega']);
      const audience = withHash(now, hashFor(old)).replace('owner: ana', 'owner: ana\naudience: both');
      assertTold(changed(audience), { config: spelling, committed }, ['sop.changed-since-approval', 'Luis Ortega']);
    });

    it('by nobody who writes another hash, though more was changed or the library does not allow it', () => {
      const other = now.replace('30', '60');
      const marked = withHash(other, `⟦${hashFor(other)}⟧`, '1.0.0');
      const raise = ['sop.version-not-raised', '1.0.0'] as const;
      const told = (text: string, own: string, by = committed) =>
        toldOf(text, { config: own, committed: by }).filter((code) => code !== raise[0]);
      const text = marked.replace(/[⟦⟧]/g, '');
      assert.deepEqual(told(text, spelling), ['sop.approval-rewritten']);
      assert.deepEqual(told(withHash(now, hashFor(now), '1.0.0'), config), ['sop.approval-rewritten']);
      // Once it is committed, too.
      const later = withHash(other, hashFor(old), '1.0.0');
      assert.deepEqual(told(text, spelling, later), ['sop.approval-rewritten']);
      // Without its hash it would be taken at its word.
      assert.deepEqual(told(text.replace(/, hash: \w+/, ''), spelling), [
        'sop.approval-rewritten',
        'sop.approval-unbound',
      ]);
      assert.deepEqual(told(text, config, committed.replace(/, hash: \w+/, '')), ['sop.approval-bound-later']);
      assert.deepEqual(told(committed, config, committed.replace(/, hash: \w+/, '')), []);
      assert.deepEqual(fixedBy('sop.approval-rewritten', text, { config: spelling, committed }), [
        withHash(other, hashFor(old), '1.0.0'),
      ]);
    });

    it('by whoever approves anew: on another day, or again today', () => {
      const other = now.replace('30', '60');
      const text = withHash(other, hashFor(other), '1.0.0');
      const codesOf = (one: string, by = committed, today = '2026-08-01') =>
        toldOf(one, { config, committed: by, today });
      assert.deepEqual(codesOf(text.replace('2026-07-01', '2026-07-02')), ['sop.version-not-raised']);
      assert.deepEqual(codesOf(text, committed, '2026-07-01'), ['sop.version-not-raised']);
      assert.deepEqual(codesOf(text.replace('1.0.0', '1.1.0'), committed, '2026-07-01'), []);
      assert.deepEqual(codesOf(text, committed.replace(/, hash: \w+/, ''), '2026-07-01'), ['sop.version-not-raised']);
      const both = text.replace('[{', `[{by: luis, on: 2026-07-01, hash: ${hashFor(old)}}, {`);
      assert.deepEqual(codesOf(both), ['sop.approval-rewritten', 'sop.version-not-raised']);
    });

    it('by no other status and no higher version, where the day is an old one', () => {
      const other = now.replace('30', '60');
      const text = withHash(other, hashFor(other), '1.1.0');
      const codesOf = (one: string, by: string) => toldOf(one, { config, committed: by, today: '2026-08-01' });
      const rewritten = ['sop.approval-rewritten'];
      assert.deepEqual(codesOf(text, committed), rewritten);
      const review = (one: string) => one.replace('status: approved', 'status: in-review');
      assert.deepEqual(codesOf(text, review(committed)), rewritten);
      assert.deepEqual(codesOf(review(text), committed), rewritten);
      assert.deepEqual(codesOf(review(text), review(committed)), rewritten);
    });

    it('by no hash that cannot be read, and by none that takes its place', () => {
      const damaged = (one: string) => one.replace(/hash: \w+/, 'hash: xyz');
      const other = withHash(now.replace('30', '60'), hashFor(now.replace('30', '60')), '2.0.0');
      const codesOf = (one: string, by: string) => toldOf(one, { config, committed: by, today: '2026-08-01' });
      assert.deepEqual(codesOf(damaged(committed), committed), [
        'sop.changed-since-approval',
        'sop.approval-rewritten',
      ]);
      assert.deepEqual(codesOf(damaged(committed), damaged(committed)), ['sop.changed-since-approval']);
      assert.deepEqual(codesOf(committed, damaged(committed)), []);
      assert.deepEqual(codesOf(other, damaged(committed)), ['sop.approval-bound-later']);
    });
  });

  it('is asked for once the library has decided what keeps an approval', () => {
    assertTold(
      approved('', body).replace('2026-07-01', '⟦2026-07-01⟧'),
      { config: `${config}approval-kept: never\n` },
      ['sop.approval-unbound', 'Luis Ortega'],
    );
    assertTold(approved('', body), { config });
    assertTold(bound('', body), { config: `${config}approval-kept: spelling\n` });
  });

  it('suffices when others are of what it was before, and one without a hash does not outweigh it', () => {
    const both = (first: string, second: string) =>
      approved('', body).replace('{by: luis, on: 2026-07-01}', `{by: nuria, ${first}}, {by: luis, ${second}}`);
    assertTold(both(`on: 2026-06-01, hash: abcdef`, `on: 2026-07-01, hash: ${hash}`), {});
    assertTold(both(`on: 2026-06-01, hash: ${hash}`, `on: 2026-07-01`), {});
    const later = both('on: 2026-06-01, hash: abcdef', 'on: 2026-07-01').replace('approved\n', '⟦approved⟧\n');
    assertTold(later, {}, ['sop.changed-since-approval', 'nuria']);
    const older = both('on: 2026-07-01, hash: abcdef', 'on: 2026-06-01').replace('approved\n', '⟦approved⟧\n');
    assertTold(older, {}, ['sop.changed-since-approval', 'nuria']);
  });
});
