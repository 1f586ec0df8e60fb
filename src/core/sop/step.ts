import type { Token, Tokens } from 'marked';
import { slug } from 'github-slugger';
import type { Position } from '../text/position';
import { ownWords } from './blocks';
import type { Block } from './blocks';
import { linkTarget, plainText, targetsIn } from './inline';
import { branchParts, stepParts } from './item-parts';
import type { Branch, Guidance, LinkTarget, Step } from './model';
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
  readList(list: Block, question = false): ListContent {
    const content: ListContent = { steps: [], branches: [], guidance: [] };
    const dangling: Dangling[] = [];
    for (const block of list.blocks) {
      const item = block.token as Tokens.ListItem;
      const { range } = block;
      if (item.task) {
        content.steps.push(this.#readStep(block, range));
        continue;
      }
      const branch = readBranch(block, range);
      if (branch?.target && branch.target.kind !== 'external') content.branches.push(branch);
      else if (branch) dangling.push({ branch, text: ownText(item) });
      else content.guidance.push({ text: ownText(item), range });
      this.#readNested(block, content);
    }
    this.#placeDangling(dangling, question, content);
    return content;
  }

  #readStep(item: Block, range: Step['range']): Step {
    const { blocks, inside } = item;
    const first = blocks[0];
    const isText = first?.token.type === 'text' || first?.token.type === 'paragraph';
    const line = isText ? this.#readLine(first) : { text: '', end: inside.positionAt(0), tag: untagged, replies: [] };
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
    const { token } = block;
    if (token.type === 'list') {
      const nested = this.readList(block, question);
      content.steps.push(...nested.steps);
      content.branches.push(...nested.branches);
      content.guidance.push(...nested.guidance);
    } else if (token.type === 'text' || token.type === 'paragraph' || token.type === 'blockquote') {
      const text = ownWords(token);
      if (text) content.guidance.push({ text, range: block.range });
    }
  }

  /** What is nested in an item that is not a step belongs to the step around it. */
  #readNested(item: Block, content: ListContent): void {
    for (const block of item.blocks) {
      if (block.token.type === 'list') this.#readInside(block, content, false);
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

  #readLine(block: Block): StepLine {
    const { words: placed, tag: tagged, end } = stepParts(block);
    const tag = tagged && readStepTag(tagged.parts, tagged.place);
    const words = placed.map((one) => one.token);
    const hasLinks = words.some((word) => word.type !== 'text' && word.type !== 'codespan');
    const replies = hasLinks ? targetsIn(words).flatMap((target) => this.#replyOf(target) ?? []) : [];
    // A reply's title is a name: in quotes, so that the step reads well without the link.
    const text = plainText(
      replies.length > 0
        ? words.map((word) =>
            word.type === 'link' && this.#replyOf(linkTarget((word as Tokens.Link).href)) !== undefined
              ? quoted(word)
              : word,
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

function quoted(link: Token): Token {
  const text = `“${plainText([link])}”`;
  return { type: 'text', raw: text, text };
}

/** The words of an item itself, without the lists nested in it. */
function ownText(item: Tokens.ListItem): string {
  return item.tokens
    .filter((token) => token.type !== 'list')
    .map(ownWords)
    .join(' ')
    .trim();
}

/** Reads `answer → [link](…)`; without a link after the arrow, the target is undefined. */
function readBranch(item: Block, range: Branch['range']): Branch | undefined {
  const parts = branchParts(item);
  return (
    parts && {
      answer: parts.answer,
      target: parts.link && linkTarget((parts.link.token as Tokens.Link).href),
      range,
    }
  );
}
