import { nobody } from '../shop-names';
import type { ShopNames } from '../shop-names';
import type { Part, Stretch } from './part';
import { readDraftText } from './read-parts';
import type { DraftText } from './read-parts';
import { voiceOf } from './voice';

/** A text with fewer letters says hardly more than a greeting. */
const fewLetters = 25;

/**
 * What is read of a draft into which approved replies were inserted. Where nothing sets the agent's words apart, what was
 * inserted is theirs; what else stands there is the message if it says something, and does not sound like an answer.
 * @param inserted where the replies stand. @param shop what those who answer are called.
 */
export function readWithInsertions(text: string, inserted: readonly Stretch[], shop: ShopNames = nobody): DraftText {
  const whole = readDraftText(text, shop);
  const isSetApart = whole.parts.some(({ kind }) => kind === 'own-words' || kind === 'older-mail');
  if (inserted.length === 0 || isSetApart) return whole;
  const rest = readDraftText(blanked(text, inserted), shop);
  const said = rest.words.map(({ start, end }) => text.slice(start, end)).join('\n');
  const isMessage = said.replace(/\P{L}/gu, '').length >= fewLetters && voiceOf(said) <= 0;
  const own = inserted.map(({ start, end }): Part => ({ kind: 'own-words', start, end }));
  const others = rest.parts.map((part): Part =>
    isMessage || part.kind === 'front-matter' || part.kind === 'note' ? part : { ...part, kind: 'own-words' },
  );
  const parts = [...own, ...others].sort((a, b) => a.start - b.start);
  return isMessage ? { ...rest, parts } : { parts, words: [], turns: [], shape: undefined };
}

/** The same text, with nothing where replies stand. */
function blanked(text: string, stretches: readonly Stretch[]): string {
  let blank = text;
  for (const { start, end } of stretches)
    blank = blank.slice(0, start) + blank.slice(start, end).replace(/[^\r\n]/g, ' ') + blank.slice(end);
  return blank;
}
