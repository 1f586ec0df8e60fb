import type { Position } from '../text/position';
import { onOneLine } from '../text/white-space';
import { exactArrow, nearArrows, wholeArrow } from './arrow';
import type { PlacedArrow } from './arrow';
import { plainText } from './inline';
import type { ListItem } from './markdown/blocks';
import { withEntitiesRead } from './markdown/entities';
import type { CodeSpan, Inline, InlineLink } from './markdown/inline';
import type { SourceText } from './markdown/source-text';
import type { Words } from './markdown/words';
import { tagParts } from './step-tag';
import type { TagPart } from './step-tag';

/** What a step's own words are made of. */
export interface StepParts {
  /** Its words and links, without its tag. */
  readonly words: readonly Inline[];
  readonly tag: PlacedTag | undefined;
  readonly source: SourceText;
  /** Where they end. */
  readonly end: Position;
}

/** The code that is a step's tag. */
export interface PlacedTag {
  readonly span: CodeSpan;
  readonly parts: readonly TagPart[];
}

/** What an answer is made of: `answer → [link](…)`. */
export interface BranchParts {
  readonly answer: string;
  /** Where its words stand, up to the arrow. */
  readonly source: SourceText;
  readonly arrow: PlacedArrow;
  readonly link: InlineLink | undefined;
}

/** Splits the first paragraph of a step into its parts. */
export function stepParts({ source, parts }: Words): StepParts {
  const last = parts.findLast((part) => source.text.slice(part.start, part.end).trim() !== '');
  const end = source.positionAt(source.text.trimEnd().length);
  const found = last?.kind === 'code' ? tagParts(last.text) : undefined;
  return last?.kind === 'code' && found
    ? { words: parts.filter((part) => part !== last), tag: { span: last, parts: found }, source, end }
    : { words: parts, tag: undefined, source, end };
}

/**
 * Splits a list item that may be an answer into its parts.
 * @param isLenient whether arrows count that are only nearly right.
 * @returns undefined when there is no arrow in it.
 */
export function branchParts({ blocks: [first] }: ListItem, isLenient: boolean): BranchParts | undefined {
  if (first?.kind !== 'paragraph' && first?.kind !== 'heading') return undefined;
  const { source, parts } = first.words;
  const arrow = exactIn(parts, source, isLenient) ?? (isLenient ? nearlyIn(parts, source) : undefined);
  if (!arrow) return undefined;
  const link = parts.find(
    (one): one is InlineLink =>
      one.kind === 'link' && (arrow.isExact ? one.start > arrow.start : one.start >= arrow.end),
  );
  const answer = wordsBefore(parts, arrow.start, source);
  const whole = () => plainText(parts.filter((part) => part.start <= arrow.start && part.end > arrow.start));
  const unnamed = link ? (isLenient ? plainText([link]) : '') : whole();
  return { answer: answer || unnamed, source, arrow, link };
}

function exactIn(parts: readonly Inline[], source: SourceText, isLenient: boolean): PlacedArrow | undefined {
  for (const part of parts) {
    if (part.kind !== 'text') continue;
    const written = source.text.slice(part.start, part.end);
    const found = isLenient ? wholeArrow(written) : exactArrow(written);
    if (found) return moved(found, part.start);
  }
  return undefined;
}

/**
 * An arrow that is only nearly right leads to the link behind it. Without a link, a single one may: more of them, as in
 * “Settings ➜ Billing ➜ Invoices”, are a way through menus.
 */
function nearlyIn(parts: readonly Inline[], source: SourceText): PlacedArrow | undefined {
  let start: number | undefined;
  const found: PlacedArrow[] = [];
  for (const [at, part] of parts.entries()) {
    if (part.kind !== 'text' && part.kind !== 'escape') continue;
    start ??= part.start;
    const next = parts[at + 1];
    if (next?.kind === 'text' || next?.kind === 'escape') continue;
    const from = start;
    start = undefined;
    for (const arrow of nearArrows(source.text.slice(from, part.end))) found.push(moved(arrow, from));
  }
  const [arrow] = found;
  const isLed = arrow && parts.some(({ kind, start: at }) => kind === 'link' && at >= arrow.end);
  return isLed || found.length === 1 ? arrow : undefined;
}

function moved({ start, end, isExact }: PlacedArrow, by: number): PlacedArrow {
  return { start: start + by, end: end + by, isExact };
}

function wordsBefore(parts: readonly Inline[], end: number, source: SourceText): string {
  const cut = parts.find((part) => part.start <= end && part.end > end);
  const before = plainText(parts.filter((part) => part.end <= end));
  return onOneLine(`${before} ${cut ? withEntitiesRead(source.text.slice(cut.start, end)) : ''}`);
}
