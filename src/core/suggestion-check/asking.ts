import type { Sop } from '../sop/model';
import { indexOf } from '../triage/index-of';
import type { SuggestedSops } from '../triage/index-of';
import { askedForRivals, rivalIn } from '../triage/rivals';
import type { Rival } from '../triage/rivals';
import type { TriageIndex } from '../triage/triage-index';
import { askedTexts, withTexts } from './asked-texts';
import type { AskedText } from './asked-texts';
import { eachText } from './pace';
import type { Pace } from './pace';

/** A text that leads to another SOP once its own does not have it. */
export interface Astray extends AskedText {
  /** The SOP that is suggested before its own, or as surely. */
  readonly other: Sop;
  /** How sure the other is, and how sure its own, from 0 to 1. */
  readonly confidence: number;
  readonly own: number;
}

/**
 * The texts of all SOPs are taken out and asked about in so many turns, a part of each SOP at a time (ten-fold cross-validation: Kohavi,
 * “A Study of Cross-Validation and Bootstrap for Accuracy Estimation and Model Selection”, IJCAI 1995). One by one would say nearly the
 * same, and the index would have to be made anew for each text.
 */
const turns = 10;

/**
 * Asks of each title, trigger and question what would be suggested for it if its SOP did not have it, and gives those that lead elsewhere.
 * Takes as long as a suggestion for each of them, and as making an index ten times.
 */
export async function astrayTexts(checked: SuggestedSops, pace: Pace): Promise<Astray[]> {
  const { sops, configs } = checked;
  const byUri = new Map(sops.map((sop) => [sop.location.uri, sop]));
  const all = sops.reduce((sum, sop) => sum + askedTexts(sop).length, 0);
  const astray: Astray[] = [];
  let before = 0;
  for (let turn = 0; turn < turns && pace.signal?.aborted !== true; turn++) {
    const parts: Sop[] = [];
    const asked: AskedText[] = [];
    for (const sop of sops) {
      parts.push(withTexts(sop, (at) => at % turns !== turn));
      asked.push(...askedTexts(sop).filter((_, at) => at % turns === turn));
      await pace.nextSlice();
    }
    const index = indexOf({ sops: parts, configs });
    const offset = before;
    const own: Pace = { ...pace, progress: (done) => pace.progress?.(offset + done, all) };
    await eachText(asked, own, all, async (one) => {
      const suggestions = await index.triageInSlices(pace.nextSlice, one.text, undefined, askedForRivals);
      const rival = rivalIn(one.sop, one.text, suggestions);
      // What was suggested is the other SOP without some of its texts.
      const other = rival && byUri.get(rival.sop.location.uri);
      if (other) astray.push({ ...one, other, confidence: rival.confidence, own: rival.own });
    });
    before += asked.length;
  }
  return astray;
}

/** The triggers of SOPs, as they are, that fit another at least as well; by the URIs of all SOPs that were asked about. */
export async function rivalsByUri(
  index: TriageIndex,
  sops: readonly Sop[],
  pace: Pace,
): Promise<ReadonlyMap<string, readonly Rival[]>> {
  const found = new Map<string, Rival[]>(sops.map((sop) => [sop.location.uri, []]));
  const triggers = sops.flatMap((sop) => sop.front.triggers.map((text) => ({ sop, text })));
  await eachText(triggers, pace, triggers.length, async ({ sop, text }) => {
    const suggestions = await index.triageInSlices(pace.nextSlice, text, undefined, askedForRivals);
    const rival = rivalIn(sop, text, suggestions);
    if (rival) found.get(sop.location.uri)?.push(rival);
  });
  return found;
}
