import { CaseTag, Drop } from 'liquidjs';
import { cost } from './budget';
import { Compared } from './compared';
import { budgetOf } from './context';

/**
 * `{% case %}` takes the plain value of what it compares; this hands it the known value instead, which compares as
 * people expect.
 */
class Kept extends Drop {
  readonly #value: Compared;

  constructor(value: Compared) {
    super();
    this.#value = value;
  }

  override valueOf(): Compared {
    return this.#value;
  }
}

/** `{% case order.count %}{% when 7 %}` where somebody wrote `007`. */
export class CaseOfKnown extends CaseTag {
  constructor(...args: ConstructorParameters<typeof CaseTag>) {
    super(...args);
    const { value, branches } = this;
    const comparisons = branches.reduce((sum, { values }) => sum + values.length, 0);
    const ask = value.value.bind(value);
    value.value = function* (context, lenient) {
      const asked = yield* ask(context, lenient);
      budgetOf(context)?.spend(0, comparisons * (cost.step + Compared.workOf(asked)));
      return asked instanceof Compared ? new Kept(asked) : asked;
    };
  }
}
