import type { Sop, Step } from '../../sop/model';
import { placedIn } from './differences';

/**
 * Whether a translation into which something was put still says all it said, each step in its place and each answer under its step, and
 * what came is as it is in the source.
 * @param fresh the source as it would be translated anew.
 */
export function isSound(result: Sop, before: Sop, fresh: Sop): boolean {
  const [now, own, source] = [placedIn(result), placedIn(before), placedIn(fresh)];
  for (const [id, { step, parent }] of own) {
    const one = now.get(id);
    if (!one || one.parent !== parent || wordsOf(one.step) !== wordsOf(step)) return false;
    const most = Math.max(step.branches.length, source.get(id)?.step.branches.length ?? 0);
    if (one.step.branches.length > most || !isWithin(answersOf(step), answersOf(one.step))) return false;
  }
  for (const [id, { step, parent }] of now) {
    if (own.has(id)) continue;
    const one = source.get(id);
    if (!one || one.parent !== parent || wordsOf(one.step) !== wordsOf(step)) return false;
    if (JSON.stringify(answersOf(one.step)) !== JSON.stringify(answersOf(step))) return false;
  }
  const known = new Set([...before.problems, ...fresh.problems].map(({ code }) => code));
  return (
    result.problems.every(({ code }) => known.has(code)) &&
    before.sections.every((section) => {
      const one = result.sections.find(({ anchor }) => anchor === section.anchor);
      return one !== undefined && wordsOf(one) === wordsOf(section);
    }) &&
    before.replies.every(({ id, variants }) => {
      const texts = result.replies.find((one) => one.id === id)?.variants.map(({ text }) => text);
      return isWithin(
        variants.map(({ text }) => text),
        texts ?? [],
      );
    })
  );
}

function wordsOf({ alerts, guidance, ...one }: Pick<Step, 'alerts' | 'guidance'> & { readonly text?: string }): string {
  return JSON.stringify([one.text, alerts.map(({ text }) => text), guidance.map(({ text }) => text)]);
}

function answersOf({ branches }: Step): string[] {
  return branches.map(({ answer }) => answer);
}

/** Whether some words stand among others, in the same order. */
function isWithin(words: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const word of all) if (word === words[at]) at++;
  return at === words.length;
}
