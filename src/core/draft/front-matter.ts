import { isMap, isScalar, isSeq } from 'yaml';
import type { Scalar } from 'yaml';
import { attempt } from '../attempt';
import { locateFrontMatter } from '../sop/locate-front-matter';
import type { FrontMatterBlock } from '../sop/locate-front-matter';
import { fileStart } from '../sop/parsed-text';
import { singlesOf } from '../ticket/facts';
import { YesOrNo, isGroup, textOf } from '../ticket/values';
import type { KnownValue, KnownValues } from '../ticket/values';
import { draftBounds } from '../yaml/bounds';
import { lostLine } from './losses';
import type { Loss } from './losses';
import { Section } from './section';
import { keyText, maxDepth, ValueReader } from './values';
import type { CutOff } from './values';

/** What a draft's front matter says. */
export interface DraftFrontMatter {
  /** What is known about the ticket, and what replies are filled in with: every value as it was written. */
  readonly values: KnownValues;
  /** The cases that the draft belongs to, as `case: 1f3c9a2b`: their ids, or how those begin. */
  readonly cases: readonly string[];
  /** Whether it says `practice: true`: nobody is answered. */
  readonly isPractice: boolean;
  /** Words that a comma cut off from their value, so that they are lost. */
  readonly cutOff: readonly CutOff[];
  /** What else is lost. */
  readonly losses: readonly Loss[];
}

/** How many lines of a draft are searched for its front matter. */
const maxLines = 100;
const nothing: DraftFrontMatter = { values: {}, cases: [], isPractice: false, cutOff: [], losses: [] };

/** A line that a key begins on. Names of people and of things may stand in it, but no sentence. */
const keyLine = /^(?:["']?[\p{L}\p{N}_][\p{L}\p{N}_.-]*["']?)[ \t]*:(?:\s|$)/u;

/**
 * Reads a draft's front matter. Where it is not YAML, each key is read by itself, and what cannot be read is told. A
 * draft without front matter, or with a text between two lines, simply says nothing. Never throws.
 */
export function readDraft(text: string): DraftFrontMatter {
  return attempt(
    () => read(text),
    (reason) => ({ ...nothing, losses: [{ kind: 'all', reason, range: fileStart }] }),
  );
}

function read(text: string): DraftFrontMatter {
  const block = locateFrontMatter(linesOf(text, maxLines));
  if (block.state !== 'found') return nothing;
  const losses: Loss[] = [];
  const section = readable(block, losses);
  const reader = new Reader();
  const said = reader.read(section);
  if (!said) return { ...nothing, losses };
  return { ...withoutOurs(said), cutOff: reader.cutOff, losses: [...reader.losses, ...losses] };
}

/**
 * `case: 1f3c9a2b` names the draft's case, `practice: true` says that nobody is answered; `case: {id: C-1}` is what replies are
 * filled in with, like any group.
 */
function withoutOurs(said: KnownValues): Pick<DraftFrontMatter, 'cases' | 'isPractice' | 'values'> {
  const { case: named, practice, ...values } = said;
  return {
    cases: isGroup(named) ? [] : singlesOf(named).map((one) => textOf(one).trim()),
    isPractice: practice instanceof YesOrNo ? practice.isYes : practice === true,
    values: {
      ...values,
      ...(isGroup(named) ? { case: named } : {}),
      ...(isGroup(practice) ? { practice } : {}),
    },
  };
}

/** What is written below the front matter. */
export function draftBody(text: string): string {
  const lines = linesOf(text);
  const block = locateFrontMatter(lines.slice(0, maxLines));
  return (block.state === 'found' ? lines.slice(block.bodyLine) : lines).join('\n').trim();
}

/** Keys that mails have above them, and no draft. */
const mailKey = /^[*_]{0,3}(?:de|from|von|para|to|asunto|assumpte|subject|enviado|sent|enviat)\b/i;

/**
 * Where the front matter of a draft begins and ends, its fences included; undefined when it has none: a text or the header of
 * a mail between two rules is no front matter.
 */
export function frontMatterLines(text: string): { readonly start: number; readonly end: number } | undefined {
  const lines = linesOf(text, maxLines);
  const block = locateFrontMatter(lines);
  if (block.state !== 'found') return undefined;
  const yaml = block.yaml.split('\n');
  const said = yaml.filter((line) => line.trim() !== '');
  if (said.length > 0 && (isProse(yaml) || said.filter((line) => mailKey.test(line)).length >= 2)) return undefined;
  const before = text.startsWith('\uFEFF') ? 1 : 0;
  return {
    start: before + offsetOf(text.slice(before), block.startLine),
    end: before + offsetOf(text.slice(before), block.bodyLine),
  };
}

/** Where a line begins, counted from 0. */
function offsetOf(text: string, line: number): number {
  if (line === 0) return 0;
  let count = 0;
  for (const end of text.matchAll(/\r\n|\r|\n/g)) if (++count === line) return end.index + end[0].length;
  return text.length;
}

/** The line that the text of a draft begins on, below its front matter. */
export function draftBodyLine(text: string): number {
  const block = locateFrontMatter(linesOf(text, maxLines));
  return block.state === 'found' ? block.bodyLine : 0;
}

function linesOf(text: string, most?: number): string[] {
  return text.slice(text.startsWith('\uFEFF') ? 1 : 0).split(/\r\n|\r|\n/, most);
}

/** The front matter up to the most that is read, without the key that would go beyond it. */
function readable({ yaml, firstLine }: FrontMatterBlock, losses: Loss[]): Section {
  const whole = new Section(yaml.split('\n'), { line: firstLine, character: 0 });
  if (yaml.length <= draftBounds.size) return whole;
  let end = yaml.slice(0, draftBounds.size).split('\n').length - 1;
  while (end > 0 && !keyLine.test(whole.lines[end] ?? '')) end--;
  const size = Math.ceil(yaml.length / 1024);
  losses.push({ kind: 'rest', size, range: whole.rangeOf(end) });
  return whole.slice(0, end);
}

/** Reads sections as YAML, or else piece by piece. */
class Reader extends ValueReader {
  /** @returns undefined when nothing in it looks like a key with a value. */
  read(section: Section): KnownValues | undefined {
    const contents = section.yaml?.contents;
    if (contents === null) return {};
    if (isMap(contents)) return this.group(contents, section, 0);
    return isProse(section.lines) ? undefined : this.#keys(section, 0);
  }

  /** Reads each key by itself. */
  #keys(section: Section, depth: number): KnownValues {
    const entries = new Map<string, KnownValue>();
    for (const piece of section.split((line) => /^[^\s#-]/.test(line))) {
      for (const [key, value] of Object.entries(this.#piece(piece, depth))) {
        if (value === undefined) continue;
        if (entries.has(key)) this.losses.push({ kind: 'key', key, range: piece.rangeOf(0) });
        else entries.set(key, value);
      }
    }
    return Object.fromEntries(entries);
  }

  /** Reads a key with its value and what stands below it. */
  #piece(piece: Section, depth: number): KnownValues {
    const contents = piece.yaml?.contents;
    if (contents === null) return {};
    if (isMap(contents)) return this.group(contents, piece, depth);
    const head = piece.slice(0, 1);
    const pair = pairIn(head);
    const isAlone = piece.lines.slice(1).every((line) => /^\s*(#|$)/.test(line));
    if (!pair || isAlone) return this.#lose(piece, 0);
    const isEmpty = isScalar(pair.value) ? pair.value.value === null : pair.value === null;
    if (!isEmpty) return { ...this.#piece(head, depth), ...this.#lose(piece, 1) };
    if (depth >= maxDepth) return {};
    const { inner } = piece;
    const isList = inner.lines.some((line) => line.startsWith('- '));
    const value = isList ? this.#items(inner, keyText(pair.key), depth + 1) : this.#keys(inner, depth + 1);
    return Object.fromEntries([[keyText(pair.key), value]]);
  }

  #items(section: Section, key: string, depth: number): KnownValue[] {
    return section
      .split((line) => line.startsWith('-'))
      .flatMap((piece) => {
        const contents = piece.yaml?.contents;
        if (isSeq(contents)) return this.value(contents, key, piece, depth - 1) ?? [];
        this.#lose(piece, 0);
        return [];
      });
  }

  /** Tells the lines of a section from one on, as far as they say anything. */
  #lose(section: Section, from: number): KnownValues {
    const said = section.lines.flatMap((line, index) => (index < from || /^\s*(#|$)/.test(line) ? [] : [index]));
    const first = said[0];
    if (first !== undefined)
      this.losses.push(lostLine(section.lines[first] ?? '', section.rangeOf(first, said.at(-1))));
    return {};
  }
}

/** Whether lines are rather a letter between two rules than keys with values. */
function isProse(lines: readonly string[]): boolean {
  const begun = lines.filter((line) => /^\S/.test(line));
  const words = begun.filter((line) => /^[\p{L}\p{N}¿¡(]/u.test(line) && !line.includes(':'));
  return !begun.some((line) => keyLine.test(line)) || (words[0] === begun[0] && 2 * words.length >= begun.length);
}

/** The key of a line and its value, when that is all it says. */
function pairIn(line: Section): { readonly key: Scalar; readonly value: unknown } | undefined {
  const contents = line.yaml?.contents;
  const [pair, ...more] = isMap(contents) ? contents.items : [];
  return pair && isScalar(pair.key) && more.length === 0 ? { key: pair.key, value: pair.value } : undefined;
}
