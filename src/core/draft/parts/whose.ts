import { senderScore, namesTeam } from './shop';
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
    readonly isForwarded: boolean;
  };
}

/** Below this an introduction or a rule of small length cannot outweigh what is said. */
const setApart = { quote: 1.5, mail: 0, fence: 1, chat: 1.5 } as const;
/** A text with fewer letters says hardly more than a greeting. */
const fewLetters = 25;
const lastLines = 5;

/**
 * Whether the text is the agent's, who answers what comes from elsewhere; otherwise it is the customer's, and what comes from
 * elsewhere was written before. A mail does not say which: it goes by who sounds like whom, and by who sent what.
 */
export function isAgents(beside: Beside): boolean {
  const { text, elsewhere, isAbove } = beside;
  let score: number = elsewhere.sender === '' ? setApart[elsewhere.kind] : senderScore(elsewhere.sender);
  if (beside.hasFrontMatter) score += 3;
  if (beside.hasNote) score += 2;
  if (elsewhere.isForwarded) score += 1;
  if (!isAbove) score += 1;
  if (text.replace(/\P{L}/gu, '').length < fewLetters) score += 1;
  if (elsewhere.kind === 'fence' && /:\s*$/.test(text)) score -= 3;
  if (
    text
      .trim()
      .split('\n')
      .slice(-lastLines)
      .some((line) => namesTeam(line.trim()))
  )
    score += 2;
  score += limited(voiceOf(text), 4) - 0.7 * limited(voiceOf(elsewhere.text), 3);
  return score > 0;
}

function limited(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
