import { configOf } from '../asking';
import type { Asking } from '../asking';
import { filledIn } from '../../text/placeholders';
import type { Key } from '../keys/key';
import { inSnippet } from './proposal';

/** What is written behind a key's colon, as a snippet, and whether something fits there that can be proposed. */
export interface KeyText {
  readonly text: string;
  readonly goesOn: boolean;
}

/**
 * How a key goes on.
 * @param indent by how much its value is indented where it may stand on the lines below; undefined where it may not.
 */
export function behindKey(key: Key, asking: Asking, indent: number | undefined): KeyText {
  const isBlock = indent !== undefined;
  const below = `\n${' '.repeat(indent ?? 0)}`;
  const isKnown = key.value !== undefined || key.values !== undefined || key.names !== undefined;
  switch (key.shape) {
    case 'one':
      return { text: ' $0', goesOn: isKnown };
    case 'list':
      return { text: ' [$0]', goesOn: isKnown };
    case 'group':
    case 'map':
      if (key.begins !== undefined && !isBlock) return { text: ` {${begun(key, asking)}}`, goesOn: true };
      return { text: isBlock ? `${below}$0` : ' {$0}', goesOn: isKnown || key.keys !== undefined };
    case 'groups':
      if (key.block !== undefined && isBlock)
        return { text: `${below}- ${key.block.replaceAll('\n', below)}`, goesOn: false };
      if (key.begins !== undefined && !isBlock) return { text: ` [{${begun(key, asking)}}]`, goesOn: true };
      return { text: isBlock ? `${below}- $0` : ' [{$0}]', goesOn: true };
    case 'local':
      return { text: ` ${localText(asking)}`, goesOn: false };
    case 'locals':
      return { text: isBlock ? `${below}- $0` : ' [$0]', goesOn: false };
    case 'lists':
      return { text: isBlock ? `${below}- [$0]` : ' [[$0]]', goesOn: false };
  }
}

/** How a group begins, as a snippet. */
export function begun({ begins = '$0' }: Key, { today }: Asking): string {
  return filledIn(begins, [today]);
}

/** One text for each language that the library promises; where that is one or none, one text. */
function localText(asking: Asking): string {
  const languages = configOf(asking).promises?.languages ?? [];
  if (languages.length < 2) return '$0';
  return `{${languages.map((language, at) => `${inSnippet(language)}: $${at + 1}`).join(', ')}}$0`;
}
