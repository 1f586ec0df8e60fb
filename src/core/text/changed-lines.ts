/** How far apart the two texts may run before the rest counts as changed. */
const window = 300;

/**
 * The lines that differ between two texts, in order: those that went begin with `- `, those that came with `+ `. Made for
 * texts of which most lines stay.
 */
export function changedLines(before: readonly string[], after: readonly string[]): string[] {
  const changes: string[] = [];
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
    for (const line of before.slice(from, from + removed)) changes.push(`- ${line}`);
    for (const line of after.slice(to, to + added)) changes.push(`+ ${line}`);
    from += removed;
    to += added;
  }
  return changes;
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
