/**
 * A key as words, for what nobody has given a name: `shipping-returns` -> `Shipping returns`. Of a path, its last part counts.
 */
export function wordsOfKey(key: string): string {
  const words = (key.split('/').at(-1) ?? key).replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
