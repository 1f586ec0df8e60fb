import { branchParts, stepParts } from '../item-parts';
import type { PlacedTag } from '../item-parts';
import type { Block, ListItem } from '../markdown/blocks';
import type { SourceText } from '../markdown/source-text';
import type { Branch } from '../model';
import type { TagPart } from '../step-tag';
import { inlineMarks } from './inline-marks';
import type { Mark, Said } from './mark';

/**
 * A step, with everything in it.
 * @param own the answer that its words are, if they are one.
 * @param read reads the blocks that are nested in it.
 */
export function stepMark(
  item: ListItem,
  id: string,
  own: Branch | undefined,
  read: (blocks: readonly Block[]) => Mark[],
): Mark {
  const { blocks, box, range } = item;
  const boxes: Mark[] = box ? [{ kind: 'box', isTicked: box.isTicked, range: box.range, marks: [] }] : [];
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return { kind: 'step', id, range, marks: [...boxes, ...read(blocks)] };
  const { words, tag, source } = stepParts(first.words);
  const tags = tag ? [tagMark(tag, source)] : [];
  const said = [...inlineMarks(words, source), ...tags];
  const inWords = own ? [answerMark(item, own, said)] : said;
  return { kind: 'step', id, range, marks: [...boxes, ...inWords, ...read(rest)] };
}

function tagMark({ span, parts }: PlacedTag, source: SourceText): Mark {
  const marks = parts.map((part): Mark => {
    const start = span.textStart + part.index;
    return { ...partSaid(part), range: source.rangeAt(start, start + part.word.length), marks: [] };
  });
  return { kind: 'step-tag', range: source.rangeAt(span.start, span.end), marks };
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
export function branchMark(item: ListItem, branch: Branch, read: (blocks: readonly Block[]) => Mark[]): Mark {
  return answerMark(item, branch, read(item.blocks));
}

function answerMark(item: ListItem, { answer, target, range }: Branch, inside: readonly Mark[]): Mark {
  return { kind: 'branch', answer, target, range, marks: [...arrowMarks(item), ...inside] };
}

/** The text before the arrow, and the arrow. */
function arrowMarks(item: ListItem): Mark[] {
  const parts = branchParts(item, 'spoken', true);
  if (!parts) return [];
  const { source, arrow } = parts;
  const mark: Mark = { kind: 'arrow', range: source.rangeAt(arrow.start, arrow.end), marks: [] };
  const before = source.text.slice(0, arrow.start);
  const [start, end] = [before.length - before.trimStart().length, before.trimEnd().length];
  return start < end ? [{ kind: 'answer', range: source.rangeAt(start, end), marks: [] }, mark] : [mark];
}
