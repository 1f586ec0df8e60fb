import { stepsOf, isQuestion } from '../sop/model';
import type { Sop, Step } from '../sop/model';
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

/** What of an SOP is walked through. @param sop as cases read it. */
export function coverageOf(sop: Sop, walked: Walked): SopCoverage {
  const { location } = sop;
  const steps = [...stepsOf(sop)].filter(isTickable);
  const answers = [...stepsOf(sop)].flatMap(answersOf);
  const texts = sop.replies.flatMap((reply) =>
    reply.variants.map((variant, at) => ({ reply, variant, isWalked: walked.hasVariant(location, reply.id, at) })),
  );
  const isReplyWalked = (id: string) => texts.some(({ reply, isWalked }) => reply.id === id && isWalked);
  const notWalked: NotWalked[] = [
    ...steps
      .filter(({ id }) => !walked.hasStep(location, id))
      .map(({ id, text, textRange }): NotWalked => ({ kind: 'step', step: id, text, range: textRange })),
    ...answers
      .filter(({ step, answer }) => !walked.hasAnswer(location, step, answer))
      .map(({ step, answer, range }): NotWalked => ({ kind: 'answer', step, answer, range })),
    ...sop.replies
      .filter(({ id, variants }) => variants.length > 0 && !isReplyWalked(id))
      .map(({ id, title, range }): NotWalked => ({ kind: 'reply', reply: id, title, range })),
    ...texts
      .filter(({ reply, isWalked }) => !isWalked && isReplyWalked(reply.id))
      .map(({ reply: { id, title }, variant: { lang = sop.lang, channel, range } }): NotWalked => {
        return { kind: 'text', reply: id, title, lang, channel, range };
      }),
  ];
  const replies = sop.replies.filter(({ variants }) => variants.length > 0);
  return {
    sop,
    steps: shareOf(steps, ({ id }) => walked.hasStep(location, id)),
    answers: shareOf(answers, ({ step, answer }) => walked.hasAnswer(location, step, answer)),
    replies: shareOf(replies, ({ id }) => isReplyWalked(id)),
    texts: shareOf(texts, ({ isWalked }) => isWalked),
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

function shareOf<T>(all: readonly T[], isWalked: (one: T) => boolean): Share {
  return { all: all.length, walked: all.filter(isWalked).length };
}

/** A step that only holds others is not done itself. */
function isTickable(step: Step): boolean {
  return step.steps.length === 0 || isQuestion(step);
}

/** The answers to a step that can be given: of several that say the same only the first. */
function answersOf({
  id,
  branches,
}: Step): { readonly step: string; readonly answer: string; readonly range: Range }[] {
  const seen = new Set<string>();
  return branches.flatMap(({ answer, range }) => {
    if (seen.has(answer)) return [];
    seen.add(answer);
    return [{ step: id, answer, range }];
  });
}

function byPlace({ range: { start: a } }: NotWalked, { range: { start: b } }: NotWalked): number {
  return a.line - b.line || a.character - b.character;
}
