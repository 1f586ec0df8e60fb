import { liquidMarks } from '../../liquid/marks';
import type { FenceBlock } from '../markdown/blocks';
import type { SourceText } from '../markdown/source-text';
import { replyAttributes } from '../reply-block';
import type { ReplyAttribute } from '../reply-block';
import { placeLiquid } from './liquid-marks';
import type { Mark } from './mark';

/**
 * A text of a reply with its attributes and everything in it.
 * @param id the anchor of the heading above it.
 */
export function replyMark(block: FenceBlock, id: string | undefined): Mark {
  const { info, range, textRange, text, source } = block;
  const attributes = replyAttributes(block);
  const said = new Map(attributes.filter(({ isKnown }) => isKnown).map(({ name, value }) => [name, value]));
  const found = liquidMarks(text);
  return {
    kind: 'reply',
    id,
    lang: said.get('lang'),
    channel: said.get('channel'),
    range,
    marks: [
      {
        kind: 'info',
        range: info.rangeAt(0, info.text.length),
        marks: attributes.map((attribute) => attributeMark(attribute, info)),
      },
      {
        kind: 'reply-text',
        range: textRange,
        marks: placeLiquid(found, (start, end) => source.rangeAt(start, end)),
      },
    ],
  };
}

function attributeMark({ text, name, value, isKnown, start, valueAt }: ReplyAttribute, source: SourceText): Mark {
  const marks: Mark[] = [{ kind: 'attribute-name', range: source.rangeAt(start, start + name.length), marks: [] }];
  if (valueAt <= start + text.length && value !== '')
    marks.push({ kind: 'attribute-value', range: source.rangeAt(valueAt, valueAt + value.length), marks: [] });
  return { kind: 'attribute', name, value, isKnown, range: source.rangeAt(start, start + text.length), marks };
}
