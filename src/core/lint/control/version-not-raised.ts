import { isRaisedEnough, levelOf, nextVersion, raisedBy } from '../../lifecycle/approval/versions';
import type { Problem } from '../../problem';
import { replacement } from '../fix';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { addingKey, isWritten, placeOf } from './front-places';

const notRaised: ProblemKind = {
  code: 'sop.version-not-raised',
  severity: 'warning',
  message:
    'This SOP has changed, and its version has not been raised from {0}. Write “version: {1}”, so that those who follow it learn of the change.',
  fix,
};
const tooLittle: ProblemKind = {
  code: 'sop.version-raised-too-little',
  severity: 'information',
  message:
    'Version {0} says that only words changed, but steps or answers did. Write “version: {1}” if agents must act differently, otherwise “version: {2}”.',
  fix,
};

/** Agents are told of changes, and asked to confirm them, by the version. */
export const versionNotRaised: Rule<'library'> = {
  kinds: [notRaised, tooLittle],
  check({ sop, committed, library }) {
    if (committed?.status !== 'approved' || committed.version === undefined || sop.status === 'retired') return [];
    const raised = raisedBy(committed.version, sop.version);
    // What was raised enough for anything is not compared.
    if (isRaisedEnough(raised, 'major')) return [];
    const level = levelOf(committed, sop, library);
    if (level === undefined || isRaisedEnough(raised, level)) return [];
    const { version } = committed;
    // First what fits the change, then what does when its author sees it otherwise.
    const proposed = [level, level === 'minor' ? 'major' : 'minor'] as const;
    const place = placeOf(sop, isWritten(sop, 'version') ? 'version' : 'status');
    const shown = raised === undefined ? version : (sop.version ?? '');
    return [
      found(raised === undefined ? notRaised : tooLittle, place, [
        shown,
        ...proposed.map((one) => nextVersion(version, one)),
      ]),
    ];
  },
};

function fix({ range, args: [, ...versions] }: Problem, file: FixFile): Fix[] {
  // Whether people are asked to confirm again is for the author to say.
  return versions.flatMap((version) =>
    file.sop?.version === undefined
      ? addingKey(file, 'version', version)
      : [{ ...replacement(range, version), isPreferred: false }],
  );
}
