import { languageOfMessage } from '../language/message-language';
import { privatePieces, withoutPieces } from '../lifecycle/feedback/private';
import type { Sop } from '../sop/model';
import type { FactLibrary } from '../ticket/found-facts/fact-library';
import { sentencesOf } from '../triage/message';
import { askedTexts } from './asked-texts';
import { questionGroups } from './question-groups';
import type { QuestionGroups, Written } from './question-groups';
import { eachText } from './pace';
import type { Pace } from './pace';

/** A message as it is shown: what looks like a customer's data is taken out. */
export interface ShownMessage extends Written {
  /** Its place among all messages that were read. */
  readonly at: number;
}

/** A message, and whether something was suggested for it. */
export interface AskedMessage {
  readonly text: string;
  readonly isAnswered: boolean;
}

/**
 * Groups the messages that no SOP answers by what they ask. Names, addresses and numbers are taken out before anything is compared, so that
 * none becomes the name of a group.
 * @param sops whose words are no news.
 */
export async function unansweredGroups(
  messages: readonly AskedMessage[],
  sops: Iterable<Sop>,
  config: FactLibrary,
  pace: Pace,
): Promise<QuestionGroups<ShownMessage>> {
  const elsewhere: Written[] = [];
  for (const sop of sops) for (const { text } of askedTexts(sop)) elsewhere.push({ text, lang: sop.lang });
  const shown: ShownMessage[] = [];
  const numbered = messages.map((message, at) => ({ ...message, at }));
  await eachText(numbered, pace, messages.length, ({ text, isAnswered, at }) => {
    const lang = languageOfMessage(text) ?? config.lang;
    if (isAnswered) elsewhere.push({ text, lang });
    else shown.push({ text: shownText(text, config), lang, at });
    return Promise.resolve();
  });
  return questionGroups(shown, elsewhere);
}

/** The sentences of a message that its writer meant, on one line, without what looks like a customer's data. */
function shownText(text: string, config: FactLibrary): string {
  const masked = withoutPieces(text, privatePieces(text, config));
  const meant = sentencesOf(masked);
  const [start = 0, end = masked.length] = [meant[0]?.start, meant.at(-1)?.end];
  // The marks that sentences begin and end with stand beside them.
  const [before] = /\S*$/.exec(masked.slice(0, start)) ?? [''];
  const [behind] = /^\S*/.exec(masked.slice(end)) ?? [''];
  const own = before + masked.slice(start, end) + behind;
  return own.replace(/\s+/g, ' ').trim();
}
