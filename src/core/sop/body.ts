import type { Token, Tokens } from 'marked';
import GithubSlugger from 'github-slugger';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { readAlert } from './alert';
import { placeBlocks, placeCells } from './blocks';
import type { Block } from './blocks';
import { linksIn, plainText } from './inline';
import { lex } from './lex';
import type { Alert, Heading, Link, Reply, Section, Step } from './model';
import { isReplyBlock, readReplyBlock } from './reply-block';
import type { ReplyBlock } from './reply-block';
import { SourceText } from './source-text';
import { StepReader } from './step';

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

/** The Markdown of an SOP, cut into blocks. */
export interface Blocks {
  readonly source: SourceText;
  readonly blocks: readonly Block[];
}

/**
 * Cuts the Markdown of an SOP into blocks.
 * @param fileLines all lines of the file, so that ranges refer to the file.
 * @param firstLine the line that the Markdown begins on.
 * @throws RangeError when the Markdown is nested too deeply.
 * @throws TangledError when it costs too much to read.
 */
export function readBlocks(fileLines: readonly string[], firstLine: number): Blocks {
  const source = SourceText.ofLines(fileLines, firstLine);
  return { source, blocks: placeBlocks(lex(source.text), source, 0) };
}

/**
 * Reads the Markdown of an SOP.
 * @throws RangeError when it is nested too deeply.
 */
export function readBody({ source, blocks }: Blocks): Body {
  const problems: Problem[] = [];
  const outline = new Outline(blocks, problems);
  const sections = readSections(blocks, source, outline);
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
  readonly #headingOf = new Map<Token, Heading>();
  /** The variants each reply already has, as its id, language and channel. */
  readonly #variants = new Set<string>();

  constructor(blocks: readonly Block[], problems: Problem[]) {
    this.#problems = problems;
    this.#collect(blocks);
  }

  get replies(): WrittenReply[] {
    return [...this.#replies.values()];
  }

  heading(token: Token): Heading | undefined {
    return this.#headingOf.get(token);
  }

  hasReply(id: string): boolean {
    return this.#replies.has(id);
  }

  #collect(blocks: readonly Block[]): void {
    for (const block of blocks) {
      const { token } = block;
      switch (token.type) {
        case 'heading':
          this.#heading(token as Tokens.Heading, block);
          break;
        case 'code':
          if (isReplyBlock(token as Tokens.Code)) this.#reply(block);
          break;
        case 'blockquote':
          this.#collect(block.blocks);
          break;
        case 'list':
          for (const item of block.blocks) this.#collect(item.blocks);
          break;
        case 'table':
          for (const cell of placeCells(block)) this.links.push(...linksIn(cell.cell.tokens, cell));
          break;
        default:
          if ('tokens' in token) this.links.push(...linksIn(token.tokens, block.words));
      }
    }
  }

  #heading(token: Tokens.Heading, { range, words }: Block): void {
    const title = plainText(token.tokens);
    const heading = { anchor: this.#slugger.slug(title), title, level: token.depth, range };
    this.headings.push(heading);
    this.#headingOf.set(token, heading);
    this.links.push(...linksIn(token.tokens, words));
  }

  #reply(block: Block): void {
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
  for (const { token } of blocks) {
    if (token.type === 'paragraph') return plainText((token as Tokens.Paragraph).tokens);
    if (token.type === 'list' || (token.type === 'heading' && (token as Tokens.Heading).depth > 1)) return '';
  }
  return '';
}

function readSections(blocks: readonly Block[], source: SourceText, outline: Outline): Section[] {
  const steps = new StepReader((anchor) => outline.hasReply(anchor));
  const start = source.rangeAt(0, 0);
  let section: Section & { steps: Step[]; alerts: Alert[] } = {
    anchor: '',
    title: '',
    level: 0,
    headingRange: start,
    steps: [],
    alerts: [],
  };
  const sections = [section];
  for (const block of blocks) {
    const { token } = block;
    const heading = outline.heading(token);
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
    } else if (token.type === 'list') {
      section.steps.push(...steps.readList(block).steps);
    } else if (token.type === 'blockquote') {
      const alert = readAlert(block);
      if (alert) section.alerts.push(alert);
    }
  }
  return sections.filter((one) => one.level > 0 || one.steps.length > 0 || one.alerts.length > 0);
}
