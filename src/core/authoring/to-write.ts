/** What stands before a text that is still to be written, by the language of those who write it. */
const marks: Readonly<Record<string, string>> = { es: 'PENDIENTE:', ca: 'PENDENT:', en: 'TODO:' };

/** The mark before a text that is still to be written or translated; the English one for a language that has none. */
function toWriteMark(lang: string | undefined): string {
  const base = (lang ?? '').toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(marks, base) ? marks[base] : undefined) ?? 'TODO:';
}

/** A text with the mark before it. @param lang the language that it is to be written in. */
export function toWrite(text: string, lang: string | undefined): string {
  return `${toWriteMark(lang)} ${text}`;
}
