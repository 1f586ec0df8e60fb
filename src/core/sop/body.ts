import GithubSlugger from 'github-slugger';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { readAlert } from './alert';
import { linksIn, plainText } from './inline';
import type { Block, FenceBlock, HeadingBlock } from './markdown/blocks';
import type { Alert, Heading, Link, Reply, Section, Step } from './model';
import { isReplyBlock, readReplyBlock } from './reply-block';
import type { ReplyBlock } from './reply-block';
import { StepReader } from './step';
import type { Position } from '../text/position';
import type { Words } from './markdown/words';

/** A reply as it is written. */
interface WrittenReply extends Reply {
  readonly variants: readonly ReplyBlock[];
}

export interface Body {
  readonly summary: string;
  readonly headings: Heading[];
  readonly sections: Section[];
  readonly replies: WrittenReply[];
  readonly links: Link[];
  /** What keeps parts of it from being read. */
  readonly problems: Problem[];
}

/**
 * Reads the Markdown of an SOP.
 * @param start where it begins.
 * @throws RangeError when it is nested too deeply.
 */
export function readBody(blocks: readonly Block[], start: Position): Body {
  const problems: Problem[] = [];
  const outline = new Outline(blocks, problems);
  const sections = readSections(blocks, start, outline);
  return {
    summary: summaryOf(blocks),
    headings: outline.headings,
    sections,
    replies: outline.replies,
    links: outline.links,
    problems,
  };
}

/**
 * What must be known before steps can be read: the headings with their anchors, and the replies that links may lead to.
 */
class Outline {
  readonly headings: Heading[] = [];
  readonly links: Link[] = [];
  readonly #replies = new Map<string, WrittenReply & { variants: ReplyBlock[] }>();
  readonly #problems: Problem[];
  readonly #slugger = new GithubSlugger();
  readonly #headingOf = new Map<Block, Heading>();
  /** The variants each reply already has, as its id, language and channel. */
  readonly #variants = new Set<string>();

  constructor(blocks: readonly Block[], problems: Problem[]) {
    this.#problems = problems;
    this.#collect(blocks);
  }

  get replies(): WrittenReply[] {
    return [...this.#replies.values()];
  }

  heading(block: Block): Heading | undefined {
    return this.#headingOf.get(block);
  }

  hasReply(id: string): boolean {
    return this.#replies.has(id);
  }

  #collect(blocks: readonly Block[]): void {
    for (const block of blocks) {
      switch (block.kind) {
        case 'heading':
          this.#heading(block);
          break;
        case 'fence':
          if (isReplyBlock(block)) this.#reply(block);
          break;
        case 'quote':
          this.#collect(block.blocks);
          break;
        case 'list':
          for (const item of block.items) this.#collect(item.blocks);
          break;
        case 'table':
          for (const cell of block.rows.flat()) this.#gather(cell);
          break;
        case 'paragraph':
          this.#gather(block.words);
      }
    }
  }

  #gather(words: Words): void {
    for (const link of linksIn(words)) this.links.push(link);
  }

  #heading(block: HeadingBlock): void {
    const { level, range, words } = block;
    const title = plainText(words.parts);
    const heading = { anchor: this.#slugger.slug(title), title, level, range };
    this.headings.push(heading);
    this.#headingOf.set(block, heading);
    this.#gather(words);
  }

  #reply(block: FenceBlock): void {
    const variant = readReplyBlock(block);
    const heading = this.headings.at(-1);
    if (!heading) {
      this.#problems.push(problem('reply.heading-missing', variant.range));
      return;
    }
    const reply = this.#replies.get(heading.anchor) ?? {
      id: heading.anchor,
      title: heading.title,
      range: heading.range,
      variants: [],
    };
    const key = `${reply.id}\n${variant.lang ?? ''}\n${variant.channel ?? ''}`;
    if (this.#variants.has(key)) {
      const which = [variant.lang, variant.channel].filter(Boolean).join(', ') || '-';
      this.#problems.push(
        problem('reply.duplicate', { start: variant.range.start, end: variant.textRange.start }, reply.title, which),
      );
    } else {
      reply.variants.push(variant);
      this.#variants.add(key);
    }
    this.#replies.set(heading.anchor, reply);
  }
}

/** The first paragraph, unless steps or a section with its own heading come before it. */
function summaryOf(blocks: readonly Block[]): string {
  for (const block of blocks) {
    if (block.kind === 'paragraph') return plainText(block.words.parts);
    if (block.kind === 'list' || (block.kind === 'heading' && block.level > 1)) return '';
  }
  return '';
}

function readSections(blocks: readonly Block[], start: Position, outline: Outline): Section[] {
  const steps = new StepReader((anchor) => outline.hasReply(anchor));
  let section: Section & { steps: Step[]; alerts: Alert[] } = {
    anchor: '',
    title: '',
    level: 0,
    headingRange: { start, end: start },
    steps: [],
    alerts: [],
  };
  const sections = [section];
  for (const block of blocks) {
    const heading = outline.heading(block);
    if (heading) {
      section = {
        anchor: heading.anchor,
        title: heading.title,
        level: heading.level,
        headingRange: heading.range,
        steps: [],
        alerts: [],
      };
      sections.push(section);
    } else if (block.kind === 'list') {
      section.steps.push(...steps.readList(block).steps);
    } else if (block.kind === 'quote') {
      const alert = readAlert(block);
      if (alert) section.alerts.push(alert);
    }
  }
  return sections.filter((one) => one.level > 0 || one.steps.length > 0 || one.alerts.length > 0);
}
