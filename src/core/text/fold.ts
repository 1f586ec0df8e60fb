/**
 * Lower case without accents, for comparing what people type: `Devolución` and `devolucion` fold to the same.
 * Keeps the length, so that an offset in the folded text is an offset in the original: what highlighting needs.
 */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) {
    const base = character.normalize('NFD').replace(/\p{M}+/gu, '').normalize('NFC').toLowerCase();
    if (base.length < character.length) folded += character;
    else folded += base.slice(0, character.length);
  }
  return folded;
}
