import type { Days } from './days';
import { dayText, msPerDay } from './days';
import { betterWay } from './measures';
import type { CaseDigest, Observation } from './observation';
import type { VersionEffect, VersionMeasure } from './report';
import { smallGroup } from './small-groups';
import { intervalOfDifference, roundTo } from './statistics';
import type { Part } from './statistics';
import { csatScore, satisfiedFrom } from './surveys';

/** With fewer cases on either side than this, single ones decide how much a version changed. */
export const enoughCases = 20;
/** Of the cases begun in so many days, only the quick ones have ended: they would make the last version look better. */
const settling = 7 * msPerDay;

/**
 * In 99 of 100 cases, chance moves a value by no more than so many standard errors. Five measures are looked at: each must be that
 * sure for all of them to be 95 times in 100 (Bonferroni).
 */
const beyondChanceOfFive = 2.576;

const measures = ['sla', 'adherence', 'reopen', 'escalation', 'csat-satisfied'] as const;
type Measure = (typeof measures)[number];

interface OfVersion {
  first: number;
  readonly parts: Record<Measure, { part: number; n: number }>;
}

/**
 * Whether the last version of each SOP helped: what became of the cases that were begun by it, beside those that were begun by
 * the version before. Each case counts as one, as what happens in one case goes together.
 * @param cases those that are asked for. @param until the instant at which the report ends.
 * @param current the version of an SOP, by its id; undefined where that is not known: then it is that of the last case.
 */
export function versionEffects(
  cases: readonly CaseDigest[],
  until: number,
  days: Days,
  current: (sop: string) => string | undefined,
  titleOf: (sop: string) => string,
): VersionEffect[] {
  const sops = new Map<string, { readonly all: OfVersion; readonly versions: Map<string, OfVersion> }>();
  for (const digest of cases) {
    const begun = digest.observations.find(({ kind }) => kind === 'started')?.at;
    if (begun === undefined || begun > until - settling) continue;
    const known = sops.get(digest.sop) ?? { all: nothing(), versions: new Map<string, OfVersion>() };
    sops.set(digest.sop, known);
    const outcome = outcomesOf(digest.observations, until);
    add(known.all, begun, outcome);
    if (digest.version === undefined) continue;
    const version = known.versions.get(digest.version) ?? nothing();
    known.versions.set(digest.version, version);
    add(version, begun, outcome);
  }
  return [...sops]
    .flatMap(([sop, { all, versions }]) => effectOf(sop, titleOf(sop), all, versions, current(sop), days) ?? [])
    .sort(
      (a, b) => telling(b) - telling(a) || (a.since > b.since ? -1 : a.since < b.since ? 1 : a.sop < b.sop ? -1 : 1),
    );
}

function effectOf(
  sop: string,
  title: string,
  all: OfVersion,
  versions: ReadonlyMap<string, OfVersion>,
  current: string | undefined,
  days: Days,
): VersionEffect | undefined {
  const byTime = [...versions].sort(([, a], [, b]) => b.first - a.first);
  const [version, after] = byTime.find(([name]) => current === undefined || name === current) ?? [];
  if (version === undefined || !after) return undefined;
  const [before, then] = byTime.find(([, one]) => one.first < after.first) ?? [];
  if (before === undefined || !then) return undefined;
  const told = measures.flatMap(
    (measure) => measureOf(measure, then.parts[measure], after.parts[measure], all.parts[measure]) ?? [],
  );
  if (told.length === 0) return undefined;
  return { sop, title, version, before, since: dayText(days.dayOf(after.first)), measures: told };
}

function measureOf(measure: Measure, before: Part, after: Part, all: Part): VersionMeasure | undefined {
  if (Math.min(before.n, after.n) < enoughCases) return undefined;
  // A few cases by other versions could be worked out from what is told of all.
  const others = all.n - before.n - after.n;
  if (others > 0 && others < smallGroup) return undefined;
  const [low, high] = intervalOfDifference(before, after, beyondChanceOfFive);
  const isMore = low > 0 ? 1 : high < 0 ? -1 : 0;
  return {
    measure,
    before: { part: before.part, n: before.n },
    after: { part: after.part, n: after.n },
    low: roundTo(low, 4),
    high: roundTo(high, 4),
    way: isMore === 0 ? 'chance' : isMore === betterWay(measure) ? 'better' : 'worse',
  };
}

/** What became of a case: of each measure, whether it counts; undefined where it is not known. */
function outcomesOf(observations: readonly Observation[], until: number): Partial<Record<Measure, boolean>> {
  const outcome: Partial<Record<Measure, boolean>> = {};
  for (const one of observations) {
    if (one.at >= until) continue;
    if (one.kind === 'promise') outcome.sla = one.isKept && outcome.sla !== false;
    else if (one.kind === 'solved') outcome.reopen = one.isReopened;
    else if (one.kind === 'closed') {
      outcome.adherence = one.adherence.isKept;
      outcome.escalation = one.escalated !== undefined;
    } else if (one.kind === 'survey' && one.survey === 'csat')
      outcome['csat-satisfied'] = csatScore(one.place) >= satisfiedFrom;
  }
  return outcome;
}

function nothing(): OfVersion {
  const none = () => ({ part: 0, n: 0 });
  return {
    first: Infinity,
    parts: { sla: none(), adherence: none(), reopen: none(), escalation: none(), 'csat-satisfied': none() },
  };
}

function add(version: OfVersion, begun: number, outcome: Partial<Record<Measure, boolean>>): void {
  version.first = Math.min(version.first, begun);
  for (const measure of measures) {
    const isPart = outcome[measure];
    if (isPart === undefined) continue;
    version.parts[measure].n++;
    if (isPart) version.parts[measure].part++;
  }
}

/** How many of its measures changed by more than chance. */
function telling({ measures: all }: VersionEffect): number {
  return all.filter(({ way }) => way !== 'chance').length;
}
