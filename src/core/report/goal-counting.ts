import type { Goal } from '../library/config';
import type { Days } from './days';
import { judgeGoal, planGoal, unreadGoal } from './goals';
import type { GoalPlan } from './goals';
import type { Figure } from './measures';
import type { CaseDigest } from './observation';
import { instantsOf, isIn } from './periods';
import type { DayRange, Stretch } from './periods';
import type { GoalRow } from './report';
import { Tally } from './tally';

/** Counts what goals are about, each in its own period. */
export class GoalCounting {
  readonly #goals: readonly {
    readonly goal: Goal;
    readonly plan: ReturnType<typeof planGoal>;
    readonly now: Tally;
    readonly then: Tally;
    readonly during: Stretch;
    readonly earlier: Stretch;
  }[];

  constructor(goals: readonly Goal[], until: string, days: Days) {
    this.#goals = goals.map((goal) => {
      const plan = planGoal(goal, until);
      const stretch = (range: DayRange | undefined) => (range ? instantsOf(range, days) : { from: 0, to: 0 });
      return {
        goal,
        plan,
        now: new Tally(),
        then: new Tally(),
        during: stretch(isPlan(plan) ? plan.period : undefined),
        earlier: stretch(isPlan(plan) ? plan.before : undefined),
      };
    });
  }

  take(digest: CaseDigest): void {
    for (const { plan, now, then, during, earlier: before } of this.#goals) {
      if (
        !isPlan(plan) ||
        (plan.measure.category !== undefined && !isInCategory(digest.category, plan.measure.category))
      )
        continue;
      for (const one of digest.observations) {
        if (isIn(one.at, during)) now.add(one);
        else if (isIn(one.at, before)) then.add(one);
      }
    }
  }

  /**
   * @param more figures of today that do not come from cases.
   * @param categoryTitle what a category is called.
   */
  rows(more: readonly Figure[], categoryTitle: (folder: string) => string): GoalRow[] {
    return this.#goals.map(({ goal, plan, now, then }) => {
      if (!isPlan(plan)) return unreadGoal(goal, plan);
      const { category } = plan.measure;
      const row = judgeGoal(goal, plan, [...now.figures(), ...more], then.figures());
      return category === undefined ? row : { ...row, category: categoryTitle(category) };
    });
  }
}

function isPlan(plan: ReturnType<typeof planGoal>): plan is GoalPlan {
  return typeof plan !== 'string';
}

/** Whether a folder is a category, or lies below it; a name alone means any folder of that name. */
function isInCategory(folder: string, category: string): boolean {
  const [path, wanted] = [`/${folder.toLowerCase()}/`, `/${category.toLowerCase()}/`];
  return category.includes('/') ? path.startsWith(wanted) : path.includes(wanted);
}
