/** Lines of a file, the last one not included. */
type Lines = readonly [from: number, to: number];

/** What becomes of footnotes when lines go to another file. */
export interface Footnotes {
  /** Those that stay, and are needed there as well. */
  readonly copied: readonly Lines[];
  /** Whether one goes that is needed here. */
  readonly isSplit: boolean;
}

const definition = /^ {0,3}\[\^([^\]\s]+)\]:/;

/** Which footnotes lines name that go to another file, or are copied to one. */
export function footnotesFor(lines: readonly string[], moved: readonly Lines[], copied: readonly Lines[]): Footnotes {
  const isIn = (line: number, parts: readonly Lines[]) => parts.some(([from, to]) => from <= line && line < to);
  const [gone, taken] = [new Set<string>(), new Set<string>()];
  const needed = new Set<string>();
  for (const [at, line] of lines.entries())
    for (const [, name = ''] of line.replace(definition, '').matchAll(/\[\^([^\]\s]+)\]/g)) {
      if (isIn(at, [...moved, ...copied])) taken.add(name);
      if (!isIn(at, moved)) needed.add(name);
    }
  const found: Lines[] = [];
  for (const [at, line] of lines.entries()) {
    const [, name] = definition.exec(line) ?? [];
    if (name === undefined) continue;
    if (isIn(at, moved)) gone.add(name);
    else if (taken.has(name) && !isIn(at, copied)) found.push([at, endOf(at, lines)]);
  }
  return { copied: found, isSplit: [...gone].some((name) => needed.has(name)) };
}

/** Where a footnote ends: its paragraph, and what is further in below it. */
function endOf(start: number, lines: readonly string[]): number {
  let end = start + 1;
  for (let line = end; line < lines.length; line++) {
    const words = lines[line] ?? '';
    if (words.trim() === '') continue;
    const isLazy = line === end && !/^(?:#|[-*+>]\s| {0,3}\[\^)/.test(words) && (lines[line - 1] ?? '').trim() !== '';
    if (!isLazy && !/^(?: {2,}|\t)/.test(words)) break;
    end = line + 1;
  }
  return end;
}
