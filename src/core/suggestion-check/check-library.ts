import type { Sop } from '../sop/model';
import type { SuggestedSops } from '../triage/index-of';
import type { Rival } from '../triage/rivals';
import type { TriageIndex } from '../triage/triage-index';
import { askedTexts } from './asked-texts';
import { astrayTexts, rivalsByUri } from './asking';
import { confusedPairs } from './confused';
import type { ConfusedPair } from './confused';
import type { Pace } from './pace';
import { WordsApart } from './words-apart';
import type { PairWords } from './words-apart';

/** Two SOPs that the library itself cannot tell apart. */
export interface TellablePair extends ConfusedPair {
  readonly words: PairWords;
}

/** A trigger that is suggested another SOP for although its own has it. */
export interface MisplacedTrigger extends Omit<Rival, 'sop'> {
  readonly sop: Sop;
  readonly other: Sop;
}

/** What a library says of itself about suggestions. */
export interface LibraryCheck {
  /** How many SOPs were looked at, and how many of their titles, triggers and questions were asked about. */
  readonly sops: number;
  readonly asked: number;
  /** How many of those lead to another SOP once their own does not have them. */
  readonly astray: number;
  /** Those that are hardest to tell apart first. */
  readonly pairs: readonly TellablePair[];
  readonly misplaced: readonly MisplacedTrigger[];
}

/**
 * Looks for what suggestions confuse, by the texts of the library alone. Takes as long as two suggestions for each trigger.
 * @param index of the same SOPs.
 */
export async function checkLibrary(checked: SuggestedSops, index: TriageIndex, pace: Pace): Promise<LibraryCheck> {
  const sops = checked.sops.filter(({ status }) => status !== 'retired');
  const asked = sops.reduce((sum, sop) => sum + askedTexts(sop).length, 0);
  const triggers = sops.reduce((sum, { front }) => sum + front.triggers.length, 0);
  const { progress } = pace;
  const all = asked + triggers;
  const rivals = await rivalsByUri(index, sops, { ...pace, progress: (done) => progress?.(done, all) });
  const astray = await astrayTexts(
    { ...checked, sops },
    { ...pace, progress: (done) => progress?.(triggers + done, all) },
  );
  const words = await WordsApart.of(sops, pace);
  const pairs: TellablePair[] = [];
  for (const pair of confusedPairs(astray)) {
    pairs.push({ ...pair, words: words.wordsOf(pair) });
    await pace.nextSlice();
  }
  return {
    sops: sops.length,
    asked,
    astray: astray.length,
    pairs,
    misplaced: sops.flatMap((sop) =>
      (rivals.get(sop.location.uri) ?? []).map(({ sop: other, ...rival }) => ({ ...rival, sop, other })),
    ),
  };
}
