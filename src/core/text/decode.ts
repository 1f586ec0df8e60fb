/** How the letters of a file are written as bytes. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'Mac Roman';

/** The text of a file. */
export interface Decoded {
  /** Without the byte order mark that it may begin with. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the bytes are exactly that text in UTF-8. */
  readonly isExact: boolean;
}

/** What stands where a letter could not be read. */
export const lostLetter = '\uFFFD';

/** In no language written in Windows-1252 is a greater part of a text no ASCII. */
const mostAccented = 0.3;
/** In a line of a few words it may be more. */
const mostAccentedInLine = 0.49;
/** In damaged UTF-8 most letters with accents are whole. */
const wholePerDamaged = 4;
/** What the bytes from 0x80 on are in Windows-1252. Some decoders, that of Node 20 among them, take them for ISO 8859-1. */
const letters = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';
/** Control characters that no text has. Windows-1252 gives no letters to some bytes, which become such characters. */
// eslint-disable-next-line no-control-regex -- it is those that are looked for
const control = /[\0-\x08\x0B\x0E-\x1F\x7F-\x9F]/;

/**
 * Reads bytes as text: by their byte order mark, as UTF-8 where they are, as UTF-16 where every second one is zero,
 * otherwise as what older programs write in Western Europe: Mac Roman where its letters stand in words, else Windows-1252.
 * @returns undefined when they are no text.
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const label = utf16LabelOf(bytes);
  if (label !== undefined) return utf16(bytes, label);
  if (bytes.includes(0)) return undefined;
  return utf8(bytes) ?? damagedUtf8(bytes) ?? macRoman(bytes, mostAccented) ?? windows1252(bytes, mostAccented);
}

/**
 * Which UTF-16 bytes are most likely written in, as `TextDecoder` calls it; undefined when they are not.
 * At least every tenth character of Markdown is ASCII, so that one of its two bytes is zero.
 */
export function utf16LabelOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (!bytes.includes(0)) return undefined;
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  const [even, odd] = zeros;
  // A few letters, such as “Ā”, have a zero in the other place.
  if (Math.max(even, odd) < Math.max(2, bytes.length / 20, 8 * Math.min(even, odd))) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * Reads the bytes of one line as text: as UTF-8 where they are, otherwise as Mac Roman or Windows-1252, or with signs for what is
 * none of these.
 */
export function decodeLine(bytes: Uint8Array): Decoded {
  const damaged = () => ({ text: new TextDecoder().decode(bytes), encoding: 'UTF-8', isExact: false }) as const;
  return utf8(bytes) ?? macRoman(bytes, mostAccentedInLine) ?? windows1252(bytes, mostAccentedInLine) ?? damaged();
}

function utf8(bytes: Uint8Array): Decoded | undefined {
  const text = decoded(bytes, 'utf-8');
  return text === undefined ? undefined : { text, encoding: 'UTF-8', isExact: true };
}

function utf16(bytes: Uint8Array, label: string): Decoded | undefined {
  const text = decoded(bytes, label);
  return text === undefined || control.test(text) ? undefined : { text, encoding: 'UTF-16', isExact: false };
}

function damagedUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder().decode(bytes);
  const damaged = text.split(lostLetter).length - 1;
  const whole = text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0;
  return whole < wholePerDamaged * damaged || control.test(text)
    ? undefined
    : { text, encoding: 'UTF-8', isExact: false };
}

/** Letters with accents in Mac Roman, behind a letter; in Windows-1252 these bytes are daggers and the like, or nothing. */
const macLetter = /[A-Za-z][\x87\x88\x8A\x8D-\x8F\x98\x9A\x9C\x9D\x9F]/g;
/** The same for bytes that are dashes in Windows-1252: “devolución”, “año”. */
const macEnding = /[a-z][cs]i\x97n|[aeiou]\x96[aeo]/g;
/** Letters with accents in Windows-1252, behind a letter. */
const windowsLetter = /[A-Za-z][\xC0-\xFF]/g;

/** @returns undefined when the bytes are rather in Windows-1252. */
function macRoman(bytes: Uint8Array, most: number): Decoded | undefined {
  const signs = new Array<string>(bytes.length);
  for (const [at, byte] of bytes.entries()) signs[at] = String.fromCharCode(byte);
  const written = signs.join('');
  const count = (pattern: RegExp) => written.match(pattern)?.length ?? 0;
  const found = count(macLetter) + count(macEnding);
  if (found === 0 || found <= count(windowsLetter) || accentedIn(bytes) > most * bytes.length) return undefined;
  const text = decoded(bytes, 'macintosh');
  return text === undefined || control.test(text) ? undefined : { text, encoding: 'Mac Roman', isExact: false };
}

function accentedIn(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => (byte < 0x80 ? count : count + 1), 0);
}

function windows1252(bytes: Uint8Array, most: number): Decoded | undefined {
  const accented = accentedIn(bytes);
  const text = decoded(bytes, 'windows-1252')?.replace(
    /[\x80-\x9F]/g,
    (sign) => letters[sign.charCodeAt(0) - 0x80] ?? sign,
  );
  const isText = text !== undefined && !control.test(text) && accented <= most * bytes.length;
  return isText ? { text, encoding: 'Windows-1252', isExact: false } : undefined;
}

/** @returns undefined when the bytes are not in that encoding. */
function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    // Anything else than such bytes is a failure.
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}
