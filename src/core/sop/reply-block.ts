import type { Range } from '../text/position';
import { piecesOf } from '../text/white-space';
import type { Piece } from '../text/white-space';
import type { FenceBlock } from './markdown/blocks';
import type { TextWithRange, ReplyVariant } from './model';

/** A text of a reply as its block is written. */
export interface ReplyBlock extends ReplyVariant {
  /** The line that opens the block. */
  readonly infoRange: Range;
  /** The words after `reply` that mean nothing. */
  readonly unknownAttributes: readonly TextWithRange[];
}

/** Whether a fenced block holds a reply: its info string begins with the word `reply`. */
export function isReplyBlock({ info }: FenceBlock): boolean {
  return /^reply(\s|$)/.test(info.text);
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

/** The words behind `reply` in a fenced block such as ` ```reply lang=es channel=email `. */
export function replyAttributes({ info }: FenceBlock): ReplyAttribute[] {
  return piecesOf(info.text)
    .filter(({ index }) => index > 0)
    .map(readAttribute);
}

function readAttribute({ text, index: start }: Piece): ReplyAttribute {
  const [name = '', value = ''] = text.split('=', 2);
  return { text, name, value, isKnown: (name === 'lang' || name === 'channel') && value !== '', start };
}

/** Reads a reply's block. */
export function readReplyBlock(block: FenceBlock): ReplyBlock {
  const { info, text, range, textRange, head } = block;
  const unknownAttributes: TextWithRange[] = [];
  const said = new Map<string, string>();
  for (const { text: written, name, value, isKnown, start } of replyAttributes(block)) {
    if (isKnown) said.set(name, value);
    else unknownAttributes.push({ text: written, range: info.rangeAt(start, start + written.length) });
  }
  return {
    lang: said.get('lang'),
    channel: said.get('channel'),
    text,
    range,
    textRange,
    infoRange: head,
    unknownAttributes,
  };
}
