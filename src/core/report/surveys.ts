import type { EventOf } from '../case/model/state';

/** Satisfied with a service is who gives one of the two best of five. */
export const satisfiedFrom = 4;
/** Who gives 9 or 10 of 0 to 10 promotes a service; who gives 6 or less speaks against it. */
export const promotersFrom = 9;
export const detractorsUpTo = 6;

/** Where a score lies between the worst (0) and the best (1) of its scale, whichever end of it is the good one. */
export function placeOf({
  score,
  min,
  max,
  better,
}: Pick<EventOf<'survey'>, 'score' | 'min' | 'max' | 'better'>): number | undefined {
  if (!(max > min) || !(score >= min) || !(score <= max)) return undefined;
  const place = (score - min) / (max - min);
  return better === 'low' ? 1 - place : place;
}

/** A place as a score from 1 to 5, 5 the best. */
export function csatScore(place: number): number {
  return 1 + place * 4;
}

/** A place as a score from 1 to 7, 7 the easiest. */
export function cesScore(place: number): number {
  return 1 + place * 6;
}

/** A place as a score from 0 to 10, 10 the best. */
export function npsScore(place: number): number {
  return Math.round(place * 10);
}
