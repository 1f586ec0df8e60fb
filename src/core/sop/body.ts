import GithubSlugger from 'github-slugger';
import { problem } from '../problem';
import type { Problem } from '../problem';
import type { Position } from '../text/position';
import { Anticipations } from './anticipations';
import { FurtherNames, namesInHtml, statedId } from './anchors';
import { ContentReader, noContent } from './content';
import { linksIn, plainText, struckIn, wordsForId } from './inline';
import type { Block, HeadingBlock, ListItem, ParagraphBlock } from './markdown/blocks';
import type { Words } from './markdown/words';
import type { Heading, Link, LinkTarget, Section, StepMark } from './model';
import { Replies } from './replies';
import type { WrittenReply } from './replies';
import { tellBoxes } from './near-boxes';
import { tellFence, tellMarks } from './near-fences';
import { NearLinks } from './near-links';
import { currentReading, firstReading } from './reading';
import type { Reading } from './reading';
import { isAnticipation, isReplyBlock } from './reply-block';
import { stepItemsOf } from './step-items';
import type { SaidOfSteps, StepItems } from './step-items';

export interface Body {
  readonly summary: string;
  readonly headings: Heading[];
  readonly sections: Section[];
  readonly replies: WrittenReply[];
  readonly anticipations: WrittenReply[];
  readonly links: Link[];
  /** Which of its list items are steps. */
  readonly stepsAre: StepMark;
  /** Whether there are boxes. */
  readonly isBoxed: boolean;
  /** What keeps parts of it from being read. */
  readonly problems: Problem[];
}

/**
 * Reads the Markdown of an SOP.
 * @param start where it begins.
 * @param said what its author, or else its library, says of its steps.
 * @param reading how it is understood.
 * @throws RangeError when it is nested too deeply.
 */
export function readBody(blocks: readonly Block[], start: Position, said: SaidOfSteps, reading = currentReading): Body {
  const problems: Problem[] = [];
  const steps = stepItemsOf(blocks, said, reading);
  const outline = new Outline(blocks, steps, problems, reading);
  const summary = summaryOf(blocks);
  const sections = readSections(blocks, summary, start, outline, problems, reading);
  return {
    summary: summary ? plainText(summary.words.parts) : '',
    headings: outline.headings.map((heading) => outline.names.named(heading)),
    sections: sections.map((section) => outline.names.named(section)),
    replies: outline.replies.all,
    anticipations: outline.anticipations.settle(),
    links: outline.links.map((link) => {
      const target = outline.resolved(link.target);
      return target === link.target ? link : { ...link, target };
    }),
    stepsAre: steps.mark,
    isBoxed: steps.isBoxed,
    problems,
  };
}

/** What blocks stand in: list items in quotes are no steps. */
interface Place {
  readonly step: ListItem | undefined;
  readonly isQuoted: boolean;
}

/**
 * What must be known before steps can be read: the headings with their anchors, and the replies that links may lead to.
 */
class Outline {
  readonly headings: Heading[] = [];
  readonly links: Link[] = [];
  /** The names of definitions that links use. */
  readonly definitions = new Set<string>();
  /** Further names of sections. */
  readonly names = new FurtherNames();
  readonly #anchors = new Set<string>();
  /** The items with what may be meant for a box. */
  readonly unreadBoxes = new Set<ListItem>();
  readonly replies: Replies;
  readonly anticipations: Anticipations;
  readonly steps: StepItems;
  readonly #problems: Problem[];
  readonly #isLenient: boolean;
  readonly #links = new NearLinks();
  readonly #slugger = new GithubSlugger();
  readonly #headingOf = new Map<Block, Heading>();

  constructor(blocks: readonly Block[], steps: StepItems, problems: Problem[], reading: Reading) {
    this.#problems = problems;
    this.#isLenient = reading > firstReading;
    this.steps = steps;
    this.replies = new Replies(problems, steps);
    this.anticipations = new Anticipations(problems, (anchor) => this.replies.has(anchor));
    this.#collect(blocks, { step: undefined, isQuoted: false });
    this.names.give(this.headings.at(-1)?.anchor ?? '');
    this.replies.settle();
    this.#links.tell(this.headings, problems);
  }

  /** Where a link leads, by the anchor of its section. */
  readonly resolved = (target: LinkTarget): LinkTarget => this.names.resolved(target, this.#anchors);

  heading(block: Block): Heading | undefined {
    return this.#headingOf.get(block);
  }

  #collect(blocks: readonly Block[], place: Place): void {
    let before: Block | undefined;
    for (const block of blocks) {
      if (block.kind !== 'heading') this.names.give(this.headings.at(-1)?.anchor ?? '');
      tellBoxes(block, place.isQuoted, this.#problems, this.unreadBoxes);
      switch (block.kind) {
        case 'heading':
          this.#heading(block);
          break;
        case 'fence':
          if (!isReplyBlock(block, this.#isLenient)) {
            tellFence(block, this.#problems);
            break;
          }
          if (isAnticipation(block)) this.anticipations.add(block, this.headings.at(-1), place.step !== undefined);
          else this.replies.add(block, this.headings.at(-1), place.step, place.isQuoted ? undefined : before);
          // Several texts of one reply follow each other.
          continue;
        case 'quote':
          this.#collect(block.blocks, { step: place.step, isQuoted: true });
          break;
        case 'list':
          for (const item of block.items)
            this.#collect(
              item.blocks,
              this.steps.has(item) && !place.isQuoted ? { step: item, isQuoted: false } : place,
            );
          break;
        case 'table':
          for (const cell of block.rows.flat()) this.#gather(cell);
          break;
        case 'html':
          if (this.#isLenient) this.names.found(namesInHtml(block.source.text));
          break;
        case 'paragraph':
          tellMarks(block, this.#problems);
          this.#gather(block.words);
      }
      before = block;
    }
  }

  #gather(words: Words): void {
    if (this.#isLenient && words.source.text.includes('<')) this.names.found(namesInHtml(words.source.text));
    this.#links.look(words);
    for (const link of linksIn(words, this.definitions)) this.links.push(link);
    for (const { text, range } of struckIn(words)) this.#problems.push(problem('sop.struck-out', range, text));
  }

  #heading(block: HeadingBlock): void {
    const { level, range, words } = block;
    const written = plainText(words.parts);
    const said = this.#isLenient ? statedId(written) : undefined;
    const title = said?.title ?? written;
    const heading = { anchor: this.#slugger.slug(wordsForId(words, written)), title, level, range };
    this.#anchors.add(heading.anchor);
    this.headings.push(heading);
    this.#headingOf.set(block, heading);
    this.#gather(words);
    if (said) this.names.found([said.id]);
    this.names.give(heading.anchor);
  }
}

/** The first paragraph, unless steps or a section with its own heading come before it. */
function summaryOf(blocks: readonly Block[]): ParagraphBlock | undefined {
  for (const block of blocks) {
    if (block.kind === 'paragraph') return block;
    if (block.kind === 'list' || (block.kind === 'heading' && block.level > 1)) return undefined;
  }
  return undefined;
}

function readSections(
  blocks: readonly Block[],
  summary: Block | undefined,
  start: Position,
  outline: Outline,
  problems: Problem[],
  reading: Reading,
): Section[] {
  const reader = new ContentReader(outline, problems, reading);
  const sections: Section[] = [];
  let heading: Heading | undefined;
  let content = noContent();
  const close = () => {
    const { steps, guidance, alerts } = content;
    if (!heading && steps.length + guidance.length + alerts.length === 0) return;
    const { anchor = '', title = '', level = 0, range: headingRange = { start, end: start } } = heading ?? {};
    sections.push({ anchor, title, level, headingRange, steps, guidance, alerts });
  };
  for (const block of blocks) {
    const next = outline.heading(block);
    if (next) {
      close();
      heading = next;
      content = noContent();
    } else if (block !== summary) reader.read(block, content, 'section');
  }
  close();
  return sections;
}
