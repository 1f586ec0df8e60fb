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

/** The ids that the steps of an SOP ask for, and those that are free: worked out once, as hundreds of steps may share one. */
class StepIds {
  readonly #byId: ReadonlyMap<string, readonly Step[]>;
  /** Which of the steps of its id each is, by where it says so. */
  readonly #order = new Map<string, number>();
  readonly #free = new Map<string, { readonly ids: string[]; next: number }>();

  constructor(sop: Sop) {
    this.#byId = stepsById(sop);
    for (const steps of this.#byId.values())
      for (const [at, { idRange }] of steps.entries()) this.#order.set(placeOf(idRange.start), at);
  }

  /** The first step keeps the id, because cases know it by that. Each of the others gets the next free one. */
  newId(id: string, start: Position): string | undefined {
    const nth = this.#order.get(placeOf(start)) ?? 0;
    if (nth < 1) return undefined;
    const free = this.#free.get(id) ?? { ids: [], next: 2 };
    this.#free.set(id, free);
    for (; free.ids.length < nth; free.next++) {
      const one = `${id}-${free.next}`;
      if (!this.#byId.has(one)) free.ids.push(one);
    }
    return free.ids[nth - 1];
  }
}

function placeOf({ line, character }: Position): string {
  return `${line}:${character}`;
}

/** The ids of SOPs that are being mended. */
const known = new WeakMap<Sop, StepIds>();

function fix({ range, args: [id = ''] }: Problem, file: FixFile): Fix[] {
  const { sop } = file;
  if (!sop) return [];
  const ids = known.get(sop) ?? new StepIds(sop);
  known.set(sop, ids);
  const free = ids.newId(id, range.start);
  if (free === undefined) return [];
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
