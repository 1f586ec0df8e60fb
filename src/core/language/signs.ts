import { longestKey } from './word-key';

/** An emoji with all that belongs to it, or another sign. Flags are pairs of letters. */
const wholeSign =
  /\p{Regional_Indicator}{2}|[^](?:[\uFE0E\uFE0F\u20E3\p{Emoji_Modifier}\u{E0020}-\u{E007F}]|\u200D\p{Extended_Pictographic}){0,30}/uy;

/** Whether an emoji is drawn in colour, and of which skin, does not matter to what it says. */
const looks = /[\uFE0E\uFE0F\p{Emoji_Modifier}]/gu;

/** Where the emoji or sign ends that begins at a place of a text. */
export function signEnd(text: string, at: number): number {
  wholeSign.lastIndex = at;
  return at + (wholeSign.exec(text)?.[0].length ?? 1);
}

/** A sign as it is compared. */
export function signKey(sign: string): string {
  return sign.replace(looks, '').slice(0, longestKey);
}

/** Whether a key is that of an emoji or a sign: keys of words are letters and digits alone. */
export function isSignKey(key: string): boolean {
  return !/^[\p{L}\p{N}]/u.test(key);
}
