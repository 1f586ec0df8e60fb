import { isMap, isNode, isScalar } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import { draftBounds } from '../yaml/bounds';
import { readYaml } from '../yaml/document';
import { frontMatterLines } from './front-matter';

/** A stretch of a draft, in UTF-16 units, and what is written in its place. */
interface DraftEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What draft and values come to. */
export interface WrittenValues {
  /** Undefined when there is nothing to change. */
  readonly edit: DraftEdit | undefined;
  /** Those that found no place, for something else stands there. */
  readonly left: readonly string[];
}

/** A value, or several. */
export type WritableValue = string | readonly string[];

/** What needs no quotes; all else gets them, so that it is read as it is written: `1e345678` is no number. */
const plain = /^(?!0[xob]|\d+e)\d*\p{L}(?:[\p{L}\p{N}.'@/+-]| (?=[^\s#]))*$/iu;

/**
 * Writes values into the front matter of a draft, by their paths, such as `order.id`: what stands there already is replaced,
 * everything else stays as its author wrote it. A draft without front matter gets one. Where it is not YAML, a key that is in
 * no group gets its own line all the same: drafts are read key by key there, too.
 */
export function writeFrontMatter(text: string, values: Readonly<Record<string, WritableValue>>): WrittenValues {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = frontMatterLines(text);
  const [start, end] = lines ? innerOf(text, lines) : [0, 0];
  const before = text.slice(start, end).replaceAll('\r\n', '\n');
  const left: string[] = [];
  let inner = lines ? before : '';
  for (const [name, value] of Object.entries(values)) {
    const written = withValue(inner, name.split('.'), value);
    if (written === undefined) left.push(name);
    else inner = written;
  }
  if (inner === (lines ? before : '')) return { edit: undefined, left };
  const byteOrderMark = text.startsWith('\uFEFF') ? 1 : 0;
  const edit = lines
    ? { start, end, text: inner }
    : { start: byteOrderMark, end: byteOrderMark, text: `---\n${inner}---\n\n` };
  return { edit: { ...edit, text: edit.text.replaceAll('\n', eol) }, left };
}

/** What stands between the fences. */
function innerOf(text: string, { start, end }: { readonly start: number; readonly end: number }): [number, number] {
  const block = text.slice(start, end);
  const first = block.search(/\r\n|\n|\r/);
  const from = first + (block.startsWith('\r\n', first) ? 2 : 1);
  const last = /(?:---|\.\.\.)\s*$/.exec(block)?.index ?? block.length;
  return [start + from, start + Math.max(from, last)];
}

/** Undefined when it cannot be written. */
function withValue(yaml: string, path: readonly string[], value: WritableValue): string | undefined {
  const { document } = readYaml(yaml, draftBounds);
  if (!document || document.errors.length > 0) return path.length === 1 ? withLine(yaml, path, value) : undefined;
  const { contents } = document;
  if (isMap(contents)) return inMap(yaml, contents, path, value);
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  return isEmpty ? `${withLineEnd(yaml)}${linesFor(path, value, '')}` : undefined;
}

/** The line of a key replaced, with what stands below it, indented or as a list; else one more line. */
function withLine(yaml: string, path: readonly string[], value: WritableValue): string {
  const lines = withLineEnd(yaml).split(/(?<=\n)/);
  const at = lines.findIndex((one) => one.startsWith(`${path.join('.')}:`));
  const from = at < 0 ? lines.length : at;
  const below = lines.findIndex((one, index) => index > from && !/^(?:[ \t]|- |\s*$)/.test(one));
  const to = below < 0 ? lines.length : below;
  return [...lines.slice(0, from), linesFor(path, value, ''), ...lines.slice(to)].join('');
}

function inMap(
  yaml: string,
  map: YAMLMap,
  [name = '', ...rest]: readonly string[],
  value: WritableValue,
): string | undefined {
  const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
  if (!pair) return added(yaml, map, [name, ...rest], value);
  const held = pair.value;
  if (isMap(held)) return rest.length > 0 ? inMap(yaml, held, rest, value) : undefined;
  const isEmpty = held === null || (isScalar(held) && (held.value === null || held.value === ''));
  if (rest.length > 0 && !isEmpty) return undefined;
  const place = placeOf(pair, yaml);
  if (!place) return undefined;
  const [from, to] = place;
  if (rest.length === 0) return `${yaml.slice(0, from)} ${inLine(value)}${yaml.slice(to)}`;
  if (map.flow) return undefined;
  return `${yaml.slice(0, from)}\n${linesFor(rest, value, `${indentOf(yaml, map)}  `).trimEnd()}${yaml.slice(to)}`;
}

/** From behind the colon of a key to the end of its value; undefined where a key has no colon, as in `{id}`. */
function placeOf({ key, value }: Pair, yaml: string): [number, number] | undefined {
  const colon = yaml.indexOf(':', endOf(key)) + 1;
  if (colon === 0 || yaml.slice(endOf(key), colon - 1).trim() !== '') return undefined;
  // A list and a text of several lines end with their last line.
  return [colon, Math.max(colon, yaml.slice(0, endOf(value)).trimEnd().length)];
}

function added(yaml: string, map: YAMLMap, path: readonly string[], value: WritableValue): string | undefined {
  const last = map.items.at(-1);
  if (map.flow) {
    const end = (map.range?.[1] ?? 0) - 1;
    if (path.length !== 1 || yaml[end] !== '}') return undefined;
    const before = yaml.slice(0, end).trimEnd();
    return `${before}${last ? ', ' : ''}${path[0] ?? ''}: ${inLine(value)}${yaml.slice(before.length)}`;
  }
  const end = last ? Math.max(endOf(last.key), endOf(last.value)) : yaml.length;
  const at = yaml[end - 1] === '\n' ? end : yaml.indexOf('\n', end) + 1;
  const [head, tail] = at === 0 ? [withLineEnd(yaml), ''] : [yaml.slice(0, at), yaml.slice(at)];
  return head + linesFor(path, value, indentOf(yaml, map)) + tail;
}

function endOf(node: unknown): number {
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

function indentOf(yaml: string, map: YAMLMap): string {
  const [first] = map.items;
  const start = isNode(first?.key) ? (first.key.range?.[0] ?? 0) : 0;
  return ' '.repeat(start - (yaml.lastIndexOf('\n', start - 1) + 1));
}

function linesFor(path: readonly string[], value: WritableValue, indent: string): string {
  return path
    .map((name, depth) => {
      const isLast = depth === path.length - 1;
      return `${indent}${'  '.repeat(depth)}${name}:${isLast ? ` ${inLine(value)}` : ''}\n`;
    })
    .join('');
}

function withLineEnd(yaml: string): string {
  return yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`;
}

function inLine(value: WritableValue): string {
  if (typeof value === 'string') return scalar(value);
  const all = value.map(scalar).join(', ');
  return value.length === 1 ? all : `[ ${all} ]`;
}

function scalar(value: string): string {
  return plain.test(value) && !/^null$/i.test(value) ? value : JSON.stringify(value);
}
