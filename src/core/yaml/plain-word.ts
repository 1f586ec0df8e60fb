import { quoted } from './quote';

/** What YAML reads as the words that stand there, wherever they stand: letters, numbers, and what joins them. */
const plain = /^[\p{L}\p{N}](?:[\p{L}\p{N} _.-]*[\p{L}\p{N}])?$/u;
/** What some reader of YAML takes for something else than words: a number, or yes and no. */
const reserved = /^(?:true|false|null|yes|no|on|off|y|n|[\d_]+(?:\.[\d_]*)?(?:e\d+)?|0[xo][\da-f]+)$/i;

/** A text as YAML, in quotes unless it can mean nothing else, also between brackets. */
export function yamlWord(text: string): string {
  return plain.test(text) && !reserved.test(text) ? text : quoted(text);
}
