import { allSteps, stepsOf } from '../../sop/model';
import type { Branch, Section, Sop, Step } from '../../sop/model';
import { readSop } from '../../sop/read';
import { syntaxOf } from '../../sop/syntax';
import { marksOfKind } from '../../sop/syntax/mark';
import { applyEdits } from '../../text/edit';
import type { TextEdit } from '../../text/edit';
import type { Range } from '../../text/position';
import { withFrontKeys } from '../front-keys';
import { followed, translationSkeleton, withAnchors } from './skeleton';

/** A translation brought in step with what it translates. */
export interface UpdatedTranslation {
  readonly text: string;
  /** How many steps, answers, sections and replies came. */
  readonly added: number;
  /** Ids of steps that what it translates no longer has; they are left to its author. */
  readonly gone: readonly string[];
}

/**
 * Brings a translation up to date: steps, answers, sections and replies that came are put where they belong, marked as not yet
 * translated; tags of steps say what they say there. All that is translated stays. Steps and sections are told by the ids of steps.
 */
export function updateTranslation(translation: Sop, source: Sop): UpdatedTranslation {
  return new Update(translation, source).done();
}

class Update {
  readonly #own: Sop;
  readonly #source: Sop;
  /** The source as it would be translated anew: what came is taken from it. */
  readonly #fresh: Sop;
  readonly #lines: readonly string[];
  readonly #freshLines: readonly string[];
  readonly #ownSteps: ReadonlyMap<string, Step>;
  /** Anchors of the fresh text, by what they are in the translation. */
  readonly #anchors = new Map<string, string>();
  readonly #edits: TextEdit[] = [];
  #added = 0;

  constructor(translation: Sop, source: Sop) {
    this.#own = translation;
    this.#source = source;
    const named = { id: translation.id, lang: translation.lang ?? '', authors: [] };
    this.#fresh = readSop(translationSkeleton(source, named), translation.location);
    this.#lines = linesOf(translation);
    this.#freshLines = linesOf(this.#fresh);
    this.#ownSteps = new Map([...stepsOf(translation)].map((step) => [step.id, step]));
    this.#mapAnchors();
  }

  done(): UpdatedTranslation {
    // What stands within a step comes before the steps behind it.
    for (const step of stepsOf(this.#fresh)) this.#mendStep(step);
    let last: Section | undefined;
    for (const section of this.#fresh.sections) {
      const own = this.#ownSection(section);
      if (own) last = own;
      if (own) this.#addSteps(section.steps);
      else if (section.steps.length > 0) this.#addPart(section, last);
    }
    for (const reply of this.#fresh.replies) {
      const heading = this.#fresh.headings.find(({ anchor }) => anchor === reply.id);
      if (heading && !this.#anchors.has(reply.id)) this.#addPart({ headingRange: heading.range }, undefined);
    }
    const ids = new Set([...stepsOf(this.#fresh)].map(({ id }) => id));
    const text = applyEdits(this.#lines.join('\n'), this.#edits);
    return {
      text: withFrontKeys(withAnchors(text, this.#anchors), { 'translation-of': followed(this.#source) }),
      added: this.#added,
      gone: [...this.#ownSteps.keys()].filter((id) => !ids.has(id)),
    };
  }

  /** Headings are told by the steps below them, or by the steps that have a reply. */
  #mapAnchors(): void {
    for (const section of this.#fresh.sections) {
      const own = this.#ownSection(section);
      if (own && section.anchor !== '') this.#anchors.set(section.anchor, own.anchor);
    }
    for (const step of stepsOf(this.#fresh)) {
      const own = this.#ownSteps.get(step.id);
      if (own?.replies.length !== step.replies.length) continue;
      for (const [at, reply] of step.replies.entries()) this.#anchors.set(reply, own.replies[at] ?? reply);
    }
    // Those that nothing tells apart are taken by their names, or by their texts.
    for (const reply of this.#fresh.replies) {
      if (this.#anchors.has(reply.id)) continue;
      const texts = reply.variants.map(({ text }) => text).join('\0');
      const same = this.#own.replies.find(({ variants }) => variants.map(({ text }) => text).join('\0') === texts);
      if (same) this.#anchors.set(reply.id, same.id);
    }
    const taken = new Set(this.#anchors.values());
    const left = this.#fresh.replies.filter(({ id }) => !this.#anchors.has(id));
    const ownLeft = this.#own.replies.filter(({ id }) => !taken.has(id));
    if (left.length === ownLeft.length)
      for (const [at, reply] of left.entries()) this.#anchors.set(reply.id, ownLeft[at]?.id ?? reply.id);
  }

  #ownSection({ steps }: Pick<Section, 'steps'>): Section | undefined {
    const ids = new Set([...allSteps(steps)].map(({ id }) => id));
    return this.#own.sections.find((one) => [...allSteps(one.steps)].some(({ id }) => ids.has(id)));
  }

  /**
   * Adds the steps of a list that are not there: behind the one before them, or else in front of the next, or as the first of a step.
   */
  #addSteps(steps: readonly Step[], parent?: Step): void {
    for (const [at, step] of steps.entries()) {
      const own = this.#ownSteps.get(step.id);
      if (own) {
        this.#addSteps(step.steps, own);
        continue;
      }
      const text = this.#linesIn(step.range);
      const before = steps.slice(0, at).findLast(({ id }) => this.#ownSteps.has(id));
      const next = steps.slice(at).find(({ id }) => this.#ownSteps.has(id));
      const [above, below] = [before, next].map((one) => one && this.#ownSteps.get(one.id));
      if (above) this.#insertBehind(above.range, text);
      else if (below) this.#insertBefore(below.range, text);
      else if (parent) this.#insertBehind(parent.range, text);
      else continue;
      this.#added++;
    }
  }

  /** Adds a section with its heading: behind another one, or at the end. */
  #addPart({ headingRange }: Pick<Section, 'headingRange'>, behind: Section | undefined): void {
    const first = headingRange.start.line;
    const next = this.#fresh.headings.find(({ range }) => range.start.line > first);
    const text = this.#freshLines.slice(first, next?.range.start.line).join('\n').trimEnd();
    const following = this.#own.headings.find(
      ({ range }) => behind !== undefined && range.start.line > behind.headingRange.start.line,
    );
    const end = following ? following.range.start.line - 1 : this.#lines.length - 1;
    this.#insertAt(this.#lastWords(end), `\n${text}`);
    this.#added++;
  }

  /** Answers that came, and the tag. */
  #mendStep(step: Step): void {
    const own = this.#ownSteps.get(step.id);
    if (!own) return;
    const [tag, ownTag] = [tagIn(this.#fresh, step), tagIn(this.#own, own)];
    if (tag && ownTag) {
      const [text, before] = [cut(tag, this.#freshLines), cut(ownTag, this.#lines)];
      if (text !== before) this.#edits.push({ range: ownTag, text });
    }
    const led = new Set(own.branches.map((branch) => keyOf(branch)));
    const missing = step.branches.filter((branch) => !led.has(this.#ownKey(branch)));
    // As many answers, to other places: their author knows which one is which.
    if (step.branches.length <= own.branches.length) return;
    for (const branch of missing.slice(0, step.branches.length - own.branches.length)) {
      this.#insertBehind(own.branches.at(-1)?.range ?? own.textRange, this.#linesIn(branch.range));
      this.#added++;
    }
  }

  #ownKey(branch: Branch): string {
    const { target } = branch;
    if (target?.kind !== 'section') return keyOf(branch);
    return keyOf({ target: { kind: 'section', anchor: this.#anchors.get(target.anchor) ?? target.anchor } });
  }

  #linesIn({ start, end }: Range): string {
    return this.#freshLines
      .slice(start.line, end.line + 1)
      .join('\n')
      .trimEnd();
  }

  #insertBehind({ end }: Range, text: string): void {
    this.#insertAt(this.#lastWords(end.line), text);
  }

  #insertBefore({ start }: Range, text: string): void {
    const place = { line: start.line, character: 0 };
    this.#edits.push({ range: { start: place, end: place }, text: `${text}\n` });
  }

  #insertAt(line: number, text: string): void {
    const place = { line, character: (this.#lines[line] ?? '').length };
    this.#edits.push({ range: { start: place, end: place }, text: `\n${text}` });
  }

  #lastWords(from: number): number {
    let line = from;
    while (line > 0 && (this.#lines[line] ?? '').trim() === '') line--;
    return line;
  }
}

function linesOf({ text }: Sop): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

function keyOf({ target }: Pick<Branch, 'target'>): string {
  return JSON.stringify(target ?? null);
}

/** Where the tag of a step stands. */
function tagIn(sop: Sop, { id }: Step): Range | undefined {
  const step = [...marksOfKind(syntaxOf(sop).body, 'step')].find((mark) => mark.id === id);
  return step?.marks.find(({ kind }) => kind === 'step-tag')?.range;
}

function cut({ start, end }: Range, lines: readonly string[]): string {
  return start.line === end.line ? (lines[start.line] ?? '').slice(start.character, end.character) : '';
}
