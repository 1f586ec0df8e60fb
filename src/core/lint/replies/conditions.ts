import { comparisonsIn, idleBranches, silentChoice } from '../../liquid/possible';
import type { Comparison } from '../../liquid/choices';
import type { VariableConfig } from '../../library/variables';
import type { Problem } from '../../problem';
import { nearest } from '../../text/nearest';
import { accepts, meantValue } from '../../ticket/accepts';
import { numberIn } from '../../ticket/compare';
import { respelling } from '../fix';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { approvedTexts } from './texts';
import type { ApprovedText } from './texts';

const impossible: ProblemKind = {
  code: 'reply.value-impossible',
  severity: 'warning',
  message: '“{1}” is never “{0}”, so this decides nothing. Compare it with what it can be: {2}.',
  fix: respell,
};
const never: ProblemKind = {
  code: 'reply.branch-never',
  severity: 'warning',
  message:
    'This can never hold here, so what follows is never said. Correct the condition, or remove it with its words.',
};
const always: ProblemKind = {
  code: 'reply.branch-always',
  severity: 'warning',
  message:
    'This always holds here, so it decides nothing. Write the whole comparison on both sides of “or” and “and”, or remove the condition.',
};
const silent: ProblemKind = {
  code: 'reply.says-nothing',
  severity: 'warning',
  message: 'When none of this holds, the reply is empty. Say something behind {% else %}, or outside the condition.',
};

/** How many are told of one SOP. */
const most = 100;
/** The shortest value that is taken for a misspelt one without a look. */
const leastLetters = 6;
/** How many values are named. */
const mostNamed = 12;

/** What depends on a condition can be said, and something always is. */
export const replyConditions: Rule<'library'> = {
  kinds: [impossible, never, always, silent],
  *check({ sop, library }) {
    let told = 0;
    for (const text of approvedTexts(sop)) {
      if (!text.hasLiquid || !text.text.includes('{%')) continue;
      const { variables } = library.config(sop.location.root);
      for (const problem of problemsIn(text, variables)) {
        if (told++ >= most) return;
        yield problem;
      }
    }
  },
};

function* problemsIn(text: ApprovedText, variables: ReadonlyMap<string, VariableConfig>): Generator<Problem> {
  const valuesOf = (name: string) => [...(variables.get(name)?.values.keys() ?? [])];
  const wrong: Comparison[] = [];
  for (const one of comparisonsIn(text.said)) {
    const rules = variables.get(one.name);
    if (!rules || !isImpossible(one, rules)) continue;
    wrong.push(one);
    const value = typeof one.value === 'string' ? one.value : '';
    yield found(impossible, text.rangeOf(one.start, one.end), [value, one.name, namedOf(rules)], meant(value, rules));
  }
  for (const { kind, start, end } of idleBranches(text.said, valuesOf)) {
    // What is wrong with it was told.
    if (wrong.some((one) => one.start >= start && one.end <= end)) continue;
    yield found(kind === 'never' ? never : always, text.rangeOf(start, end));
  }
  const choice = text.isAnticipation ? undefined : silentChoice(text.said, valuesOf);
  if (choice && wrong.length === 0) yield found(silent, text.rangeOf(choice.start, choice.end));
}

/** Only texts: numbers may be written in more ways than a pattern knows. */
function isImpossible({ operator, value }: Comparison, rules: VariableConfig): boolean {
  if ((operator !== '==' && operator !== '!=') || typeof value !== 'string' || value.trim() === '') return false;
  return (rules.values.size > 0 || Number.isNaN(numberIn(value))) && !accepts(rules, value);
}

function namedOf({ values, example, pattern }: VariableConfig): string {
  if (values.size === 0) return example ?? pattern?.source ?? '';
  const keys = [...values.keys()];
  return keys.slice(0, mostNamed).join(', ') + (keys.length > mostNamed ? ', …' : '');
}

function meant(value: string, rules: VariableConfig): string | undefined {
  if (rules.values.size === 0) return undefined;
  return meantValue(rules, value) ?? nearest(value, rules.values.keys());
}

/** Within its quotes. */
function respell({ range, args: [wrong = ''], suggestion }: Problem, file: FixFile): Fix[] {
  const { start, end } = range;
  if (suggestion === undefined || file.cut(range).slice(1, -1) !== wrong) return [];
  const inner = {
    start: { line: start.line, character: start.character + 1 },
    end: { line: end.line, character: end.character - 1 },
  };
  const fix = respelling(inner, wrong, suggestion);
  // Two short values may be as near to each other as a slip.
  return [{ ...fix, isPreferred: fix.isPreferred && wrong.length >= leastLetters }];
}
