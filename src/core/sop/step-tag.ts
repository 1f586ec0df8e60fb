import { parseDuration } from '../text/duration';
import { readDuration } from '../text/near-duration';
import { nearest } from '../text/nearest';
import { piecesOf } from '../text/white-space';
import type { TextWithRange, Step } from './model';
import type { SourceText } from './markdown/source-text';

/** What the code span at the end of a step says about it. */
export type StepTag = Pick<Step, 'required' | 'conduct' | 'role' | 'minutes' | 'unknownTags'> & {
  readonly id: TextWithRange | undefined;
};

export const untagged: StepTag = {
  id: undefined,
  required: true,
  conduct: undefined,
  role: undefined,
  minutes: undefined,
  unknownTags: [],
};

/** A word of a step's tag, the offset it begins at in the tag, and what it should be where it is only nearly right. */
export type TagPart = { readonly index: number; readonly word: string; readonly meant?: string } & (
  | { readonly kind: 'id' | 'role'; readonly name: string }
  | { readonly kind: 'duration'; readonly minutes: number }
  | { readonly kind: 'keyword'; readonly keyword: Keyword }
  | { readonly kind: 'unknown'; readonly near: string | undefined }
);

const keywords = ['required', 'optional', 'protocol', 'discretion'] as const;
type Keyword = (typeof keywords)[number];

const namePattern = /^.[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/**
 * Cuts a step's tag, such as `#verify-order 5m @supervisor optional`, into its words.
 * @param text the code span's text.
 * @param isLenient whether words beside a tag's may be nearly right: `5 min`, `1h30m`, `# id`, `#id,`.
 * @returns undefined when no word of it is a tag: then it is ordinary code and belongs to the step's text.
 */
export function tagParts(text: string, isLenient = true): TagPart[] | undefined {
  const parts = piecesOf(text).map(({ text: word, index }) => readPart(word, index));
  if (!parts.some((part) => part.kind !== 'unknown' || part.near)) return undefined;
  const times = parts.filter(({ kind }) => kind === 'duration').length;
  const strange = parts.filter(({ kind }) => kind === 'unknown').length;
  const isClear = strange === parts.length || (strange === 0 && times < 2);
  return isClear || !isLenient ? parts : looseParts(text);
}

/** The words of a tag, also those that are only nearly right. */
export function looseParts(text: string): TagPart[] {
  return [...text.matchAll(loose)].flatMap(({ 0: word, index }) => {
    const part = readLoosely(word, index);
    return part ? [part] : piecesOf(word).map((piece) => readPart(piece.text, index + piece.index));
  });
}

/** A time of several words, a sign with its name apart, or anything else between white space. */
const loose =
  /\d{1,5}\s*h\s*\d{1,2}(?![\p{L}\p{N}])|(?:\d{1,5}\s*\p{L}+\.?\s*)+(?![\p{L}\p{N}])[,;]*|[#@]\s+\p{L}[\p{L}\p{N}._-]*|\S+/gu;

function readLoosely(written: string, index: number): TagPart | undefined {
  const word = written.trim();
  const known = readPart(word, index);
  if (known.kind !== 'unknown') return known;
  const name = word.replace(/^([#@])\s+/, '$1').replace(/[,;.:]+$/, '');
  const duration = readDuration(name);
  const meant = duration ?? name;
  const part = meant === word ? known : readPart(meant, index);
  return part.kind === 'unknown' ? undefined : { ...part, word, meant };
}

function readPart(word: string, index: number): TagPart {
  const isName = (word.startsWith('#') || word.startsWith('@')) && namePattern.test(word);
  if (isName) return { index, word, kind: word.startsWith('#') ? 'id' : 'role', name: word.slice(1) };
  const minutes = parseDuration(word);
  if (minutes !== undefined) return { index, word, kind: 'duration', minutes };
  const keyword = keywords.find((one) => one === word);
  if (keyword) return { index, word, kind: 'keyword', keyword };
  return { index, word, kind: 'unknown', near: nearestKeyword(word) };
}

/** The tag word that was probably meant; short words resemble too many others. */
export function nearestKeyword(word: string): string | undefined {
  return word.length > 4 ? nearest(word, keywords) : undefined;
}

/**
 * What the words of a step's tag say.
 * @param start the offset of the tag in `source`.
 */
export function readStepTag(parts: readonly TagPart[], source: SourceText, start: number): StepTag {
  const unknownTags: TextWithRange[] = [];
  const tag: { -readonly [K in keyof StepTag]: StepTag[K] } = { ...untagged, unknownTags };
  for (const part of parts) {
    const place = () => source.rangeAt(start + part.index, start + part.index + part.word.length);
    switch (part.kind) {
      case 'id':
      case 'role':
        tag[part.kind] = { text: part.name, range: place() };
        break;
      case 'duration':
        tag.minutes = part.minutes;
        break;
      case 'keyword':
        if (part.keyword === 'protocol' || part.keyword === 'discretion') tag.conduct = part.keyword;
        else tag.required = part.keyword === 'required';
        break;
      case 'unknown':
        unknownTags.push({ text: part.word, range: place() });
    }
  }
  return tag;
}
