import { basisState } from '../../lifecycle/reviews/basis';
import type { BasisState } from '../../lifecycle/reviews/basis';
import type { Problem } from '../../problem';
import type { Basis, Sop } from '../../sop/model';
import { syntaxOf } from '../../sop/syntax';
import { marksOfKind } from '../../sop/syntax/mark';
import type { Mark, MarkOf } from '../../sop/syntax/mark';
import { replacement } from '../fix';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const unchecked: ProblemKind = {
  code: 'sop.basis-unchecked',
  severity: 'information',
  message:
    'Nothing says when somebody last looked up “{0}”. Look it up, and write the day of that beside it as “checked”.',
  fix: addDay,
};
const old: ProblemKind = {
  code: 'sop.basis-old',
  severity: 'information',
  message: '“{0}” was last looked up on {1}: it may have changed. Look it up, and write the day of that as “checked”.',
  fix: writeToday,
};
const future: ProblemKind = {
  code: 'sop.basis-in-future',
  severity: 'warning',
  message: '“{0}” is said to be checked on {1}, a day that is still to come. Write the day on which it was looked up.',
  fix: writeToday,
};

const kindOf: Readonly<Record<BasisState, ProblemKind | undefined>> = {
  unchecked,
  old,
  future,
  checked: undefined,
};

/** Laws change: what an SOP rests on is looked up as often as the SOP is reviewed. */
export const basisChecked: Rule<'library'> = {
  kinds: [unchecked, old, future],
  *check({ sop, today }) {
    if (today === undefined || sop.status === 'retired' || sop.front.basis.length === 0) return;
    const places = placesOf(sop);
    for (const basis of sop.front.basis) {
      const kind = kindOf[basisState(basis, sop.front, today)];
      const place = places.get(keyOf(basis));
      // A day that cannot be read is told of by the reader.
      if (!kind || (kind === unchecked && place?.checked)) continue;
      yield found(kind, place?.checked?.inner ?? basis.range, [basis.law, basis.checked ?? '', today]);
    }
  },
};

interface Place {
  law: MarkOf<'value'> | undefined;
  checked: MarkOf<'value'> | undefined;
}

/** Where the parts of what an SOP rests on are written, by where the law is. */
function placesOf(sop: Sop): ReadonlyMap<string, Place> {
  const items = new Map<string, Place>();
  for (const mark of marksOfKind(syntaxOf(sop).front, 'value')) {
    const key = mark.path.at(-1);
    if (mark.path[0] !== 'basis' || (key !== 'law' && key !== 'checked')) continue;
    const path = JSON.stringify(mark.path.slice(0, -1));
    const place = items.get(path) ?? { law: undefined, checked: undefined };
    items.set(path, { ...place, [key]: mark });
  }
  return new Map([...items.values()].flatMap((place) => (place.law ? [[startOf(place.law), place] as const] : [])));
}

function keyOf({ range }: Basis): string {
  return startOf({ range });
}

function startOf({ range: { start } }: Pick<Mark, 'range'>): string {
  return `${start.line}:${start.character}`;
}

/** Writes today as the day in the place of the one that is there. Whoever does so has looked it up: it is not done for many at once. */
function writeToday({ range, args: [, , today = ''] }: Problem): Fix[] {
  return [{ ...replacement(range, today), isPreferred: false }];
}

/** Writes today as the day where none is: behind the law in braces, otherwise on a line of its own. */
function addDay({ range, args: [, , today = ''] }: Problem, { lines, sop }: FixFile): Fix[] {
  const law =
    sop && [...marksOfKind(syntaxOf(sop).front, 'value')].find((mark) => startOf(mark) === startOf({ range }));
  if (!law) return [];
  const { start, end } = law.range;
  const before = /^(\s*(?:- +)?)(?:"law"|'law'|law)\s*:\s*$/.exec((lines[start.line] ?? '').slice(0, start.character));
  const said = `checked: ${today}`;
  const edit = before
    ? { at: { line: end.line + 1, character: 0 }, text: `${' '.repeat(before[1]?.length ?? 0)}${said}\n` }
    : { at: end, text: `, ${said}` };
  return [
    {
      title: 'say-steps',
      args: [said],
      edits: [{ range: { start: edit.at, end: edit.at }, text: edit.text }],
      isPreferred: false,
    },
  ];
}
