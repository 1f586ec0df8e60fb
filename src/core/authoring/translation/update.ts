import { stepsOf } from '../../sop/model';
import type { Heading, Sop, Step } from '../../sop/model';
import { libraryRule } from '../../sop/parsed-text';
import { inLibrary, readSop } from '../../sop/read';
import { syntaxOf } from '../../sop/syntax';
import { marksOfKind } from '../../sop/syntax/mark';
import { applyEdits } from '../../text/edit';
import type { TextEdit } from '../../text/edit';
import type { Range } from '../../text/position';
import { withFrontKeys } from '../front-keys';
import { Differences, keyOf, variantKey } from './differences';
import { pairedAnchors, sectionLike } from './pairs';
import { followed, translationSkeleton, withAnchors } from './skeleton';
import { isSound } from './soundness';

/** A translation brought in step with what it translates. */
export interface UpdatedTranslation {
  readonly text: string;
  /** How many steps, answers, sections, replies and texts of replies came. */
  readonly added: number;
  /** Ids of steps that what it translates no longer has; they are left to its author. */
  readonly gone: readonly string[];
  /** Where it still says something else than what it translates, as people name it: `#id` of a step, a title, a key. */
  readonly left: readonly string[];
  /** Whether it says now that it follows what it translates as that is: only if nothing is left and nothing gone. */
  readonly isFollowing: boolean;
}

/** How many times the result is read to find out what may come. */
const mostTries = 200;

/** Edits of one thing that comes. */
interface Unit {
  readonly edit: TextEdit;
  /** Whether it is counted. */
  readonly isPart: boolean;
}

/**
 * Brings a translation up to date: steps, answers, sections and replies that came are put where they belong, marked as not yet
 * translated; tags of steps say what they say there. All that is translated stays. Steps and sections are told by the ids of steps.
 * The result is read: what would stand elsewhere than in the source is left out and named, and then the translation goes on to
 * follow the version that it followed.
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
  readonly #anchors: ReadonlyMap<string, string>;
  readonly #differences: Differences;
  readonly #units: Unit[] = [];

  constructor(translation: Sop, source: Sop) {
    this.#own = translation;
    this.#source = source;
    const named = { id: translation.id, lang: translation.lang ?? '', authors: [] };
    this.#fresh = this.#read(translationSkeleton(source, named));
    this.#lines = linesOf(translation);
    this.#freshLines = linesOf(this.#fresh);
    this.#ownSteps = new Map([...stepsOf(translation)].map((step) => [step.id, step]));
    this.#anchors = pairedAnchors(this.#fresh, translation);
    this.#differences = this.#differencesOf(translation);
  }

  done(): UpdatedTranslation {
    // At one place, what stands deeper comes first: answers belong to the step before the one that follows it.
    for (const step of [...stepsOf(this.#fresh)].reverse()) this.#mendStep(step);
    this.#addTexts();
    for (const section of this.#fresh.sections) if (sectionLike(section, this.#own)) this.#addSteps(section.steps);
    this.#addHeadings();
    const units = this.#soundUnits();
    const text = this.#with(units);
    const ids = new Set([...stepsOf(this.#fresh)].map(({ id }) => id));
    const gone = [...this.#ownSteps.keys()].filter((id) => !ids.has(id));
    const left = this.#differencesOf(this.#read(text)).all();
    const isFollowing = left.length === 0 && gone.length === 0;
    return {
      text: isFollowing ? withFrontKeys(text, { 'translation-of': followed(this.#source) }) : text,
      added: units.filter(({ isPart }) => isPart).length,
      gone,
      left,
      isFollowing,
    };
  }

  /** As many of the edits as leave each step and each answer in its place. */
  #soundUnits(): readonly Unit[] {
    const isGood = (units: readonly Unit[]) => isSound(this.#read(this.#with(units)), this.#own, this.#fresh);
    if (isGood(this.#units)) return this.#units;
    let good: Unit[] = [];
    for (const unit of this.#units.slice(0, mostTries)) if (isGood([...good, unit])) good = [...good, unit];
    return good;
  }

  #with(units: readonly Unit[]): string {
    const edits = units.map(({ edit }) => edit);
    return withAnchors(applyEdits(this.#lines.join('\n'), edits), this.#anchors);
  }

  #read(text: string): Sop {
    return inLibrary(readSop(text, this.#own.location), libraryRule(this.#own.stepRule));
  }

  #differencesOf(translation: Sop): Differences {
    const title = (anchor: string) => {
      const at = this.#fresh.headings.findIndex((one) => one.anchor === anchor);
      return (at < 0 ? undefined : this.#source.headings[at]?.title) ?? (anchor === '' ? this.#source.title : anchor);
    };
    return new Differences(this.#fresh, translation, this.#anchors, title);
  }

  /** Adds the steps of a list that are not there: behind the one before them, in front of the next, or below the step around them. */
  #addSteps(steps: readonly Step[], around?: { readonly fresh: Step; readonly own: Step }): void {
    for (const [at, step] of steps.entries()) {
      const own = this.#ownSteps.get(step.id);
      if (own) {
        this.#addSteps(step.steps, { fresh: step, own });
        continue;
      }
      const before = steps.slice(0, at).findLast(({ id }) => this.#ownSteps.has(id));
      const next = steps.slice(at).find(({ id }) => this.#ownSteps.has(id));
      const [above, below] = [before, next].map((one) => one && this.#ownSteps.get(one.id));
      if (before && above) this.#insertBehind(above.range, this.#shifted(step.range, before, above));
      else if (next && below) this.#insertBefore(below.range, this.#shifted(step.range, next, below));
      else if (around) this.#insertBehind(around.own.range, this.#shifted(step.range, around.fresh, around.own));
    }
  }

  /** Adds the sections and replies that are not there, each with its heading, behind the heading before it. */
  #addHeadings(): void {
    const { headings } = this.#fresh;
    // A heading without steps may be one that the translation has, as long as that has some that nothing tells apart.
    const unpaired = this.#own.headings.filter(({ anchor }) => ![...this.#anchors.values()].includes(anchor));
    const isNew = ({ anchor }: Heading) =>
      this.#fresh.replies.some(({ id }) => id === anchor) ||
      this.#fresh.sections.some((one) => one.anchor === anchor && one.steps.length > 0) ||
      unpaired.length === 0;
    for (const [at, heading] of headings.entries()) {
      if (this.#anchors.has(heading.anchor) || !isNew(heading)) continue;
      const text = this.#freshLines.slice(heading.range.start.line, headings[at + 1]?.range.start.line).join('\n');
      const behind = this.#pairedOf(headings.slice(0, at).findLast(({ anchor }) => this.#anchors.has(anchor)));
      const before = this.#pairedOf(headings.slice(at).find(({ anchor }) => this.#anchors.has(anchor)));
      if (!behind && before) {
        this.#insertBefore(before.range, `${text.trimEnd()}\n`);
        continue;
      }
      const following = this.#own.headings.find(({ range }) => behind && range.start.line > behind.range.start.line);
      const end = following ? following.range.start.line - 1 : this.#lines.length - 1;
      this.#insertAt(this.#lastWords(end), `\n${text.trimEnd()}`);
    }
  }

  #pairedOf(heading: Heading | undefined): Heading | undefined {
    const anchor = heading && this.#anchors.get(heading.anchor);
    return anchor === undefined ? undefined : this.#own.headings.find((one) => one.anchor === anchor);
  }

  /** Texts that came to replies that are there. */
  #addTexts(): void {
    for (const reply of this.#fresh.replies) {
      const own = this.#own.replies.find(({ id }) => id === this.#anchors.get(reply.id));
      const last = own?.variants.at(-1);
      if (!own || !last) continue;
      const there = new Set(own.variants.map(variantKey));
      for (const variant of reply.variants)
        if (!there.has(variantKey(variant))) this.#insertBehind(last.range, `\n${this.#linesIn(variant.range)}`);
    }
  }

  /** Answers that came, and the tag. */
  #mendStep(step: Step): void {
    const own = this.#ownSteps.get(step.id);
    if (!own) return;
    const [tag, ownTag] = [tagIn(this.#fresh, step), tagIn(this.#own, own)];
    if (tag && ownTag) {
      const [text, before] = [cut(tag, this.#freshLines), cut(ownTag, this.#lines)];
      if (text !== before) this.#units.push({ edit: { range: ownTag, text }, isPart: false });
    }
    const led = new Set(own.branches.map(keyOf));
    const missing = step.branches.filter((branch) => !led.has(this.#differences.targetOf(branch)));
    // As many answers, to other places: their author knows which one is which.
    if (step.branches.length <= own.branches.length) return;
    for (const branch of missing.slice(0, step.branches.length - own.branches.length))
      this.#insertBehind(own.branches.at(-1)?.range ?? own.textRange, this.#shifted(branch.range, step, own));
  }

  /** Lines of the fresh text, indented as the translation indents what they stand beside or below. */
  #shifted(range: Range, { range: fresh }: Step, { range: own }: Step): string {
    const text = this.#linesIn(range);
    const indent = (line = '') => /^ */.exec(line)?.[0].length ?? 0;
    const by = indent(this.#lines[own.start.line]) - indent(this.#freshLines[fresh.start.line]);
    if (by > 0) return text.replace(/^(?=.)/gm, ' '.repeat(by));
    return by === 0 ? text : text.replace(new RegExp(`^ {0,${-by}}`, 'gm'), '');
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
    this.#units.push({ edit: { range: { start: place, end: place }, text: `${text}\n` }, isPart: true });
  }

  #insertAt(line: number, text: string): void {
    const place = { line, character: (this.#lines[line] ?? '').length };
    this.#units.push({ edit: { range: { start: place, end: place }, text: `\n${text}` }, isPart: true });
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

/** Where the tag of a step stands. */
function tagIn(sop: Sop, { id }: Step): Range | undefined {
  const step = [...marksOfKind(syntaxOf(sop).body, 'step')].find((mark) => mark.id === id);
  return step?.marks.find(({ kind }) => kind === 'step-tag')?.range;
}

function cut({ start, end }: Range, lines: readonly string[]): string {
  return start.line === end.line ? (lines[start.line] ?? '').slice(start.character, end.character) : '';
}
