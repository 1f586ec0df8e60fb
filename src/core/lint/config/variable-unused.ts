import type { LibraryConfig } from '../../library/config';
import type { Sop } from '../../sop/model';
import { factsAsked } from '../../ticket/facts';
import { isPersonal } from '../../ticket/personal';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { mentionsOf } from './places';
import { removeEntry } from './remove-entry';
import { unusedNames } from './unused-names';

const kind: ProblemKind = {
  code: 'library.variable-unused',
  severity: 'information',
  message: 'No reply, step or condition uses “{0}”. Remove it, unless you are about to.',
  fix: removeEntry,
};

/** How many are told. */
const most = 100;

/** What `library.yml` declares is used somewhere, so that nobody is asked for what nobody needs. */
export const variableUnused: Rule<'config'> = {
  kinds: [kind],
  *check(subject) {
    const { config, root, library } = subject;
    if (config.variables.size === 0) return;
    const unused = unusedIn(config, library.sopsOf(root));
    if (unused.size === 0) return;
    let told = 0;
    for (const { target, kind: how, range } of mentionsOf(subject)) {
      if (target.kind !== 'variable' || how !== 'definition' || !unused.delete(target.name)) continue;
      if (told++ < most) yield found(kind, range, [target.name]);
    }
  },
};

function unusedIn(config: LibraryConfig, sops: Iterable<Sop>): Set<string> {
  const facts = factsAsked(config);
  // Who looks at a customer or at what the shop decides is told these, whether or not a reply says them.
  const isNeeded = (name: string) =>
    facts.has(name) ||
    config.limits.has(name) ||
    isPersonal(name, config.variables) ||
    /^(?:customer|agent)\./.test(name);
  return unusedNames(
    [...config.variables.keys()].filter((name) => !isNeeded(name)),
    sops,
  );
}
