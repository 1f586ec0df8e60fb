/** Whether a run looks for new mistakes, trying more and other values than the last one: `FUZZ=100 npx mocha --timeout 0`. */
export const isSearching = Number(process.env['FUZZ'] ?? 0) > 0;

/**
 * What everything random in a run begins with: `SEED=5 npx mocha` where it is given, else the same in every run, but for
 * one that searches.
 */
export const seed = chosenSeed(process.env['SEED']);

function chosenSeed(given: string | undefined): number {
  if (given === undefined) return isSearching ? Date.now() % 0x7fff_ffff : 1;
  const number = Number(given);
  if (!Number.isInteger(number)) throw new Error(`SEED is a whole number, not “${given}”`);
  return number;
}
