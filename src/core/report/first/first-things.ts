import type { Figure, MeasureId } from '../measures';
import type { FeedbackPart, FirstKind, FirstThing, GroupRow, Hint, SearchRow, UnusedRow } from '../report';
import type { Dismissed } from '../searches';
import { leastShare, roundTo } from '../statistics';
import type { Part } from '../statistics';
import { casesPerReport, harms, tolerable } from './harm';

/** So many are told: who has ten things to do first has none. */
const most = 3;

/** What a report found, each of it as far as it may be told. */
export interface Found {
  readonly bySop: readonly GroupRow[];
  /** All of them, with their words. */
  readonly hints: readonly Hint[];
  readonly feedback: FeedbackPart | undefined;
  readonly unused: readonly UnusedRow[];
  readonly searches: readonly SearchRow[];
  readonly dismissed: readonly (Dismissed & { readonly title: string })[];
}

/** The things that cost most: cases × harm, the dearest first. Only what is no chance, and stands on no small group, is one. */
export function firstThings({ bySop, hints, feedback, unused, searches, dismissed }: Found): FirstThing[] {
  const all = [
    ...bySop.flatMap((row) => [...promisesOf(row), ...reopenedOf(row)]),
    ...hints.flatMap(hintOf),
    ...(feedback?.rows ?? []).flatMap(({ sop, title, open, oldest, step }) =>
      oldest === undefined
        ? []
        : [
            {
              ...costOf('complaints', open * casesPerReport),
              place: { sop, title, ...(step ? { step } : {}) },
              reports: { open, oldest },
            },
          ],
    ),
    ...searchesOf(searches),
    ...dismissed.map(({ sop, title, times }): FirstThing => ({ ...costOf('dismissed', times), place: { sop, title } })),
    ...unusedOf(
      'unused-sops',
      unused.filter(({ kind }) => kind === 'sop'),
    ),
    ...unusedOf(
      'unused-replies',
      unused.filter(({ kind }) => kind === 'reply'),
    ),
  ];
  return all.sort((a, b) => b.cost - a.cost || b.harm - a.harm || (keyOf(a) < keyOf(b) ? -1 : 1)).slice(0, most);
}

function promisesOf(row: GroupRow): FirstThing[] {
  // Kept is kept: by which clock plays no part in how many were not.
  const kept = (row.figures ?? []).filter(({ measure }) => measure === 'sla').flatMap(partOf);
  const n = kept.reduce((sum, one) => sum + one.n, 0);
  return oftenOf('promises', row, { part: n - kept.reduce((sum, one) => sum + one.part, 0), n });
}

function reopenedOf(row: GroupRow): FirstThing[] {
  const figure = row.figures?.find(({ measure }): boolean => measure === ('reopen' satisfies MeasureId));
  return figure ? partOf(figure).flatMap((part) => oftenOf('reopened', row, part)) : [];
}

/** What a figure counted; nothing where it may not be told. */
function partOf({ part, n }: Figure): Part[] {
  return part === undefined ? [] : [{ part, n }];
}

function oftenOf(kind: FirstKind, { kind: group, key, title }: GroupRow, { part, n }: Part): FirstThing[] {
  if (leastShare(part, n) <= tolerable) return [];
  return [{ ...costOf(kind, part), n, place: group === 'group' ? { sop: key, title } : { section: 'sop' } }];
}

function hintOf(hint: Hint): FirstThing[] {
  const { kind, sop, title, step, text, n, share } = hint;
  // What is optional was promised to nobody.
  if (kind === 'optional') return [];
  return [{ ...costOf(kind, Math.round(n * share)), n, place: { sop, title, step: { id: step, text } }, hint }];
}

function unusedOf(kind: FirstKind, rows: readonly UnusedRow[]): FirstThing[] {
  const [first, ...others] = rows;
  if (!first) return [];
  const { sop, sopTitle, reply, title, cases } = first;
  const one = { sop, title: sopTitle, ...(reply === undefined ? {} : { step: { id: reply, text: title } }) };
  return [
    {
      ...costOf(kind, rows.length),
      ...(kind === 'unused-sops' ? { n: cases } : {}),
      place: others.length === 0 ? one : { section: 'unused' },
    },
  ];
}

function searchesOf(rows: readonly SearchRow[]): FirstThing[] {
  const timesOf = (isMessages: boolean) =>
    rows.filter(({ kind }) => (kind === 'messages') === isMessages).reduce((sum, { times }) => sum + times, 0);
  const [searches, messages] = [timesOf(false), timesOf(true)];
  const words = rows[0]?.words[0];
  const place = { section: 'searches' } as const;
  return [
    ...(searches > 0 ? [{ ...costOf('searches', searches), place, ...(words === undefined ? {} : { words }) }] : []),
    ...(messages > 0 ? [{ ...costOf('nothing-fits', messages), place }] : []),
  ];
}

function costOf(kind: FirstKind, cases: number): Pick<FirstThing, 'kind' | 'cost' | 'cases' | 'harm'> {
  const harm = harms[kind];
  return { kind, cost: roundTo(cases * harm, 2), cases, harm };
}

function keyOf({ kind, place }: FirstThing): string {
  return `${kind} ${'section' in place ? place.section : `${place.sop}#${place.step?.id ?? ''}`}`;
}
