import { frontMatterLines } from './front-matter';
import { labelOf } from './parts/label';
import { linesOf } from './parts/lines';
import { sectionsOf } from './parts/sections';
import { nobody } from './shop-names';

/**
 * Whether something in a text says that a customer's message is in it: the header or introduction of a mail, the names and
 * times of a chat, or a line that announces it. A quote or a block alone says nothing: any Markdown has them.
 */
export function hasClearMark(text: string): boolean {
  const lines = linesOf(text, frontMatterLines(text)?.end ?? 0, text.length);
  return (
    lines.some(({ folded, depth, isNote }) => depth === 0 && !isNote && labelOf(folded) === 'message') ||
    sectionsOf(lines, 0, lines.length, 0, nobody).some(({ kind }) => kind === 'mail' || kind === 'chat')
  );
}
