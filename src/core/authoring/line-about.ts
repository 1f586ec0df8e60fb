const anchors = /^\s*(?:<a\s+(?:id|name)\s*=\s*["'][^"'<>]*["']\s*(?:\/>|>\s*<\/a>)\s*)+$/i;

/** The line from which on all is about a heading: anchors and comments stand above what they are about. */
export function lineAbout(heading: number, lines: readonly string[]): number {
  let first = heading;
  let isBehindComment = false;
  for (let line = heading - 1; line >= 0; line--) {
    const words = (lines[line] ?? '').trim();
    if (words === '') continue;
    if (words.endsWith('-->')) {
      const begin = beginOfComment(line, lines);
      if (begin === undefined) break;
      line = begin;
      isBehindComment = true;
      // An anchor names what stands right below it.
    } else if (isBehindComment || !anchors.test(words)) break;
    first = line;
  }
  return first;
}

/** The line that a comment begins on; undefined where other words stand before it. */
function beginOfComment(end: number, lines: readonly string[]): number | undefined {
  let line = end;
  while (line >= 0 && !(lines[line] ?? '').includes('<!--')) line--;
  const words = (lines[line] ?? '').trim();
  return words.startsWith('<!--') ? line : undefined;
}
