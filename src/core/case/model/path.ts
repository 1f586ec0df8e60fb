import { resolvePath } from '../../library/path';
import { withEntitiesRead } from '../../sop/markdown/entities';
import type { Branch, LinkTarget, Sop, Step } from '../../sop/model';
import { placeOfAnchor, placeOfTarget, sectionOrderOf } from '../../sop/section-order';
import { stepKey } from './action';

/** The answer somebody gave to a question, if any. */
type Answers = (step: Step) => string | undefined;

/** Where a taken answer leads when it leads out of its SOP. */
export type LinkedProcedure =
  /** Into a part of the case, whose steps are shown here. */
  | { readonly kind: 'part'; readonly sop: string }
  /** Into a part of the case that another question led into before: its steps stand there, once. */
  | { readonly kind: 'elsewhere'; readonly sop: string }
  /** Back into an SOP that leads here: they go round in a circle. */
  | { readonly kind: 'cycle'; readonly sop: string }
  /** Into an SOP that is not part of the case yet. */
  | { readonly kind: 'outside'; readonly target: FileTarget };

type FileTarget = Extract<LinkTarget, { kind: 'file' }>;

/** What the answers of a case lead through. */
export interface CasePath {
  /** For each SOP that is on the path: its sections that are, as places in `sop.sections`. */
  readonly sections: ReadonlyMap<string, ReadonlySet<number>>;
  /** By the key of the question. */
  readonly leads: ReadonlyMap<string, LinkedProcedure>;
}

/**
 * The way a case takes through the SOPs it goes by.
 * @param root id of the SOP it was begun on.
 * @param parts those SOPs, by id.
 * @param standIns the ids of those that take the place of retired ones, by the paths of these.
 * @param answers the answer to a step of an SOP.
 */
export function pathOfCase(
  root: string,
  parts: ReadonlyMap<string, Sop>,
  standIns: ReadonlyMap<string, string>,
  answers: (sop: string, step: Step) => string | undefined,
): CasePath {
  const entries = new Map<string, Set<string>>([[root, new Set([''])]]);
  let sections = new Map<string, Set<number>>();
  // An answer may lead to another section of an SOP that was walked through before, so the walk is repeated until it
  // finds no more ways in. It only ever adds.
  for (let known = -1, size = 1; known < size;) {
    known = size;
    sections = new Map(
      [...entries].flatMap(([id, anchors]) => {
        const sop = parts.get(id);
        return sop ? [[id, sectionsOnPath(sop, (step) => answers(id, step), anchors)] as const] : [];
      }),
    );
    for (const [id, onPath] of sections) {
      for (const { target } of questionsOn(id, parts, onPath, answers)) {
        const to = partAt({ parts, standIns }, id, target);
        if (to === undefined) continue;
        entries.set(to, (entries.get(to) ?? new Set()).add(target.anchor ?? ''));
      }
    }
    size = [...entries.values()].reduce((sum, anchors) => sum + anchors.size, 0);
  }
  return { sections, leads: leadsFrom(root, { parts, standIns }, sections, answers) };
}

/**
 * The sections of an SOP that are run through, as places in `sop.sections` (`sectionOrderOf` says how they follow each
 * other). A section that an earlier question leads to is run through only when that answer was given; every other always is.
 * @param starts anchors of the sections that are begun with; an empty one, or one that is not there, begins the whole SOP.
 */
export function sectionsOnPath(sop: Sop, answers: Answers, starts: ReadonlySet<string> = new Set([''])): Set<number> {
  const { sections, parents, conditional, questions } = sectionOrderOf(sop);
  const begun = [...starts].map((anchor) => (anchor === '' ? -1 : placeOfAnchor(sections, anchor)));
  const isWhole = begun.includes(-1);
  // An answer may lead back to a section above it, so the walk is repeated until it finds no more. It only ever adds.
  const taken = new Set(begun.filter((index) => index >= 0));
  let onPath = new Set<number>();
  for (let known = -1; known < taken.size;) {
    known = taken.size;
    onPath = new Set();
    for (let index = 0; index < sections.length; index++) {
      const parent = parents[index] ?? -1;
      const goesWithParent = parent < 0 ? isWhole : onPath.has(parent) || taken.has(parent);
      if (!taken.has(index) && (conditional.has(index) || !goesWithParent)) continue;
      onPath.add(index);
      for (const step of questions[index] ?? []) {
        const branch = branchTaken(step, answers(step));
        const to = branch ? placeOfTarget(sections, branch) : -1;
        if (to >= 0) taken.add(to);
      }
    }
  }
  return onPath;
}

/** The branch that an answer takes. */
export function branchTaken(step: Step, answer: string | undefined): Branch | undefined {
  if (answer === undefined) return undefined;
  const found = step.branches.find((branch) => branch.answer === answer);
  // Cases of 0.1 have the names of characters in their answers, such as `&amp;`.
  return found ?? step.branches.find((branch) => branch.answer === withEntitiesRead(answer));
}

/** The SOPs of a case, by id, and which of them take the place of retired ones, by the paths of these. */
interface Parts {
  readonly parts: ReadonlyMap<string, Sop>;
  readonly standIns: ReadonlyMap<string, string>;
}

/** The SOP of a case that a link of another of its SOPs leads to, or that takes the place of that one. */
function partAt({ parts, standIns }: Parts, from: string, target: FileTarget): string | undefined {
  const here = parts.get(from)?.location;
  const path = here && resolvePath(here.path, target.path);
  if (path === undefined) return undefined;
  const own = [...parts].find(([, { location }]) => location.root === here?.root && location.path === path)?.[0];
  return own ?? standIns.get(path);
}

const noOrder = { questions: [], leadsOut: false };

interface LeadingOut {
  readonly step: Step;
  readonly target: FileTarget;
}

/** The questions on the path whose answers lead out of their SOP. */
function questionsOn(
  id: string,
  parts: ReadonlyMap<string, Sop>,
  onPath: ReadonlySet<number>,
  answers: (sop: string, step: Step) => string | undefined,
): LeadingOut[] {
  const sop = parts.get(id);
  const { questions, leadsOut } = sop ? sectionOrderOf(sop) : noOrder;
  if (!leadsOut) return [];
  return questions
    .filter((_, index) => onPath.has(index))
    .flat()
    .flatMap((step) => {
      const target = branchTaken(step, answers(id, step))?.target;
      return target?.kind === 'file' ? [{ step, target }] : [];
    });
}

function leadsFrom(
  root: string,
  all: Parts,
  sections: ReadonlyMap<string, ReadonlySet<number>>,
  answers: (sop: string, step: Step) => string | undefined,
): Map<string, LinkedProcedure> {
  const leads = new Map<string, LinkedProcedure>();
  const placed = new Set([root]);
  const visit = (id: string, above: readonly string[]) => {
    for (const { step, target } of questionsOn(id, all.parts, sections.get(id) ?? new Set(), answers)) {
      const to = partAt(all, id, target);
      if (to === undefined) leads.set(stepKey(id, step.id), { kind: 'outside', target });
      else if (above.includes(to)) leads.set(stepKey(id, step.id), { kind: 'cycle', sop: to });
      else if (placed.has(to)) leads.set(stepKey(id, step.id), { kind: 'elsewhere', sop: to });
      else {
        placed.add(to);
        leads.set(stepKey(id, step.id), { kind: 'part', sop: to });
        visit(to, [...above, to]);
      }
    }
  };
  visit(root, [root]);
  return leads;
}
