import { stepsOf, isQuestion } from '../sop/model';
import type { Reply, ReplyVariant, Sop, Step } from '../sop/model';
import type { Range } from '../text/position';
import type { Walked } from './run/walked';

/** How many of some things there are, and how many of them tests walk through. */
export interface Share {
  readonly all: number;
  readonly walked: number;
}

/** What no test walks through. */
export type NotWalked = { readonly range: Range } & (
  | { readonly kind: 'step'; readonly step: string; readonly text: string }
  | { readonly kind: 'answer'; readonly step: string; readonly answer: string }
  | { readonly kind: 'reply'; readonly reply: string; readonly title: string }
  /** One text of a reply of which tests walk through others. */
  | {
      readonly kind: 'text';
      readonly reply: string;
      readonly title: string;
      readonly lang: string | undefined;
      readonly channel: string | undefined;
    }
);

/** How much of an SOP tests walk through. */
export interface SopCoverage {
  readonly sop: Sop;
  readonly steps: Share;
  readonly answers: Share;
  readonly replies: Share;
  /** The texts of replies: one for each language and channel. */
  readonly texts: Share;
  /** In the order of the file. */
  readonly notWalked: readonly NotWalked[];
}

/** A step, its answers, and which of them tests walk through. */
export interface StepCoverage {
  readonly step: Step;
  /** Whether it is done or answered itself; one that only holds others is not, and never counts. */
  readonly counts: boolean;
  readonly isWalked: boolean;
  readonly answers: readonly { readonly answer: string; readonly range: Range; readonly isWalked: boolean }[];
}

/** A reply that has texts, and which of these tests walk through. */
export interface ReplyCoverage {
  readonly reply: Reply;
  readonly isWalked: boolean;
  readonly texts: readonly { readonly variant: ReplyVariant; readonly isWalked: boolean }[];
}

/** What of an SOP can be walked through, each with whether it is. @param sop as cases read it. */
export function coveredParts(
  sop: Sop,
  walked: Walked,
): { readonly steps: readonly StepCoverage[]; readonly replies: readonly ReplyCoverage[] } {
  const { location } = sop;
  const steps = [...stepsOf(sop)].map((step) => ({
    step,
    counts: isTickable(step),
    isWalked: walked.hasStep(location, step.id),
    answers: answersOf(step).map(({ answer, range }) => ({
      answer,
      range,
      isWalked: walked.hasAnswer(location, step.id, answer),
    })),
  }));
  const replies = sop.replies
    .filter(({ variants }) => variants.length > 0)
    .map((reply) => {
      const texts = reply.variants.map((variant, at) => ({
        variant,
        isWalked: walked.hasVariant(location, reply.id, at),
      }));
      return { reply, isWalked: texts.some(({ isWalked }) => isWalked), texts };
    });
  return { steps, replies };
}

/** What of an SOP is walked through. @param sop as cases read it. */
export function coverageOf(sop: Sop, walked: Walked): SopCoverage {
  const { steps: all, replies } = coveredParts(sop, walked);
  const steps = all.filter(({ counts }) => counts);
  const answers = all.flatMap(({ step, answers: own }) => own.map((one) => ({ ...one, step: step.id })));
  const texts = replies.flatMap(({ texts: own }) => own);
  const isLeft = ({ isWalked }: { readonly isWalked: boolean }) => !isWalked;
  const notWalked: NotWalked[] = [
    ...steps
      .filter(isLeft)
      .map(({ step: { id, text, textRange } }): NotWalked => ({ kind: 'step', step: id, text, range: textRange })),
    ...answers.filter(isLeft).map(({ step, answer, range }): NotWalked => ({ kind: 'answer', step, answer, range })),
    ...replies
      .filter(isLeft)
      .map(({ reply: { id, title, range } }): NotWalked => ({ kind: 'reply', reply: id, title, range })),
    ...replies
      .filter(({ isWalked }) => isWalked)
      .flatMap(({ reply: { id, title }, texts: own }) =>
        own.filter(isLeft).map(({ variant: { lang = sop.lang, channel, range } }): NotWalked => {
          return { kind: 'text', reply: id, title, lang, channel, range };
        }),
      ),
  ];
  return {
    sop,
    steps: shareOf(steps),
    answers: shareOf(answers),
    replies: shareOf(replies),
    texts: shareOf(texts),
    notWalked: notWalked.sort(byPlace),
  };
}

/** Several shares as one. */
export function together(shares: readonly Share[]): Share {
  return {
    all: shares.reduce((sum, { all }) => sum + all, 0),
    walked: shares.reduce((sum, { walked }) => sum + walked, 0),
  };
}

function shareOf(all: readonly { readonly isWalked: boolean }[]): Share {
  return { all: all.length, walked: all.filter(({ isWalked }) => isWalked).length };
}

/** A step that only holds others is not done itself. */
function isTickable(step: Step): boolean {
  return step.steps.length === 0 || isQuestion(step);
}

/** The answers to a step that can be given: of several that say the same only the first. */
function answersOf({ branches }: Step): { readonly answer: string; readonly range: Range }[] {
  const seen = new Set<string>();
  return branches.flatMap(({ answer, range }) => {
    if (seen.has(answer)) return [];
    seen.add(answer);
    return [{ answer, range }];
  });
}

function byPlace({ range: { start: a } }: NotWalked, { range: { start: b } }: NotWalked): number {
  return a.line - b.line || a.character - b.character;
}
