import { readCondition } from '../../liquid/condition';
import { factsAsked, isDeclared } from '../../ticket/facts';
import { Suggester } from '../../text/nearest';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.escalation-name-unknown',
  severity: 'warning',
  message:
    '“{0}” is neither a variable of library.yml nor a fact of tickets, so this condition may never be met. Write it in words if it is for people.',
  fix: replaceBySuggestion,
};

/** An escalation written as a condition must use names that mean something, once the library declares variables. */
export const escalationCondition: Rule<'library'> = {
  kinds: [kind],
  check({ sop, library }) {
    const when = sop.front.escalation?.when;
    const config = library.config(sop.location.root);
    // Only comparisons are certainly meant as conditions; a single word may be just a word.
    const condition = when && /[=<>]/.test(when.text) ? readCondition(when.text, () => true) : undefined;
    if (!when || !condition || config.variables.size === 0) return [];
    const known = new Suggester([...config.variables.keys(), ...config.constants.keys(), ...factsAsked(config).keys()]);
    return condition.names
      .filter((name) => !isDeclared(name, sop.front.appliesTo, config))
      .map((name) => found(kind, when.range, [name], known.nearest(name)));
  },
};
