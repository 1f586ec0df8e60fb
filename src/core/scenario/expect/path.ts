import type { TextWithRange } from '../../sop/model';
import type { CaseNames, Place } from '../names/case-names';
import { differing, failure } from '../run/failure';
import type { Failure } from '../run/failure';
import type { WayPoint } from '../run/way';

/**
 * The way of a case: all its sections where one is named, and those steps that are named, in order. An SOP that is named as a
 * whole stands for all that the case does there.
 */
export function pathFailures(
  expected: readonly TextWithRange[],
  way: readonly WayPoint[],
  names: CaseNames,
): Failure[] {
  const { named, actual, parting } = compare(expected, way, names);
  const at = named[parting ?? 0] ?? named.at(-1);
  if (parting === undefined || !at) return [];
  const lines = [named, actual].map((all) => all.map(({ text }) => text).join('\n'));
  return [differing('path-differs', at.range, lines[0] ?? '', lines[1] ?? '')];
}

/** Where a case leaves the way that is expected; undefined where it does not, or ends before. */
export function partingPoint(
  expected: readonly TextWithRange[],
  way: readonly WayPoint[],
  names: CaseNames,
): WayPoint | undefined {
  const { actual, parting } = compare(expected, way, names);
  return parting === undefined ? undefined : actual[parting]?.point;
}

interface Compared {
  readonly named: readonly TextWithRange[];
  readonly actual: readonly { readonly text: string; readonly point: WayPoint }[];
  /** The first place where one has something else than the other; undefined where both are the same. */
  readonly parting: number | undefined;
}

function compare(expected: readonly TextWithRange[], way: readonly WayPoint[], names: CaseNames): Compared {
  const named = expected.flatMap(({ text, range }) => {
    const place = names.place(text);
    return place ? [{ text, range, place }] : [];
  });
  const labels = new Map(named.map(({ text, place }) => [keyOf(place), text]));
  const hasSections = named.some(({ place }) => place.kind !== 'step');
  const actual: { text: string; point: WayPoint }[] = [];
  for (const point of way) {
    const whole = labels.get(`sop ${point.sop}`);
    const label = labels.get(keyOfPoint(point)) ?? (whole !== undefined && point.kind !== 'step' ? whole : undefined);
    if (label === undefined && (point.kind === 'step' || !hasSections)) continue;
    const text = label ?? labelOf(point, names);
    // All that is done in an SOP that is named as a whole is there once.
    if (label !== whole || actual.at(-1)?.text !== whole) actual.push({ text, point });
  }
  // Where nothing that is named is there, that alone is told.
  const length = named.length === 0 ? 0 : Math.max(named.length, actual.length);
  const parting = Array.from({ length }, (_, at) => at).find((at) => named[at]?.text !== actual[at]?.text);
  return { named, actual, parting };
}

/** What a case ends with: its last section, its last step, or an SOP. */
export function endFailures(expected: TextWithRange, way: readonly WayPoint[], names: CaseNames): Failure[] {
  const { text, range } = expected;
  const place = names.place(text);
  if (!place) return [];
  const last = way.at(-1);
  if (!last) return [failure('ends-nowhere', range, text)];
  const ends = [
    last,
    way.findLast((one) => one.kind === 'section' && one.sop === last.sop),
    // A question that ends the case leads to where it ends.
  ].filter((one) => one !== undefined);
  if (ends.some((one) => keyOfPoint(one) === keyOf(place) || `sop ${one.sop}` === keyOf(place))) return [];
  const shown = place.kind === 'step' ? last : (ends[1] ?? last);
  return [failure('ends-elsewhere', range, labelOf(shown, names), text)];
}

function keyOf(place: Place): string {
  switch (place.kind) {
    case 'sop':
      return `sop ${place.sop.id}`;
    case 'step':
      return `step ${place.sop.id} ${place.step.id}`;
    case 'section':
      return `section ${place.sop.id} ${place.section.anchor}`;
  }
}

function keyOfPoint(point: WayPoint): string {
  switch (point.kind) {
    case 'reading':
      return `sop ${point.sop}`;
    case 'step':
      return `step ${point.sop} ${point.view.step.id}`;
    case 'section':
      return `section ${point.sop} ${point.section.anchor}`;
  }
}

function labelOf(point: WayPoint, { own }: CaseNames): string {
  const name =
    point.kind === 'reading'
      ? point.sop
      : point.kind === 'step'
        ? point.view.step.text
        : point.section.title || point.section.anchor;
  return point.sop === own.id || point.kind === 'reading' ? name : `${point.sop}#${name}`;
}
