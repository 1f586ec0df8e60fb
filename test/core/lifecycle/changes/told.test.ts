import assert from 'node:assert/strict';
import { untold, withTold } from '../../../../src/core/lifecycle/changes/told';
import type { Told } from '../../../../src/core/lifecycle/changes/told';
import { sopFrom } from '../../support/sops';

const sop = (id: string, version?: string, { body = 'Text.', root = 'sops' } = {}) => {
  const front = version === undefined ? '' : `version: ${version}\n`;
  return sopFrom(`---\ntitle: ${id}\nid: ${id}\n${front}---\n\n${body}\n`, `${id}.md`, root);
};

describe('Somebody is told that an SOP waits', () => {
  it('once for each version, however many wait', () => {
    const all = Array.from({ length: 2000 }, (_, at) => sop(`sop-${at}`, '1.0'));
    const told = withTold({}, all);
    assert.deepEqual(untold(told, all), []);
    assert.deepEqual(untold(withTold(told, [sop('another', '1.0')]), all), []);
    const next = sop('sop-7', '2.0');
    assert.deepEqual(untold(told, [...all.slice(0, 7), next]), [next]);
  });

  it('once for each text where there is no version', () => {
    const told = withTold({}, [sop('a')]);
    assert.deepEqual(untold(told, [sop('a')]), []);
    assert.equal(untold(told, [sop('a', undefined, { body: 'Another text.' })]).length, 1);
  });

  it('once for each library', () => {
    const told: Told = withTold({}, [sop('a', '1.0')]);
    assert.equal(untold(told, [sop('a', '1.0', { root: 'other' })]).length, 1);
  });

  it('and for that it is no longer than there are SOPs', () => {
    let told: Told = {};
    for (let version = 1; version < 50; version++) told = withTold(told, [sop('a', `${version}.0`)]);
    assert.equal(Object.keys(told).length, 1);
  });
});
