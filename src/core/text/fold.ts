/**
 * The folded forms of the first characters of Unicode, which cover European languages: they are needed again and again.
 */
const known: (string | undefined)[] = [];
const lastKnown = 0x24f;

/**
 * Lower case without accents, for comparing what people type: `Devolución` and `devolucion` fold to the same.
 * Keeps the length, so that an offset in the folded text is an offset in the original: what highlighting needs.
 */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) {
    const code = character.charCodeAt(0);
    folded += code > lastKnown ? foldLetter(character) : (known[code] ??= foldLetter(character));
  }
  return folded;
}

function foldLetter(character: string): string {
  const base = character
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();
  return base.length < character.length ? character : base.slice(0, character.length);
}
