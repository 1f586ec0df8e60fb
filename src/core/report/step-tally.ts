import { fold } from '../text/fold';
import { smallGroup } from './small-groups';
import type { ScaleKind } from '../time/time-scale';
import type { StepOutcome } from './observation';
import type { Hint, StepRow } from './report';
import { intervalOfMedian, leastShare, percentile, roundTo } from './statistics';

/**
 * From which shares on a step is looked at, each beyond chance: with few cases, more of them have to show it. What is required
 * should not be left out by one case in four; what is optional may be, until most do; an answer that says that none fits may be
 * an exception in one case of ten.
 */
const often = { skipped: 0.25, unanswered: 0.25, optional: 0.5, none: 0.1 } as const;
/** So many steps are told of: a longer list is read by nobody. */
export const mostHints = 10;
/** So many reasons are told of each step. */
const mostReasons = 3;

/** Answers that say that no answer fits, folded: in Spanish, Catalan and English. */
const noneAnswers =
  /^(?:ningun[oa]?s?(?: de (?:est[oa]s|ell[oa]s|l[oa]s anteriores))?|cap(?: d.?aquest(?:e?s)?| d.?ells| de les anteriors| dels anteriors)?|none(?: of (?:these|those|them|the above))?|neither|otr[oa]s?(?: (?:caso|cosa|motivo|opcion|razon)s?)?|(?:un )?altres?(?: (?:cas|cosa|motiu|opcio|rao)s?)?|others?(?: (?:case|reason|option)s?)?|something else|anything else|not listed)$/;

interface Counted {
  readonly sop: string;
  readonly step: string;
  text: string;
  isQuestion: boolean;
  isRequired: boolean;
  reached: number;
  skipped: number;
  left: number;
  overridden: number;
  readonly reasons: Map<string, { readonly reason: string; count: number }>;
  readonly none: Map<string, number>;
  answered: number;
  /** A median never mixes times of two clocks. */
  readonly took: Readonly<Record<ScaleKind, number[]>>;
  allowed: number | undefined;
}

/** Counts what became of steps. The texts told are those that came last. */
export class StepTally {
  readonly #steps = new Map<string, Counted>();
  readonly #titles = new Map<string, string>();

  add(outcomes: readonly StepOutcome[], titles: ReadonlyMap<string, string>): void {
    for (const outcome of outcomes) {
      this.#titles.set(outcome.sop, titles.get(outcome.sop) ?? outcome.sop);
      this.#add(outcome);
    }
  }

  /** Steps that were left undone in some case, those that were most often first; not those that few cases came to. */
  rows(): StepRow[] {
    return this.#enough()
      .filter((one) => one.skipped + one.left > 0)
      .map((one): StepRow => {
        const { sop, step, text, reached, skipped, left, overridden, allowed } = one;
        const { took, clock, timed } = timesOf(one);
        const reasons = [...one.reasons.values()]
          .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
          .slice(0, mostReasons);
        return {
          sop,
          title: this.#titleOf(sop),
          step,
          text,
          reached,
          skipped,
          overridden,
          left: left - overridden,
          reasons,
          timed,
          ...(allowed === undefined ? {} : { allowed }),
          ...(took === undefined || timed < smallGroup ? {} : { took, clock }),
        };
      })
      .sort(
        (a, b) =>
          undone(b) - undone(a) || b.reached - a.reached || (`${a.sop}#${a.step}` < `${b.sop}#${b.step}` ? -1 : 1),
      );
  }

  /** The steps that the author should look at: those that concern most cases first, but optional ones last. */
  hints(most = mostHints): Hint[] {
    return this.#enough()
      .flatMap((one): Hint[] => {
        const about = { sop: one.sop, title: this.#titleOf(one.sop), step: one.step, text: one.text };
        const hints: Hint[] = [];
        const undone = one.skipped + one.left;
        const kind = one.isQuestion ? 'unanswered' : one.isRequired ? 'skipped' : 'optional';
        if (leastShare(undone, one.reached) > often[kind])
          hints.push({ kind, ...about, n: one.reached, share: roundTo(undone / one.reached, 4) });
        const [answer, count] = [...one.none].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
        if (one.answered >= smallGroup && leastShare(count, one.answered) > often.none)
          hints.push({
            kind: 'missing-branch',
            ...about,
            n: one.answered,
            share: roundTo(count / one.answered, 4),
            answer,
          });
        const { took, clock, timed, least, share: longer } = timesOf(one);
        if (one.allowed !== undefined && took !== undefined && timed >= smallGroup && least > one.allowed)
          hints.push({ kind: 'slow', ...about, n: timed, share: longer, took, clock, allowed: one.allowed });
        return hints;
      })
      .sort(
        (a, b) =>
          rank(a) - rank(b) || b.n * b.share - a.n * a.share || (`${a.sop}#${a.step}` < `${b.sop}#${b.step}` ? -1 : 1),
      )
      .slice(0, most);
  }

  #add(outcome: StepOutcome): void {
    const key = `${outcome.sop}#${outcome.step}`;
    const { sop, step } = outcome;
    const known: Counted = this.#steps.get(key) ?? {
      sop,
      step,
      text: '',
      isQuestion: false,
      isRequired: false,
      reached: 0,
      skipped: 0,
      left: 0,
      overridden: 0,
      reasons: new Map(),
      none: new Map(),
      answered: 0,
      took: { business: [], calendar: [] },
      allowed: undefined,
    };
    this.#steps.set(key, known);
    known.text = outcome.text;
    known.isQuestion = outcome.isQuestion;
    known.isRequired = outcome.isRequired;
    known.allowed = outcome.allowed;
    known.reached++;
    if (outcome.how === 'skipped') known.skipped++;
    if (outcome.how === 'left') known.left++;
    if (outcome.isOverridden) known.overridden++;
    if (outcome.how === 'skipped' && outcome.reason !== undefined) {
      const reason = known.reasons.get(fold(outcome.reason)) ?? { reason: outcome.reason, count: 0 };
      reason.count++;
      known.reasons.set(fold(outcome.reason), reason);
    }
    if (outcome.answer !== undefined) {
      known.answered++;
      if (saysNone(outcome.answer)) known.none.set(outcome.answer, (known.none.get(outcome.answer) ?? 0) + 1);
    }
    if (outcome.took !== undefined) known.took[outcome.clock].push(outcome.took);
  }

  #enough(): Counted[] {
    return [...this.#steps.values()].filter((one) => one.reached >= smallGroup);
  }

  #titleOf(sop: string): string {
    return this.#titles.get(sop) ?? sop;
  }
}

/** Whether an answer says that none of the answers fits. */
export function saysNone(answer: string): boolean {
  return noneAnswers.test(
    fold(answer)
      .replace(/[.…!¡¿?]/g, '')
      .trim(),
  );
}

/** What a step took, by the clock that counted more of its cases. */
function timesOf({ took, allowed = 0 }: Counted): {
  readonly took: number | undefined;
  readonly clock: ScaleKind;
  readonly timed: number;
  /** The least that the median may be, but for chance. */
  readonly least: number;
  /** The share of cases that took longer than allowed. */
  readonly share: number;
} {
  const clock = took.business.length > took.calendar.length ? 'business' : 'calendar';
  const sorted = Float64Array.from(took[clock]).sort();
  const value = percentile(sorted, 0.5);
  const timed = sorted.length;
  return {
    took: value === undefined ? undefined : roundTo(value, 2),
    clock,
    timed,
    least: intervalOfMedian(sorted)?.[0] ?? 0,
    share: timed === 0 ? 0 : roundTo(sorted.filter((one) => one > allowed).length / timed, 4),
  };
}

function rank({ kind }: Hint): number {
  return kind === 'optional' ? 1 : 0;
}

function undone({ skipped, overridden, left, reached }: StepRow): number {
  return (skipped + overridden + left) / reached;
}
