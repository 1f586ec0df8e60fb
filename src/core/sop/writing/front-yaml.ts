import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import type { Position, Range } from '../../text/position';
import { isBefore } from '../../text/position';
import { frontMatterBounds } from '../../yaml/bounds';
import { scalarText } from '../../yaml/nodes';
import { YamlReader } from '../../yaml/reader';
import { translatedKey } from '../../yaml/translated';
import { frontMatterYaml } from '../front-matter';
import { frontMatterKeys } from '../front-matter-keys';
import type { FrontMatterBlock } from '../locate-front-matter';

/** A key of front matter with its value, and the lines that they take, from 0; the last one is within. */
export interface FrontEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: unknown;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** A list of front matter, and where each of its items stands. */
export interface FrontList {
  readonly node: YAMLSeq;
  readonly items: readonly FrontListItem[];
  /** The column of its hyphens; undefined where it is written in brackets. */
  readonly column: number | undefined;
}

interface FrontListItem {
  readonly node: unknown;
  readonly range: Range;
}

/** Front matter with the places of all that is in it. */
export class FrontYaml {
  readonly entries: readonly FrontEntry[];
  readonly #reader: YamlReader;
  readonly #root: YAMLMap | undefined;

  /** @param block front matter that was found. */
  constructor(block: FrontMatterBlock) {
    this.#reader = new YamlReader(block.yaml, frontMatterBounds, frontMatterYaml, block.firstLine);
    const { contents } = this.#reader;
    this.#root = isMap(contents) ? contents : undefined;
    this.entries = (this.#root?.items ?? []).map(({ key, value }) => {
      const keyRange = this.rangeOf(key);
      return {
        key: keyOf(key),
        keyRange,
        value,
        firstLine: keyRange.start.line,
        lastLine: Math.max(keyRange.end.line, isNothing(value) ? 0 : this.rangeOf(value).end.line),
      };
    });
  }

  /** Whether all of it could be read, as keys and values. */
  get isRead(): boolean {
    const { contents, problems } = this.#reader;
    const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
    const isLost = problems.some(({ code }) => /^yaml\.(?:syntax|indent|too-)/.test(code));
    return !isLost && (this.#root !== undefined || isEmpty);
  }

  get isFlow(): boolean {
    return this.#root?.flow === true;
  }

  /** The entry that says a key, in whatever language; of several the first, as the others are not read. */
  entryOf(key: string): FrontEntry | undefined {
    return this.entries.find((one) => one.key === key) ?? this.entries.find((one) => meant(one.key) === key);
  }

  /** All entries that say a key, in whatever language. */
  entriesOf(key: string): readonly FrontEntry[] {
    return this.entries.filter((one) => one.key === key || meant(one.key) === key);
  }

  /** The list that an entry has; undefined when it has something else. */
  listOf({ value }: FrontEntry): FrontList | undefined {
    if (!isSeq(value)) return undefined;
    const items = value.items.map((node) => ({ node, range: this.rangeOf(node) }));
    return { node: value, items, column: value.flow ? undefined : this.rangeOf(value).start.character };
  }

  /** Where something stands, without the white space behind it. */
  rangeOf(node: unknown): Range {
    const [start = 0, end = start] = (node as Node | null)?.range ?? [];
    return this.#reader.rangeAt(start, start + this.#reader.text.slice(start, end).trimEnd().length);
  }

  /** All that it says but for some keys, in order. */
  saidWithout(keys: ReadonlySet<string>): string {
    const others = this.entries.filter(({ key }) => !keys.has(key) && !keys.has(meant(key) ?? key));
    return JSON.stringify(others.map(({ key, value }) => [key, this.valueOf(value)]));
  }

  /** What a node says, as plain values. */
  valueOf(node: unknown): unknown {
    const value = this.#reader.resolve(node);
    if (isMap(value)) return value.items.map((pair) => [scalarText(pair.key), this.valueOf(pair.value)]);
    if (isSeq(value)) return value.items.map((item) => this.valueOf(item));
    return scalarText(value) ?? null;
  }
}

/** Whether a place is in a range, its ends included. */
export function isIn(position: Position, { start, end }: Range): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

/** Whether a key has no value, whether nothing is written behind it or that it has none, as `~`. */
export function isNothing(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

function keyOf(key: unknown): string {
  return scalarText(key) ?? '';
}

function meant(key: string): string | undefined {
  return translatedKey(key, frontMatterKeys);
}
