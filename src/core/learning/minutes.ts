import { locateFrontMatter } from '../sop/locate-front-matter';
import type { Sop } from '../sop/model';
import { wordsOf } from '../language/words';

/** How many words somebody reads in a minute who wants to do by them: fewer than of a novel. */
const wordsPerMinute = 150;

/** A reply in its fences, with the language that it says it is in. */
const reply = /^[ \t]*(`{3,})reply\b([^\n]*)\n[^]*?^[ \t]*\1`*[ \t]*$/gm;

/** Once it was counted: whoever shows a path asks for all its SOPs each time that one is read. */
const known = new WeakMap<object, number>();

/** How many minutes it takes to read an SOP: its steps, and its replies in one language. At least one. */
export function readingMinutes(sop: Pick<Sop, 'text' | 'lang'>): number {
  const minutes = known.get(sop) ?? countMinutes(sop);
  known.set(sop, minutes);
  return minutes;
}

function countMinutes({ text, lang }: Pick<Sop, 'text' | 'lang'>): number {
  const lines = text.split('\n');
  const block = locateFrontMatter(lines);
  const body = (block.state === 'found' ? lines.slice(block.bodyLine) : lines).join('\n');
  const read = body.replace(reply, (whole, _fence, attributes: string) => {
    const own = /\blang=([\w-]+)/.exec(attributes)?.[1];
    return own === undefined || own === lang ? whole : '';
  });
  return Math.max(1, Math.round(wordsOf(read).length / wordsPerMinute));
}
