import { isQuestion } from './model';
import type { Branch, LinkTarget, Sop, Step } from './model';
import { placesOf, sectionOrderOf } from './section-order';
import type { SectionOrder } from './section-order';

/** Where an answer leads. */
type Destination =
  | { readonly kind: 'section'; readonly at: number; readonly isBack: boolean }
  | { readonly kind: 'sop'; readonly target: Extract<LinkTarget, { kind: 'file' }> }
  | { readonly kind: 'link'; readonly href: string }
  /** On to what comes next in the order written. */
  | { readonly kind: 'on' };

/** One answer to a question, and where it leads. */
export interface Lead {
  /** The section of the question, as a place among the sections. */
  readonly from: number;
  readonly step: Step;
  /** Undefined: the condition of a step that is no question does not hold. */
  readonly branch: Branch | undefined;
  readonly to: Destination;
}

/** Where it may go on after something. */
export interface Next {
  /** The section, as a place among the sections; undefined: that was the end. */
  readonly to: number | undefined;
  /** Answers of which one leads there; none: whatever was answered. */
  readonly because: readonly Lead[];
}

/** Where it may go on from one place is told up to so many ways, the nearest first: nobody could tell more apart. */
const mostWays = 16;

/** How an SOP is run through, by all answers there are. */
export class Flow {
  readonly order: SectionOrder;
  /** The sections that say what to do, or are led to, as places among the sections. */
  readonly stages: readonly number[];
  /** For each section what its questions lead to, in the order written. */
  readonly leads: readonly (readonly Lead[])[];
  /** For each section those that lead to it from above. */
  readonly #sources = new Map<number, Lead[]>();
  /** For each section the nearest above it, or itself, that depends on an answer; -1 when it is always run through. */
  readonly #gates: number[] = [];
  /** For each section the answers with which it can be run through, of each question that decides about it. */
  readonly #allowed: ReadonlyMap<Step, ReadonlySet<Lead>>[] = [];
  readonly #reached: ReadonlySet<number>;

  constructor(sop: Pick<Sop, 'sections'>) {
    this.order = sectionOrderOf(sop);
    const { sections, questions, parents, conditional } = this.order;
    const placeOf = placesOf(sections);
    this.leads = questions.map((steps, from) => steps.flatMap((step) => leadsOf(step, from, placeOf)));
    const targets = new Set<number>();
    for (const lead of this.leads.flat()) {
      if (lead.to.kind !== 'section') continue;
      targets.add(lead.to.at);
      if (!lead.to.isBack) this.#sources.set(lead.to.at, [...(this.#sources.get(lead.to.at) ?? []), lead]);
    }
    this.stages = sections.flatMap(({ steps }, at) => (steps.length > 0 || targets.has(at) ? [at] : []));
    for (const at of sections.keys()) {
      const parent = parents[at] ?? -1;
      this.#gates.push(conditional.has(at) ? at : (this.#gates[parent] ?? -1));
      this.#allowed.push(this.#allowedIn(at));
    }
    this.#reached = this.#reachedSections();
  }

  /** Whether any answers lead through a section. */
  isReached(at: number): boolean {
    return this.#reached.has(at);
  }

  /**
   * Where it goes on at the end of a section.
   * @param last an answer to its last step, where that is a question: where it goes on with that.
   */
  nextOf(at: number, last?: Lead): Next[] {
    const found: Next[] = [];
    const passed = new Set<number>();
    const aim = last?.to.kind === 'section' && !last.to.isBack ? last.to.at : undefined;
    for (const to of this.#stagesAfter(at)) {
      const gate = this.#gates[to] ?? -1;
      if (gate < 0 || this.#isWithin(at, gate)) return this.#withRest(at, found, last, to);
      if (passed.has(gate)) continue;
      passed.add(gate);
      if (aim !== undefined && gate === aim) return [...found, { to, because: last ? [last] : [] }];
      const because = this.#waiting(at, gate, last);
      if (because.length > 0) found.push({ to, because });
      if (found.length === mostWays) return found;
    }
    return this.#withRest(at, found, last, undefined);
  }

  *#stagesAfter(at: number): Generator<number> {
    const after = this.stages.indexOf(at);
    for (let one = after + 1; one < this.stages.length; one++) yield this.stages[one] ?? -1;
  }

  /** The ways found, and where it goes on when none of them is taken. */
  #withRest(at: number, found: readonly Next[], last: Lead | undefined, to: number | undefined): Next[] {
    return this.#isForced(at, found, last) ? [...found] : [...found, { to, because: [] }];
  }

  #isWithin(at: number, outer: number): boolean {
    for (let one = at; one >= 0; one = this.order.parents[one] ?? -1) if (one === outer) return true;
    return false;
  }

  /** The answers that may have been given up to the end of a section, and lead to another. */
  #waiting(at: number, to: number, last: Lead | undefined): Lead[] {
    return (this.#sources.get(to) ?? []).filter(
      (lead) =>
        lead.from <= at &&
        lead.step !== last?.step &&
        this.#reached.has(lead.from) &&
        (this.#allowed[at]?.get(lead.step)?.has(lead) ?? true) &&
        this.#canMeet(at, lead.from),
    );
  }

  /** Whether there are answers with which it goes through both of two sections. */
  #canMeet(one: number, other: number): boolean {
    for (const [step, leads] of this.#allowed[one] ?? []) {
      const others = this.#allowed[other]?.get(step);
      if (others && [...leads].every((lead) => !others.has(lead))) return false;
    }
    return true;
  }

  /** Whether one of the ways found is taken in any case: they are all the answers there are to a question. */
  #isForced(at: number, found: readonly Next[], last: Lead | undefined): boolean {
    const ways = new Set(found.flatMap(({ because }) => because));
    const questions = new Set([...ways].map(({ step }) => step));
    return [...questions].some(
      (step) =>
        step !== last?.step &&
        [...ways].some((way) => way.step === step && way.from <= at) &&
        (this.leads[[...ways].find((way) => way.step === step)?.from ?? -1] ?? [])
          .filter((lead) => lead.step === step && (this.#allowed[at]?.get(step)?.has(lead) ?? true))
          .every((lead) => ways.has(lead)),
    );
  }

  #allowedIn(at: number): ReadonlyMap<Step, ReadonlySet<Lead>> {
    const { parents, conditional } = this.order;
    if (!conditional.has(at)) return this.#allowed[parents[at] ?? -1] ?? new Map();
    const ways = (this.#sources.get(at) ?? []).map(
      (lead): ReadonlyMap<Step, ReadonlySet<Lead>> =>
        new Map([...(this.#allowed[lead.from] ?? []), [lead.step, new Set([lead])]]),
    );
    return ways.length === 0 ? new Map() : ways.reduce(eitherOf);
  }

  #reachedSections(): Set<number> {
    const { sections, parents, conditional } = this.order;
    const reached = new Set<number>();
    for (let known = -1; known < reached.size;) {
      known = reached.size;
      for (const at of sections.keys()) {
        const parent = parents[at] ?? -1;
        if (!conditional.has(at) && (parent < 0 || reached.has(parent))) reached.add(at);
        if (!reached.has(at)) continue;
        for (const { to } of this.leads[at] ?? []) if (to.kind === 'section') reached.add(to.at);
      }
    }
    return reached;
  }
}

/** The answers to a question; of several that say the same only the first can be given. */
function leadsOf(step: Step, from: number, placeOf: (target: LinkTarget | undefined) => number): Lead[] {
  const answers = new Set<string>();
  const leads = step.branches.flatMap((branch): Lead[] => {
    if (answers.has(branch.answer)) return [];
    answers.add(branch.answer);
    return [{ from, step, branch, to: destinationOf(branch, from, placeOf) }];
  });
  return isQuestion(step) ? leads : [...leads, { from, step, branch: undefined, to: { kind: 'on' } }];
}

function destinationOf(
  { target }: Branch,
  from: number,
  placeOf: (target: LinkTarget | undefined) => number,
): Destination {
  switch (target?.kind) {
    case 'file':
      return { kind: 'sop', target };
    case 'external':
      return { kind: 'link', href: target.href };
    default: {
      const at = placeOf(target);
      return at < 0 ? { kind: 'on' } : { kind: 'section', at, isBack: at <= from };
    }
  }
}

/** What is allowed when one of two holds: what only one of them decides about is open. */
function eitherOf(
  one: ReadonlyMap<Step, ReadonlySet<Lead>>,
  other: ReadonlyMap<Step, ReadonlySet<Lead>>,
): ReadonlyMap<Step, ReadonlySet<Lead>> {
  return new Map(
    [...one].flatMap(([step, leads]) => {
      const others = other.get(step);
      return others ? [[step, new Set([...leads, ...others])] as const] : [];
    }),
  );
}
