import { slug } from 'github-slugger';
import type { Position } from '../text/position';
import { linkPartsIn, linkTarget, plainText } from './inline';
import { branchParts, stepParts } from './item-parts';
import type { Block, ListBlock, ListItem } from './markdown/blocks';
import type { Inline } from './markdown/inline';
import type { Words } from './markdown/words';
import type { Branch, Guidance, LinkTarget, Step } from './model';
import { ownWords } from './own-words';
import { readStepTag, untagged } from './step-tag';
import type { StepTag } from './step-tag';

interface ListContent {
  readonly steps: Step[];
  readonly branches: Branch[];
  readonly guidance: Guidance[];
}

/** The words of a step and what its tag says. */
interface StepLine {
  readonly text: string;
  readonly end: Position;
  readonly tag: StepTag;
  readonly replies: string[];
}

/** Something that is either an answer or only text. */
interface Dangling {
  readonly branch: Branch;
  readonly text: string;
}

/** Reads task lists into steps, keeping count of the ids used. */
export class StepReader {
  readonly #isReply: (anchor: string) => boolean;
  /** How many steps ask for each id. */
  readonly #uses = new Map<string, number>();

  constructor(isReply: (anchor: string) => boolean) {
    this.#isReply = isReply;
  }

  /** Task items become steps; other items become answers or guidance, and tasks nested in them are kept. */
  readList(list: ListBlock, question = false): ListContent {
    const content: ListContent = { steps: [], branches: [], guidance: [] };
    const dangling: Dangling[] = [];
    for (const item of list.items) {
      const { range } = item;
      if (item.box) {
        content.steps.push(this.#readStep(item, range));
        continue;
      }
      const branch = readBranch(item, range);
      if (branch?.target && branch.target.kind !== 'external') content.branches.push(branch);
      else if (branch) dangling.push({ branch, text: ownText(item) });
      else content.guidance.push({ text: ownText(item), range });
      this.#readNested(item, content);
    }
    this.#placeDangling(dangling, question, content);
    return content;
  }

  #readStep({ blocks }: ListItem, range: Step['range']): Step {
    const [first] = blocks;
    const isText = first?.kind === 'paragraph';
    const line = isText ? this.#readLine(first.words) : { text: '', end: range.start, tag: untagged, replies: [] };
    const textRange = { start: range.start, end: line.end };
    const content: ListContent = { steps: [], branches: [], guidance: [] };
    const id = this.#uniqueId(line);
    const question = line.text.endsWith('?');
    for (const block of isText ? blocks.slice(1) : blocks) this.#readInside(block, content, question);
    const { role, minutes, required, conduct, unknownTags } = line.tag;
    return {
      id,
      idRange: line.tag.id?.range ?? textRange,
      text: line.text,
      range,
      textRange,
      required,
      conduct,
      role,
      minutes,
      unknownTags,
      replies: line.replies,
      ...content,
    };
  }

  #readInside(block: Block, content: ListContent, question: boolean): void {
    if (block.kind === 'list') {
      const nested = this.readList(block, question);
      content.steps.push(...nested.steps);
      content.branches.push(...nested.branches);
      content.guidance.push(...nested.guidance);
    } else if (block.kind === 'paragraph' || block.kind === 'quote') {
      const text = ownWords(block);
      if (text) content.guidance.push({ text, range: block.range });
    }
  }

  /** What is nested in an item that is not a step belongs to the step around it. */
  #readNested(item: ListItem, content: ListContent): void {
    for (const block of item.blocks) {
      if (block.kind === 'list') this.#readInside(block, content, false);
    }
  }

  /**
   * An arrow without a link, or with one that leads out of the library, is an answer when it is beside real answers or
   * under a question; elsewhere it is only text. Without a link, the answer is unfinished.
   */
  #placeDangling(dangling: readonly Dangling[], question: boolean, content: ListContent): void {
    for (const { branch, text } of dangling) {
      if (question || content.branches.length > 0) {
        content.branches.push(branch);
      } else {
        content.guidance.push({ text, range: branch.range });
      }
    }
    content.branches.sort(byPlace);
    content.guidance.sort(byPlace);
  }

  #readLine(written: Words): StepLine {
    const { words, tag: tagged, source, end } = stepParts(written);
    const tag = tagged && readStepTag(tagged.parts, source, tagged.span.textStart);
    const replies = linkPartsIn(words).flatMap(({ href }) => this.#replyOf(linkTarget(href)) ?? []);
    // A reply's title is a name: in quotes, so that the step reads well without the link.
    const text = plainText(
      replies.length > 0
        ? words.map((word) =>
            word.kind === 'link' && this.#replyOf(linkTarget(word.href)) !== undefined ? quoted(word) : word,
          )
        : words,
    );
    return { text, end, tag: tag ?? untagged, replies };
  }

  #replyOf(target: LinkTarget): string | undefined {
    return target.kind === 'section' && this.#isReply(target.anchor) ? target.anchor : undefined;
  }

  /** The tag's id, otherwise the slug of the words; a number is added when it is taken, so that ids stay unique. */
  #uniqueId(line: StepLine): string {
    const id = line.tag.id?.text ?? (slug(line.text) || 'step');
    const uses = (this.#uses.get(id) ?? 0) + 1;
    this.#uses.set(id, uses);
    return uses === 1 ? id : `${id}~${uses}`;
  }
}

function byPlace({ range: a }: Branch | Guidance, { range: b }: Branch | Guidance): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}

function quoted(link: Inline): Inline {
  return { kind: 'text', start: link.start, end: link.end, text: `“${plainText([link])}”` };
}

/** The words of an item itself, without the lists nested in it. */
function ownText({ blocks }: ListItem): string {
  return blocks
    .filter(({ kind }) => kind !== 'list')
    .map(ownWords)
    .join(' ')
    .trim();
}

/** Reads `answer → [link](…)`; without a link after the arrow, the target is undefined. */
function readBranch(item: ListItem, range: Branch['range']): Branch | undefined {
  const parts = branchParts(item);
  return (
    parts && {
      answer: parts.answer,
      target: parts.link && linkTarget(parts.link.href),
      range,
    }
  );
}
