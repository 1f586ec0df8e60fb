import type { StepAspect } from '../../case/model/versions';
import { allSteps } from '../../sop/model';
import type { Alert, Sop, Step } from '../../sop/model';
import { changedStretches } from '../../text/changed-lines';

/** One thing that is another about a step, besides its words and its answers. */
export type StepDetail =
  | { readonly kind: 'required'; readonly isRequired: boolean }
  | { readonly kind: 'conduct'; readonly before: Step['conduct']; readonly after: Step['conduct'] }
  /** Keys of roles; undefined where none is said. */
  | { readonly kind: 'role'; readonly before: string | undefined; readonly after: string | undefined }
  /** Minutes; undefined where they are not said. */
  | { readonly kind: 'minutes'; readonly before: number | undefined; readonly after: number | undefined }
  /** The titles of the replies that it sends; undefined where it sends none. */
  | { readonly kind: 'replies'; readonly before: string | undefined; readonly after: string | undefined }
  /** The titles of the sections in which it stands. */
  | { readonly kind: 'section'; readonly before: string; readonly after: string }
  /** Words below it; undefined where there were, or are, none in their place. */
  | {
      readonly kind: 'words';
      readonly before: string | undefined;
      readonly after: string | undefined;
      readonly alert: Alert['kind'] | undefined;
    };

/** What is another about a step that is in two texts of an SOP. @param aspects those in which it differs. */
export function stepDetails(
  [was, is]: readonly [Step, Step],
  aspects: readonly StepAspect[],
  [before, after]: readonly [Sop, Sop],
): StepDetail[] {
  return [
    ...(aspects.includes('tag') ? tagDetails(was, is) : []),
    ...(aspects.includes('guidance') ? wordDetails(was, is) : []),
    ...(aspects.includes('replies') ? replyDetails(repliesOf(was, before), repliesOf(is, after)) : []),
    ...(aspects.includes('section') ? sectionDetails(sectionOf(was, before), sectionOf(is, after)) : []),
  ];
}

function* tagDetails(was: Step, is: Step): Generator<StepDetail> {
  if (was.required !== is.required) yield { kind: 'required', isRequired: is.required };
  if (was.conduct !== is.conduct) yield { kind: 'conduct', before: was.conduct, after: is.conduct };
  if (was.role?.text !== is.role?.text) yield { kind: 'role', before: was.role?.text, after: is.role?.text };
  if (was.minutes !== is.minutes) yield { kind: 'minutes', before: was.minutes, after: is.minutes };
}

/** Other replies, not other words of the same: those are told of the reply. */
function* replyDetails(before: string | undefined, after: string | undefined): Generator<StepDetail> {
  if (before !== after) yield { kind: 'replies', before, after };
}

function repliesOf({ replies: ids }: Step, { replies }: Sop): string | undefined {
  const titles = ids.map((id) => replies.find((one) => one.id === id)?.title ?? id);
  return titles.length === 0 ? undefined : titles.join(', ');
}

function* sectionDetails(before: string, after: string): Generator<StepDetail> {
  if (before !== after) yield { kind: 'section', before, after };
}

const titlesOf = new WeakMap<Sop, ReadonlyMap<string, string>>();

/** The title of the section that a step stands in; worked out once for all steps of an SOP. */
function sectionOf({ id }: Step, sop: Sop): string {
  let titles = titlesOf.get(sop);
  if (!titles) {
    titles = new Map(sop.sections.flatMap(({ title, steps }) => [...allSteps(steps)].map((one) => [one.id, title])));
    titlesOf.set(sop, titles);
  }
  return titles.get(id) ?? '';
}

function* wordDetails(was: Step, is: Step): Generator<StepDetail> {
  const [old, now] = [wordsBelow(was), wordsBelow(is)];
  for (const { removed, added } of changedStretches([...old.keys()], [...now.keys()]))
    for (let at = 0; at < Math.max(removed.length, added.length); at++) {
      const [before, after] = [removed[at], added[at]];
      yield { kind: 'words', before, after, alert: now.get(after ?? '') ?? old.get(before ?? '') };
    }
}

/** What is said below a step, in the order of its kinds, with the kind of alert that it is. */
function wordsBelow({ guidance, alerts, branches }: Step): Map<string, Alert['kind'] | undefined> {
  return new Map<string, Alert['kind'] | undefined>([
    ...guidance.map(({ text }) => [text, undefined] as const),
    ...alerts.map(({ kind, text }) => [text, kind] as const),
    ...branches.flatMap(({ also }) => (also === '' ? [] : [[also, undefined] as const])),
  ]);
}
