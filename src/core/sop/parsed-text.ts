import { reasonOf } from '../attempt';
import { problem } from '../problem';
import type { Problem } from '../problem';
import type { Range } from '../text/position';
import { mayHoldAdmonitions, withAdmonitions } from './admonitions';
import { readBody } from './body';
import type { Body } from './body';
import { readFrontMatter } from './front-matter';
import { locateFrontMatter } from './locate-front-matter';
import type { FrontMatterBlock } from './locate-front-matter';
import { readMarkdown } from './markdown/block-reader';
import type { Block } from './markdown/blocks';
import { currentReading, firstReading } from './reading';
import type { Reading } from './reading';
import type { StepMark, StepRule } from './model';
import type { SaidOfSteps } from './step-items';

/** The Markdown of a file, or that it could not be read. */
export type ParsedBody = Body & { readonly isRead: boolean };

/** The most an SOP may hold, in bytes: about 40,000 words. Nobody follows more, and editors freeze on it. */
export const maxSopBytes = 256 * 1024;

/** Where problems with a file as a whole are shown. */
export const fileStart: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export const noBody: ParsedBody = {
  summary: '',
  headings: [],
  sections: [],
  replies: [],
  anticipations: [],
  links: [],
  stepsAre: 'none',
  isBoxed: false,
  problems: [],
  isRead: false,
};

/** What an SOP's library says of its steps, as far as that is why they are what they are. */
export function libraryRule(rule: StepRule): StepMark | undefined {
  return rule === 'own' || rule === 'default' ? undefined : rule;
}

/** The text of an SOP, split into parts, each read when first needed. The same text always reads the same. */
export class ParsedText {
  readonly #text: string;
  readonly #reading: Reading;
  readonly #libraryRule: StepMark | undefined;
  #lines: readonly string[] | undefined;
  #block: FrontMatterBlock | undefined;
  #body: ParsedBody | undefined;

  /**
   * @param reading how it is understood.
   * @param libraryRule what its library says of the steps of SOPs without boxes that do not say it themselves.
   */
  constructor(text: string, reading = currentReading, libraryRule?: StepMark) {
    this.#text = text;
    this.#reading = reading;
    this.#libraryRule = libraryRule;
  }

  /** Why the text is not an SOP at all. */
  get obstacle(): 'sop.binary' | 'sop.empty' | undefined {
    if (this.#text.includes('\0')) return 'sop.binary';
    return this.#text.trim() === '' ? 'sop.empty' : undefined;
  }

  /** Its lines without their line breaks, and without a byte order mark. */
  get lines(): readonly string[] {
    this.#lines ??= linesOf(this.#text.slice(this.#text.startsWith('\uFEFF') ? 1 : 0));
    return this.#lines;
  }

  get frontMatter(): FrontMatterBlock {
    this.#block ??= locateFrontMatter(this.lines);
    return this.#block;
  }

  get body(): ParsedBody {
    this.#body ??= this.read().body;
    return this.#body;
  }

  get #saidOfSteps(): SaidOfSteps {
    const { yaml } = this.frontMatter;
    // Few say so, and reading YAML takes long.
    const isSaid = /^["']?(?:steps|pass?os)["']?\s*[:：=]/im.test(yaml);
    return { own: isSaid ? readFrontMatter(this.frontMatter, 0).front.steps : undefined, library: this.#libraryRule };
  }

  /** The Markdown below its front matter, with the blocks that it consists of: they are not kept. */
  read(): { readonly body: ParsedBody; readonly blocks: readonly Block[] } {
    if (this.obstacle) return { body: noBody, blocks: [] };
    const { bodyLine } = this.frontMatter;
    const start = { line: Math.min(bodyLine, this.lines.length - 1), character: 0 };
    try {
      const blocks = readMarkdown(this.lines, bodyLine, this.#reading > firstReading);
      const isPlain = this.#reading === firstReading || !mayHoldAdmonitions(this.#text);
      const read = isPlain ? blocks : withAdmonitions(blocks);
      return { body: { ...readBody(read, start, this.#saidOfSteps, this.#reading), isRead: true }, blocks };
    } catch (error) {
      return { body: { ...noBody, problems: [whyUnread(error)] }, blocks: [] };
    }
  }
}

function linesOf(text: string): string[] {
  // Searching for a string is faster than for a regular expression.
  return text.includes('\r') ? text.split(/\r\n|\r|\n/) : text.split('\n');
}

function whyUnread(error: unknown): Problem {
  if (isTooDeep(error)) return problem('sop.too-deep', fileStart);
  return problem('sop.reading-failed', fileStart, reasonOf(error));
}

/** Whether nesting was given up, or has filled the stack: other things are out of range too. */
function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /nested too deeply|call stack/.test(error.message);
}
