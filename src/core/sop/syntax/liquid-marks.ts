import type { LiquidMark } from '../../liquid/mark';
import type { Range } from '../../text/position';
import type { Mark } from './mark';

/**
 * Marks of Liquid with their places in the file.
 * @param rangeAt places two offsets of the template.
 */
export function placeLiquid(found: readonly LiquidMark[], rangeAt: (start: number, end: number) => Range): Mark[] {
  return found.map(({ start, end, marks, ...said }) => ({
    ...said,
    range: rangeAt(start, end),
    marks: placeLiquid(marks, rangeAt),
  }));
}
