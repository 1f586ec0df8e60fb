/** How much of its lines a file keeps that was renamed and changed: what Git takes for a renaming, too (`git diff -M`, 50 %). */
const leastKept = 0.5;
/** Of more files, only those with the very same text are compared: somebody has moved the whole library. */
const mostCompared = 300;

/**
 * Which files were called otherwise before: those that are new, and have the text, or most of the lines, of one that is gone.
 * @param gone what was there before and is no more, by path.
 * @param added what is there now and was not before, by path.
 * @returns the older path of each that was renamed; no older path twice.
 */
export function renamedFrom(
  gone: ReadonlyMap<string, string>,
  added: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  const left = new Map(gone);
  const take = (path: string, older: string | undefined) => {
    if (older === undefined) return;
    renamed.set(path, older);
    left.delete(older);
  };
  const byText = new Map([...gone].map(([path, text]) => [text, path]));
  for (const [path, text] of added) {
    const older = byText.get(text);
    if (older !== undefined && left.has(older)) take(path, older);
  }
  const others = [...added].filter(([path]) => !renamed.has(path));
  if (others.length > mostCompared || left.size > mostCompared) return renamed;
  const counted = new Map([...left].map(([path, text]) => [path, linesOf(text)]));
  const pairs = others.flatMap(([path, text]) => {
    const lines = linesOf(text);
    return [...counted].map(([older, before]) => ({ path, older, kept: shareKept(before, lines) }));
  });
  for (const { path, older, kept } of pairs.sort((a, b) => b.kept - a.kept))
    if (kept >= leastKept && !renamed.has(path) && left.has(older)) take(path, older);
  return renamed;
}

/** The lines of a text that say something, and how often each stands there. */
function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const said = line.trim();
    if (said !== '') lines.set(said, (lines.get(said) ?? 0) + 1);
  }
  return lines;
}

/** How much of the longer of two texts stands in both, from 0 to 1; by the letters of their lines. */
function shareKept(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let both = 0;
  for (const [line, times] of one) both += line.length * Math.min(times, other.get(line) ?? 0);
  const longer = Math.max(lengthOf(one), lengthOf(other));
  return longer === 0 ? 0 : both / longer;
}

function lengthOf(lines: ReadonlyMap<string, number>): number {
  let length = 0;
  for (const [line, times] of lines) length += line.length * times;
  return length;
}
