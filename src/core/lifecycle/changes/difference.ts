import { compareSops } from '../../case/model/versions';
import type { StepAspect, StepChange } from '../../case/model/versions';
import { attempt } from '../../attempt';
import { resolvePath } from '../../library/path';
import { stepsOf } from '../../sop/model';
import type { Alert, Branch, Sop, Step } from '../../sop/model';
import type { Range } from '../../text/position';
import { changedStretches } from '../../text/changed-lines';
import { contentOf } from './content';
import { movedPlaces } from './moved';
import { replyChanges } from './reply-changes';
import type { ReplyTextChange } from './reply-changes';
import { stepDetails } from './step-details';
import type { StepDetail } from './step-details';

/** What became of something: `added`, `removed`, or it says something else. */
type Became = 'added' | 'removed' | 'changed';

/** The promises of an SOP, by the names of the front matter. */
const promiseNames = ['first-response', 'next-reply', 'resolution', 'escalation', 'follow-up'] as const;
type PromiseName = (typeof promiseNames)[number];

/** Where something stands in the text that is now; undefined for what is gone. */
interface Placed {
  readonly became: Became;
  readonly range: Range | undefined;
}

/** One thing that two texts of an SOP differ in. */
export type Change =
  | (Placed & { readonly what: 'title'; readonly before: string; readonly after: string })
  | (Placed & {
      readonly what: 'step';
      /** Its words now, or as they were when it is gone. */
      readonly text: string;
      /** Its words as they were, when they were others. */
      readonly before: string | undefined;
      /** What else of it changed, its answers aside; `order` when it comes before or after others than it did. */
      readonly aspects: readonly (Exclude<StepAspect, 'text' | 'branches'> | 'order')[];
      /** What of these aspects is another, where that can be said in words. */
      readonly details: readonly StepDetail[];
    })
  | (Placed & {
      readonly what: 'answer';
      readonly question: string;
      readonly answer: string;
      /** Where it leads now and where it led, in words; undefined where it leads nowhere. */
      readonly leadsTo: string | undefined;
      readonly led: string | undefined;
      /** Whether it comes before or after other answers than it did. */
      readonly isMoved: boolean;
    })
  | (Placed & {
      readonly what: 'reply';
      /** Whether it is sent, or goes into other replies, before somebody asks. */
      readonly kind: 'replies' | 'anticipations';
      readonly title: string;
      /** Its title as it was, when that was another. */
      readonly before: string | undefined;
      /** Its texts that came, went or changed; none when only its title is another. */
      readonly texts: readonly ReplyTextChange[];
    })
  | (Placed & {
      readonly what: 'promise';
      readonly promise: PromiseName;
      readonly before: PromiseValue | undefined;
      readonly after: PromiseValue | undefined;
    })
  /** Words that are no step: guidance, warnings, headings. */
  | (Placed & {
      readonly what: 'text';
      readonly text: string;
      readonly before: string | undefined;
      /** What kind of alert it is; undefined for other words. */
      readonly alert: Alert['kind'] | undefined;
    });

export interface PromiseValue {
  /** Minutes; undefined where no time is said. */
  readonly minutes: number | undefined;
  /** Whether only working time counts. */
  readonly isWorkingTime: boolean;
  /** To whom it is escalated, and when. */
  readonly to?: string | undefined;
  readonly when?: string | undefined;
}

/**
 * What two texts of an SOP differ in, in the order in which people ask: promises, steps and their answers, replies, other words.
 * What cannot be compared differs in nothing; the texts themselves can still be put beside each other.
 * @param titleAt the title of the SOP at a path of the library, where there is one.
 */
export function differenceOf(before: Sop, after: Sop, titleAt?: TitleAt): Change[] {
  const changes = listedChanges(before, after, titleAt);
  if (changes.length > 0) return changes;
  // Something that nobody lists, such as how a step is written: what there is to see, the texts beside each other show.
  return attempt(
    () =>
      contentOf(before) === contentOf(after)
        ? []
        : [
            {
              what: 'text',
              became: 'changed',
              text: after.title,
              before: undefined,
              alert: undefined,
              range: undefined,
            },
          ],
    () => [],
  );
}

/** The same, without what nobody can say in words, such as another layout. */
export function listedChanges(before: Sop, after: Sop, titleAt: TitleAt = () => undefined): Change[] {
  return attempt(
    () => {
      const replies = [...replyChanges('replies', before, after)];
      return [
        ...titleChange(before, after),
        ...promiseChanges(before, after),
        ...stepChanges(before, after, titleAt, new Set(replies.flatMap(({ title }) => title))),
        ...replies,
        ...replyChanges('anticipations', before, after),
        ...textChanges(before, after),
      ];
    },
    () => [],
  );
}

/** Gives the title of the SOP at a path of the library. */
export type TitleAt = (path: string) => string | undefined;

/** How many changes there are of each kind. */
export function countOf(changes: readonly Change[]): Map<Change['what'], number> {
  const counts = new Map<Change['what'], number>();
  for (const { what } of changes) counts.set(what, (counts.get(what) ?? 0) + 1);
  return counts;
}

function titleChange(before: Sop, after: Sop): Change[] {
  if (before.title === after.title) return [];
  const range = after.front.title?.range;
  return [{ what: 'title', became: 'changed', before: before.title, after: after.title, range }];
}

function* promiseChanges(before: Sop, after: Sop): Generator<Change> {
  for (const promise of promiseNames) {
    const [was, is] = [promiseOf(before, promise), promiseOf(after, promise)];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    const became = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    yield { what: 'promise', became, promise, before: was, after: is, range: undefined };
  }
}

function promiseOf({ front: { sla, escalation, followUp } }: Sop, promise: PromiseName): PromiseValue | undefined {
  const isWorkingTime = sla?.clock === 'business';
  const lasting = (minutes: number | undefined) => (minutes === undefined ? undefined : { minutes, isWorkingTime });
  switch (promise) {
    case 'first-response':
      return lasting(sla?.firstResponse);
    case 'next-reply':
      return lasting(sla?.nextReply);
    case 'resolution':
      return lasting(sla?.resolution);
    case 'follow-up':
      return lasting(followUp) && { minutes: followUp, isWorkingTime: false };
    case 'escalation': {
      const { to, when, after } = escalation ?? {};
      if (!to && !when && after === undefined) return undefined;
      return { minutes: after, isWorkingTime: isWorkingTime && after !== undefined, to: to?.text, when: when?.text };
    }
  }
}

/** @param told the titles of the replies of which it is told that they changed. */
function* stepChanges(before: Sop, after: Sop, titleAt: TitleAt, told: ReadonlySet<string>): Generator<Change> {
  const compared = compareSops(before, after);
  const moved = movedSteps(before, after, compared);
  for (const one of compared) {
    switch (one.kind) {
      case 'same':
        if (moved.has(one.after)) yield stepChanged(one.after, { before: undefined, aspects: ['order'], details: [] });
        break;
      case 'added':
        yield {
          what: 'step',
          became: 'added',
          text: one.after.text,
          before: undefined,
          aspects: [],
          details: [],
          range: one.after.textRange,
        };
        break;
      case 'removed':
        yield {
          what: 'step',
          became: 'removed',
          text: one.before.text,
          before: undefined,
          aspects: [],
          details: [],
          range: undefined,
        };
        break;
      case 'changed':
        yield* stepDifference(
          withoutTold(one, after, told),
          before,
          after,
          titleAt,
          moved.has(one.after) ? ['order'] : [],
        );
    }
  }
}

/** A step that sends the same replies as before: that they say something else is told once, of them. */
function withoutTold(
  change: StepChange & { readonly kind: 'changed' },
  { replies }: Sop,
  told: ReadonlySet<string>,
): typeof change {
  const { before: was, after: is, what } = change;
  const isSame = was.replies.length === is.replies.length && was.replies.every((id, at) => id === is.replies[at]);
  const isTold = isSame && replies.some(({ id, title }) => told.has(title) && is.replies.includes(id));
  return isTold ? { ...change, what: what.filter((one) => one !== 'replies') } : change;
}

/** The steps that come among their neighbours earlier or later than they did; what stands in another section is told as such. */
function movedSteps(before: Sop, after: Sop, compared: readonly StepChange[]): Set<Step> {
  const places = new Map([...stepsOf(before)].map((step, place) => [step, place]));
  const was = new Map(
    compared.flatMap((one) => {
      const stayed = one.kind === 'same' || (one.kind === 'changed' && !one.what.includes('section'));
      const place = stayed ? places.get(one.before) : undefined;
      return stayed && place !== undefined ? [[one.after, place] as const] : [];
    }),
  );
  const groups = [...after.sections, ...stepsOf(after)].map(({ steps }) =>
    steps.flatMap((step) => {
      const place = was.get(step);
      return place === undefined ? [] : [{ step, place }];
    }),
  );
  return new Set(
    groups.flatMap((group) => {
      const moved = movedPlaces(group.map(({ place }) => place));
      return group.flatMap(({ step, place }) => (moved.has(place) ? [step] : []));
    }),
  );
}

function stepChanged(
  { text, textRange }: Step,
  how: Pick<Extract<Change, { what: 'step' }>, 'before' | 'aspects' | 'details'>,
): Change {
  return { what: 'step', became: 'changed', text, ...how, range: textRange };
}

/** What of a step is another, with its answers. @param also what is known of it besides. */
export function* stepDifference(
  { before: was, after: is, what }: Pick<StepChange & { readonly kind: 'changed' }, 'before' | 'after' | 'what'>,
  before: Sop,
  after: Sop,
  titleAt: TitleAt = () => undefined,
  also: readonly 'order'[] = [],
): Generator<Change> {
  const own = what.flatMap((aspect) => (aspect === 'text' || aspect === 'branches' ? [] : [aspect]));
  const aspects = [...own, ...also];
  const isOther = what.includes('text');
  if (isOther || aspects.length > 0)
    yield stepChanged(is, {
      before: isOther ? was.text : undefined,
      aspects,
      details: stepDetails([was, is], what, [before, after]),
    });
  if (what.includes('branches')) yield* answerChanges([was, is], [before, after], titleAt);
}

function* answerChanges(
  [was, is]: readonly [Step, Step],
  [before, after]: readonly [Sop, Sop],
  titleAt: TitleAt,
): Generator<Change> {
  const question = is.text;
  const old = new Map(was.branches.map((one) => [one.answer, one]));
  const moved = movedAnswers(was, is);
  for (const branch of is.branches) {
    const known = old.get(branch.answer);
    old.delete(branch.answer);
    const [leadsTo, led] = [leadOf(branch, after, titleAt), known && leadOf(known, before, titleAt)];
    const isMoved = moved.has(branch.answer);
    if (known && !isMoved && leadsTo === led && targetKey(known, before) === targetKey(branch, after)) continue;
    const became = known ? 'changed' : 'added';
    yield { what: 'answer', became, question, answer: branch.answer, leadsTo, led, isMoved, range: branch.range };
  }
  for (const branch of old.values())
    yield {
      what: 'answer',
      became: 'removed',
      question,
      answer: branch.answer,
      leadsTo: undefined,
      led: leadOf(branch, before, titleAt),
      isMoved: false,
      range: undefined,
    };
}

/** The answers that come earlier or later among those that were there before. */
function movedAnswers(was: Step, is: Step): Set<string> {
  const places = new Map(was.branches.map(({ answer }, place) => [answer, place]));
  const now = [...new Set(is.branches.flatMap(({ answer }) => places.get(answer) ?? []))];
  const moved = movedPlaces(now);
  return new Set([...places].flatMap(([answer, place]) => (moved.has(place) ? [answer] : [])));
}

/** Where an answer leads, as people call it. */
function leadOf({ target }: Branch, { headings, location }: Sop, titleAt: TitleAt): string | undefined {
  if (!target) return undefined;
  if (target.kind === 'external') return target.href;
  if (target.kind === 'file') {
    const path = resolvePath(location.path, target.path);
    const title = path === undefined ? undefined : titleAt(path);
    return title ?? (target.anchor === undefined ? target.path : `${target.path}#${target.anchor}`);
  }
  return headings.find(({ anchor }) => anchor === target.anchor)?.title ?? `#${target.anchor}`;
}

/** Where an answer leads, however its link is written. */
function targetKey({ target }: Branch, { location }: Sop): string {
  const path = target?.kind === 'file' ? resolvePath(location.path, target.path) : undefined;
  return JSON.stringify(path === undefined ? target : { ...target, path });
}

/** Words outside steps and replies that came, went or are others, paragraph by paragraph. */
function* textChanges(before: Sop, after: Sop): Generator<Change> {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const stretches = changedStretches([...old.keys()], [...now.keys()]);
  for (const { removed, added } of stretches) {
    // As many lines as before are mostly the same ones with other words.
    const isSameNumber = removed.length === added.length;
    for (const [at, text] of added.entries()) {
      const was = isSameNumber ? removed[at] : undefined;
      const became = was === undefined ? 'added' : 'changed';
      const { alert, range } = now.get(text) ?? none;
      yield { what: 'text', became, text, before: was, alert, range };
    }
    if (isSameNumber) continue;
    for (const text of removed) {
      const { alert } = old.get(text) ?? none;
      yield { what: 'text', became: 'removed', text, before: undefined, alert, range: undefined };
    }
  }
}

/** Where words stand, and what they are. */
interface WordsAt {
  readonly range: Range | undefined;
  readonly alert: Alert['kind'] | undefined;
}

const none: WordsAt = { range: undefined, alert: undefined };

/** Headings and what stands below them, each with its place; what is said below steps is told with them, replies by themselves. */
function wordsOf({ summary, sections, replies, anticipations }: Sop): Map<string, WordsAt> {
  const own = new Set([...replies, ...anticipations].map(({ id }) => id));
  return new Map<string, WordsAt>([
    [summary, none],
    ...sections.flatMap(({ anchor, title, level, headingRange, guidance, alerts }) => [
      // The first heading is the title, which is told by itself.
      ...(level > 1 && !own.has(anchor) ? [[title, { range: headingRange, alert: undefined }] as const] : []),
      ...guidance.map(({ text, range }) => [text, { range, alert: undefined }] as const),
      ...alerts.map(({ kind, text, range }) => [text, { range, alert: kind }] as const),
    ]),
  ]);
}
