import { readCondition } from '../liquid/condition';
import { factsAsked, isDeclared } from '../ticket/facts';
import { problem } from '../problem';
import { nearest } from '../text/nearest';
import type { LibraryRule } from './rule';

/** What an SOP says of escalating, where it is written as a condition, must ask for names that mean something, once the library declares variables. */
export const escalationCondition: LibraryRule = {
  check(sop, library) {
    const when = sop.front.escalation?.when;
    const config = library.config(sop.location.root);
    // Only comparisons are surely meant as conditions; a word alone may be just that.
    const condition = when && /[=<>]/.test(when.text) ? readCondition(when.text, () => true) : undefined;
    if (!when || !condition || config.variables.size === 0) return [];
    const known = [...config.variables.keys(), ...factsAsked(config).keys()];
    return condition.names
      .filter((name) => !isDeclared(name, sop.front.appliesTo, config))
      .map((name) => {
        const near = nearest(name, known);
        return near
          ? problem('sop.escalation-name-near', when.range, name, near)
          : problem('sop.escalation-name-unknown', when.range, name);
      });
  },
};
