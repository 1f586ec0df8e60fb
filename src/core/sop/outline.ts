import type { Position, Range } from '../text/position';
import type { Alert, Branch, Guidance, Step } from './model';

/** A part of a section or step. */
export type Part =
  | { readonly kind: 'step'; readonly step: Step; readonly range: Range }
  | { readonly kind: 'answer'; readonly branch: Branch; readonly range: Range }
  | { readonly kind: 'alert'; readonly alert: Alert; readonly range: Range }
  | { readonly kind: 'guidance'; readonly guidance: Guidance; readonly range: Range };

/** A part with those that are written inside it. */
export interface Outlined {
  readonly part: Part;
  readonly inner: readonly Outlined[];
}

/** What a section or a step holds. */
interface Holder {
  readonly steps: readonly Step[];
  readonly branches?: readonly Branch[];
  readonly alerts: readonly Alert[];
  readonly guidance: readonly Guidance[];
}

/**
 * The parts of a section or step in the order written. List items hold what is nested in them: a step below “Only for
 * companies:” stands inside that. What a step holds is not there: it has parts of its own.
 */
export function partsOf({ steps, branches = [], alerts, guidance }: Holder): readonly Outlined[] {
  return inPlace([
    ...steps.map((step): Part => ({ kind: 'step', step, range: step.range })),
    ...branches.map((branch): Part => ({ kind: 'answer', branch, range: branch.range })),
    ...alerts.map((alert): Part => ({ kind: 'alert', alert, range: alert.range })),
    ...guidance.map((one): Part => ({ kind: 'guidance', guidance: one, range: one.range })),
  ]);
}

/** The words of the list items that a step stands inside, from the outside in. @param guidance of what holds the step. */
export function contextOf({ range }: Pick<Step, 'range'>, guidance: readonly Guidance[]): string[] {
  return guidance
    .filter((one) => compare(one.range.start, range.start) < 0 && holds(one.range, range))
    .map(({ text }) => text);
}

function inPlace(parts: Part[]): readonly Outlined[] {
  const top: Outlined[] = [];
  const open: { readonly range: Range; readonly inner: Outlined[] }[] = [];
  for (const part of parts.sort(byPlace)) {
    while (open.length > 0 && !holds(open.at(-1)?.range, part.range)) open.pop();
    const inner: Outlined[] = [];
    (open.at(-1)?.inner ?? top).push({ part, inner });
    open.push({ range: part.range, inner });
  }
  return top;
}

/** What begins first comes first; of two that begin together, the one that holds the other. */
function byPlace({ range: a }: Part, { range: b }: Part): number {
  return compare(a.start, b.start) || compare(b.end, a.end);
}

function holds(outer: Range | undefined, { start }: Range): boolean {
  return outer !== undefined && compare(start, outer.end) < 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
