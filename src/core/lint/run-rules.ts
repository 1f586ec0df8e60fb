import { attempt } from '../attempt';
import type { Problem } from '../problem';
import { fileStart } from '../sop/parsed-text';
import { ruleFailed } from './lint-kinds';
import { found } from './rule';
import type { Rule, Subjects } from './rule';

/** What some rules find; one that fails costs only its own findings, and is told. */
export function findingsOf<Scope extends keyof Subjects>(
  rules: readonly Rule<Scope>[],
  subject: Subjects[Scope],
): Problem[] {
  const all: Problem[] = [];
  try {
    for (const rule of rules) for (const one of rule.check(subject)) all.push(one);
    return all;
  } catch {
    // Which one failed is asked only then: most never do, and each is asked of every file.
    return rules.flatMap((rule) => checked(rule.kinds[0]?.code ?? '', () => [...rule.check(subject)]));
  }
}

/**
 * What a check finds; if it fails, that instead.
 * @param code what the check is about.
 * @param known what is found without it.
 */
export function checked(
  code: string,
  check: () => readonly Problem[],
  known: readonly Problem[] = [],
): readonly Problem[] {
  return attempt(check, (reason) => [...known, found(ruleFailed, fileStart, [code, reason])]);
}
