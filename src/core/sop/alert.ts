import type { QuoteBlock } from './markdown/blocks';
import type { Alert } from './model';

const alertMark = /^\[!(note|tip|important|warning|caution)\]/i;

/**
 * The mark that makes a quote an alert, such as `[!WARNING]`: what it means, and its length at the start of the quote's
 * first line.
 */
export function alertMarkOf({
  firstLine,
}: QuoteBlock): { readonly kind: Alert['kind']; readonly length: number } | undefined {
  const match = alertMark.exec(firstLine.text);
  return match ? { kind: match[1]?.toLowerCase() as Alert['kind'], length: match[0].length } : undefined;
}

/** Reads a quote as an alert, if it is one. @param words what is written in it. */
export function readAlert(quote: QuoteBlock, words: string): Alert | undefined {
  const mark = alertMarkOf(quote);
  return mark && { kind: mark.kind, text: words.replace(alertMark, '').trimStart(), range: quote.range };
}
