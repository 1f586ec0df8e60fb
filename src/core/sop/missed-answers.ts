import { problem } from '../problem';
import type { Problem, ReadingCode } from '../problem';
import type { Range } from '../text/position';
import { exactArrow, isQuestion, mayHoldArrow, nearArrows } from './arrow';
import type { Arrows } from './arrow';
import { branchParts, stepParts } from './item-parts';
import { linkPartsIn, linkTarget, plainText } from './inline';
import type { ListItem } from './markdown/blocks';
import type { Words } from './markdown/words';
import type { Heading } from './model';
import { answerNaming, isAnswerAlone, namesOf, nearAnswer } from './near-answers';
import type { HeadingNames } from './near-answers';

/** Tells what was probably meant for an answer, and cannot be chosen. */
export class MissedAnswers {
  readonly #headings: readonly Heading[];
  readonly #arrows: Arrows;
  readonly #problems: Problem[];
  #names: HeadingNames | undefined;
  /** The items it told of. */
  readonly #told = new Set<ListItem>();

  /** @param arrows what is read as an arrow. */
  constructor(headings: readonly Heading[], problems: Problem[], arrows: Arrows) {
    this.#arrows = arrows === 'spoken' ? 'spoken' : 'near';
    this.#headings = headings;
    this.#problems = problems;
  }

  /** Whether something was told of an item. */
  isTold(item: ListItem): boolean {
    return this.#told.has(item);
  }

  /** Of the items of a list below a question. */
  tellBelow(items: readonly ListItem[]): void {
    const alone: ListItem[] = [];
    let answers = 0;
    for (const item of items) {
      const words = firstWords(item);
      if (!words) continue;
      const isAnswer = branchParts(item, this.#arrows, true) !== undefined;
      if (isAnswer && item.box && leadsOn(words)) this.#tell('sop.answer-with-box', item, item.box.range, words);
      else if (isAnswer) answers++;
      else if (item.box) continue;
      else if (isAnswerAlone(words) && !leadsOn(words)) alone.push(item);
      else this.#tellNear(item, words);
    }
    if (alone.length + answers < 2) return;
    for (const item of alone) {
      const words = firstWords(item);
      this.#names ??= namesOf(this.#headings);
      if (words) this.#tell('sop.answer-unread', item, rangeOf(words), words, answerNaming(words, this.#names));
    }
  }

  /** Of the items of a list of steps: answers that stand beside their question rather than below it. */
  tellBeside(items: readonly ListItem[]): void {
    let step: Words | undefined;
    for (const item of items) {
      const words = firstWords(item);
      if (item.box) step = words;
      else if (step && words && leadsOn(words) && asks(step) && branchParts(item, 'near'))
        this.#tell('sop.answer-beside', item, rangeOf(words), words);
    }
  }

  /** Of the words of a step that say its answers too: `Paid by card? Yes → [Card](#card)`. */
  tellWithin({ source, parts }: Words): void {
    const { text } = source;
    if (!text.includes('](')) return;
    const end = text.search(/[?？؟]/);
    if (end < 0 || !mayHoldArrow(text)) return;
    const links = linkPartsIn(parts).filter(({ start, href }) => start > end && linkTarget(href).kind !== 'external');
    const [first] = links;
    if (!first) return;
    const between = text.slice(end + 1, first.start);
    if (!exactArrow(between) && nearArrows(between).length === 0) return;
    this.#problems.push(problem('sop.answer-unread', source.rangeAt(end + 1, text.length), text.slice(end + 1).trim()));
  }

  /** Of a paragraph below a question. */
  tellParagraph(words: Words): void {
    const { source, parts } = words;
    const links = linkPartsIn(parts).filter(({ href }) => linkTarget(href).kind !== 'external');
    if (links.length === 0 || !(exactArrow(source.text) || nearArrows(source.text).length > 0)) return;
    this.#problems.push(problem('sop.answer-unread', rangeOf(words), source.text));
  }

  #tellNear(item: ListItem, words: Words): void {
    const near = nearAnswer(words);
    if (near) this.#tell('sop.answer-unread', item, rangeOf(words), words, near.meant);
  }

  #tell(code: ReadingCode, item: ListItem, range: Range, words: Words, meant?: string): void {
    this.#told.add(item);
    this.#problems.push({ ...problem(code, range, words.source.text), suggestion: meant });
  }
}

function firstWords({ blocks: [first] }: ListItem): Words | undefined {
  return first?.kind === 'paragraph' ? first.words : undefined;
}

function rangeOf({ source }: Words): Range {
  return source.rangeAt(0, source.text.length);
}

/** Whether the words of a step ask something. */
function asks(words: Words): boolean {
  return isQuestion(plainText(stepParts(words).words));
}

/** Whether words have a link that does not lead out of the library. */
function leadsOn({ parts }: Words): boolean {
  return linkPartsIn(parts).some(({ href }) => linkTarget(href).kind !== 'external');
}
