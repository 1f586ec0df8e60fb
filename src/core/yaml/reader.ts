import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import { problem } from '../problem';
import type { Problem, ReadingCode } from '../problem';
import { meantLanguage, namedLanguage } from '../language/code';
import { isDay } from '../text/day';
import { parseDuration } from '../text/duration';
import { nearest } from '../text/nearest';
import { LineIndex } from '../text/position';
import type { Position, Range } from '../text/position';
import { mostReferences } from './bounds';
import type { YamlBounds } from './bounds';
import type { YamlDocument } from './document';
import type { YamlKeys } from './mender';
import { isLeftEmpty, itemText, resolveAliases, scalarText } from './nodes';
import { shortened } from './quote';
import { translatedKey, translatedValue } from './translated';
import { codeByError, readWritten } from './written';

/** How many mistakes of YAML are reported: more of them have one reason, or are meant to do harm. */
const mostSyntaxErrors = 20;

/** YAML kept with its places, so that every value and every mistake can be pointed at. */
export class YamlReader {
  readonly problems: Problem[] = [];
  /** The YAML alone, as it is read, with lines that end in `\n`. */
  readonly text: string;
  readonly #placed: (position: Position) => Position;
  /** Undefined when the YAML goes over a bound. */
  readonly #document: YamlDocument | undefined;
  readonly #lines: LineIndex;
  readonly #firstLine: number;
  #aliases: ReadonlyMap<unknown, unknown> | undefined;
  /** How much aliases may still stand for, in characters; all together as much as the YAML itself may hold. */
  #aliasRoom: number;

  /**
   * @param text the YAML alone, with lines that end in `\n`.
   * @param bounds how much it may hold. YAML that goes over one has a problem that says so, and no contents.
   * @param keys what it is about.
   * @param firstLine the line of the file that the text begins on.
   */
  constructor(text: string, bounds: YamlBounds, keys: YamlKeys, firstLine = 0) {
    const written = readWritten(text, bounds, keys);
    const { document, excess } = written;
    this.text = written.text;
    this.#placed = written.placed;
    this.#firstLine = firstLine;
    this.#lines = new LineIndex(this.text);
    this.#aliasRoom = bounds.size;
    this.#document = document;
    if (excess) this.report(excess.code, this.rangeAt(excess.start, excess.end), ...excess.args);
    const unread = document?.errors.slice(0, mostSyntaxErrors).map(({ code, pos: [start, end] }) => {
      const words = this.text.slice(start, end).split('\n', 1)[0] ?? '';
      return problem(codeByError[code], this.rangeAt(start, end), shortened(words));
    });
    const told = written.problems.map((one) => ({ ...one, range: this.#inFile(one.range) }));
    this.problems.push(...[...told, ...(unread ?? [])].slice(0, mostSyntaxErrors));
  }

  /** The outermost map; undefined, with a problem, when there is something else. Empty YAML is an empty map. */
  root(): YamlMap | undefined {
    const { contents } = this;
    if (isMap(contents)) return new YamlMap(this, contents);
    if (contents === undefined || contents === null || (isScalar(contents) && contents.value === null))
      return undefined;
    this.report('yaml.not-a-map', this.rangeOf(contents));
    return undefined;
  }

  /** The outermost node; undefined when the YAML goes over a bound. */
  get contents(): unknown {
    return this.#document?.contents;
  }

  /**
   * Follows an alias to what it stands for. Aliases stand for nothing, with a problem, once all that were followed stand
   * for too much: ten in a list that stands behind ten others make a hundred.
   */
  resolve(node: unknown): unknown {
    if (!isAlias(node) || !this.#document) return node;
    this.#aliases ??= resolveAliases(this.#document.contents);
    const meant = this.#aliases.get(node);
    const [start = 0, end = 0] = (meant as Node | undefined)?.range ?? [];
    if (this.#aliasRoom < 0) return undefined;
    this.#aliasRoom -= end - start;
    if (this.#aliasRoom >= 0) return meant;
    this.report('yaml.too-many-references', this.rangeOf(node), String(mostReferences));
    return undefined;
  }

  rangeOf(node: unknown): Range {
    const range = (node as Node | null)?.range;
    return range ? this.rangeAt(range[0], range[1]) : this.rangeAt(0, 0);
  }

  report(code: ReadingCode, range: Range, ...args: string[]): void {
    this.problems.push(problem(code, range, ...args));
  }

  /** The range in the file between two offsets of the text. */
  rangeAt(start: number, end: number): Range {
    return { start: this.#positionAt(start), end: this.#positionAt(Math.max(start, end)) };
  }

  #positionAt(offset: number): Position {
    const { line, character } = this.#placed(this.#lines.positionAt(offset));
    return { line: line + this.#firstLine, character };
  }

  #inFile({ start, end }: Range): Range {
    const moved = ({ line, character }: Position) => ({ line: line + this.#firstLine, character });
    return { start: moved(start), end: moved(end) };
  }
}

/** One map of the YAML. Each getter reports a value of the wrong type and then returns undefined. */
export class YamlMap {
  readonly #reader: YamlReader;
  readonly #map: YAMLMap;
  readonly #byKey = new Map<string, Pair>();

  constructor(reader: YamlReader, map: YAMLMap) {
    this.#reader = reader;
    this.#map = map;
    for (const pair of map.items) {
      const key = scalarText(pair.key) ?? '';
      if (this.#byKey.has(key)) reader.report('yaml.duplicate-key', reader.rangeOf(pair.key), key);
      else this.#byKey.set(key, pair);
    }
  }

  get range(): Range {
    return this.#reader.rangeOf(this.#map);
  }

  /** The keys in the order written, each once. */
  keys(): string[] {
    return [...this.#byKey.keys()];
  }

  /** Where a key stands; the map's own range when the key is missing. */
  rangeOfKey(key: string): Range {
    const pair = this.#find(key);
    return pair ? this.#reader.rangeOf(pair.key) : this.range;
  }

  /** Where the value of a key stands. */
  rangeOfValue(key: string): Range {
    const pair = this.#find(key);
    return pair?.value ? this.#reader.rangeOf(pair.value) : this.rangeOfKey(key);
  }

  /**
   * Reports every unknown key, with the one that was probably meant. One that is known by another name, such as `título`, is
   * read as that, where the file does not have it too.
   * @param foreign keys that other programs read in the same place. Where there is one of them, all keys that are nearly
   * none of the known ones are reported together.
   */
  allow(known: readonly string[], foreign: ReadonlySet<string> = new Set()): void {
    const isForeign = (key: string) => foreign.has(key) || foreign.has(key.toLowerCase());
    const unknown: { readonly key: string; readonly range: Range; readonly suggestion: string | undefined }[] = [];
    for (const [key, pair] of [...this.#byKey]) {
      if (known.includes(key)) continue;
      const range = this.#reader.rangeOf(pair.key);
      const meant = isForeign(key) ? undefined : translatedKey(key, known);
      if (meant === undefined || this.#byKey.has(meant))
        unknown.push({ key, range, suggestion: meant ?? (isForeign(key) ? undefined : nearest(key, known)) });
      else {
        this.#byKey.delete(key);
        this.#byKey.set(meant, pair);
        this.#reader.report('yaml.key-translated', range, key, meant);
      }
    }
    const isShared = unknown.some(({ key }) => isForeign(key));
    const isOther = (one: (typeof unknown)[number]) => isShared && one.suggestion === undefined;
    const others = unknown.filter(isOther);
    for (const one of unknown) {
      if (isOther(one)) continue;
      const { key, range, suggestion } = one;
      this.#reader.problems.push({ ...problem('yaml.unknown-key', range, key), suggestion });
    }
    const [first] = others;
    if (first) this.#reader.report('yaml.other-keys', first.range, others.map(({ key }) => key).join(', '));
  }

  /** A text; numbers and booleans are taken as written (`version: 2.1` is "2.1"). */
  string(key: string): string | undefined {
    const node = this.#value(key);
    if (node === undefined) return undefined;
    const text = scalarText(node);
    if (text === undefined) this.#report('yaml.not-text', key, node);
    return text;
  }

  /** A text that passes a test; when it does not, `code` is reported. */
  matching(key: string, code: ReadingCode, test: (text: string) => boolean): string | undefined {
    const text = this.string(key);
    if (text === undefined || test(text)) return text;
    this.report(code, key, key);
    return undefined;
  }

  /** A day such as `2026-08-01`. */
  date(key: string): string | undefined {
    return this.matching(key, 'yaml.not-date', isDay);
  }

  /** A duration such as `2h`, in minutes. */
  duration(key: string): number | undefined {
    const text = this.matching(key, 'yaml.not-duration', (value) => parseDuration(value) !== undefined);
    return text === undefined ? undefined : parseDuration(text);
  }

  number(key: string): number | undefined {
    const node = this.#value(key);
    if (node === undefined) return undefined;
    if (isScalar(node) && typeof node.value === 'number') return node.value;
    this.#report('yaml.not-number', key, node);
    return undefined;
  }

  /** `true` or `false`. */
  flag(key: string): boolean | undefined {
    const node = this.#value(key);
    if (node === undefined) return undefined;
    if (isScalar(node) && typeof node.value === 'boolean') return node.value;
    this.#report('yaml.not-flag', key, node);
    return undefined;
  }

  /** A required text; when it is missing, the map itself is reported. */
  required(key: string): string | undefined {
    if (this.isEmpty(key)) this.#reader.report('yaml.key-missing', this.rangeOfKey(key), key);
    return this.string(key);
  }

  oneOf<T extends string>(key: string, values: readonly T[]): T | undefined {
    const text = this.string(key);
    // The one in the list, not the text's own piece: comparing it later takes no looking at letters.
    const value = values.find((one) => one === text);
    if (text === undefined || value !== undefined) return value;
    const wrong = problem('yaml.not-one-of', this.rangeOfValue(key), key, text, values.join(', '));
    this.#reader.problems.push({ ...wrong, suggestion: translatedValue(text, values) ?? nearest(text, values) });
    return undefined;
  }

  /** A language by its tag. One that is named otherwise is understood; what names none stays as it is, and is told. */
  language(key: string): string | undefined {
    const text = this.string(key);
    return text === undefined ? undefined : this.#language(text, this.rangeOfValue(key));
  }

  /** The same for a list of languages. */
  languages(key: string): string[] {
    return this.strings(key).map(({ text, range }) => this.#language(text, range));
  }

  /** A list of texts; a single text counts as a list of one. */
  texts(key: string): string[] {
    return this.#items(key).map((item) => item.text);
  }

  /** The same, with their ranges. */
  strings(key: string): YamlText[] {
    return this.#items(key).map(({ text, node }) => ({ text, range: this.#reader.rangeOf(node) }));
  }

  /** The texts of a list that pass a test; each of the others is reported where it stands. */
  textsMatching(key: string, code: ReadingCode, test: (text: string) => boolean): string[] {
    return this.strings(key).flatMap(({ text, range }) => {
      if (test(text)) return [text];
      this.#reader.report(code, range, text);
      return [];
    });
  }

  /** A list of lists of texts. */
  textLists(key: string): string[][] {
    const node = this.#value(key);
    if (node === undefined) return [];
    const lists: string[][] = [];
    for (const raw of isSeq(node) ? node.items : [node]) {
      const item = this.#reader.resolve(raw);
      const texts = isSeq(item) ? item.items.map((one) => scalarText(this.#reader.resolve(one))) : [];
      if (isSeq(item) && texts.every((text) => text !== undefined)) lists.push(texts);
      else if (!isLeftEmpty(item)) this.#report('yaml.not-text-lists', key, raw);
    }
    return lists;
  }

  /** Whether the value of a key is a map. */
  isMap(key: string): boolean {
    return isMap(this.#value(key));
  }

  /** Whether a key has no value. */
  isEmpty(key: string): boolean {
    return this.#value(key) === undefined;
  }

  /** The map under a key. */
  map(key: string): YamlMap | undefined {
    const node = this.#value(key);
    if (node === undefined) return undefined;
    if (isMap(node)) return new YamlMap(this.#reader, node);
    this.#report('yaml.not-group', key, node);
    return undefined;
  }

  /** The list of maps under a key. */
  maps(key: string): YamlMap[] {
    const node = this.#value(key);
    if (node === undefined) return [];
    const maps: YamlMap[] = [];
    for (const raw of isSeq(node) ? node.items : [node]) {
      const item = this.#reader.resolve(raw);
      if (isMap(item)) maps.push(new YamlMap(this.#reader, item));
      else if (!isLeftEmpty(item)) this.#report('yaml.not-groups', key, raw);
    }
    return maps;
  }

  /** The list under a key whose items are texts or maps; a single one counts as a list of one. */
  textsOrMaps(key: string): (YamlText | YamlMap)[] {
    const node = this.#value(key);
    if (node === undefined) return [];
    return (isSeq(node) ? node.items : [node]).flatMap((raw): (YamlText | YamlMap)[] => {
      const item = this.#reader.resolve(raw);
      if (isMap(item)) return [new YamlMap(this.#reader, item)];
      const text = scalarText(item);
      if (text === undefined && !isLeftEmpty(item)) this.#report('yaml.not-texts', key, raw);
      return text === undefined ? [] : [{ text, range: this.#reader.rangeOf(raw) }];
    });
  }

  /** A table: a list of lists of texts, in which a cell may be left empty. */
  rows(key: string): (readonly (YamlText | undefined)[])[] {
    const node = this.#value(key);
    if (node === undefined) return [];
    return (isSeq(node) ? node.items : [node]).flatMap((raw) => {
      const item = this.#reader.resolve(raw);
      if (!isSeq(item)) {
        if (!isLeftEmpty(item)) this.#report('yaml.not-text-lists', key, raw);
        return [];
      }
      return [item.items.map((cell) => this.#cell(key, cell))];
    });
  }

  /** Reports something about a key itself. */
  reportKey(code: ReadingCode, key: string, ...args: string[]): void {
    this.#reader.report(code, this.rangeOfKey(key), ...args);
  }

  /** Reports something at a place within the map. */
  reportAt(code: ReadingCode, range: Range, ...args: string[]): void {
    this.#reader.report(code, range, ...args);
  }

  /** Reports something about a key's value. */
  report(code: ReadingCode, key: string, ...args: string[]): void {
    this.#reader.report(code, this.rangeOfValue(key), ...args);
  }

  #language(text: string, range: Range): string {
    const meant = meantLanguage(text);
    const named = namedLanguage(text);
    if (meant === undefined && named?.isWritten) return text;
    if (named && !named.isWritten) this.#reader.report('yaml.language-odd', range, text, named.tag);
    else this.#reader.problems.push({ ...problem('yaml.not-language', range, text), suggestion: meant });
    return named?.tag ?? text;
  }

  #cell(key: string, raw: unknown): YamlText | undefined {
    const cell = this.#reader.resolve(raw);
    const text = scalarText(cell);
    if (text !== undefined) return text === '' ? undefined : { text, range: this.#reader.rangeOf(raw) };
    if (!isScalar(cell) && cell !== null) this.#report('yaml.not-texts', key, raw);
    return undefined;
  }

  #report(code: ReadingCode, key: string, node: unknown): void {
    this.#reader.report(code, this.#reader.rangeOf(node), key);
  }

  #items(key: string): { readonly text: string; readonly node: unknown }[] {
    const node = this.#value(key);
    if (node === undefined) return [];
    return (isSeq(node) ? node.items : [node]).flatMap((item) => {
      const resolved = this.#reader.resolve(item);
      const text = itemText(resolved);
      if (text !== undefined) return [{ text, node: item }];
      if (isLeftEmpty(resolved)) return [];
      this.#report('yaml.not-texts', key, item);
      return [];
    });
  }

  /** The first entry with a key. */
  #find(key: string): Pair | undefined {
    return this.#byKey.get(key);
  }

  /** The value of a key; undefined when the key is missing or its value left empty. */
  #value(key: string): unknown {
    const value = this.#reader.resolve(this.#find(key)?.value);
    if (value === null || value === undefined) return undefined;
    return isScalar(value) && value.value === null ? undefined : value;
  }
}

/** A text of a list and where it stands. */
export interface YamlText {
  readonly text: string;
  readonly range: Range;
}
