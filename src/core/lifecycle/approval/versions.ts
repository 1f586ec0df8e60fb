import { compareSops } from '../../case/model/versions';
import type { StepAspect } from '../../case/model/versions';
import type { Sop } from '../../sop/model';
import { stepsOf } from '../../sop/model';
import { contentOf } from '../changes/content';
import { isTypo } from '../changes/typo';
import { standingOf } from './standing';
import type { Surroundings } from './surroundings';
import { whatIsRead } from './what-is-read';

/**
 * How much a change matters: `major` when steps or answers are others, so that people must act differently; `minor` when steps say
 * something else; `patch` when only words around them do, or typing mistakes were corrected.
 */
export type Level = 'major' | 'minor' | 'patch';

const levels: readonly Level[] = ['major', 'minor', 'patch'];

/** What of a step makes people act differently when it is another. */
const acts: readonly StepAspect[] = ['tag', 'branches'];

/** How much the change from one text of an SOP to another matters; undefined when nobody reads anything else. */
export function levelOf(before: Sop, after: Sop, around: Surroundings): Level | undefined {
  if (before.text === after.text || whatIsRead(before, around) === whatIsRead(after, around)) return undefined;
  if (isTypo(contentOf(before), contentOf(after))) return 'patch';
  const changes = compareSops(before, after);
  const isOther = changes.some(
    (one) =>
      one.kind === 'added' ||
      one.kind === 'removed' ||
      (one.kind === 'changed' && one.what.some((it) => acts.includes(it))),
  );
  if (isOther || isReordered(before, after)) return 'major';
  return changes.some(({ kind }) => kind === 'changed') ? 'minor' : 'patch';
}

/** Whether steps that are in both stand in another order. */
function isReordered(before: Sop, after: Sop): boolean {
  const [old, now] = [before, after].map((sop) => [...stepsOf(sop)].map(({ id }) => id));
  const places = new Map(old?.map((id, at) => [id, at]));
  const kept = now?.flatMap((id) => places.get(id) ?? []) ?? [];
  return kept.some((place, at) => place < (kept[at - 1] ?? -1));
}

/** What of a version was raised; undefined when nothing was. */
export function raisedBy(before: string, after: string | undefined): Level | undefined {
  if (after === undefined) return undefined;
  const [old, now] = [numbersOf(before), numbersOf(after)];
  const at = old.findIndex((number, index) => number !== now[index]);
  return (now[at] ?? 0) > (old[at] ?? 0) ? levels[at] : undefined;
}

/**
 * Whether a version was raised as far as a change asks for. Whether people must act differently is for the author to say, but a third
 * number says that only words changed.
 */
export function isRaisedEnough(raised: Level | undefined, level: Level): boolean {
  return raised === 'major' || raised === 'minor' || (raised === 'patch' && level !== 'major');
}

/**
 * The version that an SOP gets when it is approved: the next one that fits what changed, unless its author has raised it enough; its
 * own when nothing changed, or nothing is known of what was approved before. Where its words are the same and it still reads otherwise
 * than what was approved, a constant is another, or an SOP that it leads to: that is a change of what steps say.
 * @param before as it was last approved.
 */
export function approvedVersion(before: Sop | undefined, sop: Sop, around: Surroundings): string | undefined {
  if (before?.version === undefined) return sop.version;
  const level = levelOf(before, sop, around) ?? (standingOf(sop, around) === 'changed' ? 'minor' : undefined);
  if (level === undefined || isRaisedEnough(raisedBy(before.version, sop.version), level)) return sop.version;
  return nextVersion(before.version, level);
}

/** The version that follows one, with as many numbers at least. */
export function nextVersion(version: string, level: Level): string {
  const raised = levels.indexOf(level);
  const length = Math.max(version.split('.').length, raised + 1);
  return numbersOf(version)
    .map((number, at) => (at < raised ? number : at === raised ? number + 1 : 0))
    .slice(0, length)
    .join('.');
}

function numbersOf(version: string): readonly number[] {
  const written = version.split('.').map(Number);
  return levels.map((_, at) => written[at] ?? 0);
}
