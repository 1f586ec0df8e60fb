import { maxPieces, maxTemplate } from '../liquid/bounds';
import { TemplateError } from '../liquid/fault';
import type { Session } from '../liquid/values';
import { placeholdersInReply } from '../placeholder/find';

/** A gap for a placeholder of another tool. */
export interface ForeignGap {
  /** What the gap is called: the placeholder's name, or the placeholder with a number where it says none. */
  readonly variable: string;
  /** The placeholder as it is written. */
  readonly text: string;
  /** Where it stands in the reply's text, the first time. */
  readonly start: number;
}

export interface TextWithGaps {
  readonly text: string;
  readonly gaps: readonly ForeignGap[];
  /** The offset in the text as it was written of one in the text with gaps. */
  readonly placeOf: (offset: number) => number;
}

/**
 * A reply's text with a gap in place of each placeholder of another tool.
 * @throws TemplateError when there are too many.
 */
export function withoutForeign(template: string, session: Session): TextWithGaps {
  const found = template.length > maxTemplate ? [] : placeholdersInReply(template);
  const gaps = new Map<string, ForeignGap>();
  const shifts: { readonly end: number; readonly by: number }[] = [];
  const times = new Map<string, number>();
  let text = '';
  let at = 0;
  const [excess] = found.slice(maxPieces);
  if (excess) throw new TemplateError({ kind: 'too-many-tags', word: '', start: excess.start, end: excess.end });
  for (const { start, end, text: written, name, fallback } of found) {
    const variable = name ?? numbered(written, times);
    const gap = session.unknown(variable, fallback).toString();
    text += template.slice(at, start) + gap;
    at = end;
    shifts.push({ end: text.length, by: end - start - gap.length });
    if (!gaps.has(variable)) gaps.set(variable, { variable, text: written, start });
  }
  const placeOf = (offset: number) =>
    shifts.reduce((place, shift) => (shift.end <= offset ? place + shift.by : place), offset);
  return { text: text + template.slice(at), gaps: [...gaps.values()], placeOf };
}

/** Two `XXXX` are two things, unlike the same name twice. */
function numbered(written: string, times: Map<string, number>): string {
  const count = (times.get(written) ?? 0) + 1;
  times.set(written, count);
  return count === 1 ? written : `${written} ${count}`;
}
