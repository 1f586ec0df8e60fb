import { isQuestion } from './arrow';
import { isSpokenAnswer } from './branch';
import { isAboutDocument, listsNoSteps } from './document-parts';
import { plainText } from './inline';
import { beginsSentence, numberOf } from './item-numbers';
import type { Block, ListBlock, ListItem, ParagraphBlock } from './markdown/blocks';
import type { Inline } from './markdown/inline';
import type { StepMark } from './model';
import { firstReading } from './reading';
import type { Reading } from './reading';
import { namesReplies } from './reply-headings';

/** What is said of the steps of an SOP. */
export interface SaidOfSteps {
  /** What its front matter says. */
  readonly own: StepMark | undefined;
  /** What its library says of SOPs without boxes. */
  readonly library: StepMark | undefined;
}

/** Which list items of an SOP are steps. */
export interface StepItems {
  readonly mark: StepMark;
  /** Whether there are boxes, whatever they mean. */
  readonly isBoxed: boolean;
  /** Whether arrows may be words: where steps are written as people write to each other, answers are too. */
  readonly isSpoken: boolean;
  /** Whether an item that stands in no quote is a step. */
  has(item: ListItem): boolean;
}

const isTask = ({ box }: ListItem) => box !== undefined;

/**
 * Items with boxes are steps. Where there are none, and nobody says otherwise, the items of numbered lists are. What the
 * library says is about SOPs without boxes: those with boxes read the same everywhere.
 */
export function stepItemsOf(blocks: readonly Block[], { own, library }: SaidOfSteps, reading: Reading): StepItems {
  const isBoxed = hasBox(blocks);
  const mark = reading === firstReading ? 'tasks' : (own ?? (isBoxed ? 'tasks' : (library ?? 'numbered')));
  if (mark === 'none') return { mark, isBoxed, isSpoken: false, has: () => false };
  if (mark === 'tasks') return { mark, isBoxed, isSpoken: false, has: isTask };
  const items = new Set<ListItem>();
  collectSection(blocks, items);
  return { mark, isBoxed, isSpoken: true, has: (item) => isTask(item) || items.has(item) };
}

/** Whether any item has a box. In quotes they are no steps. */
function hasBox(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) => block.kind === 'list' && block.items.some((item) => item.box !== undefined || hasBox(item.blocks)),
  );
}

/** Collects the numbered items of sections that may hold steps. */
function collectSection(blocks: readonly Block[], items: Set<ListItem>): void {
  let isLeftOut = false;
  /** The level of a heading that replies stand below, by their own headings. */
  let replies = 7;
  /** The last number that was counted. */
  let last = 0;
  for (const block of blocks) {
    if (block.kind === 'heading' || isBoldLine(block)) {
      const words = plainText(block.words.parts);
      const level = block.kind === 'heading' ? block.level : 7;
      const isReply = level > replies;
      if (!isReply) replies = level > 1 && level < 7 && namesReplies(words) ? level : 7;
      isLeftOut = isReply || listsNoSteps(words);
    } else if (block.kind === 'list' && !isLeftOut) {
      collect(block, items, undefined, last);
      if (block.isOrdered && !beginsSentence(block, 0, last)) last = numberOf(block, block.items.length - 1);
    }
  }
}

/** Word processors make headings of bold lines. */
function isBoldLine(block: Block): block is ParagraphBlock {
  return block.kind === 'paragraph' && block.words.parts.length === 1 && block.words.parts[0]?.kind === 'strong';
}

/**
 * @param step the words of the step that the list stands in.
 * @param last the last number before it.
 */
function collect(list: ListBlock, items: Set<ListItem>, step: string | undefined, last = 0): void {
  const hasSteps = list.isOrdered && !isContents(list);
  for (const [at, item] of list.items.entries()) {
    const isOther = () => (step === undefined ? isPartOfDocument(item) : isSpokenAnswer(item, isQuestion(step)));
    const isStep = hasSteps && item.blocks.length > 0 && !beginsSentence(list, at, last) && !isOther();
    if (isStep) items.add(item);
    const within = isStep ? wordsOf(item) : step;
    for (const block of item.blocks) if (block.kind === 'list') collect(block, items, within);
  }
}

function wordsOf({ blocks: [first] }: ListItem): string {
  return first?.kind === 'paragraph' || first?.kind === 'heading' ? plainText(first.words.parts) : '';
}

/** Whether a list only says what is where: each of its items is a link, and nothing but a list of others below it. */
function isContents({ items }: ListBlock): boolean {
  return items.every(({ blocks: [first, ...rest] }) => {
    const isLink = first?.kind === 'paragraph' && first.words.parts.every(isLinkOrSpace);
    return isLink && rest.every((block) => block.kind === 'list');
  });
}

function isLinkOrSpace(part: Inline): boolean {
  return part.kind === 'link' || (part.kind === 'text' && /^[\s.,;]*$/.test(part.text));
}

/** Whether an item is the heading of a part such as “1. Scope”, as word processors number them. */
function isPartOfDocument(item: ListItem): boolean {
  return isAboutDocument(wordsOf(item));
}
