import { isAlias, isMap, isScalar, isSeq, Scalar } from 'yaml';
import type { Node } from 'yaml';
import type { Range } from '../text/position';
import { scalarText } from './nodes';
import type { YamlReader } from './reader';

/** Where something stands in YAML: its keys from the outside in, and its position in lists, counted from 0. */
export type YamlPath = readonly (string | number)[];

/** Something that stands in YAML. Comments and the surrounding white space belong to no mark. */
export type YamlMark = YamlSaid & { readonly range: Range; readonly marks: readonly YamlMark[] };

export type YamlSaid =
  /** A key with its value. */
  | { readonly kind: 'entry'; readonly path: YamlPath }
  /** Its `inner` range is without quotes. */
  | { readonly kind: 'key'; readonly path: YamlPath; readonly text: string; readonly inner: Range }
  /** An item of a list. */
  | { readonly kind: 'item'; readonly path: YamlPath }
  /**
   * A value that is neither a group nor a list: what it says, and its range without quotes or the line that begins a
   * block.
   */
  | { readonly kind: 'value'; readonly path: YamlPath; readonly text: string; readonly inner: Range };

/** All keys, values and items in some YAML; none when it is not a map. */
export function yamlMarks(reader: YamlReader): YamlMark[] {
  return isMap(reader.contents) ? marksOf(reader, reader.contents, []) : [];
}

function marksOf(reader: YamlReader, node: unknown, path: YamlPath): YamlMark[] {
  if (isMap(node)) {
    return node.items.map(({ key, value }): YamlMark => {
      const text = scalarText(key) ?? '';
      const at = [...path, text];
      const range = reader.rangeOf(key);
      const keyMark: YamlMark = {
        kind: 'key',
        path: at,
        text,
        inner: innerOfKey(reader, key) ?? range,
        range,
        marks: [],
      };
      return around({ kind: 'entry', path: at }, [keyMark, ...marksOf(reader, value, at)], keyMark.range);
    });
  }
  if (isSeq(node)) {
    return node.items.map((item, index): YamlMark => {
      const at = [...path, index];
      return around({ kind: 'item', path: at }, marksOf(reader, item, at), reader.rangeOf(item));
    });
  }
  const value = valueOf(reader, node, path);
  return value ? [value] : [];
}

/** A mark that spans the marks inside it. */
function around(said: YamlSaid, marks: readonly YamlMark[], fallback: Range): YamlMark {
  const [first] = marks;
  const last = marks.at(-1);
  return { ...said, range: first && last ? { start: first.range.start, end: last.range.end } : fallback, marks };
}

function valueOf(reader: YamlReader, node: unknown, path: YamlPath): YamlMark | undefined {
  const range = (node as Node | null)?.range;
  if (!range || !(isScalar(node) || isAlias(node))) return undefined;
  const [start] = range;
  const end = start + reader.text.slice(start, range[1]).replace(/[ \t\n]+$/, '').length;
  return {
    kind: 'value',
    path,
    text: scalarText(reader.resolve(node)) ?? '',
    range: reader.rangeAt(start, end),
    inner: reader.rangeAt(...innerOf(reader.text, node, start, end)),
    marks: [],
  };
}

function innerOfKey(reader: YamlReader, key: unknown): Range | undefined {
  const range = isScalar(key) ? key.range : undefined;
  return range ? reader.rangeAt(...innerOf(reader.text, key, range[0], range[1])) : undefined;
}

/** Where a value begins and ends without its quotes, or without the line that begins a block. */
function innerOf(text: string, node: unknown, start: number, end: number): [number, number] {
  const type = isScalar(node) ? node.type : undefined;
  if (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) {
    const isClosed = end > start + 1 && text[end - 1] === text[start];
    return [Math.min(start + 1, end), isClosed ? end - 1 : end];
  }
  if (type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL) {
    const header = text.indexOf('\n', start);
    const body = header < 0 ? '' : text.slice(header, end);
    return [end - body.trimStart().length, end];
  }
  return [start, end];
}
