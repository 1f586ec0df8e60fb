/** How far apart the two texts may run before the rest counts as changed. */
const window = 300;

/** Lines that went, and those that came in their place. */
export interface Stretch {
  /** Where it begins: in the text before and in the one after, counted from 0. */
  readonly at: readonly [before: number, after: number];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * The lines that differ between two texts, in order: those that went begin with `- `, those that came with `+ `. Made for
 * texts of which most lines stay.
 */
export function changedLines(before: readonly string[], after: readonly string[]): string[] {
  return changedStretches(before, after).flatMap(({ removed, added }) => [
    ...removed.map((line) => `- ${line}`),
    ...added.map((line) => `+ ${line}`),
  ]);
}

/** The same, each stretch between lines that stayed by itself. */
export function changedStretches(before: readonly string[], after: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let [from, to] = [0, 0];
  while (from < before.length || to < after.length) {
    if (before[from] === after[to]) {
      from++;
      to++;
      continue;
    }
    let [removed, added] = stretch(before, after, from, to);
    // Blank lines at its end are the same again.
    while (removed > 0 && added > 0 && before[from + removed - 1] === after[to + added - 1]) {
      removed--;
      added--;
    }
    stretches.push({ at: [from, to], removed: before.slice(from, from + removed), added: after.slice(to, to + added) });
    from += removed;
    to += added;
  }
  return stretches;
}

/** How many lines went and came until both go on alike: as few as possible. */
function stretch(before: readonly string[], after: readonly string[], from: number, to: number): [number, number] {
  for (let length = 1; length <= window; length++)
    for (let removed = 0; removed <= length; removed++) {
      const line = before[from + removed];
      if (line !== undefined && line.trim() !== '' && line === after[to + length - removed])
        return [removed, length - removed];
    }
  return [before.length - from, after.length - to];
}
