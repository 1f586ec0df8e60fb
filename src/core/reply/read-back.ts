import type { FilledReply } from './fill';

/** So many letters beside a gap tell where it is. */
const mostBeside = 24;
/** Longer than this is no value, but a sign that the text was rewritten. */
const longestValue = 500;

/**
 * What somebody filled the gaps of a reply with, by variable, read from its text as it stands now. A gap whose surroundings
 * were rewritten is left out, and so is one that still shows its label in brackets or its fallback.
 */
export function valuesFilledIn({ parts }: Pick<FilledReply, 'parts'>, text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let from = 0;
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'text') {
      const end = lastOf(part.text);
      const found = text.indexOf(end, from);
      if (found >= 0) from = found + end.length;
      continue;
    }
    const before = parts[at - 1];
    const after = parts[at + 1];
    const isPlaced =
      before === undefined || (before.kind === 'text' && text.slice(0, from).endsWith(lastOf(before.text)));
    if (!isPlaced || after?.kind === 'gap') continue;
    const next = after ? text.indexOf(firstOf(after.text), from) : text.trimEnd().length;
    if (next < from || next - from > longestValue) continue;
    const value = text.slice(from, next);
    from = next;
    const isOpen = value.trim() === '' || value === part.fallback || /^\[[^\]]*\]$/.test(value);
    if (!isOpen && !values.has(part.variable)) values.set(part.variable, value);
  }
  return values;
}

/** The words right before a gap: those of its own line, if it does not begin one. */
function lastOf(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return (line === '' ? text : line).slice(-mostBeside);
}

/** The words right behind a gap: those of its own line, if it does not end one. */
function firstOf(text: string): string {
  return text.slice(0, Math.max(1, text.indexOf('\n') + 1 || mostBeside)).slice(0, mostBeside);
}
