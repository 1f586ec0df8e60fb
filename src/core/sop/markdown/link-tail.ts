import { endOfTitle, readAddress, skipBlank, unescaped } from './addresses';
import type { Span } from './inline';

const [open, close] = [40, 41];

/** What follows the text of a link: `(address "title")`. */
export interface LinkTail {
  readonly href: string;
  readonly address: Span;
  readonly end: number;
}

/** Reads it. @param start the offset behind the bracket that closes the link's text. */
export function readLinkTail(text: string, start: number): LinkTail | undefined {
  if (text.charCodeAt(start) !== open) return undefined;
  const read = readAddress(text, skipBlank(text, start + 1));
  if (!read) return undefined;
  const { address } = read;
  let end = skipBlank(text, read.end);
  if (text.charCodeAt(end) !== close) {
    // Space separates the title from the address.
    const titleEnd = end > read.end ? endOfTitle(text, end) : -1;
    end = titleEnd < 0 ? -1 : skipBlank(text, titleEnd);
    if (text.charCodeAt(end) !== close) return undefined;
  }
  return { href: unescaped(text.slice(address.start, address.end)), address, end: end + 1 };
}
