import type { TemplateFault } from './fault';
import { templatePieces } from './pieces';

/** The most a reply may hold, in characters. */
export const maxTemplate = 16 * 1024;
/** The most outputs and tags in one reply. */
export const maxPieces = 1000;
/** How deep tags may be nested, and brackets. */
export const maxDepth = 20;

const opens = /^(?:if|unless|case|for|capture)$/;
const closes = /^end(?:if|unless|case|for|capture)$/;
const tagName = /[\p{L}\p{N}_]*/uy;

/**
 * What a template has too much of to be read at all. It goes through the text once, before anything else reads it.
 * @returns undefined when it can be read.
 */
export function beyondBounds(text: string): TemplateFault | undefined {
  if (text.length > maxTemplate) return { kind: 'too-long', word: '', start: maxTemplate, end: text.length };
  let pieces = 0;
  let depth = 0;
  for (const { isTag, start, end, content } of templatePieces(text)) {
    if (++pieces > maxPieces) return { kind: 'too-many-tags', word: '', start, end };
    const name = isTag ? nameAt(text, content[0]) : '';
    if (opens.test(name)) depth++;
    else if (closes.test(name)) depth--;
    if (depth > maxDepth || isTooDeep(text, content)) return { kind: 'too-deep', word: '', start, end };
  }
  return undefined;
}

function nameAt(text: string, start: number): string {
  tagName.lastIndex = start;
  return tagName.exec(text)?.[0] ?? '';
}

/** Whether too many brackets are open at once between two offsets, quoted ones left out. */
export function isTooDeep(text: string, [start, end]: readonly [number, number]): boolean {
  let open = 0;
  let quote = '';
  for (let at = start; at < end; at++) {
    const character = text[at] ?? '';
    if (quote) {
      if (character === '\\') at++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '[' || character === '(') {
      if (++open > maxDepth) return true;
    } else if (character === ']' || character === ')') open--;
  }
  return false;
}
