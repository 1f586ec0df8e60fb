import { nobody } from '../shop-names';
import type { ShopNames } from '../shop-names';
import type { Part, Stretch } from './part';
import { readDraftText } from './read-parts';
import type { DraftText } from './read-parts';
import { voiceOf } from './voice';

/** A text with fewer letters says hardly more than a greeting. */
const fewLetters = 25;

/** What is known of where the text of a draft comes from. */
export interface Origins {
  /** Where approved replies stand that were inserted. */
  readonly inserted?: readonly Stretch[];
  /** What was put into it as a whole, such as a message from the clipboard: all else was typed. Undefined when nobody saw it. */
  readonly received?: readonly Stretch[] | undefined;
  /** Whether the draft belongs to a case. */
  readonly isOfCase?: boolean;
}

/**
 * What is read of a draft, going by where its words come from where nothing sets the agent's apart. What was inserted or typed
 * is theirs; what else stands there is the message if it says something, and does not sound like an answer. What is typed
 * may be what somebody says on the telephone, too: it is told by its words.
 * @param shop what those who answer are called.
 */
export function readWithOrigins(
  text: string,
  { inserted = [], received, isOfCase = false }: Origins,
  shop: ShopNames = nobody,
): DraftText {
  const put = received?.filter((one) => !inserted.some(({ start, end }) => start <= one.start && one.end <= end));
  const isAnswer = put ? put.length === 0 : isOfCase || undefined;
  const whole = readDraftText(text, shop, isAnswer);
  if (whole.parts.some(({ kind }) => kind === 'own-words' || kind === 'older-mail')) return whole;
  if (put && put.length > 0) return typedAround(text, put, inserted, shop) ?? whole;
  if (inserted.length === 0) return whole;
  const rest = readDraftText(blanked(text, inserted), shop);
  const said = rest.words.map(({ start, end }) => text.slice(start, end)).join('\n');
  const isMessage = lettersIn(said) >= fewLetters && voiceOf(said) <= 0;
  return joined(rest, ownOf(inserted), isMessage);
}

/** A message that was put into a draft, and an answer that is typed beside it; undefined while hardly anything is. */
function typedAround(
  text: string,
  put: readonly Stretch[],
  inserted: readonly Stretch[],
  shop: ShopNames,
): DraftText | undefined {
  const typed = readDraftText(blanked(text, put), shop, true);
  const own = typed.parts.filter(({ kind }) => kind !== 'front-matter' && kind !== 'note');
  if (
    inserted.length === 0 &&
    own.reduce((sum, one) => sum + lettersIn(text.slice(one.start, one.end)), 0) < fewLetters
  )
    return undefined;
  const beside = own.map((part): Part => (part.kind === 'message' ? { ...part, kind: 'own-words' } : part));
  return joined(readDraftText(blanked(text, [...own, ...inserted]), shop, false), beside, true);
}

function joined(rest: DraftText, own: readonly Part[], isMessage: boolean): DraftText {
  const others = rest.parts.map((part): Part =>
    isMessage || part.kind === 'front-matter' || part.kind === 'note' ? part : { ...part, kind: 'own-words' },
  );
  const parts = [...own, ...others].sort((a, b) => a.start - b.start);
  return isMessage ? { ...rest, parts } : { parts, words: [], turns: [], shape: undefined };
}

function ownOf(inserted: readonly Stretch[]): Part[] {
  return inserted.map(({ start, end }): Part => ({ kind: 'own-words', start, end }));
}

function lettersIn(text: string): number {
  return text.replace(/\P{L}/gu, '').length;
}

/** The same text, with nothing where some stretches of it stand; they may overlap. */
function blanked(text: string, stretches: readonly Stretch[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(text.slice(at, from), text.slice(from, end).replace(/[^\r\n]/g, ' '));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}
