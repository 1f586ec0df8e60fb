import { problem } from '../problem';
import type { Problem } from '../problem';
import { onOneLine } from '../text/white-space';
import { readAlert } from './alert';
import { countArrows, isQuestion } from './arrow';
import type { Arrows } from './arrow';
import { branchOf } from './branch';
import type { ReadBranch } from './branch';
import { guidanceOf, guidanceOfWords, plainGuidance } from './guidance';
import { linkPartsIn, linkTarget, plainText } from './inline';
import { beginsSentence, numberWithout } from './item-numbers';
import type { Block, DefinitionBlock, ListBlock, ListItem, QuoteBlock } from './markdown/blocks';
import type { Alert, Branch, Guidance, Heading, LinkTarget, Step } from './model';
import { MissedAnswers } from './missed-answers';
import { MissedConditions } from './missed-conditions';
import { firstReading } from './reading';
import type { Reading } from './reading';
import { tellTag } from './near-tags';
import { ownWords } from './own-words';
import { isReplyBlock } from './reply-block';
import type { Replies } from './replies';
import type { StepItems } from './step-items';
import { StepLines } from './step-line';

/** What stands in a section or a step, each in the order written. */
export interface Content {
  readonly steps: Step[];
  readonly branches: Branch[];
  readonly guidance: Guidance[];
  readonly alerts: Alert[];
}

/** What blocks stand in. Only steps have answers; under a question, an arrow without a link is one too. */
type Place = 'section' | 'step' | 'question';

/** What is known of the whole SOP before its sections are read. */
interface Known {
  readonly replies: Replies;
  readonly steps: StepItems;
  /** The names of definitions that links use. */
  readonly definitions: ReadonlySet<string>;
  /** Where a link leads, by the anchor of its section. */
  readonly resolved: (target: LinkTarget) => LinkTarget;
  readonly headings: readonly Heading[];
  /** The items with what may be meant for a box, which is told already. */
  readonly unreadBoxes: ReadonlySet<ListItem>;
}

/** Something that is either an answer or only text. */
interface Dangling {
  readonly branch: Branch;
  readonly guidance: Guidance | undefined;
}

export function noContent(): Content {
  return { steps: [], branches: [], guidance: [], alerts: [] };
}

/** Reads what is below headings and in steps: each block becomes steps, answers, alerts, guidance, or part of a reply. */
export class ContentReader {
  readonly #known: Known;
  readonly #problems: Problem[];
  readonly #lines: StepLines;
  readonly #arrows: Arrows;
  readonly #missed: MissedAnswers;
  readonly #conditions: MissedConditions;
  /** Whether a target is a section or an SOP rather than a reply. */
  readonly #leads: (target: LinkTarget) => boolean;

  constructor(known: Known, problems: Problem[], reading: Reading) {
    this.#known = known;
    this.#problems = problems;
    this.#arrows = reading === firstReading ? 'exact' : known.steps.isSpoken ? 'spoken' : 'near';
    this.#lines = new StepLines((target) => replyAt(target, known), reading > firstReading);
    this.#missed = new MissedAnswers(known.headings, problems, this.#arrows);
    const leads = (target: LinkTarget) => target.kind === 'section' && replyAt(target, known) === undefined;
    this.#leads = (target) => target.kind === 'file' || leads(target);
    this.#conditions = new MissedConditions(leads, problems);
  }

  /** Reads a block. @param content what is added to. */
  read(block: Block, content: Content, place: Place): void {
    if (place === 'question' && block.kind === 'paragraph') this.#missed.tellParagraph(block.words);
    if (place === 'question' && block.kind === 'table') this.#conditions.tellTable(block);
    if (block.kind === 'list') this.#addList(this.#readList(block, place), content);
    else if (block.kind === 'quote') this.#readQuote(block, content, place);
    else if (block.kind === 'definition') addGuidance(this.#readDefinition(block), content);
    else if (block.kind !== 'fence' || !isReplyBlock(block, this.#arrows !== 'exact'))
      addGuidance(guidanceOf(block), content);
  }

  /** `[Tip]: restart` reads like an address that a link could name. Where none does and it is no address, it is words. */
  #readDefinition({ key, href, source, range }: DefinitionBlock): Guidance | undefined {
    const isAddress = /[/.#:@]/.test(href) || href === '' || key === '//';
    return isAddress || this.#known.definitions.has(key) ? undefined : plainGuidance(onOneLine(source.text), range);
  }

  #addList({ steps, branches, guidance, alerts }: Content, content: Content): void {
    content.steps.push(...steps);
    content.branches.push(...branches);
    content.guidance.push(...guidance);
    content.alerts.push(...alerts);
  }

  /** Items that are steps become steps; other items become answers or guidance, and what is nested in them is kept. */
  #readList(list: ListBlock, place: Place): Content {
    const { items, isOrdered } = list;
    const content = noContent();
    const dangling: Dangling[] = [];
    let sentences = 0;
    if (place === 'section') this.#missed.tellBeside(items);
    else if (place === 'question') this.#missed.tellBelow(items);
    // Below a step, a bullet beside sub-steps is most often a hint.
    const isAmongSteps = place === 'section' && items.some(({ box }) => box);
    for (let at = 0; at < items.length; at++) {
      const item = items[at];
      if (!item) continue;
      if (this.#known.steps.has(item)) {
        const step = this.#readStep(item);
        content.steps.push(isOrdered ? { ...step, number: numberWithout(list, at, sentences) } : step);
        continue;
      }
      const steps = content.steps.length;
      const [first, ...rest] = item.blocks;
      const isText = first?.kind === 'paragraph' || first?.kind === 'heading';
      const words = isText ? guidanceOfWords(first, item.range) : undefined;
      const isSentence = isOrdered && beginsSentence(list, at);
      if (isSentence) sentences++;
      const guidance = words && isSentence ? { ...words, text: `${item.number}. ${words.text}` } : words;
      const read = place === 'section' ? undefined : this.#answerOf(item, place);
      const { branch } = read ?? {};
      if (branch?.target && branch.target.kind !== 'external') content.branches.push(branch);
      else if (branch) dangling.push({ branch, guidance });
      else addGuidance(guidance, content);
      if (!read && isText && place === 'step' && this.#arrows === 'near') this.#conditions.tell(first.words);
      if (read && branch?.target) this.#tellArrow(read, item);
      for (const block of isText ? rest : item.blocks) this.read(block, content, place === 'section' ? place : 'step');
      if (
        isAmongSteps &&
        guidance &&
        content.steps.length === steps &&
        !this.#missed.isTold(item) &&
        !this.#known.unreadBoxes.has(item)
      )
        this.#tellMissingBox(item, guidance);
    }
    placeDangling(dangling, place, content);
    return content;
  }

  /** An answer to a step. Below a question, a condition is one of its answers like any other. */
  #answerOf(item: ListItem, place: Place): ReadBranch | undefined {
    const read = branchOf(item, this.#arrows, place === 'question');
    if (!read) return undefined;
    const branch = this.#led(read.branch);
    return { ...read, branch: place === 'question' ? { ...branch, isCondition: false } : branch };
  }

  /** The answer that the words of a step are: the only one it has so far, so that its condition may also not hold. */
  #conditionOf(item: ListItem): Branch | undefined {
    const [words] = item.blocks;
    if (words?.kind !== 'paragraph' || this.#arrows === 'exact' || !words.words.source.text.includes('['))
      return undefined;
    const { branch } = branchOf(item, this.#arrows) ?? {};
    if (!branch?.target || branch.target.kind === 'external') return undefined;
    // More arrows are a way through menus.
    const isAnswer = branch.isCondition || (this.#arrows === 'spoken' && countArrows(words.words.source.text) < 2);
    return isAnswer ? { ...this.#led(branch), isCondition: true, range: words.range } : undefined;
  }

  /** An answer that leads to the section that its link names. */
  #led(branch: Branch): Branch {
    const target = branch.target && this.#known.resolved(branch.target);
    return target === branch.target ? branch : { ...branch, target };
  }

  #asks(text: string): boolean {
    return this.#arrows === 'exact' ? text.endsWith('?') : isQuestion(text);
  }

  #readStep(item: ListItem): Step {
    const [first, ...rest] = item.blocks;
    const isText = first?.kind === 'paragraph' || first?.kind === 'heading';
    if (isText) this.#missed.tellWithin(first.words);
    const { id, idRange, text, textRange, isStruck, tag, replies, written } = this.#lines.read(
      isText ? first.words : undefined,
      item.range,
    );
    if (written) tellTag(written, this.#problems, item.box !== undefined);
    const { role, minutes, required, conduct, unknownTags } = tag;
    const reply = this.#known.replies.ofStep(item, { id, text, textRange });
    const content = noContent();
    const place = this.#asks(text) ? 'question' : 'step';
    // “If it is broken, go to [Repair](#repair)” may be a step by itself.
    const own = this.#conditionOf(item);
    if (own) content.branches.push(own);
    else if (isText && this.#arrows === 'near' && place === 'step') this.#conditions.tell(first.words);
    this.#conditions.tellLines(item);
    for (const block of isText ? rest : item.blocks) this.read(block, content, place);
    return {
      id,
      idRange,
      text,
      range: item.range,
      textRange,
      required: required && !isStruck,
      isStruck,
      conduct,
      role,
      minutes,
      unknownTags,
      replies: reply === undefined || replies.includes(reply) ? replies : [...replies, reply],
      ...content,
    };
  }

  /** The words of a quote are one text; tables and code among them stand below it. */
  #readQuote(quote: QuoteBlock, content: Content, place: Place): void {
    const words: string[] = [];
    const others = noContent();
    for (const block of quote.blocks) {
      if (
        block.kind === 'definition' ||
        block.kind === 'table' ||
        block.kind === 'fence' ||
        block.kind === 'indented-code' ||
        this.#isAlert(block)
      )
        this.read(block, others, place);
      else words.push(ownWords(block));
    }
    const text = words.filter(Boolean).join(' ');
    const alert = readAlert(quote, text.replace(/\s*:{3,}$/, ''), this.#arrows !== 'exact');
    if (alert) content.alerts.push(alert);
    else addGuidance(plainGuidance(text, quote.range), content);
    this.#addList(others, content);
  }

  #isAlert(block: Block): boolean {
    return block.kind === 'quote' && readAlert(block, '', this.#arrows !== 'exact') !== undefined;
  }

  /** Tells an arrow that is only nearly right, and a link that would lead on if an answer could lead to two places. */
  #tellArrow({ branch: { answer }, parts: { arrow, link, source } }: ReadBranch, { blocks: [words] }: ListItem): void {
    const isMore = link !== undefined && source.text.indexOf('](', link.end) > 0;
    const links = isMore && words?.kind === 'paragraph' ? linkPartsIn(words.words.parts) : [];
    const second = links.find(({ start, href }) => start >= (link?.end ?? 0) && this.#leads(linkTarget(href)));
    if (second && this.#arrows !== 'exact')
      this.#problems.push(
        problem('sop.answer-second-link', source.rangeAt(second.start, second.end), answer, plainText([second])),
      );
    if (arrow.isExact) return;
    const range = source.rangeAt(arrow.start, arrow.end);
    this.#problems.push(problem('sop.arrow-odd', range, source.text.slice(arrow.start, arrow.end)));
  }

  #tellMissingBox({ range: { start } }: ListItem, { text }: Guidance): void {
    const end = { line: start.line, character: start.character + 1 };
    this.#problems.push(problem('sop.step-without-box', { start, end }, text));
  }
}

/**
 * An arrow without a link, or with one that leads out of the library, is an answer when it is beside real answers or under a
 * question; elsewhere it is only text. Without a link, the answer is unfinished.
 */
function placeDangling(dangling: readonly Dangling[], place: Place, content: Content): void {
  for (const { branch, guidance } of dangling) {
    if (place === 'question' || content.branches.length > 0) content.branches.push(branch);
    else addGuidance(guidance, content);
  }
  content.branches.sort(byPlace);
  content.guidance.sort(byPlace);
}

/** The reply that a link leads to. */
function replyAt(target: LinkTarget, { replies, resolved }: Known): string | undefined {
  const to = resolved(target);
  return to.kind === 'section' && replies.has(to.anchor) ? to.anchor : undefined;
}

function addGuidance(guidance: Guidance | undefined, content: Content): void {
  if (guidance) content.guidance.push(guidance);
}

function byPlace({ range: a }: Branch | Guidance, { range: b }: Branch | Guidance): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}
