import type { Tokens } from 'marked';
import type { Range } from '../text/position';
import { piecesOf } from '../text/white-space';
import type { Piece } from '../text/white-space';
import type { Block } from './blocks';
import type { TextWithRange, ReplyVariant } from './model';
import type { PlacedText, SourceText } from './source-text';

/** A text of a reply as its block is written. */
export interface ReplyBlock extends ReplyVariant {
  /** The line that opens the block. */
  readonly infoRange: Range;
  /** The words after `reply` that mean nothing. */
  readonly unknownAttributes: readonly TextWithRange[];
}

/** Whether a fenced block holds a reply: its info string begins with the word `reply`. */
export function isReplyBlock(token: Tokens.Code): boolean {
  return /^reply(\s|$)/.test(token.lang ?? '');
}

/** An attribute of a reply, such as `lang=es`, and where it is in the info string. */
export interface ReplyAttribute {
  readonly text: string;
  readonly name: string;
  readonly value: string;
  /** Whether it is one that replies can have, with a value. */
  readonly isKnown: boolean;
  readonly start: number;
}

/** What a reply's block is made of. */
export interface ReplyParts {
  /** The info string. Marked has removed its backslash escapes. */
  readonly info: PlacedText;
  readonly attributes: readonly ReplyAttribute[];
  /** The fence that opens the block, with the info string. */
  readonly head: Range;
  readonly range: Range;
  /** The lines between the fences. */
  readonly textRange: Range;
  /** Gives the places of the reply's text, without the indentation of its block. */
  readonly placeText: () => SourceText;
}

/** Splits a fenced block such as ` ```reply lang=es channel=email ` into its parts. */
export function replyParts({ token, source, start, range }: Block): ReplyParts {
  const { raw, lang = '', text } = token as Tokens.Code;
  const headEnd = endOfFirstLine(raw);
  const infoStart = /^\s*(?:`+|~+)\s*/.exec(raw)?.[0].length ?? 0;
  const info = raw.startsWith(lang, infoStart)
    ? { source, start: start + infoStart }
    : { source: source.inside(start + infoStart, raw.slice(infoStart, headEnd), lang), start: 0 };
  const textStart = Math.min(headEnd + 1, raw.length);
  const textEnd = Math.max(textStart, startOfClosingFence(raw));
  return {
    info,
    attributes: piecesOf(lang)
      .filter(({ index }) => index > 0)
      .map((piece) => readAttribute(piece, info.start)),
    head: source.rangeAt(start, start + headEnd),
    range,
    textRange: source.rangeAt(start + textStart, start + textEnd),
    placeText: () => source.inside(start + textStart, raw.slice(textStart, textEnd), text),
  };
}

function readAttribute({ text, index }: Piece, start: number): ReplyAttribute {
  const [name = '', value = ''] = text.split('=', 2);
  return { text, name, value, isKnown: (name === 'lang' || name === 'channel') && value !== '', start: start + index };
}

/** Reads a reply's block. */
export function readReplyBlock(block: Block): ReplyBlock {
  const { info, attributes, head, range, textRange } = replyParts(block);
  const unknownAttributes: TextWithRange[] = [];
  const said = new Map<string, string>();
  for (const { text: written, name, value, isKnown, start } of attributes) {
    if (isKnown) said.set(name, value);
    else unknownAttributes.push({ text: written, range: info.source.rangeAt(start, start + written.length) });
  }
  return {
    lang: said.get('lang'),
    channel: said.get('channel'),
    text: (block.token as Tokens.Code).text,
    range,
    textRange,
    infoRange: head,
    unknownAttributes,
  };
}

function endOfFirstLine(raw: string): number {
  const end = raw.indexOf('\n');
  return end < 0 ? raw.length : end;
}

/** Offset of the closing fence; the end of the block when the author has not closed it. */
function startOfClosingFence(raw: string): number {
  const trimmed = raw.trimEnd();
  const lastLine = trimmed.lastIndexOf('\n') + 1;
  return lastLine > 0 && /^\s*(`{3,}|~{3,})\s*$/.test(trimmed.slice(lastLine)) ? lastLine : trimmed.length;
}
