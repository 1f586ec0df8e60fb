import type { Token, Tokens } from 'marked';
import { slug } from 'github-slugger';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { ownWords, placeBlocks } from './blocks';
import { linksIn, linkTarget, placeInline, plainText, toLink } from './inline';
import type { Branch, Guidance, LinkTarget, Placed, Step } from './model';
import { readStepTag, untagged } from './step-tag';
import type { StepTag } from './step-tag';
import type { SourceText } from './source-text';

interface ListContent {
  readonly steps: Step[];
  readonly branches: Branch[];
  readonly guidance: Guidance[];
}

/** The words of a step and what its tag says. */
interface StepLine {
  readonly text: string;
  readonly end: number;
  readonly tag: StepTag;
  readonly replies: string[];
}

/** What may be an answer, or only text. */
interface Dangling {
  readonly branch: Branch;
  readonly text: string;
}

const arrow = /→|->/;

/** Reads task lists into steps, keeping count of the ids used. */
export class StepReader {
  readonly #isReply: (anchor: string) => boolean;
  readonly #problems: Problem[];
  readonly #uses = new Map<string, Placed[]>();

  constructor(isReply: (anchor: string) => boolean, problems: Problem[]) {
    this.#isReply = isReply;
    this.#problems = problems;
  }

  /** Task items become steps; other items are answers or guidance, and tasks nested in them are not lost. */
  readList(list: Tokens.List, start: number, source: SourceText, question = false): ListContent {
    const content: ListContent = { steps: [], branches: [], guidance: [] };
    const dangling: Dangling[] = [];
    for (const { token, start: at } of placeBlocks(list.items, source, start)) {
      const item = token as Tokens.ListItem;
      const inside = source.inside(at, item.raw, item.text);
      const range = source.rangeAt(at, at + item.raw.trimEnd().length);
      if (item.task) {
        content.steps.push(this.#readStep(item, inside, range));
        continue;
      }
      const branch = readBranch(item, inside, range);
      if (branch?.target && branch.target.kind !== 'external') content.branches.push(branch);
      else if (branch) dangling.push({ branch, text: ownText(item) });
      else content.guidance.push({ text: ownText(item), range });
      this.#readNested(item, inside, content);
    }
    this.#placeDangling(dangling, question, content);
    return content;
  }

  /** Reports ids that several steps share, on each of them. */
  reportDuplicates(): void {
    for (const [id, places] of this.#uses) {
      if (places.length < 2) continue;
      for (const place of places) this.#problems.push(problem('sop.step-duplicate', place.range, id, `${id}-2`));
    }
  }

  #readStep(item: Tokens.ListItem, inside: SourceText, range: Step['range']): Step {
    const blocks = placeBlocks(item.tokens, inside, 0);
    const [first, ...rest] = blocks;
    const isText = first !== undefined && (first.token.type === 'text' || first.token.type === 'paragraph');
    const line = isText ? this.#readLine(first.token, first.start, inside) : { text: '', end: 0, tag: untagged, replies: [] };
    const textRange = { start: range.start, end: inside.positionAt(line.end) };
    const content: ListContent = { steps: [], branches: [], guidance: [] };
    const id = this.#uniqueId(line, textRange);
    for (const { token, start } of isText ? rest : blocks) this.#readInside(token, start, inside, content, line.text.trimEnd().endsWith('?'));
    const { role, minutes, required, conduct } = line.tag;
    return { id, text: line.text, range, textRange, required, conduct, role, minutes, replies: line.replies, ...content };
  }

  #readInside(token: Token, start: number, inside: SourceText, content: ListContent, question: boolean): void {
    if (token.type === 'list') {
      const nested = this.readList(token as Tokens.List, start, inside, question);
      content.steps.push(...nested.steps);
      content.branches.push(...nested.branches);
      content.guidance.push(...nested.guidance);
    } else if (token.type === 'text' || token.type === 'paragraph' || token.type === 'blockquote') {
      const text = ownWords(token);
      if (text) content.guidance.push({ text, range: inside.rangeAt(start, start + token.raw.trimEnd().length) });
    }
  }

  /** What is nested in an item that is no step belongs to the step around it. */
  #readNested(item: Tokens.ListItem, inside: SourceText, content: ListContent): void {
    for (const { token, start } of placeBlocks(item.tokens, inside, 0)) {
      if (token.type === 'list') this.#readInside(token, start, inside, content, false);
    }
  }

  /**
   * An arrow without a link, or with one out into the world, is an answer beside real answers or under a question;
   * elsewhere it is only text. Without a link the answer is unfinished.
   */
  #placeDangling(dangling: readonly Dangling[], question: boolean, content: ListContent): void {
    for (const { branch, text } of dangling) {
      if (question || content.branches.length > 0) {
        content.branches.push(branch);
        if (!branch.target) this.#problems.push(problem('sop.branch-without-link', branch.range, branch.answer));
      } else {
        content.guidance.push({ text, range: branch.range });
      }
    }
    content.branches.sort(byPlace);
    content.guidance.sort(byPlace);
  }

  #readLine(token: Token, start: number, source: SourceText): StepLine {
    const inline = placeInline('tokens' in token ? token.tokens : undefined, start);
    const visible = inline.filter((one) => one.token.raw.trim() !== '');
    const last = visible.at(-1);
    const end = last ? last.start + last.token.raw.trimEnd().length : start + token.raw.trimEnd().length;
    const span = last?.token.type === 'codespan' ? last : undefined;
    const tagged = span && readStepTag((span.token as Tokens.Codespan).text, span.start + startOfCode(span.token as Tokens.Codespan), source);
    if (tagged) this.#problems.push(...tagged.problems);
    const words = inline.filter((one) => !tagged || one !== span).map((one) => one.token);
    const replies = linksIn(words, source, start).flatMap((link) => this.#replyOf(link.target) ?? []);
    // A reply's title is a name: in quotes, so that the step reads well without the link.
    const text = plainText(words.map((word) => (word.type === 'link' && this.#replyOf(linkTarget((word as Tokens.Link).href)) !== undefined ? quoted(word) : word)));
    return { text, end, tag: tagged ? tagged.tag : untagged, replies };
  }

  #replyOf(target: LinkTarget): string | undefined {
    return target.kind === 'section' && this.#isReply(target.anchor) ? target.anchor : undefined;
  }

  /** The tag's id, else the slug of the words; a number is added where it is taken, so that ids stay unique. */
  #uniqueId(line: StepLine, textRange: Step['textRange']): string {
    const id = line.tag.id?.text ?? (slug(line.text) || 'step');
    const places = this.#uses.get(id) ?? [];
    places.push({ text: id, range: line.tag.id?.range ?? textRange });
    this.#uses.set(id, places);
    return places.length === 1 ? id : `${id}~${places.length}`;
  }
}

/** Where the text of a code span begins in it, behind its backticks and the space that may stand within them. */
function startOfCode({ raw, text }: Tokens.Codespan): number {
  const fence = raw.length - raw.replace(/^`+/, '').length;
  return fence + (raw.length - 2 * fence - text.length) / 2;
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
  return item.tokens.filter((token) => token.type !== 'list').map(ownWords).join(' ').trim();
}

/** `answer → [link](…)`; without a link behind the arrow the target is undefined. */
function readBranch(item: Tokens.ListItem, inside: SourceText, range: Branch['range']): Branch | undefined {
  const first = placeBlocks(item.tokens, inside, 0)[0];
  if (!first || !('tokens' in first.token)) return undefined;
  const inline = placeInline(first.token.tokens, first.start);
  const at = inline.findIndex(({ token }) => token.type === 'text' && arrow.test(token.raw));
  const split = inline[at];
  if (!split) return undefined;
  const [before = ''] = split.token.raw.split(arrow, 1);
  const answer = `${plainText(inline.slice(0, at).map((one) => one.token))} ${before}`.replace(/\s+/g, ' ').trim();
  const link = inline.slice(at + 1).find(({ token }) => token.type === 'link');
  const target = link && toLink(link.token as Tokens.Link, inside, link.start).target;
  if (target) return { answer, target, range };
  return { answer: answer || plainText([split.token]), target: undefined, range };
}
