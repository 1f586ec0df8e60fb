/** What stands for a sign that is not looked at: no letter, no space, no mark of a placeholder. */
const blank = '\uFFFC';

/** Stretches of a text, from one offset to another. */
type Stretch = readonly [from: number, to: number];

/** A text of the same length, with stretches of it made blank; line breaks stay. */
export function without(text: string, stretches: readonly Stretch[]): string {
  let done = '';
  let at = 0;
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    if (to <= at) continue;
    done += text.slice(at, Math.max(at, from)) + text.slice(Math.max(at, from), to).replace(/[^\n\r]/g, blank);
    at = to;
  }
  return done + text.slice(at);
}

/** Where a text holds code: fenced blocks, and code spans within a paragraph. */
export function codeIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  let fence: { readonly mark: string; readonly start: number } | undefined;
  /** Where a paragraph begins that is not ended yet. */
  let start = 0;
  let at = 0;
  const endParagraph = (end: number) => {
    found.push(...spansIn(text, start, end));
    start = at;
  };
  for (const line of text.split('\n')) {
    const from = at;
    at += line.length + 1;
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence) {
      start = at;
      if (mark?.[1]?.startsWith(fence.mark) && mark[2]?.trim() === '') {
        found.push([fence.start, from + line.length]);
        fence = undefined;
      }
    } else if (mark?.[1] && !(mark[1].startsWith('`') && mark[2]?.includes('`'))) {
      endParagraph(from);
      fence = { mark: mark[1], start: from };
    } else if (line.trim() === '') endParagraph(from);
  }
  if (fence) found.push([fence.start, text.length]);
  else endParagraph(text.length);
  return found;
}

/** A code span ends at as many marks as it began with. What has no end is looked for once a length, not once a mark. */
function spansIn(text: string, start: number, end: number): Stretch[] {
  const runs = [...text.slice(start, end).matchAll(/`+/g)];
  const next = new Map<number, number[]>();
  for (const [index, { 0: marks }] of runs.entries()) {
    const same = next.get(marks.length);
    if (same) same.push(index);
    else next.set(marks.length, [index]);
  }
  const places = new Map([...next].map(([length, indexes]) => [length, { indexes, at: 0 }]));
  const found: Stretch[] = [];
  for (let index = 0; index < runs.length; index++) {
    const [run] = [runs[index]];
    const same = run && places.get(run[0].length);
    if (!run || !same) continue;
    while ((same.indexes[same.at] ?? Infinity) <= index) same.at++;
    const closing = same.indexes[same.at];
    const last = closing === undefined ? undefined : runs[closing];
    if (closing === undefined || !last) continue;
    found.push([start + run.index, start + last.index + last[0].length]);
    index = closing;
  }
  return found;
}

/** Where a text quotes another one, as e-mail does: `> ` before each line. */
export function quotesIn(text: string): Stretch[] {
  return [...text.matchAll(/^ {0,3}>.*$/gm)].map(({ index, 0: line }) => [index, index + line.length]);
}

/** The names that links of a text are defined by below it, in lower case: `[terms]: https://…`. */
export function linkNames(text: string): ReadonlySet<string> {
  const definitions = text.matchAll(/^ {0,3}\[([^[\]\n]{1,200})\]:[ \t]*\S+(?:[ \t]+["'(].*)?[ \t]*$/gm);
  return new Set([...definitions].map(([, name = '']) => name.trim().toLowerCase()));
}
