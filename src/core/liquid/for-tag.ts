import { evalToken, evalTokenValue, ForTag, toValue, TypeGuards } from 'liquidjs';
import type { Context } from 'liquidjs';
import { cost, mostRounds, OverBudget } from './budget';
import { budgetOf } from './context';
import { Group } from './values';

/** `{% for %}` that refuses to go round more often than replies may. Nothing is left out of what it goes through. */
export class CappedFor extends ForTag {
  override *render(...[context, emitter]: Parameters<ForTag['render']>): ReturnType<ForTag['render']> {
    const rounds = (yield this.#rounds(context)) as unknown as number;
    if (!(rounds <= mostRounds)) throw new OverBudget();
    budgetOf(context)?.spend(0, rounds * cost.step);
    return yield* super.render(context, emitter);
  }

  *#rounds(context: Context): Generator<unknown, number, unknown> {
    const { collection } = this;
    if (!TypeGuards.isRangeToken(collection)) {
      const value: unknown = toValue(Group.asked(yield evalToken(collection, context)));
      return Array.isArray(value) ? value.length : 0;
    }
    const first = Number(yield evalTokenValue(collection.lhs, context));
    const last = Number(yield evalTokenValue(collection.rhs, context));
    // Beyond these numbers, adding one changes nothing: the loop would never end.
    if (Math.abs(first) > Number.MAX_SAFE_INTEGER || Math.abs(last) > Number.MAX_SAFE_INTEGER) return Infinity;
    return last >= first ? last - first + 1 : 0;
  }
}
