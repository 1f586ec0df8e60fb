import assert from 'node:assert/strict';
import { foldersAbove, pathBelow } from '../../../src/core/library/folders';

describe('The path below a folder', () => {
  it('is empty for the folder itself, and none outside', () => {
    assert.equal(pathBelow('/team/sops', '/team/sops'), '');
    assert.equal(pathBelow('/team/sops', '/team/sops/a/b.md'), 'a/b.md');
    assert.equal(pathBelow('/', '/team'), 'team');
    assert.equal(pathBelow('/team/sops', '/team/sops-old/a.md'), undefined);
    assert.equal(pathBelow('/team/sops', '/team/SOPS/a.md'), undefined);
  });

  it('is the same however the letter of a disk is written', () => {
    assert.equal(pathBelow('/C:/team/sops', '/c:/team/sops/a.md'), 'a.md');
    assert.equal(pathBelow('/c:/team/sops', '/C:/team/sops'), '');
    assert.equal(pathBelow('/C:/team/sops', '/d:/team/sops/a.md'), undefined);
  });
});

describe('The folders above a folder', () => {
  it('are looked through up to the root of the disk', () => {
    assert.deepEqual(foldersAbove('/srv/team/sops', '/home/ana'), ['/srv/team/sops', '/srv/team', '/srv']);
    assert.deepEqual(foldersAbove('/srv', undefined), ['/srv']);
  });

  it('end below the own folder: a repository of all that one has is not one of the library', () => {
    assert.deepEqual(foldersAbove('/home/ana/team/sops', '/home/ana'), ['/home/ana/team/sops', '/home/ana/team']);
    assert.deepEqual(foldersAbove('/c:/Users/ana/sops', '/C:/Users/ana'), ['/c:/Users/ana/sops']);
    assert.deepEqual(foldersAbove('/home/ana', '/home/ana'), []);
    assert.deepEqual(foldersAbove('/home/anastasia/sops', '/home/ana'), ['/home/anastasia/sops', '/home/anastasia']);
  });
});
