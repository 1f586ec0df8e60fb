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
  const named = expected.flatMap(({ text, range }) => {
    const place = names.place(text);
    return place ? [{ text, range, place }] : [];
  });
  const [first] = named;
  if (!first) return [];
  const labels = new Map(named.map(({ text, place }) => [keyOf(place), text]));
  const hasSections = named.some(({ place }) => place.kind !== 'step');
  const actual: string[] = [];
  for (const point of way) {
    const whole = labels.get(`sop ${point.sop}`);
    const label = labels.get(keyOfPoint(point)) ?? (whole !== undefined && point.kind !== 'step' ? whole : undefined);
    if (label === undefined && (point.kind === 'step' || !hasSections)) continue;
    const shown = label ?? labelOf(point, names);
    // All that is done in an SOP that is named as a whole is there once.
    if (label !== whole || actual.at(-1) !== whole) actual.push(shown);
  }
  const wanted = named.map(({ text }) => text);
  if (wanted.length === actual.length && wanted.every((one, at) => one === actual[at])) return [];
  const at = wanted.findIndex((one, index) => one !== actual[index]);
  const { range } = named[at] ?? named.at(-1) ?? first;
  return [differing('path-differs', range, wanted.join('\n'), actual.join('\n'))];
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
