import type { Sop, Step } from '../../../src/core/sop/model';
import { isBefore } from '../../../src/core/text/position';
import type { Range } from '../../../src/core/text/position';
import { syntaxOf } from '../../../src/core/sop/syntax';
import { marksOfKind } from '../../../src/core/sop/syntax/mark';
import { bodyOf } from '../../../src/core/search/source';

/** All words that people are shown of an SOP's body, and those of its problems. */
export function saidBy(sop: Sop): string[] {
  const answers = [...sop.sections.flatMap(({ steps }) => steps.flatMap(answersIn))];
  return [
    sop.summary,
    ...sop.headings.map(({ title }) => title),
    ...sop.sections.flatMap((section) => saidIn(section)),
    // The words of an answer's link are not repeated beside it.
    ...sop.links.filter(({ range }) => answers.some((answer) => isInside(range, answer.range))).map(({ text }) => text),
    ...[...sop.replies, ...sop.anticipations].flatMap(({ variants }) => variants.map(({ text }) => text)),
    ...sop.problems.flatMap(({ args }) => args),
    ...lostReplies(sop),
  ];
}

/** The texts of replies that are not offered, which is told where they begin. */
function lostReplies({ text, problems }: Sop): string[] {
  const isLost = (code: string) =>
    code === 'reply.duplicate' || code === 'reply.anticipation-heading' || code.endsWith('.heading-missing');
  const lost = problems.filter(({ code }) => isLost(code));
  const lines = text.split('\n');
  return [...marksOfKind(syntaxOf(text).marks, 'reply')]
    .filter(({ range }) => lost.some((one) => one.range.start.line === range.start.line))
    .map(({ range }) => lines.slice(range.start.line + 1, range.end.line + 1).join('\n'));
}

type Holder = Pick<Step, 'steps' | 'guidance' | 'alerts'> & Partial<Pick<Step, 'branches'>>;

function saidIn({ steps, guidance, alerts, branches = [] }: Holder): string[] {
  return [
    ...guidance.map(({ text }) => text),
    ...alerts.map(({ text }) => text),
    ...branches.flatMap(({ answer, also }) => [answer, also]),
    ...steps.flatMap((step) => [step.text, ...saidIn(step)]),
  ];
}

function answersIn(step: Step): Step['branches'] {
  return [...step.branches, ...step.steps.flatMap(answersIn)];
}

function isInside(inner: Range, outer: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

/** What of an SOP's text is no words: tags of steps, addresses, and what says what a quote or a fence is. */
const notWords = ['step-tag', 'target', 'definition', 'alert-mark', 'info', 'reference', 'box'] as const;

/** The words that an author wrote in the body of an SOP. */
export function writtenIn(text: string): string[] {
  const lines = text.split('\n');
  const { marks } = syntaxOf(text);
  for (const kind of notWords) {
    for (const { range } of marksOfKind(marks, kind)) blankOut(lines, range);
  }
  // Names of tags and characters are no words either.
  return wordsOf(bodyOf(lines.join('\n')).replace(/<br>|&(?:amp|nbsp);|(?<=`{3}|~{3})[^\s`]+[ \t]*$/gm, ' '));
}

function blankOut(lines: string[], { start, end }: Range): void {
  for (let line = start.line; line <= end.line; line++) {
    const written = lines[line] ?? '';
    const [from, to] = [line === start.line ? start.character : 0, line === end.line ? end.character : written.length];
    lines[line] = written.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + written.slice(to);
  }
}

/** Runs of letters and digits that begin with a letter. */
export function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{N}]*/gu) ?? [];
}

/** Words that are in the one list more often than in the other. */
export function missingIn(written: readonly string[], said: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of said) left.set(word, (left.get(word) ?? 0) + 1);
  return written.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
