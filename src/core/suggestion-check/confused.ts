import type { Sop } from '../sop/model';
import { askedTexts } from './asked-texts';
import type { Astray } from './asking';

/** Two SOPs, some of whose texts lead to the other of them. */
export interface ConfusedPair {
  /** The one more of whose texts lead to the other. */
  readonly one: Sop;
  readonly other: Sop;
  /** Those texts of either, the one with the greatest lead first. */
  readonly astray: readonly Astray[];
  /** How many texts each of them has that were asked about. */
  readonly askedOf: { readonly one: number; readonly other: number };
}

/** How much surer the other SOP is. */
function leadOf({ confidence, own }: Pick<Astray, 'confidence' | 'own'>): number {
  return confidence - own;
}

/** The pairs of SOPs that texts lead astray between, those with the most such texts first, then those with the greatest lead. */
export function confusedPairs(astray: readonly Astray[]): ConfusedPair[] {
  const byPair = new Map<string, Astray[]>();
  for (const one of astray) {
    const key = JSON.stringify([one.sop.location.uri, one.other.location.uri].sort());
    const own = byPair.get(key);
    if (own) own.push(one);
    else byPair.set(key, [one]);
  }
  return [...byPair]
    .map(([key, texts]) => ({ key, lead: texts.reduce((sum, text) => sum + leadOf(text), 0), pair: pairOf(texts) }))
    .sort((a, b) => b.pair.astray.length - a.pair.astray.length || b.lead - a.lead || (a.key < b.key ? -1 : 1))
    .map(({ pair }) => pair);
}

function pairOf(texts: readonly Astray[]): ConfusedPair {
  const [first, ...rest] = [...texts].sort((a, b) => leadOf(b) - leadOf(a));
  if (!first) throw new Error('A pair has no texts.');
  const ofFirst = texts.filter(({ sop }) => sop === first.sop).length;
  const [one, other] = 2 * ofFirst >= texts.length ? [first.sop, first.other] : [first.other, first.sop];
  return {
    one,
    other,
    astray: [first, ...rest],
    askedOf: { one: askedTexts(one).length, other: askedTexts(other).length },
  };
}
