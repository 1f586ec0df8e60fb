import { baseLanguage } from '../reply/choose';

type Work = 'write' | 'translate';

/** What stands before a text that is still to be written or translated, by the language of those who do it. */
const marks: Readonly<Record<string, Readonly<Record<Work, string>>>> = {
  es: { write: 'POR ESCRIBIR', translate: 'POR TRADUCIR' },
  ca: { write: 'PER ESCRIURE', translate: 'PER TRADUIR' },
  en: { write: 'TODO', translate: 'TODO' },
};

/** Those marks but `TODO`, which others use in more ways, as a pattern of words. */
export const marksToWrite = 'POR (?:ESCRIBIR|TRADUCIR)|PER (?:ESCRIURE|TRADUIR)';

/**
 * A text that nobody takes for finished: with a mark before it that is told as a placeholder.
 * @param lang the language that it is to be written in; English stands in for one that has no mark.
 */
export function toWrite(text: string, lang: string | undefined, work: Work = 'write'): string {
  const base = baseLanguage(lang ?? '');
  const mark = (Object.hasOwn(marks, base) ? marks[base] : undefined)?.[work] ?? 'TODO';
  return `${mark}: ${text}`;
}
