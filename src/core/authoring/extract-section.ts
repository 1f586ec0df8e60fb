import { baseLanguage } from '../reply/choose';
import type { Library } from '../library/library';
import { names } from '../library/names';
import { folderOf, linkPath, resolvePath } from '../library/path';
import { toWrite } from '../placeholder/to-write';
import { locateFrontMatter } from '../sop/locate-front-matter';
import { allSteps, stepsOf } from '../sop/model';
import type { Heading, LinkTarget, Sop } from '../sop/model';
import { readSop } from '../sop/read';
import { syntaxOf } from '../sop/syntax';
import { marksOfKind } from '../sop/syntax/mark';
import type { MarkOf } from '../sop/syntax/mark';
import type { TextEdit } from '../text/edit';
import { applyEdits } from '../text/edit';
import type { Position, Range } from '../text/position';
import { footnotesFor } from './footnotes';
import type { Footnotes } from './footnotes';
import { withFrontKeys } from './front-keys';
import { lineAbout } from './line-about';
import { hasNewProblem } from './new-problem';

/** A section as an SOP of its own: a new file, and what is mended in those that were there. */
export interface Extraction {
  /** Where the new file goes in its library. */
  readonly path: string;
  readonly text: string;
  /** By the address of the file. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
}

/** Lines of a file, the last one not included. */
type Lines = readonly [from: number, to: number];

interface Words {
  readonly summary: string;
  readonly follow: string;
}

const words: Readonly<Record<string, Words>> = {
  es: { summary: 'explica en una frase qué consigue este procedimiento.', follow: 'Sigue' },
  ca: { summary: 'explica en una frase què aconsegueix aquest procediment.', follow: 'Segueix' },
  en: { summary: 'say in one sentence what this procedure achieves.', follow: 'Follow' },
};

/** Of what a new SOP says nothing: it is neither approved nor known to customers yet. */
const notTaken = {
  approvers: undefined,
  effective: undefined,
  'last-reviewed': undefined,
  'translation-of': undefined,
  'read-questions': undefined,
  aliases: undefined,
  triggers: undefined,
  answers: undefined,
  related: undefined,
  'replaced-by': undefined,
  'follow-up': undefined,
  'external-ids': undefined,
};

/** The section that may become an SOP of its own: the heading on a line, where there are steps below it and others outside. */
export function extractableAt(sop: Sop, line: number): Heading | undefined {
  const heading = sop.headings.find(({ range }) => range.start.line <= line && line <= range.end.line);
  if (!heading || heading.anchor === '') return undefined;
  const lines = linesBelow(heading, sop, linesOf(sop));
  const [inside, outside] = [0, 0].map((_, at) =>
    [...stepsOf(sop)].some(({ range }) => isIn(range.start, lines) === (at === 0)),
  );
  return inside && outside ? heading : undefined;
}

/** The innermost section that a line stands in and that may become an SOP of its own. */
export function extractableAround(sop: Sop, line: number): Heading | undefined {
  const lines = linesOf(sop);
  const around = sop.headings.filter((heading) => isIn({ line, character: 0 }, linesBelow(heading, sop, lines)));
  return around.findLast(({ range }) => extractableAt(sop, range.start.line) !== undefined);
}

/**
 * Takes a section out of an SOP, with its steps and the replies that only they use; a reply that others use too is copied, as a step
 * without its reply would be another step. Answers that led to the section lead to the new file; where none did, a step in its
 * place does. Links are mended in both directions, in all files of the library.
 * @param id of the new SOP, which is also its file's name.
 * @returns undefined where that cannot be done without losing something, as where two headings have one name.
 */
export function extractSection(sop: Sop, heading: Heading, id: string, library: Library): Extraction | undefined {
  return new Extractor(sop, heading, id, library).done();
}

class Extractor {
  readonly #sop: Sop;
  readonly #heading: Heading;
  readonly #library: Library;
  readonly #path: string;
  readonly #id: string;
  readonly #lines: readonly string[];
  /** What goes: the section, and replies of it alone. */
  readonly #moved: readonly Lines[];
  /** Replies that stay, and go as well. */
  readonly #copied: readonly Lines[];
  /** Footnotes that what goes names, and that stand elsewhere. */
  readonly #footnotes: Footnotes;
  readonly #isConditional: boolean;

  constructor(sop: Sop, heading: Heading, id: string, library: Library) {
    this.#sop = sop;
    this.#heading = heading;
    this.#library = library;
    this.#id = id;
    const folder = folderOf(sop.location.path);
    this.#path = folder === '' ? `${id}.md` : `${folder}/${id}.md`;
    this.#lines = linesOf(sop);
    const section = linesBelow(heading, sop, this.#lines);
    const replies = this.#repliesOf(section);
    this.#moved = [section, ...replies.filter(({ isShared }) => !isShared).map(({ lines }) => lines)];
    this.#copied = replies.filter(({ isShared }) => isShared).map(({ lines }) => lines);
    this.#footnotes = footnotesFor(this.#lines, this.#moved, this.#copied);
    this.#isConditional = [...stepsOf(sop)].some(
      ({ range, branches }) =>
        !isIn(range.start, section) && branches.some(({ target }) => target?.kind === 'section' && this.#isOwn(target)),
    );
  }

  done(): Extraction | undefined {
    const { uri } = this.#sop.location;
    const anchors = this.#goneAnchors();
    if (this.#splitsReferences() || this.#footnotes.isSplit) return undefined;
    const own = [...this.#cuts(), ...this.#mended(this.#sop, anchors)];
    const text = this.#newText(anchors);
    if (!this.#isSound(own, text, anchors)) return undefined;
    const edits = new Map<string, readonly TextEdit[]>([[uri, own]]);
    const { root, path } = this.#sop.location;
    for (const other of this.#library.mentioning(names.path(root, path))) {
      if (other.location.uri === uri) continue;
      const mended = this.#mended(other, anchors);
      if (mended.length > 0) edits.set(other.location.uri, mended);
    }
    return { path: this.#path, text, edits };
  }

  /** Whether a target is the heading that is taken out. */
  #isOwn({ anchor }: { readonly anchor: string | undefined }): boolean {
    return anchor === this.#heading.anchor || (anchor !== undefined && this.#heading.also?.includes(anchor) === true);
  }

  /** The replies that the steps of a section have, but stand elsewhere. */
  #repliesOf(section: Lines): { readonly lines: Lines; readonly isShared: boolean }[] {
    const { replies, headings, sections } = this.#sop;
    const steps = sections.flatMap((one) => [...allSteps(one.steps)]);
    const used = new Set(steps.filter(({ range }) => isIn(range.start, section)).flatMap((step) => step.replies));
    return replies.flatMap((reply) => {
      const own = headings.find(({ anchor }) => anchor === reply.id);
      if (!used.has(reply.id) || !own || isIn(own.range.start, section)) return [];
      const lines = linesBelow(own, this.#sop, this.#lines);
      const isShared = [...marksOfKind(syntaxOf(this.#sop).body, 'link')].some(
        ({ target, range }) =>
          target.kind === 'section' &&
          target.anchor === reply.id &&
          !isIn(range.start, section) &&
          !isIn(range.start, lines),
      );
      return [{ lines, isShared }];
    });
  }

  /** The anchors that are in the new file alone. */
  #goneAnchors(): ReadonlySet<string> {
    return new Set(
      this.#sop.headings
        .filter(({ range }) => this.#moved.some((lines) => isIn(range.start, lines)))
        .flatMap(({ anchor, also = [] }) => [anchor, ...also]),
    );
  }

  /** Whether links would be apart from what says where they lead: what a name in brackets stands for is said once in a file. */
  #splitsReferences(): boolean {
    const { body } = syntaxOf(this.#sop);
    const places = new Map([...marksOfKind(body, 'definition')].map(({ reference, range }) => [reference, range]));
    const isGone = ({ start }: Range) => this.#moved.some((lines) => isIn(start, lines));
    return [...marksOfKind(body, 'link')].some(({ reference, range }) => {
      const at = reference === undefined ? undefined : places.get(reference);
      return at !== undefined && isGone(at) !== isGone(range);
    });
  }

  /**
   * Whether all headings and steps are still there, by the names that cases and links know. They are not where two have one name, which
   * a number tells apart in one file.
   */
  #isSound(edits: readonly TextEdit[], text: string, gone: ReadonlySet<string>): boolean {
    const { location } = this.#sop;
    const left = readSop(applyEdits(this.#lines.join('\n'), edits), location);
    const taken = readSop(text, { ...location, path: this.#path });
    const anchorsOf = ({ headings }: Sop) => new Set(headings.flatMap(({ anchor, also = [] }) => [anchor, ...also]));
    const [there, here] = [anchorsOf(taken), anchorsOf(left)];
    const isIsolated = this.#sop.headings.every(({ anchor, also = [], range }) => {
      const isEmptied = !gone.has(anchor) && !here.has(anchor) && this.#isEmptied(range);
      return isEmptied || [anchor, ...also].every((one) => (gone.has(anchor) ? there : here).has(one));
    });
    const [section] = this.#moved;
    const wordsOf = (sop: Sop) => new Map([...stepsOf(sop)].map(({ id, text: words }) => [id, words]));
    const [stay, go] = [wordsOf(left), wordsOf(taken)];
    const isKept = [...stepsOf(this.#sop)].every(
      ({ id, text: words, range }) => (section && isIn(range.start, section) ? go : stay).get(id) === words,
    );
    return isIsolated && isKept && !hasNewProblem(this.#sop, left) && !hasNewProblem(this.#sop, taken);
  }

  #isEmptied({ start }: Range): boolean {
    return this.#withEmptied().some((lines) => isIn(start, lines));
  }

  /** Takes the lines out; where no answer leads to the section, a step in its place does. */
  #cuts(): TextEdit[] {
    return this.#withEmptied().map(([from, to]): TextEdit => {
      const isLast = to >= this.#lines.length;
      if (this.#moved[0]?.[0] !== from || this.#isConditional)
        return { range: rangeOf(from, to, this.#lines), text: isLast ? '\n' : '' };
      const first = this.#heading.range.end.line + 1;
      const { follow } = wordsFor(this.#sop.lang);
      const title = this.#heading.title.replace(/[[\]]/g, '\\$&');
      const link = `[${title}](${this.#address(this.#sop, undefined)})`;
      const step = `- [ ] ${follow} ${link} \`#${this.#followId()}\``;
      const range = rangeOf(first, to, this.#lines);
      return { range, text: isLast ? `\n\n${step}\n` : `\n${step}\n\n` };
    });
  }

  /** An id that no step has: cases would take the new step for that one. */
  #followId(): string {
    const taken = new Set([...stepsOf(this.#sop)].map(({ id }) => id));
    const id = anchorId(this.#heading.anchor);
    let free = id;
    for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
    return free;
  }

  /** What goes, and the heading above replies of which none is left. */
  #withEmptied(): readonly Lines[] {
    const [section, ...replies] = this.#moved;
    if (!section || replies.length === 0) return this.#moved;
    const isGone = (line: number) => this.#moved.some(([from, to]) => from <= line && line < to);
    const emptied = this.#sop.headings.flatMap((heading): Lines[] => {
      const lines = linesBelow(heading, this.#sop, this.#lines);
      const holds = replies.filter(([from]) => lines[0] < from && from < lines[1]);
      if (holds.length === 0) return [];
      for (let line = heading.range.end.line + 1; line < lines[1]; line++)
        if (!isGone(line) && (this.#lines[line] ?? '').trim() !== '') return [];
      return [lines];
    });
    const outer = [section, ...emptied, ...replies];
    return outer.filter(
      (one, at) =>
        !outer.some((other, place) => place !== at && isWithin(one, other) && (place < at || !isWithin(other, one))),
    );
  }

  /** Mends the links of a file that led to what is gone. */
  #mended(sop: Sop, gone: ReadonlySet<string>): TextEdit[] {
    const isSource = sop.location.uri === this.#sop.location.uri;
    return targetsIn(sop).flatMap(({ target, range }) => {
      if (isSource && this.#moved.some((lines) => isIn(range.start, lines))) return [];
      const anchor = this.#anchorInSource(sop, target);
      if (anchor === undefined || !gone.has(anchor)) return [];
      const isOwn = this.#isOwn({ anchor });
      // The heading is still there, and says where to go on.
      if (isOwn && !this.#isConditional) return [];
      return [{ range, text: this.#address(sop, isOwn ? undefined : anchor) }];
    });
  }

  /** The anchor that a link names in the SOP that the section is taken out of; undefined for a link that leads elsewhere. */
  #anchorInSource({ location }: Sop, target: LinkTarget): string | undefined {
    if (target.kind === 'external') return undefined;
    const path = target.kind === 'section' ? location.path : resolvePath(location.path, target.path);
    return location.root === this.#sop.location.root && path === this.#sop.location.path ? target.anchor : undefined;
  }

  /** How a link in a file names the new one, or a heading in it. */
  #address({ location }: Sop, anchor: string | undefined): string {
    return encodeURI(linkPath(location.path, this.#path)) + (anchor === undefined ? '' : `#${anchor}`);
  }

  #newText(gone: ReadonlySet<string>): string {
    const { lang, location } = this.#sop;
    const { summary } = wordsFor(lang);
    const copied = new Set(
      this.#sop.headings
        .filter(({ range }) => this.#copied.some((lines) => isIn(range.start, lines)))
        .map(({ anchor }) => anchor),
    );
    // What stays is in the other file from here.
    const back = targetsIn(this.#sop).flatMap(({ target, range }): TextEdit[] => {
      const anchor = this.#anchorInSource(this.#sop, target);
      // What goes along is beside it, however it was named.
      if (target.kind === 'file' && anchor !== undefined && (gone.has(anchor) || copied.has(anchor)))
        return [{ range, text: `#${anchor}` }];
      if (target.kind !== 'section' || gone.has(target.anchor) || copied.has(target.anchor)) return [];
      return [
        { range: { start: range.start, end: range.start }, text: encodeURI(linkPath(this.#path, location.path)) },
      ];
    });
    const lines = applyEdits(this.#lines.join('\n'), back).split('\n');
    const cut = ([from, to]: Lines) => lines.slice(from, to).join('\n').trim();
    const [section, ...replies] = this.#moved;
    const texts = [...replies, ...this.#copied].sort(([a], [b]) => a - b);
    const above = texts[0] && this.#headingAbove(texts[0]);
    const body = [
      toWrite(summary, lang),
      section ? cut(section) : '',
      ...(above && texts.length > 0 ? [cut([above.range.start.line, above.range.end.line + 1])] : []),
      ...texts.map(cut),
      ...this.#footnotes.copied.map(cut),
    ].join('\n\n');
    return withFrontKeys(`${['---', ...this.#frontLines(), '---'].join('\n')}\n\n${body}\n`, {
      ...notTaken,
      id: this.#id,
      title: JSON.stringify(this.#heading.title),
      status: 'draft',
      version: '0.1.0',
    });
  }

  /** The front matter without what marks its beginning and end. */
  #frontLines(): readonly string[] {
    const { state, firstLine, bodyLine } = locateFrontMatter(this.#lines);
    return this.#lines.slice(firstLine, state === 'found' ? bodyLine - 1 : bodyLine);
  }

  /** The heading that replies stand below, besides their own. */
  #headingAbove([line]: Lines): Heading | undefined {
    const { headings } = this.#sop;
    const at = headings.findIndex(({ range }) => range.start.line >= line);
    const level = headings[at]?.level ?? 0;
    return headings.slice(0, at).findLast((one) => one.level < level && one.level > 1);
  }
}

function wordsFor(lang: string | undefined): Words {
  const base = baseLanguage(lang ?? 'en');
  return (Object.hasOwn(words, base) ? words[base] : undefined) ?? (words['en'] as Words);
}

/** A section, with the anchors and comments above its heading and without those above the next one. */
function linesBelow({ level, range }: Heading, { headings }: Pick<Sop, 'headings'>, lines: readonly string[]): Lines {
  const next = headings.find((one) => one.range.start.line > range.start.line && one.level <= level);
  const below = next === undefined ? lines.length : lineAbout(next.range.start.line, lines);
  return [lineAbout(range.start.line, lines), below];
}

function linesOf({ text }: Pick<Sop, 'text'>): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

function isIn({ line }: Position, [from, to]: Lines): boolean {
  return from <= line && line < to;
}

function isWithin(inner: Lines, outer: Lines): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** Whole lines; at the end of the file, those from the last words before them on. */
function rangeOf(from: number, to: number, lines: readonly string[]): Range {
  if (to < lines.length) return { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
  let last = from - 1;
  while (last > 0 && (lines[last] ?? '').trim() === '') last--;
  const end = { line: lines.length - 1, character: (lines.at(-1) ?? '').length };
  return { start: { line: Math.max(0, last), character: (lines[last] ?? '').length }, end };
}

/** Where links and definitions of an SOP say where they lead. */
function targetsIn(sop: Sop): MarkOf<'target'>[] {
  return [...marksOfKind(syntaxOf(sop).body, 'target')];
}

/** An id for a step made of an anchor. */
function anchorId(anchor: string): string {
  return anchor.replace(/^[^\p{L}\p{N}]+/u, '') || 'follow';
}
