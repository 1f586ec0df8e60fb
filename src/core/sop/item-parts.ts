import type { Position } from '../text/position';
import { onOneLine } from '../text/white-space';
import { exactArrow, mayHoldArrow, nearArrows, wholeArrow } from './arrow';
import type { Arrows, PlacedArrow } from './arrow';
import { linkPartsIn, linkTarget, plainText } from './inline';
import type { ListItem } from './markdown/blocks';
import { withEntitiesRead } from './markdown/entities';
import { innerOf } from './markdown/inline';
import type { CodeSpan, Inline, InlineLink } from './markdown/inline';
import type { SourceText } from './markdown/source-text';
import type { Words } from './markdown/words';
import { nearAnswer } from './near-answers';
import { spokenArrow } from './spoken-arrow';
import { looseParts, tagParts } from './step-tag';
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
  /** The arrow, or the words in its place. */
  readonly arrow: PlacedArrow;
  readonly link: InlineLink | undefined;
}

/**
 * Splits the first paragraph of a step into its parts.
 * @param isLenient whether its tag may be written only nearly right.
 */
export function stepParts({ source, parts }: Words, isLenient = true): StepParts {
  const isBlank = (part: Inline) => source.text.slice(part.start, part.end).trim() === '';
  const last = parts.findLastIndex((part) => !isBlank(part));
  const end = source.positionAt(source.text.trimEnd().length);
  const tags: PlacedTag[] = [];
  let isTag = false;
  let first = last + 1;
  // Several spans in a row are one tag, as long as those in front are nothing else; what is only nearly a tag is one beside another.
  for (let at = last; at >= 0; at--) {
    const span = parts[at];
    if (span?.kind === 'text' && isBlank(span)) continue;
    if (span?.kind !== 'code' || (tags.length > 0 && !isLenient)) break;
    const sure = tagParts(span.text, isLenient);
    const found = sure ?? (isLenient ? looseParts(span.text) : []);
    if (found.length === 0 || ((!sure || tags.length > 0) && !isWhole(found))) break;
    isTag ||= sure !== undefined;
    tags.push({ span, parts: found });
    first = at;
  }
  if (!isTag) return { words: parts, tag: undefined, source, end };
  const tag = tags.reduce((after, before) => joined(before, after));
  return { words: parts.filter((_, at) => at < first || at > last), tag, source, end };
}

function isWhole(parts: readonly TagPart[]): boolean {
  return parts.every(({ kind }) => kind !== 'unknown');
}

/** Two spans of code as one tag. */
function joined(before: PlacedTag, after: PlacedTag): PlacedTag {
  const by = after.span.textStart - before.span.textStart;
  const moved = after.parts.map((part) => ({ ...part, index: part.index + by }));
  return { span: { ...before.span, end: after.span.end }, parts: [...before.parts, ...moved] };
}

/**
 * Splits a list item that may be an answer into its parts.
 * @param arrows what counts as an arrow.
 * @param isBelowQuestion whether any words that lead to a link are an answer where arrows may be words.
 * @returns undefined when there is no arrow in it.
 */
export function branchParts(
  { blocks: [first] }: ListItem,
  arrows: Arrows,
  isBelowQuestion = false,
): BranchParts | undefined {
  if (first?.kind !== 'paragraph' && first?.kind !== 'heading') return undefined;
  const { source, parts } = first.words;
  const isLenient = arrows !== 'exact';
  const arrow = mayHoldArrow(source.text)
    ? (exactIn(parts, source, isLenient) ?? (isLenient ? nearlyIn(parts, source) : undefined))
    : undefined;
  if (!arrow) return arrows === 'spoken' ? spokenParts(first.words, isBelowQuestion) : undefined;
  // What is emphasized leads on as well.
  const links = isLenient ? linkPartsIn(parts) : parts.filter((one): one is InlineLink => one.kind === 'link');
  const link = links.find((one) => (arrow.isExact ? one.start > arrow.start : one.start >= arrow.end));
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

function spokenParts(words: Words, isBelowQuestion: boolean): BranchParts | undefined {
  const { source, parts } = words;
  const link = parts.find((part): part is InlineLink => part.kind === 'link');
  if (!link || linkTarget(link.href).kind === 'external') return undefined;
  const span = spokenArrow(source.text.slice(0, link.start));
  if (span)
    return {
      answer: plainText(partsBefore(parts, span.start, source)),
      source,
      arrow: { ...span, isExact: true },
      link,
    };
  const near = isBelowQuestion ? nearAnswer(words) : undefined;
  return near && { answer: near.answer, source, arrow: { start: near.end, end: link.start, isExact: true }, link };
}

/** What of some parts stands before an offset. */
function partsBefore(parts: readonly Inline[], end: number, source: SourceText): Inline[] {
  return parts.flatMap((part): readonly Inline[] => {
    if (part.end <= end) return [part];
    if (part.start >= end) return [];
    if (part.kind !== 'text') return partsBefore(innerOf(part), end, source);
    return [{ ...part, end, text: withEntitiesRead(source.text.slice(part.start, end)) }];
  });
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
