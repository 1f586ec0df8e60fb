import type { Problem } from '../../problem';
import { allSteps } from '../../sop/model';
import type { Sop, Step } from '../../sop/model';
import { placesOf, sectionOrderOf } from '../../sop/section-order';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { upToMost } from '../most-told';
import { WrittenWords } from './written-words';

const nested: ProblemKind = {
  code: 'sop.required-in-optional',
  severity: 'warning',
  message:
    '“{0}” must be done, but “{1}”, in which it stands, may be left out. Take “optional” out there, or let this be optional too.',
  fix: takeOut,
};
const behind: ProblemKind = {
  code: 'sop.required-behind-optional',
  severity: 'warning',
  message:
    '“{0}” is to be done exactly as written, but whoever leaves out the optional question “{1}” never gets there. Take “optional” out of the question.',
  fix: takeOut,
};

/** What must be done must not hang on what may be left out. */
export const requiredInOptional: Rule<'library'> = {
  kinds: [nested, behind],
  *check({ sop }) {
    if (sop.hasSteps) yield* upToMost(faults(sop));
  },
};

function* faults(sop: Sop): Generator<Problem> {
  const words = new WrittenWords(sop);
  const placeOfWords = (step: Step) => words.placeOf(step.text, step.textRange);
  for (const { steps } of sop.sections)
    for (const outer of allSteps(steps)) {
      // The sub-steps of one that is done by its answer may stand on their own.
      if (outer.required || outer.isStruck || outer.conduct === 'protocol') continue;
      for (const step of outer.steps)
        if (step.required && (step.conduct === 'protocol' || saysRequired(words.cut(step.textRange))))
          yield found(nested, placeOfWords(step), [step.text, outer.text, lineOf(outer)]);
    }
  for (const [step, question] of behindOptional(sop))
    yield found(behind, placeOfWords(step), [step.text, question.text, lineOf(question)]);
}

/** Whether a tag says in so many words what holds without it. */
function saysRequired(written: string): boolean {
  return /`[^`]*(?<![\w#@-])required(?![\w-])[^`]*`\s*$/.test(written);
}

/** The first step that is protocol of each section that only optional questions lead to, with the first of them. */
function* behindOptional(sop: Sop): Generator<readonly [Step, Step]> {
  const { sections, conditional, questions } = sectionOrderOf(sop);
  if (conditional.size === 0) return;
  const placeOf = placesOf(sections);
  const sources = new Map<number, { readonly step: Step; readonly isOptional: boolean }>();
  for (const [from, steps] of questions.entries())
    for (const step of steps)
      for (const { target } of step.branches) {
        const to = placeOf(target);
        if (to <= from) continue;
        const isOptional = !step.required && !step.isStruck && (sources.get(to)?.isOptional ?? true);
        sources.set(to, { step: sources.get(to)?.step ?? step, isOptional });
      }
  for (const [at, { step, isOptional }] of sources) {
    if (!isOptional) continue;
    const bound = sections[at]?.steps.find(({ required, conduct }) => required && conduct === 'protocol');
    if (bound) yield [bound, step];
  }
}

function lineOf({ textRange }: Step): string {
  return String(textRange.end.line);
}

/** Takes `optional` out of the tag that ends on a line. */
function takeOut({ args: [, , written = ''] }: Problem, { lines }: FixFile): Fix[] {
  const line = Number(written);
  const [, before = '', tag] = /^(.*)(`[^`]*`)\s*$/.exec(lines[line] ?? '') ?? [];
  if (tag === undefined || !/(?<![\w#@-])optional(?![\w-])/.test(tag)) return [];
  const words = tag
    .slice(1, -1)
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'optional');
  const text = words.length === 0 ? '' : `\`${words.join(' ')}\``;
  const start = { line, character: words.length === 0 ? before.trimEnd().length : before.length };
  const range = { start, end: { line, character: before.length + tag.length } };
  return [{ title: 'remove-word', args: ['optional'], edits: [{ range, text }], isPreferred: false }];
}
