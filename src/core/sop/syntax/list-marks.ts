import type { Tokens } from 'marked';
import type { Block } from '../blocks';
import { placeInline } from '../inline';
import { branchParts, stepParts } from '../item-parts';
import type { PlacedTag } from '../item-parts';
import type { Branch } from '../model';
import type { SourceText } from '../source-text';
import type { TagPart } from '../step-tag';
import { inlineMarks } from './inline-marks';
import type { Mark, Said } from './mark';

const box = /^\s*(?:[-+*]|\d{1,9}[.)])\s+(\[([ xX])\])/;

/**
 * A step, with everything in it.
 * @param read reads the blocks that are nested in it.
 */
export function stepMark(item: Block, id: string, read: (blocks: readonly Block[]) => Mark[]): Mark {
  const { blocks, range } = item;
  const [first, ...rest] = blocks;
  if (first?.token.type !== 'text' && first?.token.type !== 'paragraph')
    return { kind: 'step', id, range, marks: [...boxMarks(item), ...read(blocks)] };
  const { words, tag } = stepParts(first);
  const marks = [...boxMarks(item), ...inlineMarks(words), ...(tag ? [tagMark(tag)] : []), ...read(rest)];
  return { kind: 'step', id, range, marks };
}

function boxMarks({ token, source, start }: Block): Mark[] {
  const [whole = '', written = '', sign = ' '] = box.exec(token.raw) ?? [];
  const end = start + whole.length;
  return written
    ? [{ kind: 'box', isTicked: sign !== ' ', range: source.rangeAt(end - written.length, end), marks: [] }]
    : [];
}

function tagMark({ span, place, parts }: PlacedTag): Mark {
  const marks = parts.map((part): Mark => {
    const start = place.start + part.index;
    return { ...partSaid(part), range: place.source.rangeAt(start, start + part.word.length), marks: [] };
  });
  return { kind: 'step-tag', range: span.source.rangeAt(span.start, span.start + span.token.raw.length), marks };
}

function partSaid(part: TagPart): Said {
  switch (part.kind) {
    case 'id':
      return { kind: 'step-id', name: part.name };
    case 'role':
      return { kind: 'role', name: part.name };
    case 'duration':
      return { kind: 'duration', minutes: part.minutes };
    case 'keyword':
      return { kind: 'keyword', keyword: part.keyword };
    case 'unknown':
      return { kind: 'unknown-word' };
  }
}

/** An answer, with everything in it. */
export function branchMark(item: Block, branch: Branch, read: (blocks: readonly Block[]) => Mark[]): Mark {
  const { blocks, range } = item;
  return {
    kind: 'branch',
    answer: branch.answer,
    target: branch.target,
    range,
    marks: [...arrowMarks(item), ...read(blocks)],
  };
}

/** The text before the arrow, and the arrow. */
function arrowMarks(item: Block): Mark[] {
  const parts = branchParts(item);
  const first = item.blocks[0];
  if (!parts || !first) return [];
  const { text, index, length } = parts.arrow;
  const { source } = text;
  const arrowStart = text.start + index;
  const arrow: Mark = { kind: 'arrow', range: source.rangeAt(arrowStart, arrowStart + length), marks: [] };
  const [start, end] = trimmed(source, first.words.start, arrowStart);
  return start < end ? [{ kind: 'answer', range: source.rangeAt(start, end), marks: [] }, arrow] : [arrow];
}

function trimmed({ text }: SourceText, start: number, end: number): [number, number] {
  const cut = text.slice(start, end);
  return [end - cut.trimStart().length, start + cut.trimEnd().length];
}

/** The words of a paragraph or heading. */
export function wordMarks({ token, words }: Block): Mark[] {
  return inlineMarks(placeInline((token as Tokens.Paragraph).tokens, words));
}
