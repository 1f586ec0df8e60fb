import { Context, Drop, toValue } from 'liquidjs';
import type { Emitter, Liquid, Template } from 'liquidjs';
import { cost } from './budget';
import type { Budget } from './budget';
import type { Group } from './values';

/** What a loop tells about itself. */
const loopNames = new Set(['index', 'index0', 'rindex', 'rindex0', 'first', 'last', 'length', 'name']);
/** What a text or list tells about itself. */
const size = new Set(['size', 'first', 'last']);

/**
 * What a template can read while it is filled in: what it has defined itself, then the values of a group. Objects give
 * only what is their own, nothing they inherit, and no function is called. All work is counted.
 */
export class ReplyContext extends Context {
  readonly budget: Budget;
  readonly #root: Group;
  /** What the template defines, outermost first. */
  readonly #scopes: object[];

  constructor(liquid: Liquid, root: Group, budget: Budget) {
    super({}, liquid.options, { sync: true }, { liquid });
    this.budget = budget;
    this.#root = root;
    this.#scopes = [this.bottom()];
    // What filters tell before they make something long.
    const limiter = {
      use: (count: number) => {
        if (count > 0) budget.foresee(count);
      },
      check: () => undefined,
    };
    this.memoryLimit = limiter as unknown as Context['memoryLimit'];
    this.renderLimit = limiter as unknown as Context['renderLimit'];
  }

  override push(scope: object): number {
    this.#scopes.push(scope);
    return super.push(scope);
  }

  override pop(): ReturnType<Context['pop']> {
    this.#scopes.pop();
    return super.pop();
  }

  override *_get(paths: Parameters<Context['_get']>[0]): ReturnType<Context['_get']> {
    const name: unknown = toValue(paths[0]);
    const scope = this.#scopes.findLast((one) => Object.hasOwn(one, name as PropertyKey));
    return (yield this._getFromScope(scope ?? this.#root, paths)) as unknown;
  }

  /** Renders one part of the template. */
  renderPart(part: Template, emitter: Emitter): unknown {
    return part.render(this, emitter);
  }

  override readProperty(from: unknown, property: unknown): unknown {
    const key: unknown = toValue(property);
    this.budget.spend(0, cost.step + (typeof key === 'string' ? key.length : 0));
    if (from === null || from === undefined) return from;
    // Values decide for themselves what can be read of them.
    if (from instanceof Drop && from.liquidMethodMissing !== Drop.prototype.liquidMethodMissing)
      return from.liquidMethodMissing(key as string, this);
    if (typeof key !== 'string' && typeof key !== 'number') return undefined;
    if (from instanceof Drop) return loopNames.has(String(key)) ? told(from, key) : undefined;
    if (size.has(String(key)) && (typeof from === 'string' || Array.isArray(from)))
      return key === 'size' ? from.length : typeof from === 'string' ? undefined : from.at(key === 'first' ? 0 : -1);
    if (Array.isArray(from) && typeof key === 'number') return from.at(key) as unknown;
    return Object.hasOwn(from, key) ? (from as Readonly<Record<PropertyKey, unknown>>)[key] : undefined;
  }
}

function told(loop: object, key: PropertyKey): unknown {
  const value = (loop as Readonly<Record<PropertyKey, unknown>>)[key];
  return typeof value === 'function' ? (value.call(loop) as unknown) : value;
}

/** The budget of what is filled in; undefined while a condition is worked out by itself. */
export function budgetOf(context: Context): Budget | undefined {
  return context instanceof ReplyContext ? context.budget : undefined;
}
