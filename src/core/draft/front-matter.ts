import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import { locateFrontMatter } from '../sop/front-matter';
import { LineIndex } from '../text/position';
import type { Range } from '../text/position';
import { YesOrNo } from '../ticket/values';
import type { KnownValue, KnownValues } from '../ticket/values';

/** What a draft's front matter says. */
export interface DraftFrontMatter {
  /** What is known about the ticket, and what replies are filled in with: every value as it was written. */
  readonly values: KnownValues;
  /** Words that a comma cut off from their value, so that they are lost. */
  readonly cutOff: readonly CutOff[];
}

/** The word `Ana` in `{name: Pérez, Ana}`: a comma ends a value there. */
interface CutOff {
  readonly words: string;
  /** The key and the value that they were cut off from. */
  readonly key: string;
  readonly value: string;
  readonly range: Range;
}

/** How many lines of a draft are searched for its front matter. */
const maxLines = 100;
/** How deeply values may be nested. */
const maxDepth = 5;
/**
 * Aliases may stand for values that contain aliases in turn; nobody writes front matter with more of them than this.
 */
const maxAliases = 100;
const nothing: DraftFrontMatter = { values: {}, cutOff: [] };

/** Reads a draft's front matter. A draft without any, or with half-typed YAML, simply says nothing. Never throws. */
export function readDraft(text: string): DraftFrontMatter {
  const block = locateFrontMatter(text.split(/\r\n|\r|\n/, maxLines));
  return block.state === 'found' ? new Reader(block.yaml, block.firstLine).read() : nothing;
}

/** What is written below the front matter. */
export function draftBody(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const block = locateFrontMatter(lines.slice(0, maxLines));
  return (block.state === 'found' ? lines.slice(block.bodyLine) : lines).join('\n').trim();
}

class TooManyAliases extends Error {}

/** Takes what was written rather than what YAML makes of it: `0012345` is an order, not a number. */
class Reader {
  readonly #yaml: string;
  readonly #firstLine: number;
  readonly #cutOff: CutOff[] = [];
  /** The node that each anchor names, the last one so far. */
  readonly #anchors = new Map<string, Node>();
  #lines: LineIndex | undefined;
  #aliases = 0;

  constructor(yaml: string, firstLine: number) {
    this.#yaml = yaml;
    this.#firstLine = firstLine;
  }

  read(): DraftFrontMatter {
    const { contents, errors } = parseDocument(this.#yaml, {
      logLevel: 'silent',
      prettyErrors: false,
      uniqueKeys: (a, b) => isScalar(a) && isScalar(b) && keyText(a) === keyText(b),
    });
    if (errors.length > 0 || !isMap(contents)) return nothing;
    try {
      return { values: this.#group(contents, 0), cutOff: this.#cutOff };
    } catch (error) {
      if (error instanceof TooManyAliases) return nothing;
      throw error;
    }
  }

  #group(map: YAMLMap, depth: number): KnownValues {
    const entries: [string, KnownValue][] = [];
    for (const [index, pair] of map.items.entries()) {
      if (!isScalar(pair.key)) continue;
      const key = keyText(pair.key);
      const value = map.flow === true ? this.#joined(map.items, index, key) : undefined;
      const known = value ?? this.#value(pair.value, depth);
      if (known !== undefined) entries.push([key, known]);
    }
    return Object.fromEntries(entries);
  }

  #value(node: unknown, depth: number): KnownValue | undefined {
    if (isAlias(node)) {
      if (++this.#aliases > maxAliases) throw new TooManyAliases();
      return this.#value(this.#anchors.get(node.source), depth);
    }
    if (isScalar(node)) {
      if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
      return asWritten(node);
    }
    if (depth >= maxDepth || !(isMap(node) || isSeq(node))) return undefined;
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (isMap(node)) return this.#group(node, depth + 1);
    return node.items.flatMap((item) => this.#value(item, depth + 1) ?? []);
  }

  /**
   * In `{amount: 1,50}` YAML takes the comma for the end of the value: digits directly after it belong to the number.
   * Other words without a value of their own, after a pair that has one, are reported.
   */
  #joined(pairs: readonly Pair[], index: number, key: string): string | undefined {
    const { value } = pairs[index] ?? {};
    if (!isScalar(value) || typeof asWritten(value) !== 'string') return undefined;
    let text = value.source ?? '';
    let end = value.range?.[1] ?? 0;
    let isJoined = false;
    for (const next of pairs.slice(index + 1)) {
      if (next.value !== null || !isScalar(next.key)) break;
      const words = keyText(next.key);
      const [from = 0, to = 0] = next.key.range ?? [];
      if (value.type === 'PLAIN' && this.#yaml.slice(end, from) === ',' && /\d$/.test(text) && /^\d/.test(words)) {
        text += `,${words}`;
        end = to;
        isJoined = true;
      } else this.#cutOff.push({ words, key, value: text, range: this.#range(from, to) });
    }
    return isJoined ? text : undefined;
  }

  #range(from: number, to: number): Range {
    this.#lines ??= new LineIndex(this.#yaml);
    const [start, end] = [this.#lines.positionAt(from), this.#lines.positionAt(to)];
    return {
      start: { ...start, line: start.line + this.#firstLine },
      end: { ...end, line: end.line + this.#firstLine },
    };
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

function keyText({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? '');
}
