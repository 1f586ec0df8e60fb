import { fold } from '../../text/fold';
import type { ShopNames } from '../shop-names';
import { namesTeam, senderScore } from './shop';
import { isOfDevice } from './signature';
import { voiceOf } from './voice';

/** What is known of a text that stands beside a mail, a quote or a chat. */
export interface Beside {
  /** What is written there, greeting and signature included. */
  readonly text: string;
  /** Whether it begins above what comes from elsewhere. */
  readonly isAbove: boolean;
  readonly hasFrontMatter: boolean;
  /** Whether a comment for colleagues stands there. */
  readonly hasNote: boolean;
  /** What comes from elsewhere, and how it is set apart. */
  readonly elsewhere: {
    readonly text: string;
    readonly kind: 'quote' | 'mail' | 'fence' | 'chat';
    /** Who sent it, as its header or its introduction says; empty where nothing does. */
    readonly sender: string;
    /** To whom. */
    readonly recipient: string;
    readonly isForwarded: boolean;
    /** Whether it comes in several pieces, with an answer below each. */
    readonly isInterleaved: boolean;
  };
}

/** How much it says for an agent that something is set apart in a way: agents quote, mail programs introduce. */
const setApart = { quote: 1.5, mail: 0, fence: 1, chat: 1 } as const;
/** A text with fewer letters says hardly more than a greeting. */
const fewLetters = 25;
const lastLines = 5;
const greeting =
  /^[¡\s]*(?:hola|hi|hello|hey|dear|estimad|apreciad|benvolg|buen|bon|good|bonjour|cher|hallo|guten|sehr|lieber|liebe|ciao|gentile|buon|ola|caro|cara|car|querid)/;

/**
 * Whether the text is the agent's, who answers what comes from elsewhere; otherwise it is the customer's, and what comes from
 * elsewhere was written before. A mail does not say which: it goes by who sounds like whom, and by who sent what.
 */
export function isAgents(beside: Beside, shop: ShopNames): boolean {
  const { text, elsewhere, isAbove } = beside;
  let score: number = elsewhere.sender === '' ? setApart[elsewhere.kind] : senderScore(elsewhere.sender, shop);
  if (beside.hasFrontMatter) score += 2.5;
  if (beside.hasNote) score += 2;
  if (elsewhere.isForwarded) score += 1;
  if (!isAbove && !elsewhere.isInterleaved) score += 1;
  if (text.replace(/\P{L}/gu, '').length < fewLetters && greeting.test(fold(text))) score += 1;
  if (elsewhere.kind === 'fence' && /:\s*$/.test(text)) score -= 3;
  // Who was written to has the word now.
  if (elsewhere.recipient !== '') score -= limited(senderScore(elsewhere.recipient, shop), 2);
  const last = text.trim().split('\n').slice(-lastLines);
  if (last.some((line) => namesTeam(line.trim()))) score += 2;
  if (last.some((line) => isOfDevice(fold(line.trim())))) score -= 2;
  score += nameScore(text, elsewhere.sender === '' ? endOf(elsewhere.text) : elsewhere.sender, shop);
  score += limited(voiceOf(text), 4) - (elsewhere.isInterleaved ? 1 : 0.7) * limited(voiceOf(elsewhere.text), 3);
  return score > 0;
}

/** Whoever greets the sender answers them; whoever signs with the same name is the sender. */
function nameScore(text: string, sender: string, shop: ShopNames): number {
  const names = new Set(wordsOf(sender).filter((one) => !greeting.test(one) && senderScore(one, shop) > 0));
  const lines = text.trim().split('\n');
  const isGreeted =
    greeting.test(fold(lines[0] ?? '')) && wordsOf((lines[0] ?? '').slice(0, 60)).some((one) => names.has(one));
  const isSigned = lines
    .slice(1)
    .slice(-3)
    .some((line) => line.length < 40 && wordsOf(line).some((one) => names.has(one)));
  return (isGreeted ? 1 : 0) - (isSigned && !isGreeted ? 3 : 0);
}

/** Words that can be of names: those with capitals, and what addresses are made of. */
function wordsOf(text: string): string[] {
  return (text.match(/\p{Lu}[\p{L}'’]{2,}|(?<=[<\s])[a-z.]{3,}(?=@)/gu) ?? []).flatMap((one) => fold(one).split('.'));
}

function endOf(text: string): string {
  return text
    .trim()
    .split('\n')
    .slice(-2)
    .filter((line) => line.length < 40)
    .join('\n');
}

function limited(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
