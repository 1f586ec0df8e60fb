import type { Part, Stretch } from './part';
import { readParts } from './read-parts';
import { voiceOf } from './voice';

/** A text with fewer letters says hardly more than a greeting. */
const fewLetters = 25;

/**
 * The parts of a draft into which approved replies were inserted. Where nothing sets the agent's words apart, what was
 * inserted is theirs; what else stands there is the message if it says something, and does not sound like an answer.
 * @param inserted where the replies stand.
 */
export function partsWith(text: string, inserted: readonly Stretch[]): readonly Part[] {
  const parts = readParts(text);
  const isSetApart = parts.some(({ kind }) => kind === 'own-words' || kind === 'older-mail');
  if (inserted.length === 0 || isSetApart) return parts;
  const rest = readParts(blanked(text, inserted));
  const said = rest
    .filter(({ kind }) => kind === 'message')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
  const isMessage = said.replace(/\P{L}/gu, '').length >= fewLetters && voiceOf(said) <= 0;
  const own = inserted.map(({ start, end }): Part => ({ kind: 'own-words', start, end }));
  const others = rest.map((part): Part =>
    isMessage || part.kind === 'front-matter' || part.kind === 'note' ? part : { ...part, kind: 'own-words' },
  );
  return [...own, ...others].sort((a, b) => a.start - b.start);
}

/** The same text, with nothing where replies stand. */
function blanked(text: string, stretches: readonly Stretch[]): string {
  let blank = text;
  for (const { start, end } of stretches)
    blank = blank.slice(0, start) + blank.slice(start, end).replace(/[^\r\n]/g, ' ') + blank.slice(end);
  return blank;
}
