import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import type { Range } from '../text/position';
import { YesOrNo } from '../ticket/values';
import type { KnownValue, KnownValues } from '../ticket/values';
import { draftBounds } from '../yaml/bounds';
import { lostComment, lostLine } from './losses';
import type { Loss } from './losses';
import type { Section } from './section';

/** The word `Ana` in `{name: Pérez, Ana}`: a comma ends a value there. */
export interface CutOff {
  readonly words: string;
  /** The key and the value that they were cut off from. */
  readonly key: string;
  readonly value: string;
  readonly range: Range;
}

/** How deeply values may be nested. */
export const maxDepth = 5;

/** Signs that look like a space but are none to YAML. */
const oddSpace = /^[\u00A0\u2007\u202F\uFEFF]/;

/** Takes what was written rather than what YAML makes of it: `0012345` is an order, not a number. */
export class ValueReader {
  readonly cutOff: CutOff[] = [];
  readonly losses: Loss[] = [];
  /** The node that each anchor names, the last one so far. */
  readonly #anchors = new Map<string, Node>();
  /**
   * How much aliases may still stand for, in characters: each may stand for values that contain aliases in turn, and
   * nobody means more than could be written out.
   */
  #aliasRoom = draftBounds.size;

  /** @param map YAML of that section. */
  group(map: YAMLMap, section: Section, depth: number): KnownValues {
    const entries = new Map<string, KnownValue>();
    const keys = new Set<string>();
    for (const [index, pair] of map.items.entries()) {
      const key = isScalar(pair.key) ? keyText(pair.key) : undefined;
      if (key === undefined || oddSpace.test(key)) {
        this.#lose(pair.key as Node, section);
        continue;
      }
      const range = rangeOf(pair.key as Node, section);
      const isTwice = keys.has(key);
      keys.add(key);
      if (isTwice) this.losses.push({ kind: 'key', key, range });
      const joined = map.flow === true ? this.#joined(map.items, index, key, section) : undefined;
      const known = joined ?? this.value(pair.value, key, section, depth);
      if (known !== undefined && !isTwice) entries.set(key, known);
    }
    return Object.fromEntries(entries);
  }

  /** @param key what the value is called, or the list that it stands in. */
  value(node: unknown, key: string, section: Section, depth: number): KnownValue | undefined {
    if (isAlias(node)) {
      const meant = this.#anchors.get(node.source);
      const [from = 0, to = 0] = meant?.range ?? [];
      this.#aliasRoom -= to - from + 1;
      if (meant && this.#aliasRoom > 0) return this.value(meant, key, section, depth);
      this.#lose(node, section);
      return undefined;
    }
    if (isScalar(node)) {
      if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
      this.#tellComment(node, key, section);
      return asWritten(node);
    }
    if (depth >= maxDepth || !(isMap(node) || isSeq(node))) return undefined;
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (isMap(node)) return this.group(node, section, depth + 1);
    return node.items.flatMap((item) => this.value(item, key, section, depth + 1) ?? []);
  }

  /**
   * In `{amount: 1,50}` YAML takes the comma for the end of the value: digits directly after it belong to the number.
   * Other words without a value of their own, after a pair that has one, are reported.
   */
  #joined(pairs: readonly Pair[], index: number, key: string, section: Section): string | undefined {
    const { value } = pairs[index] ?? {};
    if (!isScalar(value) || typeof asWritten(value) !== 'string') return undefined;
    let text = value.source ?? '';
    let end = value.range?.[1] ?? 0;
    let isJoined = false;
    for (let at = index + 1; at < pairs.length; at++) {
      const next = pairs[at];
      if (!next || next.value !== null || !isScalar(next.key)) break;
      const words = keyText(next.key);
      const [from = 0, to = 0] = next.key.range ?? [];
      if (value.type === 'PLAIN' && section.text.slice(end, from) === ',' && /\d$/.test(text) && /^\d/.test(words)) {
        text += `,${words}`;
        end = to;
        isJoined = true;
      } else this.cutOff.push({ words, key, value: text, range: section.rangeAt(from, to) });
    }
    return isJoined ? text : undefined;
  }

  /** Tells the line that something stands on, which says nothing. */
  #lose(node: Node, section: Section): void {
    const line = section.lineAt(node.range?.[0] ?? 0);
    this.losses.push(lostLine(section.lines[line] ?? '', section.rangeOf(line)));
  }

  /** Nobody begins a comment with a letter or a digit right behind the `#`, but many write `#1042` or `#vip`. */
  #tellComment({ comment, range, source = '', type }: Scalar, key: string, section: Section): void {
    if (!comment || !range || !/^[\p{L}\p{N}]/u.test(comment) || (type !== 'PLAIN' && type !== undefined)) return;
    const at = section.text.indexOf('#', range[1]);
    if (at < 0 || section.text.slice(range[1], at).includes('\n')) return;
    const [words = ''] = comment.split('\n', 1);
    this.losses.push(lostComment(key, source, words, section.rangeAt(at, at + 1 + words.length)));
  }
}

/** A value as its author wrote it; undefined for YAML's ways to write nothing. */
function asWritten(scalar: Scalar): string | boolean | YesOrNo | undefined {
  const { value, source } = scalar;
  if (typeof value === 'string') return value;
  const text = source?.trim() ?? String(value);
  if (typeof value === 'boolean') return text === String(value) ? value : new YesOrNo(text, value);
  if (typeof value === 'number') return text;
  // Programs write `null`; with a capital letter it is somebody's name.
  return text === 'Null' ? text : undefined;
}

/** The name that a key says. */
export function keyText({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? '');
}

function rangeOf(node: Node, section: Section): Range {
  const [from = 0, to = 0] = node.range ?? [];
  return section.rangeAt(from, to);
}
