import type { LibraryCheck, MisplacedTrigger, TellablePair } from '../../core/suggestion-check/check-library';
import { TextPlaces } from '../../core/suggestion-check/place';
import type { QuestionGroups } from '../../core/suggestion-check/question-groups';
import type { ShownMessage } from '../../core/suggestion-check/unanswered';
import type { WordApart } from '../../core/suggestion-check/words-apart';
import { counted, percent, shortened } from './format';

/** The most that is shown of each; `--json` gives all. */
const mostPairs = 10;
const mostTexts = 3;
const mostMisplaced = 20;
const mostGroups = 10;
const mostMessages = 3;
/** One text alone may lead anywhere: each is written for what only it says. */
const fewestTexts = 2;

/** What a library says of itself, laid out in lines for people to read. */
export function libraryReport({ sops, asked, astray, pairs, misplaced }: LibraryCheck): string[] {
  const told = pairs.filter((pair) => pair.astray.length >= fewestTexts);
  const shown = told.slice(0, mostPairs);
  const places = new TextPlaces();
  return [
    `SOPs that the library itself cannot tell apart (${counted(sops, 'SOP')})`,
    asked === 0
      ? '  No SOP has a title, a trigger or a question to ask about.'
      : `  Of ${counted(asked, 'title, trigger or question', 'titles, triggers and questions')}, ${astray} (${percent(astray / asked)}) would lead to another SOP if their own did not have them.`,
    ...shown.flatMap(pairToWords),
    ...rest(told.length - shown.length, 'more pair', 'more pairs'),
    ...rest(pairs.length - told.length, 'pair of which a single text would', 'pairs of which a single text would each'),
    ...(misplaced.length === 0
      ? []
      : [
          '',
          'Triggers that fit another SOP as well as theirs, or better',
          ...misplaced.slice(0, mostMisplaced).map((one) => misplacedToWords(one, places)),
          ...rest(misplaced.length - mostMisplaced, 'more trigger', 'more triggers'),
        ]),
  ];
}

/** The questions that no SOP answers, laid out in lines for people to read. @param messages how many were asked about. */
export function unansweredReport({ groups, single }: QuestionGroups<ShownMessage>, messages: number): string[] {
  const count = groups.reduce((sum, group) => sum + group.messages.length, single.length);
  const shown = groups.slice(0, mostGroups);
  if (count === 0) return ['Questions that no SOP answers: none.'];
  return [
    `Questions that no SOP answers: ${count} of ${counted(messages, 'message')} (${percent(count / messages)})`,
    ...shown.flatMap(({ words, messages: own }) => [
      `  ${counted(own.length, 'message')}: ${words.join(', ')}`,
      ...own.slice(0, mostMessages).map(({ text }) => `    “${shortened(text)}”`),
    ]),
    ...rest(groups.length - shown.length, 'more group', 'more groups'),
    ...(single.length === 0
      ? []
      : [
          `  ${counted(single.length, 'message')} that ${single.length === 1 ? 'shares' : 'share'} nothing with others, e.g.`,
          ...single.slice(0, mostMessages).map(({ text }) => `    “${shortened(text)}”`),
        ]),
  ];
}

function pairToWords({ one, other, astray, askedOf, words }: TellablePair): string[] {
  const ofOne = astray.filter(({ sop }) => sop === one).length;
  return [
    '',
    `  ${one.id} and ${other.id}: ${counted(astray.length, 'text')} (${ofOne} of ${askedOf.one}, ${astray.length - ofOne} of ${askedOf.other})`,
    ...astray
      .slice(0, mostTexts)
      .map(
        ({ sop, text, other: suggested, own, confidence }) =>
          `    ${sop.id} “${shortened(text)}” ${percent(own)}, ${suggested.id} ${percent(confidence)}`,
      ),
    ...rest(astray.length - mostTexts, 'more text', 'more texts', '    '),
    ...wordsToWords(one.id, words.one),
    ...wordsToWords(other.id, words.other),
    ...(words.misleading.length === 0
      ? []
      : [`    mislead: ${words.misleading.map(({ word, texts }) => `${word} (${texts})`).join(', ')}`]),
  ];
}

/** The words that speak for an SOP; those that customers do not find in it yet by themselves. */
function wordsToWords(id: string, words: readonly WordApart[]): string[] {
  const list = (isAsked: boolean) => words.filter((one) => one.isAsked === isAsked).map(({ word }) => word);
  const [asked, unasked] = [list(true), list(false)];
  const parts = [asked.join(', '), unasked.length === 0 ? '' : `not in its triggers yet: ${unasked.join(', ')}`];
  const told = parts.filter((part) => part !== '').join('; ');
  return told === '' ? [] : [`    speak for ${id}: ${told}`];
}

function misplacedToWords({ sop, text, other, own, confidence }: MisplacedTrigger, places: TextPlaces): string {
  const line = places.placeOf({ sop, field: 'triggers', text }).start.line + 1;
  return `  ${sop.location.uri}:${line} “${shortened(text)}” ${percent(own)}, ${other.id} ${percent(confidence)}`;
}

function rest(count: number, one: string, many: string, indent = '  '): string[] {
  return count <= 0 ? [] : [`${indent}… and ${counted(count, one, many)}; --json gives all`];
}
