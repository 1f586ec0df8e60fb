import type { Stretch } from '../draft/parts/part';
import { closingStart } from './closing';
import type { FilledReply } from './fill';
import { fromGapSigns, withGapSigns } from './gap-text';

/** Where a paragraph of its own goes into a text, and what sets it apart there. */
export interface ParagraphPlace {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Where a reply answers one more question: above its closing, or else at its end. @param text it, as it stands. */
export function placeAboveClosing(text: string): ParagraphPlace {
  const end = text.trimEnd().length;
  const from = closingStart(text, 0);
  const blank = /^(?:[ \t]*\r?\n)*/.exec(text.slice(from))?.[0].length ?? 0;
  const start = from + blank;
  if (start >= end) return { at: end, before: end === 0 ? '' : '\n\n', after: '' };
  const [breaks = ''] = /(?:\r?\n)*$/.exec(text.slice(0, start)) ?? [];
  const missing = Math.max(0, 3 - breaks.split('\n').length);
  return { at: start, before: start === 0 ? '' : '\n'.repeat(missing), after: '\n\n' };
}

/** The same in a draft, for what stands there of a reply: it may be part of a line only, and no sentence is split. */
export function placeInDraft(draft: string, { start, end }: Stretch): ParagraphPlace {
  const from = draft.slice(lineStart(draft, start), start).trim() === '' ? start : paragraphStart(draft, start);
  const isLineEnd = end === lineStart(draft, end) || draft.slice(end, lineEnd(draft, end)).trim() === '';
  const to = isLineEnd ? end : paragraphEnd(draft, end);
  const place = placeAboveClosing(draft.slice(from, to));
  return { ...place, at: from + place.at };
}

function paragraphStart(text: string, at: number): number {
  let from = lineStart(text, at);
  while (from > 0) {
    const before = lineStart(text, from - 1);
    if (isBoundary(text.slice(before, from))) break;
    from = before;
  }
  return from;
}

function paragraphEnd(text: string, at: number): number {
  let to = lineEnd(text, at);
  while (to < text.length) {
    const next = lineEnd(text, to + 1);
    if (isBoundary(text.slice(to + 1, next))) break;
    to = next;
  }
  return text[to - 1] === '\r' ? to - 1 : to;
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Whether a line belongs to no paragraph of a letter: it is blank, or quoted. */
function isBoundary(line: string): boolean {
  return /^\s*(?:>|$)/.test(line);
}

/** A reply with another text above its closing. */
export function withAnticipation(reply: FilledReply, added: FilledReply): FilledReply {
  const text = withGapSigns(reply);
  const { at, before, after } = placeAboveClosing(text);
  const each = (own: readonly string[], others: readonly string[]) => [...new Set([...own, ...others])];
  return {
    parts: [
      ...fromGapSigns(text.slice(0, at), reply).parts,
      ...(before === '' ? [] : [{ kind: 'text', text: before } as const]),
      ...added.parts,
      ...(after === '' ? [] : [{ kind: 'text', text: after } as const]),
      ...fromGapSigns(text.slice(at), reply).parts,
    ],
    missing: each(reply.missing, added.missing),
    undecided: each(reply.undecided, added.undecided),
    foreign: [...reply.foreign, ...added.foreign],
  };
}

/** A value that a text asks for. */
const asked = /\{\{-?\s*([\p{L}_][\p{L}\p{N}_.-]*)/gu;

/**
 * Whether a reply tells what another text would: it gives all the values that the text gives. One that gives none tells
 * something of its own.
 * @param reply the Liquid of both.
 * @param isConstant whether a name is one of the shop's own facts, which say nothing of the ticket.
 */
export function tells(reply: string, text: string, isConstant: (name: string) => boolean): boolean {
  const valuesOf = (template: string) =>
    new Set([...template.matchAll(asked)].flatMap(([, name = '']) => (isConstant(name) ? [] : name)));
  const [given, wanted] = [valuesOf(reply), valuesOf(text)];
  return wanted.size > 0 && [...wanted].every((name) => given.has(name));
}

/** A text without others that stand in it; of each, the first place. */
export function withoutTexts(text: string, others: readonly string[]): string {
  return others.reduce((left, other) => {
    const at = other.trim() === '' ? -1 : left.indexOf(other.trim());
    return at < 0 ? left : left.slice(0, at) + left.slice(at + other.trim().length);
  }, text);
}
