/** The most parts of a template that filling in may go through: a loop goes through those in it each time round. */
const mostNodes = 4000;
/**
 * The most characters that filling in may read and write, those of the template and of values included. Other work
 * counts as the characters that could be read in the same time.
 */
const mostCharacters = 256 * 1024;

/** What some work counts as, in characters. */
export const cost = {
  /** Looking up a name, a literal or an operator; once round a loop. */
  step: 16,
  /** A filter; a gap; an item of a list. */
  call: 64,
  /** Putting a part of a date into words, for which the machine is asked. */
  datePart: 4096,
} as const;

/** How often a loop may go round. */
export const mostRounds = 1000;

/** Thrown when filling in would take more work than a reply may take. */
export class OverBudget extends Error {}

/**
 * The work that filling in one reply may take: some milliseconds, far above what any reply needs. It is counted, not
 * timed, so that a reply that can be filled in here can be filled in everywhere.
 */
export class Budget {
  #nodes = 0;
  #characters = 0;

  /** Counts work that is about to be done. @throws OverBudget when it is too much; then the budget is spent. */
  spend(nodes: number, characters = 0): void {
    this.#nodes += nodes;
    this.#characters += characters;
    // Anything that is no number counts as too much.
    if (this.#nodes <= mostNodes && this.#characters <= mostCharacters) return;
    [this.#nodes, this.#characters] = [mostNodes, mostCharacters];
    throw new OverBudget();
  }

  /** Refuses what would be too long before it is made. @throws OverBudget */
  foresee(characters: number): void {
    if (this.#characters + characters > mostCharacters) throw new OverBudget();
  }

  /** How much of it was needed: 1 is all of it. */
  get share(): number {
    return Math.max(this.#nodes / mostNodes, this.#characters / mostCharacters);
  }
}
