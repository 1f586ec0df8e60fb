import { CaseTag, Drop } from 'liquidjs';
import { Compared } from './compared';

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
    const { value } = this;
    const ask = value.value.bind(value);
    value.value = function* (context, lenient) {
      const asked = yield* ask(context, lenient);
      return asked instanceof Compared ? new Kept(asked) : asked;
    };
  }
}
