import { Budget } from '../../liquid/budget';
import type { TemplateFault } from '../../liquid/fault';
import { tooMuchWork } from '../../liquid/sample';
import type { TemplateCheck } from '../../liquid/template';
import type { Problem } from '../../problem';
import type { ReplyVariant } from '../../sop/model';
import { Suggester } from '../../text/nearest';
import { LineIndex } from '../../text/position';
import { labelFor, VariableFinder, variableName } from '../../placeholder/meant';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import { approvedTexts } from '../replies/texts';
import type { ProblemKind, Rule } from '../rule';
import { FaultTeller, faultKinds } from './reply-faults';
import { lineOf, placeOf } from './reply-place';

const unknownVariable: ProblemKind = {
  code: 'reply.variable-unknown',
  severity: 'warning',
  message: 'library.yml has neither a variable nor a constant “{0}”.',
  fix: replaceBySuggestion,
  declares: ({ args: [name = ''] }) => (variableName(name) === name ? { name, label: labelFor(name) } : undefined),
};

/**
 * Replies must be valid Liquid of what replies can use, must not take too much work, and may use only variables and
 * constants the library knows, once it declares any.
 */
export const replyTemplate: Rule<'library'> = {
  kinds: [...faultKinds, unknownVariable],
  *check({ sop, library }) {
    const { variables, constants } = library.config(sop.location.root);
    const known = new Set([...variables.keys(), ...constants.keys()]);
    const tellers = { faults: new FaultTeller(), names: new Suggester(known), meant: new VariableFinder(variables) };
    let [work, heavy] = [0, 0];
    for (const { variant, hasLiquid, template: check } of approvedTexts(sop)) {
      // A text without Liquid needs no filling in.
      if (!hasLiquid) continue;
      yield* problemsIn(variant, check, known, tellers);
      if (!check.templates || heavy >= mostHeavy || work >= mostWork) continue;
      const budget = new Budget();
      const fault = tooMuchWork(check.templates, budget);
      work += budget.share;
      if (!fault && work < mostWork) continue;
      heavy++;
      yield* problemsIn(variant, { ...check, variables: [], faults: [fault ?? tooMuch] }, known, tellers);
    }
  },
};

/** How many replies of one SOP are told of that take too much work: the rest is told once these are mended. */
const mostHeavy = 20;
/** How much the replies of one SOP may take together, in budgets of one reply. What comes after that is not tried. */
const mostWork = 50;
const tooMuch: TemplateFault = { kind: 'too-much-work', word: '', start: 0, end: 1 };

function* problemsIn(
  variant: ReplyVariant,
  { variables, faults }: TemplateCheck,
  known: ReadonlySet<string>,
  tellers: { readonly faults: FaultTeller; readonly names: Suggester; readonly meant: VariableFinder },
): Generator<Problem> {
  const places = new LineIndex(variant.text);
  for (const fault of faults) {
    // Of what is wrong with a whole tag, its first sign is marked.
    const length = fault.kind === 'syntax' ? 1 : fault.end - fault.start;
    yield tellers.faults.tell(fault, placeOf(variant, places, places.positionAt(fault.start), length));
  }
  if (known.size === 0) return;
  for (const { name, line, character } of variables) {
    if (known.has(name)) continue;
    const place = placeOf(variant, places, { line, character }, name.length);
    const meant =
      tellers.names.nearest(name) ??
      tellers.meant.find(name, lineOf(variant.text, places.offsetAt({ line, character })));
    yield found(unknownVariable, place, [name], meant);
  }
}
