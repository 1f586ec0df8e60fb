import { meantLanguage, namedLanguage } from '../language/code';
import type { Range } from '../text/position';
import type { FenceBlock } from './markdown/blocks';
import type { TextWithRange, ReplyVariant } from './model';

/** A text of a reply as its block is written. */
export interface ReplyBlock extends ReplyVariant {
  /** The line that opens the block. */
  readonly infoRange: Range;
  /** The words after `reply` that mean nothing. */
  readonly unknownAttributes: readonly TextWithRange[];
  /** The names of attributes that it has twice. */
  readonly repeated: readonly TextWithRange[];
  /** Whether it answers a question before the customer asks it, within another reply. */
  readonly isAnticipation: boolean;
  /** What stands behind the fence and how that should be written; undefined when it is. */
  readonly odd: (TextWithRange & { readonly meant: string }) | undefined;
}

const exact = /^(reply|anticipate)(?=\s|$)/;
/** The same in other letters, in braces as in R Markdown, or with a mark behind it. */
const nearly = /^[{[(<]?\s*\.?(reply|anticipate)(?![\p{L}\p{N}_.-])\s*[}\])>]?\s*[,:;|]?/iu;
/** How nearly all are written. */
const usual = /^(reply|anticipate)(?: lang=([a-z]{2}))?(?: channel=([a-z]+))?$/;
/** A name with its value, which may stand in quotes, or a word. */
const attribute = /([^\s,;=:{}"'“”[\]]+)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|“([^”]*)”|([^\s,;}\]"'“”]+))|[^\s,;{}[\]]+/gu;

/** How many characters behind a fence are read. */
const mostInfo = 2000;

/**
 * Whether a fenced block holds an approved text for customers: its info string begins with the word `reply`, or with
 * `anticipate` where it answers a question before it is asked.
 * @param isLenient whether it may be written only nearly right.
 */
export function isReplyBlock({ info }: FenceBlock, isLenient = true): boolean {
  return exact.test(info.text) || (isLenient && nearly.test(info.text));
}

/** Whether a block that holds an approved text answers a question before it is asked. */
export function isAnticipation({ info: { text } }: FenceBlock): boolean {
  return wordOf(text) === 'anticipate';
}

function wordOf(info: string): 'reply' | 'anticipate' {
  const [, word] = exact.exec(info) ?? nearly.exec(info) ?? [];
  return word?.toLowerCase() === 'anticipate' ? 'anticipate' : 'reply';
}

/** An attribute of a reply, such as `lang=es`, and where it is in the info string. */
export interface ReplyAttribute {
  readonly text: string;
  readonly name: string;
  readonly value: string;
  /** Whether it is one that replies can have, with a value. */
  readonly isKnown: boolean;
  readonly start: number;
  /** Where its value begins. */
  readonly valueAt: number;
  /** What it should be written as. */
  readonly meant: string;
}

/** The words behind `reply` in a fenced block such as ` ```reply lang=es channel=email `. */
export function replyAttributes({ info: { text } }: FenceBlock): ReplyAttribute[] {
  const start = (exact.exec(text) ?? nearly.exec(text))?.[0].length ?? 0;
  return [...text.slice(start, mostInfo).matchAll(attribute)].map((match) => readAttribute(match, start));
}

function readAttribute(match: RegExpExecArray, from: number): ReplyAttribute {
  const [text, written, ...values] = match;
  const start = from + match.index;
  const value = values.find(Boolean) ?? '';
  const name = written?.toLowerCase() ?? '';
  const isKnown = (name === 'lang' || name === 'channel') && value !== '';
  const at = text.indexOf(value, (written ?? '').length + 1);
  if (!isKnown) {
    const [before = '', behind = ''] = text.split('=', 2);
    const valueAt = start + (written === undefined ? before.length + 1 : at);
    return { text, name: written ?? before, value: value || behind, isKnown, start, valueAt, meant: text };
  }
  const said = name === 'lang' ? languageCode(value) : value;
  return { text, name, value: said, isKnown, start, valueAt: start + at, meant: `${name}=${said}` };
}

/** `EN`, `es_mx`, `English` → `en`, `es-MX`, `en`. What names no language stays as it is. */
function languageCode(value: string): string {
  if (namedLanguage(value)?.isWritten || meantLanguage(value) !== undefined) return value;
  return namedLanguage(value)?.tag ?? value;
}

/** Reads a reply's block. */
export function readReplyBlock(block: FenceBlock): ReplyBlock {
  const { info, text, range, textRange, head } = block;
  const known = usual.exec(info.text);
  if (known) {
    const [, word, lang, channel] = known;
    return {
      isAnticipation: word === 'anticipate',
      lang,
      channel,
      text,
      range,
      textRange,
      infoRange: head,
      unknownAttributes: [],
      repeated: [],
      odd: undefined,
    };
  }
  const unknownAttributes: TextWithRange[] = [];
  const repeated: TextWithRange[] = [];
  const said = new Map<string, string>();
  const attributes = replyAttributes(block);
  for (const { text: written, name, value, isKnown, start } of attributes) {
    const place = () => info.rangeAt(start, start + written.length);
    if (!isKnown) unknownAttributes.push({ text: written, range: place() });
    else if (said.has(name) && said.get(name) !== value) repeated.push({ text: name, range: place() });
    if (isKnown) said.set(name, value);
  }
  const isOdd = !exact.test(info.text) || attributes.some(({ text: written, meant }) => written !== meant);
  const word = wordOf(info.text);
  const meant = [word, ...attributes.map((one) => one.meant)].join(' ');
  return {
    lang: said.get('lang'),
    channel: said.get('channel'),
    text,
    range,
    textRange,
    infoRange: head,
    isAnticipation: word === 'anticipate',
    unknownAttributes,
    repeated,
    odd: isOdd ? { text: info.text, range: info.rangeAt(0, info.text.length), meant } : undefined,
  };
}
