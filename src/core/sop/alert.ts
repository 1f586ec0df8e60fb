import type { Tokens } from 'marked';
import { ownWords } from './blocks';
import type { Block } from './blocks';
import type { Alert } from './model';

const alertMark = /^\[!(note|tip|important|warning|caution)\]/i;

/**
 * The mark that makes a quote an alert, such as `[!WARNING]`: what it means, and its length at the start of the quote's
 * content.
 */
export function alertMarkOf({ token }: Block): { readonly kind: Alert['kind']; readonly length: number } | undefined {
  const match = alertMark.exec((token as Tokens.Blockquote).text);
  return match ? { kind: match[1]?.toLowerCase() as Alert['kind'], length: match[0].length } : undefined;
}

/** Reads a quote as an alert, if it is one. */
export function readAlert(block: Block): Alert | undefined {
  const mark = alertMarkOf(block);
  if (!mark) return undefined;
  const words = (block.token as Tokens.Blockquote).tokens.map(ownWords).join(' ');
  return { kind: mark.kind, text: words.replace(alertMark, '').trimStart(), range: block.range };
}
