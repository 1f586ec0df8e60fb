/** A suggestion that is less sure than this only distracts, whatever the others are. */
const least = 0.1;
/** Beside one that is so many times as sure, another only distracts. */
const timesAsSure = 6;

/** The suggestions that are worth a look: of a message with two questions both, but nothing of 4 % beside 95 %. */
export function worthALook<T extends { readonly confidence: number }>(suggestions: readonly T[]): T[] {
  const best = Math.max(0, ...suggestions.map(({ confidence }) => confidence));
  return suggestions.filter(({ confidence }) => confidence >= least && timesAsSure * confidence >= best);
}
