import { Liquid } from 'liquidjs';
import type { Context } from 'liquidjs';
import { knownTags } from './allowed';
import { cost } from './budget';
import { budgetOf } from './context';
import { CaseOfKnown } from './case-tag';
import { Compared, operators } from './compared';
import { makeFilters } from './filters';
import { CappedFor } from './for-tag';
import { renderParts } from './render';
import { Sample, unknownOf } from './values';

let made: Liquid | undefined;

/**
 * The Liquid engine that fills in replies: no file access, only the tags and filters that replies can use, all work
 * counted, with marks in place of unknown values. It is made on first use, because making it takes as long as
 * everything else that happens when the extension is loaded.
 */
export function engine(): Liquid {
  return (made ??= makeEngine());
}

type Operator = (...args: unknown[]) => unknown;

function makeEngine(): Liquid {
  const liquid = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    operators: countedOperators(),
    outputEscape: printed as (value: unknown) => string,
  });
  for (const tag of Object.keys(liquid.tags)) if (!knownTags.has(tag)) Reflect.deleteProperty(liquid.tags, tag);
  liquid.registerTag('case', CaseOfKnown);
  liquid.registerTag('for', CappedFor);
  const filters = makeFilters();
  for (const name of Object.keys(liquid.filters)) liquid.unregisterFilter(name);
  for (const [name, filter] of filters) liquid.registerFilter(name, filter);
  liquid.renderer.renderTemplates = renderParts;
  return liquid;
}

/** What is printed for a value. */
function printed(this: unknown, value: unknown): unknown {
  if (typeof value === 'string') return value;
  budgetOf((this as { readonly context: Context }).context)?.foresee(Compared.workOf(value));
  return value instanceof Sample ? value.toString() : (unknownOf(value)?.toString() ?? Compared.printed(value));
}

/** Comparing takes as long as reading both sides; a text is read again for each value of a list that it may contain. */
function countedOperators(): typeof operators {
  const counted = Object.entries(operators).map(([name, operator]) => {
    const count: Operator = (...args) => {
      const [left, right] = args.slice(0, -1);
      const times = Compared.sizeOf(left) === undefined ? Math.max(1, Compared.sizeOf(right) ?? 1) : 1;
      const reading = times * Compared.workOf(left) + Compared.workOf(right);
      budgetOf(args.at(-1) as Context)?.spend(0, cost.step + reading);
      return (operator as Operator)(...args);
    };
    return [name, count];
  });
  return Object.fromEntries(counted) as typeof operators;
}
