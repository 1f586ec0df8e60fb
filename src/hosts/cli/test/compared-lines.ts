/** More lines than this are not compared one by one. */
const mostLines = 400;

/**
 * Two texts, line by line: `- ` what was expected and did not come, `+ ` what came instead, two spaces before what is the same.
 */
export function comparedLines(expected: string, actual: string): string[] {
  const [wanted, came] = [linesOf(expected), linesOf(actual)];
  if (wanted.length * came.length > mostLines * mostLines)
    return [...wanted.map((line) => `- ${line}`), ...came.map((line) => `+ ${line}`)];
  const common = longestCommon(wanted, came);
  const lines: string[] = [];
  let [at, other] = [0, 0];
  while (at < wanted.length || other < came.length) {
    if (at < wanted.length && other < came.length && wanted[at] === came[other]) {
      lines.push(`  ${wanted[at] ?? ''}`);
      at++;
      other++;
    } else if (at < wanted.length && (common[at + 1]?.[other] ?? 0) >= (common[at]?.[other + 1] ?? 0))
      lines.push(`- ${wanted[at++] ?? ''}`);
    else lines.push(`+ ${came[other++] ?? ''}`);
  }
  return lines.map((line) => line.trimEnd());
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** How many lines the rest of two texts have in common, in order, from each two lines on. */
function longestCommon(some: readonly string[], others: readonly string[]): number[][] {
  const table = Array.from({ length: some.length + 1 }, () => new Array<number>(others.length + 1).fill(0));
  for (let at = some.length - 1; at >= 0; at--)
    for (let other = others.length - 1; other >= 0; other--) {
      const [here, below] = [table[at], table[at + 1]];
      if (!here) continue;
      here[other] =
        some[at] === others[other]
          ? 1 + (below?.[other + 1] ?? 0)
          : Math.max(below?.[other] ?? 0, here[other + 1] ?? 0);
    }
  return table;
}
