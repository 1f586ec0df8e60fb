import assert from 'node:assert/strict';
import { approveAtOnce, firstVersion } from '../../../../src/core/lifecycle/approval/at-once';
import { approve } from '../../../../src/core/lifecycle/approval/moves';
import type { MoveContext } from '../../../../src/core/lifecycle/approval/moves';
import { approvalState } from '../../../../src/core/lifecycle/approval/state';
import { applyEdits } from '../../../../src/core/text/edit';
import { libraryOf, newLinter } from '../../support/libraries';

const team = (more = '') => `version: 1
${more}team:
  ana: {name: Ana Ferrer, contact: ana@example.com, role: agent}
  luis: {name: Luis Ortega, contact: luis@example.com, role: lead}
`;

function trial(front: string, config = team(), failing: string[] = []) {
  const text = `---\nid: refund\ntitle: Refund\n${front}\n---\n\nGives the money back.\n\n- [ ] Pay it back \`#pay\`\n`;
  const library = libraryOf({ 'a.md': text }, config);
  const linter = newLinter(library);
  linter.setToday('2026-11-29');
  const sop = library.get('sops/a.md') ?? assert.fail();
  const context: MoveContext = {
    library,
    today: '2026-11-29',
    read: (one, location) => linter.read(one, location),
    findings: (one) => linter.check(one),
    failing,
  };
  const by = (key: string) => approveAtOnce(sop, { by: key, version: '1.0.0' }, context);
  const codeBy = (key: string) => {
    const result = by(key);
    return 'code' in result ? result.code : 'done';
  };
  return { sop, library, context, by, codeBy };
}

describe('Approving a draft at once', () => {
  it('hands it over and approves it, by one edit that says who approved what', () => {
    const { sop, library, by } = trial('status: draft\nversion: 0.1.0\nauthors: [ana]');
    const moved = by('luis');
    assert.ok('after' in moved);
    assert.equal(applyEdits(sop.text, moved.edits), moved.after.text);
    const { status, version, approvers, lastReviewed } = moved.after.front;
    assert.deepEqual([status, version, lastReviewed], ['approved', '1.0.0', '2026-11-29']);
    assert.deepEqual([approvers[0]?.by, approvers[0]?.hash?.length], ['luis', 12]);
    assert.equal(approvalState(moved.after, library), 'approved');
  });

  it('is refused to who wrote it, and where nobody says who did, unless one person may do both', () => {
    assert.equal(trial('status: draft\nauthors: [ana]').codeBy('ana'), 'author');
    assert.equal(trial('status: draft').codeBy('luis'), 'no-author');
    assert.equal(trial('status: draft\nauthors: [ana]', team('approval: self\n')).codeBy('ana'), 'done');
  });

  it('is refused where it has errors, or its tests fail', () => {
    assert.equal(trial('status: draft\nauthors: [ana]\nowner: nobody\nversion: x y').codeBy('luis'), 'errors');
    assert.equal(trial('status: draft\nauthors: [ana]', team(), ['one']).codeBy('luis'), 'tests');
  });

  it('is what approving is for all that is no draft', () => {
    const { sop, context, by } = trial('status: in-review\nauthors: [ana]');
    assert.deepEqual(by('luis'), approve(sop, { by: 'luis', version: '1.0.0' }, context));
    assert.equal(trial('status: retired\nauthors: [ana]').codeBy('luis'), 'state');
  });

  it('gives a first version to what begins with 0', () => {
    assert.deepEqual(['0.1.0', '0.9', '1.2.0', undefined].map(firstVersion), ['1.0.0', '1.0', '1.2.0', undefined]);
  });
});
