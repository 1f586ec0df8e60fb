import type { Span } from './inline';

const [tab, lineBreak, space, quote, apostrophe, open, close, less, greater, backslash] = [
  9, 10, 32, 34, 39, 40, 41, 60, 62, 92,
];
const lastControl = 0x1f;
/** How deeply parentheses in an address may be nested. */
const maxParentheses = 32;

/** The characters that a backslash makes ordinary. */
const escaped = /\\([\p{P}\p{S}])/gu;

/** A text without the backslashes that make the characters behind them ordinary. */
export function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(escaped, '$1') : text;
}

/** The offset behind spaces and tabs. */
export function skipSpaces(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The offset behind spaces, tabs and line breaks. */
export function skipBlank(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); isSpace(code) || code === lineBreak; code = text.charCodeAt(at)) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === space || code === tab;
}

/**
 * Reads the address of a link or a definition: in angle brackets, or without spaces and with its parentheses in pairs.
 * @returns the address without brackets, and the offset behind it; undefined when none begins there. Without brackets it
 * may be empty.
 */
export function readAddress(text: string, start: number): { readonly address: Span; readonly end: number } | undefined {
  if (text.charCodeAt(start) === less) {
    const end = endOfBracketed(text, start + 1);
    return end < 0 ? undefined : { address: { start: start + 1, end }, end: end + 1 };
  }
  let depth = 0;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash && at + 1 < text.length && text.charCodeAt(at + 1) > space) at++;
    else if (code === open && ++depth > maxParentheses) return undefined;
    else if (code === close && --depth < 0) break;
    else if (code <= lastControl || code === space) break;
  }
  return depth > 0 ? undefined : { address: { start, end: at }, end: at };
}

/** The offset of the bracket that ends an address; negative when there is none. */
function endOfBracketed(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === greater) return at;
    if (code === less || code === lineBreak) return -1;
    if (code === backslash && text.charCodeAt(at + 1) !== lineBreak) at++;
  }
  return -1;
}

/** The offset behind a title in quotes or parentheses; negative when no title begins there, or it does not end. */
export function endOfTitle(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first !== quote && first !== apostrophe && first !== open) return -1;
  const last = first === open ? close : first;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === last) return at + 1;
    if (code === open && first === open) return -1;
    if (code === backslash) at++;
  }
  return -1;
}
