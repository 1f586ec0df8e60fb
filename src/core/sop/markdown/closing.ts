import type { Position } from '../../text/position';
import type {
  Block,
  DefinitionBlock,
  HeadingBlock,
  ListItem,
  ParagraphBlock,
  QuoteBlock,
  TableBlock,
  TaskBox,
} from './blocks';
import type { OpeningHeading } from './block-starts';
import { endWithoutSpaces } from './block-starts';
import { readDefinition } from './definitions';
import { boxAt } from './box';
import type { Definitions } from './definitions';
import type { LineCursor } from './line-cursor';
import type { Container, OpenCode, OpenTable, PlacedLine } from './open-blocks';
import { SourceText } from './source-text';
import { cellLine, cellsOf } from './table-rows';
import { Words } from './words';

const bracket = 91;

/**
 * The box that the first line of a list item begins with, and the lines without it.
 * @param container what the lines are the first of.
 * @param isLenient whether boxes count that are only nearly right.
 */
export function takeBox(
  container: Container,
  lines: readonly PlacedLine[],
  isLenient: boolean,
): [TaskBox, PlacedLine[]] | undefined {
  const [first] = lines;
  const { line, character } = container.start;
  const isFirst =
    container.kind === 'item' && container.blocks.length === 0 && first?.line === line && first.column > character;
  const box = isFirst && first.column === first.start.character ? boxAt(first.text) : undefined;
  if (!first || !box || (!box.isExact && !isLenient)) return undefined;
  const others = lines.slice(1);
  const { isTicked, isExact, length, wordsAt } = box;
  const { column, text } = first;
  const words = wordsAt < text.length ? [{ ...first, text: text.slice(wordsAt), column: column + wordsAt }] : [];
  if (words.length + others.length === 0) return undefined;
  const range = { start: { line, character: column }, end: { line, character: column + length } };
  return [{ isTicked, isOdd: !isExact || container.isTight, range }, [...words, ...others]];
}

/** Takes the definitions that lines of a paragraph begin with. */
export function takeDefinitions(
  lines: readonly PlacedLine[],
  known: Map<string, string>,
): { readonly definitions: DefinitionBlock[]; readonly lines: readonly PlacedLine[] } {
  const definitions: DefinitionBlock[] = [];
  if (lines[0]?.text.charCodeAt(0) !== bracket) return { definitions, lines };
  const text = lines.map((line) => line.text).join('\n');
  let taken = 0;
  for (let at = 0; ;) {
    const read = readDefinition(text, at);
    if (!read) return { definitions, lines: lines.slice(taken) };
    const { key, name, address, href, end } = read;
    const from = taken;
    for (let length = at; length < end && taken < lines.length; taken++) length += (lines[taken]?.text.length ?? 0) + 1;
    const own = lines.slice(from, taken);
    if (!known.has(key)) known.set(key, href);
    const [start] = own;
    if (start)
      definitions.push({
        kind: 'definition',
        range: { start: start.start, end: endOf(own) },
        source: new SourceText(own),
        key,
        name: { start: name.start - at, end: name.end - at },
        address: { start: address.start - at, end: address.end - at },
        href,
      });
    at = end;
  }
}

/** Where lines end, without white space. */
function endOf(lines: readonly PlacedLine[]): Position {
  const last = lines.at(-1);
  return last
    ? { line: last.line, character: last.column + endWithoutSpaces(last.text, 0) }
    : { line: 0, character: 0 };
}

/** The words of some lines, and their place. */
function wordsOf(lines: readonly PlacedLine[], definitions: Definitions): Words {
  const last = lines.at(-1);
  const end = last ? endWithoutSpaces(last.text, 0) : 0;
  const trimmed =
    last && end < last.text.length ? [...lines.slice(0, -1), { ...last, text: last.text.slice(0, end) }] : lines;
  return new Words(new SourceText(trimmed), definitions);
}

export function paragraphOf(lines: readonly PlacedLine[], start: Position, definitions: Definitions): ParagraphBlock {
  return { kind: 'paragraph', range: { start, end: endOf(lines) }, words: wordsOf(lines, definitions) };
}

/** A heading that is underlined by the line after its words. */
export function underlinedHeading(
  lines: readonly PlacedLine[],
  level: number,
  start: Position,
  end: Position,
  definitions: Definitions,
): HeadingBlock {
  return { kind: 'heading', level, range: { start, end }, words: wordsOf(lines, definitions) };
}

/** A heading with its marks in front. @param cursor at its line. */
export function headingOf(cursor: LineCursor, opening: OpeningHeading, definitions: Definitions): HeadingBlock {
  const { level, start, end } = opening;
  const source = new SourceText([{ text: cursor.text.slice(start, end), line: cursor.number, column: start }]);
  return {
    kind: 'heading',
    level,
    range: { start: cursor.place, end: cursor.end },
    words: new Words(source, definitions),
  };
}

export function tableOf({ start, end, rows }: OpenTable, definitions: Definitions): TableBlock {
  const cells = rows.map((row) =>
    cellsOf(row.text).map((cell) => new Words(new SourceText([cellLine(row, cell)]), definitions)),
  );
  return { kind: 'table', range: { start, end }, rows: cells };
}

export function codeOf({ start, end, lines }: OpenCode): Block {
  return { kind: 'indented-code', range: { start, end }, text: lines.join('\n').trimEnd() };
}

export function quoteOf({ start, end, firstLine, blocks }: Container): QuoteBlock {
  return { kind: 'quote', range: { start, end }, firstLine: new SourceText([firstLine]), blocks };
}

export function itemOf({ start, end, box: task, blocks, number }: Container): ListItem {
  return { range: { start, end }, number, box: task, blocks };
}
