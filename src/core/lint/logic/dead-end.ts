import type { Problem } from '../../problem';
import { allSteps } from '../../sop/model';
import type { Sop, Step } from '../../sop/model';
import { placesOf, sectionOrderOf } from '../../sop/section-order';
import type { SectionOrder } from '../../sop/section-order';
import { fold } from '../../text/fold';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { upToMost } from '../most-told';
import { answersOf } from './reached';

const kind: ProblemKind = {
  code: 'sop.dead-end',
  severity: 'information',
  message:
    'After “{0}” nothing follows, while other answers to “{1}” go on. Lead on from here with a question, or say in its last step how the case ends.',
};

/** Words that say how a case ends, or who has it from then on; folded. */
const ending =
  /(?<![a-z])(?:clos|end(?:s|ed)?(?![a-z])|finish|resolv|solv|done|complet|cierr|cerr|termin|finaliz|acab|resuel|resolu|archiv|tanca|resol|finalitz|escal|deriv|pass (?:it|the)|hand (?:it|the|over)|pasa|passa|traspas|asign|assign|wait|espera|repl(?:y|ies)|answer|respond|contest|send|tell|inform|write|envia|escrib|escriu|avis|explic|explain|di(?:le|gues|ga)|call|llama|truca|refer|remit|apolog|discul|thank|agrade|agraei|reembols|reembor|refund|abon|devol|devuel|return|cancel|anul|repon|replac|reenv|mand|ship|adjunt|attach|registr|report|deneg|rechaz|rebutj|reject|factur|invoice|ofrec|ofereix|offer)/;
/** A section with more than so many steps was written to its end. */
const mostSteps = 2;

/**
 * Where one answer leads to a section behind which nothing comes, and others lead on to further questions, the author
 * may have stopped too early: unless the section says how it ends, sends a reply, or is more than begun.
 */
export const deadEnd: Rule<'library'> = {
  kinds: [kind],
  *check({ sop }) {
    if (sop.hasSteps) yield* upToMost(deadEnds(sop));
  },
};

function* deadEnds(sop: Sop): Generator<Problem> {
  const order = sectionOrderOf(sop);
  const { sections, conditional, questions } = order;
  if (conditional.size < 2) return;
  const placeOf = placesOf(sections);
  const ends = endsOf(order);
  const last = lastFollowedByAll(order);
  const told = new Set<number>();
  // How far the answers before a section lead: what they lead to may still follow.
  let farthest = -1;
  for (const [from, steps] of questions.entries()) {
    const leads = steps.map((step) => answersOf(step).map(({ target }) => placeOf(target)));
    const isAlone = steps.length === 1 && farthest <= from;
    for (const to of leads.flat()) farthest = Math.max(farthest, to);
    const [step, targets = []] = [steps[0], leads[0]];
    if (!isAlone || !step || targets.some((at) => at >= 0 && at <= from)) continue;
    const goesOn = targets.some((at) => at >= 0 && hasWayOn(order, at, ends[at] ?? at, placeOf));
    if (!goesOn) continue;
    for (const at of targets) {
      const section = sections[at];
      const end = ends[at] ?? at;
      if (!section || told.has(at) || last > end || !isStub(order, at, end)) continue;
      told.add(at);
      yield found(kind, section.headingRange, [section.title, step.text]);
    }
  }
}

/** For each section the last one that stands below its heading, or itself. */
function endsOf({ parents }: SectionOrder): number[] {
  const ends = parents.map((_, at) => at);
  for (let at = parents.length - 1; at >= 0; at--) {
    const parent = parents[at] ?? -1;
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? parent, ends[at] ?? at);
  }
  return ends;
}

/** The last section with steps that is followed whatever was answered, or that stands below one that an answer leads to. */
function lastFollowedByAll({ sections, conditional }: SectionOrder): number {
  return sections.findLastIndex(({ steps }, at) => steps.length > 0 && !conditional.has(at));
}

/** Whether the steps of some sections ask further questions that lead on in the SOP. */
function hasWayOn(
  { questions }: SectionOrder,
  from: number,
  to: number,
  placeOf: ReturnType<typeof placesOf>,
): boolean {
  for (let at = from; at <= to; at++)
    for (const { branches } of questions[at] ?? [])
      if (branches.some(({ target }) => placeOf(target) > to)) return true;
  return false;
}

/** Whether sections are hardly begun: a step or two that ask nothing, send nothing and do not say how it ends. */
function isStub({ sections }: SectionOrder, from: number, to: number): boolean {
  const own = sections.slice(from, to + 1);
  const steps = own.flatMap((section) => [...allSteps(section.steps)]);
  const says = own.some(({ title, guidance, alerts }) => [title, ...textsOf(guidance), ...textsOf(alerts)].some(isEnd));
  return steps.length > 0 && steps.length <= mostSteps && !says && steps.every(isOpen);
}

function isOpen({ text, replies, branches, guidance, alerts }: Step): boolean {
  const texts = [text, ...textsOf(guidance), ...textsOf(alerts)];
  return replies.length === 0 && branches.length === 0 && !texts.some(isEnd);
}

function textsOf(all: readonly { readonly text: string }[]): string[] {
  return all.map(({ text }) => text);
}

function isEnd(text: string): boolean {
  return ending.test(fold(text));
}
