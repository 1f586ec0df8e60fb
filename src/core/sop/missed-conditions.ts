import { problem } from '../problem';
import type { Problem } from '../problem';
import { linkPartsIn, linkTarget } from './inline';
import type { ListItem, TableBlock } from './markdown/blocks';
import type { Words } from './markdown/words';
import type { LinkTarget } from './model';
import { nearAnswer } from './near-answers';
import { spokenArrow } from './spoken-arrow';

/** What only points at a text is no answer, whatever it says in front. */
const pointing =
  /(?:^|[\s,;:(])(?:see|read|use|check|consult[ae]?|v[eé]ase|vea|ver|mira|lee|vegeu|mireu|siehe|voir)\s*$/iu;
/** A line that begins with a letter, as in “a) If so, go to …”. */
const lettered = /^[ \t]*\(?[a-z]\)[ \t]+/;

/**
 * Tells of conditions that lead to a section of the same SOP, and are only words: nobody can choose them, so that everybody
 * runs through that section.
 */
export class MissedConditions {
  readonly #leads: (target: LinkTarget) => boolean;
  readonly #problems: Problem[];

  /** @param leads whether what a link leads to is a section with steps to follow, rather than a reply. */
  constructor(leads: (target: LinkTarget) => boolean, problems: Problem[]) {
    this.#leads = leads;
    this.#problems = problems;
  }

  /** Of a bullet below a step, or of the words of a step itself: `If it is broken, go to [Repair](#repair)`. */
  tell(words: Words): boolean {
    const { source, parts } = words;
    if (!source.text.includes('](#')) return false;
    const [link, ...more] = linkPartsIn(parts);
    if (!link || more.length > 0 || !this.#leads(linkTarget(link.href))) return false;
    const before = source.text.slice(0, link.start);
    if (pointing.test(before) || spokenArrow(before) === undefined) return false;
    const meant = nearAnswer(words)?.meant;
    if (meant === undefined) return false;
    const range = source.rangeAt(0, source.text.length);
    this.#problems.push({ ...problem('sop.answer-unread', range, source.text), suggestion: meant });
    return true;
  }

  /** Of lines that run on in the words of a step: Markdown makes no list of `a) If so, go to [Card](#card)`. */
  tellLines({ blocks: [first] }: ListItem): void {
    if (first?.kind !== 'paragraph') return;
    const { source, parts } = first.words;
    if (!source.text.includes('\n') || !source.text.includes('](#')) return;
    const links = linkPartsIn(parts).filter(({ href }) => this.#leads(linkTarget(href)));
    for (let from = source.text.indexOf('\n') + 1; from > 0; from = source.text.indexOf('\n', from) + 1) {
      const end = source.text.indexOf('\n', from);
      const line = source.text.slice(from, end < 0 ? source.text.length : end);
      const isLed = links.some(({ start }) => start >= from && start < from + line.length);
      if (!isLed || !lettered.test(line)) continue;
      const start = from + (/^\s*/.exec(line)?.[0].length ?? 0);
      const written = line.trim();
      this.#problems.push(problem('sop.answer-unread', source.rangeAt(start, start + written.length), written));
    }
  }

  /** Of a table below a question, with an answer in each row: nobody can choose a row. */
  tellTable({ rows }: TableBlock): void {
    for (const { source, parts } of rows.slice(1).flat()) {
      if (!linkPartsIn(parts).some(({ href }) => this.#leads(linkTarget(href)))) continue;
      this.#problems.push(problem('sop.answer-unread', source.rangeAt(0, source.text.length), source.text.trim()));
      return;
    }
  }
}
