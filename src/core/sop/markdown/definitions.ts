import { endOfTitle, readAddress, skipBlank, skipSpaces, unescaped } from './addresses';
import type { Span } from './inline';

/** Where links lead that only give a name, by its key. */
export type Definitions = ReadonlyMap<string, string>;

/** The longest name of a definition. */
const maxName = 999;
const [lineBreak, colon, less, bracket, backslash, closing] = [10, 58, 60, 91, 92, 93];

/** A definition as it is written: `[name]: address "title"`. */
export interface WrittenDefinition {
  readonly key: string;
  readonly name: Span;
  readonly address: Span;
  readonly href: string;
  /** The offset behind its last line. */
  readonly end: number;
}

/** The form in which names of definitions are compared. */
export function keyOfName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase().toLowerCase();
}

/**
 * The offset of the bracket that closes a name.
 * @param start the offset behind the bracket that opens it.
 * @returns negative when it is never closed, holds another bracket, is blank or too long.
 */
export function endOfName(text: string, start: number): number {
  const most = Math.min(text.length, start + maxName + 1);
  let isBlank = true;
  for (let at = start; at < most; at++) {
    const code = text.charCodeAt(at);
    if (code === closing) return isBlank ? -1 : at;
    if (code === bracket) return -1;
    if (code === backslash) at++;
    if (isBlank && !/\s/.test(text.charAt(at))) isBlank = false;
  }
  return -1;
}

/** Reads the definition that begins at the start of a line. */
export function readDefinition(text: string, start: number): WrittenDefinition | undefined {
  if (text.charCodeAt(start) !== bracket) return undefined;
  const nameEnd = endOfName(text, start + 1);
  if (nameEnd < 0 || text.charCodeAt(nameEnd + 1) !== colon) return undefined;
  const addressStart = skipAnySpace(text, nameEnd + 2);
  if (text.slice(nameEnd + 2, addressStart).split('\n', 3).length > 2) return undefined;
  const read = readAddress(text, addressStart);
  if (!read || read.end === addressStart) return undefined;
  const end = endOfDefinition(text, read.end);
  if (end < 0) return undefined;
  const { address } = read;
  const written = text.slice(address.start, address.end);
  // A space of another kind within it is most likely a slip.
  if (text.charCodeAt(addressStart) !== less && /\s/.test(written)) return undefined;
  return {
    key: keyOfName(text.slice(start + 1, nameEnd)),
    name: { start: start + 1, end: nameEnd },
    address,
    href: unescaped(written),
    end,
  };
}

/** A space that does not break, as some keyboards write it, is one too. */
function skipAnySpace(text: string, start: number): number {
  let at = skipBlank(text, start);
  while (text.charAt(at) === '\u00A0') at = skipBlank(text, at + 1);
  return at;
}

/** The offset behind the line on which a definition ends: that of its title, or that of its address. */
function endOfDefinition(text: string, addressEnd: number): number {
  const lineEnd = endOfBlankRest(text, addressEnd);
  const titleStart = skipBlank(text, addressEnd);
  const titleEnd = titleStart > addressEnd ? endOfTitle(text, titleStart) : -1;
  const end = titleEnd < 0 ? -1 : endOfBlankRest(text, titleEnd);
  return end < 0 ? lineEnd : end;
}

/** The offset behind a line of which only white space is left; negative when there is more. */
function endOfBlankRest(text: string, start: number): number {
  const at = skipSpaces(text, start);
  if (at >= text.length) return text.length;
  return text.charCodeAt(at) === lineBreak ? at + 1 : -1;
}
