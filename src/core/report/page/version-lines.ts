import type { VersionEffect, VersionMeasure } from '../report';
import type { Say } from '../texts';
import type { Formats } from './formats';
import type { VersionLine } from './page';

/** More are read by nobody; all are in the JSON. */
const most = 10;

/** Whether the last versions of SOPs helped, in words. */
export function versionLinesOf(versions: readonly VersionEffect[], formats: Formats, say: Say): VersionLine[] {
  return versions.slice(0, most).map(({ sop, title, version, before, since, measures }) => {
    const state = stateOf(measures);
    return {
      title: say('version.title', title, version, formats.day(since), before),
      state,
      stateText: say(`version.${state}`),
      lines: measures.map((one) => lineOf(one, formats, say)),
      link: { sop, step: '' },
    };
  });
}

function stateOf(measures: readonly VersionMeasure[]): VersionLine['state'] {
  const [isBetter, isWorse] = (['better', 'worse'] as const).map((way) => measures.some((one) => one.way === way));
  return isBetter && isWorse ? 'mixed' : isBetter ? 'better' : isWorse ? 'worse' : 'chance';
}

function lineOf({ measure, before, after, low, high, way }: VersionMeasure, formats: Formats, say: Say): string {
  const name = measure === 'sla' ? say('version.sla') : say(`measure.${measure}`);
  const share = ({ part, n }: VersionMeasure['before']) => formats.share(part / n);
  const points = say('version.points', formats.points(low), formats.points(high));
  return say(
    'version.line',
    name,
    share(before),
    formats.count(before.n),
    share(after),
    formats.count(after.n),
    `${points}: ${say(`version.${way}`)}`,
  );
}
