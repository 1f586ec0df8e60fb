import type { Problem } from '../../problem';
import { tagParts } from '../../sop/step-tag';
import { stepsOf } from '../../sop/model';
import type { Sop, Step } from '../../sop/model';
import type { Position } from '../../text/position';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.step-duplicate',
  severity: 'error',
  message: 'Another step already has the id “{0}”. Give each its own, such as “`#{1}`”.',
  fix,
};

const repeated: ProblemKind = {
  code: 'sop.step-repeated',
  severity: 'information',
  message:
    'An earlier step has the same words, so cases know this one as “{0}” with a number, which changes when such steps change places. Give it an id of its own, such as “`#{1}`”.',
  // Open cases know the step by its number, so this is for a person to choose.
  fix: (problem, file) => fix(problem, file).map((one) => ({ ...one, isPreferred: false })),
};

/** A step's id names it in cases and links: steps must not say the same one. */
export const stepDuplicate: Rule<'sop'> = {
  kinds: [kind, repeated],
  *check({ body }) {
    for (const [id, steps] of stepsById(body)) {
      const [first, ...later] = steps;
      if (!first || later.length === 0) continue;
      // An id that somebody wrote must be what it says: the only one, or the first.
      const isWrong = later.some(isExplicit);
      for (const step of isWrong ? steps : later) yield found(isWrong ? kind : repeated, step.idRange, [id, `${id}-2`]);
    }
  },
};

function stepsById(body: Parameters<typeof stepsOf>[0]): Map<string, Step[]> {
  const byId = new Map<string, Step[]>();
  for (const step of stepsOf(body)) {
    const id = writtenId(step);
    const steps = byId.get(id);
    if (steps) steps.push(step);
    else byId.set(id, [step]);
  }
  return byId;
}

function samePosition(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}

/** Whether a step says its id itself. */
function isExplicit({ idRange, textRange }: Step): boolean {
  return !samePosition(idRange.start, textRange.start);
}

/** The id that a step asks for: if it is taken, the reader adds a number to it. */
function writtenId({ id }: Step): string {
  return id.replace(/~\d+$/, '');
}

/** The steps of SOPs that are being mended: hundreds of them may be, one after the other. */
const known = new WeakMap<Sop, ReadonlyMap<string, readonly Step[]>>();

/** The first step keeps the id, because cases know it by that. Each of the others gets the next free one. */
function fix({ range, args: [id = ''] }: Problem, file: FixFile): Fix[] {
  const { sop } = file;
  const taken = sop && (known.get(sop) ?? stepsById(sop));
  if (!taken) return [];
  known.set(sop, taken);
  const nth = (taken.get(id) ?? []).findIndex(({ idRange: { start } }) => samePosition(start, range.start));
  if (nth < 1) return [];
  let free = id;
  for (let number = 2, passed = 0; passed < nth; number++) {
    free = `${id}-${number}`;
    if (!taken.has(free)) passed++;
  }
  const written = file.cut(range);
  const text = written === `#${id}` ? `#${free}` : withId(written, free);
  return [{ title: 'give-id', args: [free], edits: [{ range, text }], isPreferred: true }];
}

/** Adds an id to the words of a step: in the tag at their end, or in a new one. */
function withId(words: string, id: string): string {
  const tag = /(`+)([^`]+)\1$/.exec(words);
  const isTag = tag?.[2] !== undefined && tagParts(tag[2]) !== undefined;
  return isTag ? `${words.slice(0, words.length - (tag[1]?.length ?? 0))} #${id}${tag[1]}` : `${words} \`#${id}\``;
}
