import assert from 'node:assert/strict';
import { releaseNotes } from '../../tools/package/release-notes';

const changelog =
  '# Changelog\n\n## 1.2.0 (2026-12-01)\n\n### For agents\n\n- Faster.\n\n## 1.1.0 (2026-11-01)\n\n- Older.\n';

describe('The notes of a release', () => {
  it('are what the changelog says of its version', () => {
    assert.equal(releaseNotes('v1.2.0', '1.2.0', changelog), '### For agents\n\n- Faster.\n');
    assert.equal(releaseNotes('v1.1.0', '1.1.0', changelog), '- Older.\n');
  });

  it('are refused when the tag names another version than the package', () => {
    assert.throws(() => releaseNotes('v1.3.0', '1.2.0', changelog), /The tag must be v1\.2\.0/);
    assert.throws(() => releaseNotes('1.2.0', '1.2.0', changelog), /The tag must be v1\.2\.0/);
  });

  it('are refused when the changelog does not know the version, or has nothing to say of it', () => {
    assert.throws(() => releaseNotes('v2.0.0', '2.0.0', changelog), /no heading "## 2\.0\.0/);
    assert.throws(() => releaseNotes('v2.0.0', '2.0.0', '## 2.0.0 (2027-01-01)\n\n'), /says nothing of 2\.0\.0/);
  });

  it('are refused as long as the changelog calls the version unreleased', () => {
    assert.throws(() => releaseNotes('v0.1.0', '0.1.0', '## 0.1.0 (not released)\n\n- New.\n'), /day of the release/);
  });
});
