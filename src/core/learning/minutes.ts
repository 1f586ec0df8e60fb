import { locateFrontMatter } from '../sop/locate-front-matter';
import type { Sop } from '../sop/model';
import { wordsOf } from '../language/words';

/** How many words somebody reads in a minute who wants to do by them: fewer than of a novel. */
const wordsPerMinute = 150;

/** A reply in its fences, with the language that it says it is in. */
const reply = /^[ \t]*(`{3,})reply\b([^\n]*)\n[^]*?^[ \t]*\1`*[ \t]*$/gm;

/** How many minutes it takes to read an SOP: its steps, and its replies in one language. At least one. */
export function readingMinutes({ text, lang }: Pick<Sop, 'text' | 'lang'>): number {
  const lines = text.split('\n');
  const block = locateFrontMatter(lines);
  const body = (block.state === 'found' ? lines.slice(block.bodyLine) : lines).join('\n');
  const read = body.replace(reply, (whole, _fence, attributes: string) => {
    const own = /\blang=([\w-]+)/.exec(attributes)?.[1];
    return own === undefined || own === lang ? whole : '';
  });
  return Math.max(1, Math.round(wordsOf(read).length / wordsPerMinute));
}
