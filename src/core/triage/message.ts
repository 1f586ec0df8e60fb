import { wordsOfMessage } from '../draft/parts/read-parts';
import type { Stretch } from '../draft/parts/part';

/** What is read of a message: beyond this, nobody asks anything new, and time is short. */
const mostRead = 12_000;
/** The most sentences that are looked at one by one. */
const mostSentences = 80;

const greeting =
  /^[\s¡]*(?:hola|hi|hello|hey|dear|estimad[oa]s?|apreciad[oa]s?|benvolgu(?:t|da|ts|des)|buen(?:os|as)? (?:días?|dias?|tardes|noches)|buenas|bon dia|bona (?:tarda|nit)|good (?:morning|afternoon|evening))(?![\p{L}])/iu;
/** The name, or the team, that a greeting speaks to. */
const addressee =
  /^,?(?:\s+(?:\p{Lu}\p{Ll}[\p{L}'’-]*|de|del|la|a|al|or|team|all|there|sir|madam|equipo|equip|todos|tots|señor(?:a|es)?|senyor(?:a|s)?)){0,4}\s*(?:[,.:;!]+|$)/u;
/** What is never words: addresses of the web and of mail, marks of HTML. */
const noWords = /https?:\/\/\S{1,2000}|www\.\S{1,500}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|<[a-z/!][^<>]{0,300}>/giu;
/** A line at least as long as this goes on in the next one when that begins with a small letter: some programs break lines. */
const brokenAt = 50;

/** A sentence of a message. What is no words in it has become spaces, so that places stay the same. */
export interface Sentence extends Stretch {
  readonly text: string;
}

/**
 * The sentences of a message that its writer meant: without what is quoted from earlier mails, greetings, signatures and
 * addresses. It goes by how mails are built. When nothing would be left, everything counts: a forwarded mail is asked
 * about as well.
 */
export function sentencesOf(message: string): Sentence[] {
  const text = message.slice(0, mostRead);
  const meant = sentencesIn(text, withoutGreetings(text, wordsOfMessage(text)));
  return meant.length > 0
    ? meant
    : sentencesIn(
        text,
        linesOf(text).map((line) => withoutQuoteMark(text, line)),
      );
}

function withoutGreetings(text: string, lines: readonly Stretch[]): Stretch[] {
  return lines.flatMap(({ start, end }) => {
    const rest = { start: start + greetingLength(text.slice(start, Math.min(end, start + 400))), end };
    return /[\p{L}\p{N}]/u.test(text.slice(rest.start, end)) ? [rest] : [];
  });
}

function greetingLength(line: string): number {
  const hello = greeting.exec(line)?.[0].length ?? 0;
  return hello === 0 ? 0 : hello + (addressee.exec(line.slice(hello))?.[0].length ?? 0);
}

function withoutQuoteMark(text: string, line: Stretch): Stretch {
  const mark = /^[\s>]*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  return { start: line.start + mark, end: line.end };
}

/** Sentences end at their marks, and at the end of a line: chats and lists have no others. */
function sentencesIn(text: string, lines: readonly Stretch[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { start, end } of joined(text, lines)) {
    const words = text.slice(start, end).replace(noWords, (found) => ' '.repeat(found.length));
    for (const part of words.matchAll(/[^.!?;¿¡…]+/gu)) {
      if (sentences.length >= mostSentences) return sentences;
      const from = start + part.index;
      if (/\p{L}/u.test(part[0])) sentences.push({ start: from, end: from + part[0].length, text: part[0] });
    }
  }
  return sentences;
}

function joined(text: string, lines: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const goesOn =
      last &&
      last.end - last.start >= brokenAt &&
      /^[\r\n]+$/.test(text.slice(last.end, line.start)) &&
      /^\s*\p{Ll}/u.test(text.slice(line.start, line.end));
    if (goesOn) whole[whole.length - 1] = { start: last.start, end: line.end };
    else whole.push(line);
  }
  return whole;
}

function linesOf(text: string): Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  for (const end of text.matchAll(/\r\n|\r|\n|$/g)) {
    lines.push({ start, end: end.index });
    start = end.index + end[0].length;
  }
  return lines;
}
