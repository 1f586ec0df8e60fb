import assert from 'node:assert/strict';
import { sharedPath } from '../../../src/core/library/shared-path';

describe('The path of a shared library', () => {
  const cases: readonly [string, string | undefined][] = [
    ['/srv/sops', '/srv/sops'],
    [' /srv/sops/ ', '/srv/sops'],
    ['~/team/sops', '/home/ana/team/sops'],
    ['~', '/home/ana'],
    ['C:\\team\\sops\\', 'C:\\team\\sops'],
    ['d:/sops', 'd:/sops'],
    ['\\\\server\\share\\sops', '\\\\server\\share\\sops'],
    // Each window would take these for another folder.
    ['sops', undefined],
    ['../sops', undefined],
    ['~ana/sops', undefined],
    ['', undefined],
    // These hold everything.
    ['/', undefined],
    ['C:\\', undefined],
  ];
  for (const [written, folder] of cases)
    it(`is ${folder ?? 'none'} for “${written}”`, () => assert.equal(sharedPath(written, '/home/ana'), folder));

  it('is none for the own folder of a person who has none', () => {
    assert.equal(sharedPath('~/sops', undefined), undefined);
    assert.equal(sharedPath('/sops', undefined), '/sops');
  });
});
