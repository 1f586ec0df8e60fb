import type { FilledReply, ReplyPart } from './fill';

/** So many letters beside a gap tell where it is: the rest of the text may be edited. */
const mostBeside = 24;
/** Longer than this is no value, but a sign that the text was rewritten. */
const longestValue = 500;
/** So much is taken for a fact. */
const longestFact = 200;

/** What a gap of a reply was filled in with. */
interface FilledGap {
  readonly variable: string;
  readonly value: string;
  /** Whether words of the gap's own line tell where it begins and ends, so that nothing else can stand there. */
  readonly isSure: boolean;
}

/**
 * What somebody filled the gaps of a reply with, by variable, read from its text as it stands now. A gap whose surroundings
 * were rewritten is left out, and so is one that still shows its label in brackets or its fallback.
 */
export function valuesFilledIn(reply: Pick<FilledReply, 'parts'>, text: string): ReadonlyMap<string, string> {
  return firstOfEach(filledGaps(reply, text));
}

/**
 * The same, as far as it is certain enough to be remembered as facts: values of one line, told by the words beside them.
 * Placeholders of other tools are left out: they have no name of ours.
 * @param isMeant whether a variable can have such a value.
 */
export function factsFilledIn(
  reply: Pick<FilledReply, 'parts' | 'foreign'>,
  text: string,
  isMeant: (variable: string, value: string) => boolean,
): Readonly<Record<string, string>> {
  const facts = sureGaps(reply, text).filter(({ variable, value }) => isMeant(variable, value));
  return Object.fromEntries(firstOfEach(facts));
}

/**
 * What somebody filled in that cannot be meant, in order; told by the words beside it, as facts are.
 * @param isMeant whether a variable can have such a value.
 */
export function refusedValues(
  reply: Pick<FilledReply, 'parts' | 'foreign'>,
  text: string,
  isMeant: (variable: string, value: string) => boolean,
): readonly { readonly variable: string; readonly value: string }[] {
  return sureGaps(reply, text).filter(({ variable, value }) => !isMeant(variable, value));
}

function sureGaps(reply: Pick<FilledReply, 'parts' | 'foreign'>, text: string): FilledGap[] {
  const others = new Set(reply.foreign.map(({ variable }) => variable));
  return filledGaps(reply, text).filter(
    ({ variable, value, isSure }) =>
      isSure && !others.has(variable) && value.length <= longestFact && !/[\r\n]/.test(value),
  );
}

function firstOfEach(gaps: readonly FilledGap[]): ReadonlyMap<string, string> {
  return new Map(gaps.toReversed().map(({ variable, value }) => [variable, value]));
}

function filledGaps({ parts }: Pick<FilledReply, 'parts'>, written: string): FilledGap[] {
  const text = written.replaceAll('\r\n', '\n');
  const gaps: FilledGap[] = [];
  let from = 0;
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'text') {
      const end = lastOf(part.text);
      const found = text.indexOf(end, from);
      if (found >= 0) from = found + end.length;
      continue;
    }
    const [before, after] = [parts[at - 1], parts[at + 1]];
    const place = placeOf(before, after, text, from);
    if (!place || place.end < place.start || place.end - place.start > longestValue) continue;
    from = place.end;
    const value = text.slice(place.start, place.end).trim();
    const isOpen = value === '' || value === part.fallback || /^\[[^\]]*\]$/.test(value);
    if (!isOpen) gaps.push({ variable: part.variable, value, isSure: isSure(lineBefore(before), lineBehind(after)) });
  }
  return gaps;
}

/** @param from how far the text has been read. @returns an end before the start where what is behind the gap was rewritten. */
function placeOf(
  before: ReplyPart | undefined,
  after: ReplyPart | undefined,
  text: string,
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  if (before?.kind === 'gap' || after?.kind === 'gap') return undefined;
  const end = after ? text.indexOf(firstOf(after.text), from) : text.trimEnd().length;
  if (!before || text.slice(0, from).endsWith(lastOf(before.text))) return { start: from, end };
  // The lines above may be rewritten where the gap begins a line that goes on behind it.
  const isOwnLine = before.text.endsWith('\n') && lineBehind(after)?.trim();
  return isOwnLine ? { start: Math.max(from, text.lastIndexOf('\n', end) + 1), end } : undefined;
}

/** Where there is nothing but a space between two gaps, nobody can say where one ends. */
function isSure(before: string | undefined, behind: string | undefined): boolean {
  const said = [before, behind].filter((one) => one !== undefined);
  return said.length > 0 && said.every((one) => one.trim() !== '');
}

/** What stands in the line before a gap; undefined when it begins the line. */
function lineBefore(part: ReplyPart | undefined): string | undefined {
  if (part?.kind !== 'text' || part.text.endsWith('\n')) return undefined;
  return part.text.slice(part.text.lastIndexOf('\n') + 1);
}

/** What stands in the line behind a gap; undefined when it ends the line. */
function lineBehind(part: ReplyPart | undefined): string | undefined {
  return part?.kind !== 'text' || part.text.startsWith('\n') ? undefined : part.text.split('\n', 1)[0];
}

/** The words right before a gap: those of its own line, if it does not begin one. */
function lastOf(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return (line === '' ? text : line).slice(-mostBeside);
}

/** The words right behind a gap: those of its own line, if it does not end one. */
function firstOf(text: string): string {
  return text.slice(0, text.indexOf('\n') + 1 || mostBeside).slice(0, mostBeside);
}
