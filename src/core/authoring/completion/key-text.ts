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
 * @param isBlock whether its value may stand on the lines below.
 */
export function behindKey(key: Key, asking: Asking, isBlock: boolean): KeyText {
  const isKnown = key.value !== undefined || key.values !== undefined || key.names !== undefined;
  switch (key.shape) {
    case 'one':
      return { text: ' $0', goesOn: isKnown };
    case 'list':
      return { text: ' [$0]', goesOn: isKnown };
    case 'group':
    case 'map':
      if (key.begins !== undefined && !isBlock) return { text: ` {${begun(key, asking)}}`, goesOn: true };
      return { text: isBlock ? '\n  $0' : ' {$0}', goesOn: isKnown || key.keys !== undefined };
    case 'groups':
      if (key.begins !== undefined && !isBlock) return { text: ` [{${begun(key, asking)}}]`, goesOn: true };
      return { text: isBlock ? '\n  - $0' : ' [{$0}]', goesOn: true };
    case 'local':
      return { text: ` ${localText(asking)}`, goesOn: false };
    case 'locals':
      return { text: isBlock ? '\n  - $0' : ' [$0]', goesOn: false };
    case 'lists':
      return { text: isBlock ? '\n  - [$0]' : ' [[$0]]', goesOn: false };
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
