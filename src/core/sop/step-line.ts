import { slug } from 'github-slugger';
import type { Range } from '../text/position';
import { isStruckOut, linkPartsIn, linkTarget, plainText, wordsForId } from './inline';
import { stepParts } from './item-parts';
import type { StepParts } from './item-parts';
import type { Inline } from './markdown/inline';
import type { Words } from './markdown/words';
import type { LinkTarget } from './model';
import { readStepTag, untagged } from './step-tag';
import type { StepTag } from './step-tag';

/** The words of a step and what its tag says. */
interface StepLine {
  readonly id: string;
  readonly idRange: Range;
  readonly text: string;
  readonly textRange: Range;
  readonly isStruck: boolean;
  readonly tag: StepTag;
  readonly replies: readonly string[];
  /** What its words are made of; undefined when it has none. */
  readonly written: StepParts | undefined;
}

/** Reads the first paragraphs of steps, keeping count of the ids used. */
export class StepLines {
  readonly #replyAt: (target: LinkTarget) => string | undefined;
  readonly #isLenient: boolean;
  /** How many steps ask for each id. */
  readonly #uses = new Map<string, number>();

  /**
   * @param replyAt the id of the reply that a link leads to.
   * @param isLenient whether tags may be written only nearly right.
   */
  constructor(replyAt: (target: LinkTarget) => string | undefined, isLenient: boolean) {
    this.#replyAt = replyAt;
    this.#isLenient = isLenient;
  }

  /** @param written undefined when the step has no words. @param range that of the whole step. */
  read(written: Words | undefined, { start }: Range): StepLine {
    if (!written) {
      const range = { start, end: start };
      const id = this.#uniqueId('step');
      return {
        id,
        idRange: range,
        text: '',
        textRange: range,
        isStruck: false,
        tag: untagged,
        replies: [],
        written: undefined,
      };
    }
    const parts = stepParts(written, this.#isLenient);
    const { words, tag: tagged, source, end } = parts;
    const tag = tagged ? readStepTag(tagged.parts, source, tagged.span.textStart) : untagged;
    const replies = linkPartsIn(words).flatMap(({ href }) => this.#replyAt(linkTarget(href)) ?? []);
    // A reply's title is a name: in quotes, so that the step reads well without the link.
    const named = replies.length > 0 ? words.map((word) => this.#inQuotes(word)) : words;
    const textRange = { start, end };
    const text = plainText(named);
    const id = tag.id?.text ?? (slug(wordsForId({ source, parts: named }, text)) || 'step');
    return {
      id: this.#uniqueId(id),
      idRange: tag.id?.range ?? textRange,
      text,
      textRange,
      isStruck: isStruckOut({ source, parts: words }, text),
      tag,
      replies,
      written: parts,
    };
  }

  #inQuotes(word: Inline): Inline {
    if (word.kind !== 'link' || this.#replyAt(linkTarget(word.href)) === undefined) return word;
    const { start, end } = word;
    return { kind: 'escape', start, end, text: `“${plainText([word])}”` };
  }

  /** A number is added when an id is taken, so that ids stay unique. */
  #uniqueId(id: string): string {
    const uses = (this.#uses.get(id) ?? 0) + 1;
    this.#uses.set(id, uses);
    return uses === 1 ? id : `${id}~${uses}`;
  }
}
