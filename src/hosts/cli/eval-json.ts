import type { LibraryCheck, MisplacedTrigger, TellablePair } from '../../core/suggestion-check/check-library';
import { TextPlaces } from '../../core/suggestion-check/place';
import type { QuestionGroups } from '../../core/suggestion-check/question-groups';
import type { ShownMessage } from '../../core/suggestion-check/unanswered';
import type { AskedText } from '../../core/suggestion-check/asked-texts';
import { rounded } from './format';

const decimals = 3;

/** What a library says of itself, as JSON. */
export function libraryToJson({ sops, asked, astray, pairs, misplaced }: LibraryCheck): unknown {
  const places = new TextPlaces();
  return {
    sops,
    asked,
    astray,
    pairs: pairs.map((pair) => pairToJson(pair, places)),
    misplaced: misplaced.map((one) => misplacedToJson(one, places)),
  };
}

/** The questions that no SOP answers, as JSON: all of them. */
export function unansweredToJson({ groups, single }: QuestionGroups<ShownMessage>): unknown {
  const texts = (messages: readonly ShownMessage[]) => messages.map(({ text }) => text);
  return {
    groups: groups.map(({ words, messages }) => ({ words, count: messages.length, messages: texts(messages) })),
    single: texts(single),
  };
}

function pairToJson({ one, other, astray, askedOf, words }: TellablePair, places: TextPlaces): unknown {
  return {
    one: one.id,
    other: other.id,
    astray: astray.map((text) => ({ ...textToJson(text, places), suggested: text.other.id, ...surenessOf(text) })),
    asked: askedOf,
    words,
  };
}

function misplacedToJson({ sop, text, other, ...rest }: MisplacedTrigger, places: TextPlaces): unknown {
  return { ...textToJson({ sop, field: 'triggers', text }, places), suggested: other.id, ...surenessOf(rest) };
}

function textToJson({ sop, field, text }: AskedText, places: TextPlaces): object {
  return {
    sop: sop.id,
    field,
    text,
    file: sop.location.uri,
    line: places.placeOf({ sop, field, text }).start.line + 1,
  };
}

function surenessOf({ confidence, own }: { readonly confidence: number; readonly own: number }): object {
  return { confidence: rounded(confidence, decimals), own: rounded(own, decimals) };
}
