import type { Tokens } from 'marked';
import { liquidMarks } from '../../liquid/marks';
import type { Block } from '../blocks';
import { replyParts } from '../reply-block';
import type { ReplyAttribute } from '../reply-block';
import type { SourceText } from '../source-text';
import { placeLiquid } from './liquid-marks';
import type { Mark } from './mark';

/**
 * A text of a reply with its attributes and everything in it.
 * @param id the anchor of the heading above it.
 */
export function replyMark(block: Block, id: string | undefined): Mark {
  const { info, attributes, range, textRange, placeText } = replyParts(block);
  const { lang = '', text } = block.token as Tokens.Code;
  const said = new Map(attributes.filter(({ isKnown }) => isKnown).map(({ name, value }) => [name, value]));
  const found = liquidMarks(text);
  const source = found.length > 0 ? placeText() : undefined;
  return {
    kind: 'reply',
    id,
    lang: said.get('lang'),
    channel: said.get('channel'),
    range,
    marks: [
      {
        kind: 'info',
        range: info.source.rangeAt(info.start, info.start + lang.length),
        marks: attributes.map((attribute) => attributeMark(attribute, info.source)),
      },
      {
        kind: 'reply-text',
        range: textRange,
        marks: source ? placeLiquid(found, (start, end) => source.rangeAt(start, end)) : [],
      },
    ],
  };
}

function attributeMark({ text, name, value, isKnown, start }: ReplyAttribute, source: SourceText): Mark {
  const marks: Mark[] = [{ kind: 'attribute-name', range: source.rangeAt(start, start + name.length), marks: [] }];
  if (text.includes('=')) {
    const from = start + name.length + 1;
    marks.push({ kind: 'attribute-value', range: source.rangeAt(from, from + value.length), marks: [] });
  }
  return { kind: 'attribute', name, value, isKnown, range: source.rangeAt(start, start + text.length), marks };
}
