import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  acknowledgements,
  confirmationOf,
  Confirmations,
  isAskedToConfirm,
  readersOf,
} from '../../../../src/core/lifecycle/acknowledgements/acknowledgements';
import type { Confirmation } from '../../../../src/core/lifecycle/acknowledgements/confirmation';
import { contentHash, contentOf } from '../../../../src/core/lifecycle/changes/content';
import type { Sop } from '../../../../src/core/sop/model';
import { libraryOf } from '../../support/libraries';
import { holds } from '../../support/properties';
import { sopFrom } from '../../support/sops';

const library = libraryOf(
  {},
  'team: {ana: {name: Ana López, role: agent}, joan: {name: Joan, role: agent}, luis: {name: Luis, role: lead}}',
);
const config = library.config('sops');
const today = '2026-11-20';
const [first, second] = [Date.UTC(2026, 10, 1), Date.UTC(2026, 10, 2)];

function sop(version: string | undefined, lines = 'status: approved\nread-by: [agent]', body = 'Wait 14 days.'): Sop {
  const own = version === undefined ? '' : `version: ${version}\n`;
  return sopFrom(`---\ntitle: Refund\nid: refund\n${own}${lines}\n---\n\n${body}\n`);
}

/** Whether Ana is asked for an SOP after she confirmed others. */
function isAsked(now: Sop, ...before: Sop[]): boolean {
  const confirmed = before.map((one) => confirmationOf(one, 'ana', first));
  const texts = new Map(before.map(contentOf).map((one) => [contentHash(one), one]));
  return isAskedToConfirm(now, 'ana', config, new Confirmations(confirmed, config, texts), today, library);
}

describe('Who is asked to confirm an SOP', () => {
  it('is whoever read-by names, by role or by key', () => {
    const readers = (lines: string) => readersOf(sop('1.0', `status: approved\n${lines}`), config, today, library);
    assert.deepEqual(readers('read-by: [agent]'), ['ana', 'joan']);
    assert.deepEqual(readers('read-by: [lead, ana]'), ['ana', 'luis']);
    assert.deepEqual(readers('read-by: [nobody]'), []);
    assert.deepEqual(readers('tags: [x]'), []);
  });

  it('is no team and no mailbox, but the people in it', () => {
    const shared = libraryOf(
      {},
      'team: {help: {name: Help, role: agent, shared: true}, ana: {name: Ana, role: agent}}',
    );
    for (const name of ['agent', 'help'])
      assert.deepEqual(
        readersOf(sop('1.0', `status: approved\nread-by: [${name}]`), shared.config('sops'), today, shared),
        ['ana'],
      );
  });

  it('is nobody for a draft, what is retired or not yet in effect', () => {
    for (const lines of [
      'status: draft',
      'status: in-review',
      'status: retired',
      'status: approved\neffective: 2026-11-21',
    ])
      assert.deepEqual(readersOf(sop('1.0', `${lines}\nread-by: [agent]`), config, today, library), []);
    assert.deepEqual(
      readersOf(sop('1.0', 'status: approved\neffective: 2026-11-20\nread-by: [joan]'), config, today, library),
      ['joan'],
    );
  });

  it('is asked again by a major version, and by no other', () => {
    assert.equal(isAsked(sop('2.1.0')), true);
    assert.equal(isAsked(sop('2.1.0'), sop('2.1.0')), false);
    assert.equal(isAsked(sop('2.1.1', undefined, 'Wait fourteen days.'), sop('2.1.0')), false);
    assert.equal(isAsked(sop('2.9.0', undefined, 'Wait 30 days.'), sop('2.1.0')), false);
    assert.equal(isAsked(sop('3.0.0'), sop('2.1.0')), true);
    assert.equal(isAsked(sop('10.0'), sop('9.0')), true);
    assert.equal(isAsked(sop('2.1.0'), sop('3.0.0')), false);
  });

  it('is asked again without versions, unless only typing mistakes were corrected', () => {
    const words = (body: string) => sop(undefined, undefined, body);
    assert.equal(isAsked(words('Wait 14 days.'), words('Wait 14 days.')), false);
    assert.equal(isAsked(words('Tell the customer.'), words('Tell the custmer.')), false);
    assert.equal(isAsked(words('Wait 30 days.'), words('Wait 14 days.')), true);
    assert.equal(isAsked(sop(undefined, 'status: approved\nread-by: [agent]\nowner: luis'), sop(undefined)), false);
  });

  it('is not asked again because the SOP gets a version', () => {
    assert.equal(isAsked(sop('1.0.0'), sop(undefined)), false);
    assert.equal(isAsked(sop('1.0.0', undefined, 'Wait 30 days.'), sop(undefined)), true);
  });

  it('is not asked twice for one version, whatever happens in between', () => {
    const version = fc.tuple(fc.nat(3), fc.nat(3)).map(([major, minor]) => `${major}.${minor}.0`);
    const body = fc.constantFrom('Wait 14 days.', 'Wait 30 days.', 'Do not wait.');
    holds(fc.array(fc.tuple(version, body), { maxLength: 20 }), (steps) => {
      const confirmed: Confirmation[] = [];
      const asked: string[] = [];
      for (const [own, words] of steps) {
        const now = sop(own, undefined, words);
        if (!isAskedToConfirm(now, 'ana', config, new Confirmations(confirmed, config), today, library)) continue;
        asked.push(own);
        confirmed.push(confirmationOf(now, 'ana', first + asked.length));
      }
      assert.equal(new Set(asked).size, asked.length);
      assert.equal(new Set(asked.map((one) => one.split('.')[0])).size, asked.length);
    });
  });
});

describe('Who has confirmed what', () => {
  it('is told of everybody who must, with what they confirmed before', () => {
    const old = confirmationOf(sop('1.0'), 'Joan', first);
    const own = confirmationOf(sop('2.0'), 'ana', second);
    const [found] = acknowledgements(
      [sop('2.0'), sop('2.0', 'status: approved')],
      config,
      new Confirmations([own, old], config),
      today,
      library,
    );
    assert.deepEqual(found?.readers, [
      { person: 'ana', name: 'Ana López', confirmed: own, earlier: undefined },
      { person: 'joan', name: 'Joan', confirmed: undefined, earlier: old },
    ]);
  });

  it('is the same in whatever order the files of several people and windows come together', () => {
    const one = fc.record({
      person: fc.constantFrom('ana', 'Ana López', 'joan', 'JOAN', 'zoe'),
      version: fc.constantFrom('1.0', '2.0', '2.1', undefined),
      at: fc.integer({ min: 0, max: 5 }),
    });
    holds(fc.tuple(fc.array(one), fc.nat()), ([written, turn]) => {
      const all = written.map(({ person, version, at }) => confirmationOf(sop(version), person, first + at));
      const at = all.length === 0 ? 0 : turn % all.length;
      const others = [...all.slice(at), ...all.slice(0, at), ...all].reverse();
      const found = (confirmations: Confirmation[]) =>
        acknowledgements([sop('2.0')], config, new Confirmations(confirmations, config), today, library)[0]?.readers;
      assert.deepEqual(found(others), found(all));
    });
  });
});
