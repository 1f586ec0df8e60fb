/** Lines that begin alike. */
interface Letter<T> {
  /** Without accents, as a capital; `0–9` for digits, and `…` where a line has neither. */
  readonly letter: string;
  readonly of: readonly T[];
}

/** Sorted lines by the letter they begin with, whatever stands before it. */
export function byLetter<T extends { readonly text: string }>(lines: readonly T[], lang: string): Letter<T>[] {
  const found = new Map<string, T[]>();
  for (const line of lines) {
    const letter = letterOf(line.text, lang);
    const known = found.get(letter);
    if (known) known.push(line);
    else found.set(letter, [line]);
  }
  return [...found].map(([letter, of]) => ({ letter, of }));
}

function letterOf(text: string, lang: string): string {
  const [first = '…'] = /[\p{L}\p{N}]/u.exec(text) ?? [];
  if (/\p{N}/u.test(first)) return '0–9';
  return (first.normalize('NFD')[0] ?? first).toLocaleUpperCase(lang);
}
