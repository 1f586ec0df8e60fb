/** Parts names into two groups that weigh about the same, the same way each time: the heaviest first, to the lighter group. */
export function halves(names: readonly string[], weightOf: (name: string) => number): [string[], string[]] {
  const groups: [string[], string[]] = [[], []];
  const weights: [number, number] = [0, 0];
  const heaviestFirst = [...names].sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1));
  for (const name of heaviestFirst) {
    const lighter = weights[0] <= weights[1] ? 0 : 1;
    groups[lighter].push(name);
    weights[lighter] += weightOf(name);
  }
  return groups;
}
