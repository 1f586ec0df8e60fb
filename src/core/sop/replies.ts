import { problem } from '../problem';
import type { Problem } from '../problem';
import type { Range } from '../text/position';
import type { Block, FenceBlock, ListItem } from './markdown/blocks';
import type { Heading, Reply, Step } from './model';
import { readReplyBlock } from './reply-block';
import type { ReplyBlock } from './reply-block';
import type { StepItems } from './step-items';

/** A reply as it is written. */
export interface WrittenReply extends Reply {
  readonly variants: readonly ReplyBlock[];
}

/** Where a text of a reply stands: the heading above it, and the step it stands in, or else right below. */
interface Placed {
  readonly block: ReplyBlock;
  readonly heading: Heading | undefined;
  readonly inStep: ListItem | undefined;
  readonly belowStep: ListItem | undefined;
}

type NamedReply = Pick<Reply, 'id' | 'title' | 'range'>;

/**
 * Gathers the replies of an SOP. A reply inside a step is that step's. So is one right below a step, where its heading would
 * otherwise have two texts of one language and channel. All others are their heading's.
 */
export class Replies {
  readonly #problems: Problem[];
  readonly #steps: StepItems;
  readonly #placed: Placed[] = [];
  readonly #replies = new Map<string, NamedReply & { variants: ReplyBlock[] }>();
  /** Texts by the step they belong to. */
  #ofSteps = new Map<ListItem, Placed[]>();
  /** The variants each reply already has, as its id, language and channel. */
  readonly #variants = new Set<string>();

  constructor(problems: Problem[], steps: StepItems) {
    this.#problems = problems;
    this.#steps = steps;
  }

  /** @param before the block in front of it, when it stands in no quote. */
  add(block: FenceBlock, heading: Heading | undefined, inStep: ListItem | undefined, before: Block | undefined): void {
    this.#placed.push({ block: readReplyBlock(block), heading, inStep, belowStep: stepAbove(before, this.#steps) });
  }

  /** Gives each text to its heading or step, once all are known. */
  settle(): void {
    for (const under of groupsOf(this.#placed, ({ heading }) => heading).values()) this.#settleUnder(under);
  }

  /** Those in the order written. */
  get all(): WrittenReply[] {
    return [...this.#replies.values()].sort((a, b) => lineOf(a) - lineOf(b));
  }

  /** Whether a heading, by its anchor, has a reply. */
  has(anchor: string): boolean {
    return this.#replies.has(anchor);
  }

  /** Makes a reply of the texts that belong to a step. @returns its id, if there are any. */
  ofStep(item: ListItem, step: Pick<Step, 'id' | 'text' | 'textRange'>): string | undefined {
    const texts = this.#ofSteps.get(item);
    const [first] = texts ?? [];
    if (!texts || !first) return undefined;
    const { heading } = first;
    // A heading with one such step alone was the name of its reply before: cases and links know it by that.
    const isOnly = heading && this.#replies.get(heading.anchor)?.variants.length === 0;
    const id = isOnly ? heading.anchor : this.#free(step.id);
    const title = step.text || heading?.title || id;
    this.#replies.set(id, { id, title, range: step.textRange, variants: [] });
    for (const { block } of texts) this.#addTo(id, block);
    return id;
  }

  #settleUnder(under: readonly Placed[]): void {
    const heading = under[0]?.heading;
    if (heading && under.every(({ inStep, belowStep }) => !inStep && !belowStep)) {
      this.#addAll(heading, under);
      return;
    }
    const own = under.filter(({ inStep }) => !inStep);
    const isEachBelow = hasTwins(own) && own.every(({ belowStep }) => belowStep);
    const stepOf = ({ inStep, belowStep }: Placed) => inStep ?? (isEachBelow ? belowStep : undefined);
    for (const [item, texts] of groupsOf(under, stepOf)) {
      if (item) this.#ofSteps.set(item, [...(this.#ofSteps.get(item) ?? []), ...texts]);
      else if (heading) this.#addAll(heading, texts);
      else for (const { block } of texts) this.#problems.push(problem('reply.heading-missing', block.range));
    }
    const items = new Set(under.map(stepOf));
    // Its place is kept for the reply of its only step.
    if (heading && items.size === 1 && !items.has(undefined)) this.#nameBy(heading);
  }

  #addAll(heading: Heading, texts: readonly Placed[]): void {
    this.#nameBy(heading);
    for (const { block } of texts) this.#addTo(heading.anchor, block);
  }

  #nameBy({ anchor, title, range }: Heading): void {
    this.#replies.set(anchor, { id: anchor, title, range, variants: [] });
  }

  #addTo(id: string, block: ReplyBlock): void {
    const reply = this.#replies.get(id);
    if (!reply) return;
    const key = `${id}\n${keyOf(block)}`;
    if (this.#variants.has(key)) {
      const which = [block.lang, block.channel].filter(Boolean).join(', ') || '-';
      const range: Range = { start: block.range.start, end: block.textRange.start };
      this.#problems.push(problem('reply.duplicate', range, reply.title, which));
      return;
    }
    reply.variants.push(block);
    this.#variants.add(key);
  }

  #free(id: string): string {
    let free = id;
    for (let number = 2; this.#replies.has(free); number++) free = `${id}~${number}`;
    return free;
  }
}

function hasTwins(placed: readonly Placed[]): boolean {
  return new Set(placed.map(({ block }) => keyOf(block))).size < placed.length;
}

function keyOf({ lang, channel }: ReplyBlock): string {
  return `${lang ?? ''}\n${channel ?? ''}`;
}

function lineOf({ variants: [first] }: WrittenReply): number {
  return first?.range.start.line ?? 0;
}

function groupsOf<K>(placed: readonly Placed[], keyOfOne: (one: Placed) => K): Map<K, Placed[]> {
  const groups = new Map<K, Placed[]>();
  for (const one of placed) {
    const key = keyOfOne(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** The step that a block stands right below, when it ends a list of steps. @param before the block in front of it. */
function stepAbove(before: Block | undefined, steps: StepItems): ListItem | undefined {
  if (before?.kind !== 'list') return undefined;
  const last = before.items.at(-1);
  return last && (stepAbove(last.blocks.at(-1), steps) ?? (steps.has(last) ? last : undefined));
}
