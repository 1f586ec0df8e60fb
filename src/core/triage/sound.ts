/** What Spanish and Catalan spell in several ways, and one of them, in the order they are replaced in. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ch/g, 'x'],
  [/(?:hu|bu|vu)(?=[ae])|gu(?=[ao])/g, 'w'],
  [/h/g, ''],
  [/gu(?=[ei])/g, 'g!'],
  [/g(?=[ei])/g, 'j'],
  [/!/g, ''],
  [/qu(?=[ei])|q/g, 'k'],
  [/c(?=[ei])|z/g, 's'],
  [/c/g, 'k'],
  [/v/g, 'b'],
  [/m(?=[bp])/g, 'n'],
  [/ll/g, 'y'],
  [/y(?![aeiou])/g, 'i'],
  [/^es(?=[^aeiou])/g, 's'],
  [/(.)\1+/g, '$1'],
];

/**
 * How a word sounds to people who write as they speak: `kancelar` and `cancelar`, `debolusion` and `devolución`, `embio` and `envío`
 * sound the same. @param key a word as `wordKey` gives it.
 */
export function soundOf(key: string): string {
  return sounds.reduce((text, [spelling, sound]) => text.replace(spelling, sound), key);
}
