import { labelFor, variableName } from '../../placeholder/meant';
import { usualFacts } from '../../ticket/facts';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { approvedTexts } from '../replies/texts';
import { placeOf } from './reply-place';

const kind: ProblemKind = {
  code: 'reply.variables-undeclared',
  severity: 'information',
  message:
    'library.yml declares no variables, so agents are asked for “{0}” by that name, and anything they type is taken. Declare it under “variables”, with a label, an example and a pattern, or under “constants” where it is the shop’s own.',
  declares: ({ args: [name = ''] }) => (variableName(name) === name ? { name, label: labelFor(name) } : undefined),
};

/** How many are told of one SOP. */
const most = 100;

/** Where a library has a `library.yml` but no variables in it, what replies use should be declared there; each is told once. */
export const variablesUndeclared: Rule<'library'> = {
  kinds: [kind],
  *check({ sop, library }) {
    const { isRead, version, variables, constants } = library.config(sop.location.root);
    if (!isRead || version === undefined || variables.size + constants.size > 0) return;
    const told = new Set<string>(usualFacts);
    for (const text of approvedTexts(sop)) {
      if (!text.hasLiquid) continue;
      for (const { name, line, character } of text.template.variables) {
        if (told.has(name)) continue;
        if (told.size >= most) return;
        told.add(name);
        yield found(kind, placeOf(text.variant, text.places, { line, character }, name.length), [name]);
      }
    }
  },
};
