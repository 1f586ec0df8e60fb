import { baseLanguage } from '../reply/choose';
import { slug } from 'github-slugger';
import { stepsOf } from '../sop/model';
import type { Branch, Sop } from '../sop/model';
import { readMarkdown } from '../sop/markdown/block-reader';
import type { Block, ListItem } from '../sop/markdown/blocks';
import { locateFrontMatter } from '../sop/locate-front-matter';
import { stepParts } from '../sop/item-parts';
import { libraryRule } from '../sop/parsed-text';
import { inLibrary, readSop } from '../sop/read';
import { applyEdits } from '../text/edit';
import type { TextEdit } from '../text/edit';
import { hasNewProblem } from './new-problem';
import { capital, decisionIn, decisionOfLines } from './decision';
import type { Decision } from './decision';

/** How long the heading of a new section may be. */
const mostTitle = 48;
/** What follows a question that parts the ways, by language. */
const afterwards: Readonly<Record<string, string>> = { es: 'Después', ca: 'Després', en: 'Afterwards' };
const goTo = /^(?:go to|see|follow|ve a|ir a|sigue|ver|vés a|ves a|segueix|veure)\s+/i;
const link = /^\[((?:[^[\]\\]|\\.)*)\]\(([^()\s]*)\)$/;

/** What stands at a place and decides something. */
interface Found {
  readonly decision: Decision;
  /** Its lines, the last one included. */
  readonly first: number;
  readonly last: number;
  /** The tag that the step has. */
  readonly tag: string;
}

/** A section to be written, and the anchor that it will have. */
interface Branching {
  readonly lines: readonly string[];
  readonly target: string;
  readonly title: string;
}

/**
 * Makes a question of a step, an item or a paragraph that says what to do in which case: answers in place of its words, and a section
 * for what is done after each. What follows in its section comes in a section of its own, so that it is still done afterwards.
 * @returns undefined where nothing is decided, or where a box would change what the steps of the SOP are.
 */
export function intoQuestion(sop: Sop, line: number): TextEdit[] | undefined {
  const asked = questionAt(sop, line);
  return asked && isSound(sop, asked) ? asked.edits : undefined;
}

/** What is to be written, and the line of the step that becomes a question. */
interface Asked {
  readonly edits: TextEdit[];
  readonly line: number;
  readonly answers: number;
}

/** Whether all other steps are what they were and known as they were, the question has its answers, and nothing new is wrong. */
function isSound(sop: Sop, { edits, line, answers }: Asked): boolean {
  const text = applyEdits(sop.text.replace(/^\uFEFF/, ''), edits);
  const after = inLibrary(readSop(text, sop.location), libraryRule(sop.stepRule));
  const known = new Map([...stepsOf(after)].map((step) => [step.id, step]));
  const question = [...known.values()].find(({ range }) => range.start.line === line);
  const anchors = new Set(after.headings.map(({ anchor }) => anchor));
  const isThere = ({ target }: Branch) =>
    target !== undefined && (target.kind !== 'section' || anchors.has(target.anchor));
  return (
    question?.branches.length === answers &&
    question.branches.every(isThere) &&
    [...stepsOf(sop)].every(
      ({ id, text: words, range }) => range.start.line === line || known.get(id)?.text === words,
    ) &&
    !hasNewProblem(sop, after)
  );
}

function questionAt(sop: Sop, line: number): Asked | undefined {
  const lines = sop.text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const steps = [...stepsOf(sop)];
  if (sop.stepRule !== 'own' && steps.length > 0) return undefined;
  const found = foundAt(blocksOf(lines), line, sop.lang, lines);
  if (!found) return undefined;
  const { decision, first, last, tag } = found;
  const heading = sop.headings.findLast(({ range }) => range.start.line < first);
  const level = Math.max(2, heading?.level ?? 2);
  const end = sop.headings.find((one) => one.range.start.line > first)?.range.start.line ?? lines.length;
  const sectionEnd =
    sop.headings.find((one) => one.range.start.line > first && one.level <= level)?.range.start.line ?? lines.length;
  const taken = new Set(sop.headings.flatMap(({ anchor, also = [] }) => [anchor, ...also]));
  const others = steps.filter(({ range }) => range.start.line !== first);
  const ids = new Set((tag === '' ? others : steps).map((step) => step.id));
  const id = tag === '' ? ` \`#${freeId(questionId(decision.question), ids)}\`` : ` ${tag}`;
  const branches = decision.answers.map(({ action }) => branching(action, level, taken, ids));
  // What would be a link or a tag within the words of a link.
  if (branches.some(({ title }) => /[[\]<>`]/.test(title))) return undefined;
  const question = [
    `- [ ] ${decision.question}${id}`,
    ...decision.answers.map(({ answer }, at) => `  - ${answer} → [${branches[at]?.title}](${branches[at]?.target})`),
  ];
  const sections = branches.flatMap(({ lines: own }) => own);
  const own: TextEdit = {
    range: { start: { line: first, character: 0 }, end: { line: last, character: (lines[last] ?? '').length } },
    text: question.join('\n'),
  };
  const asked = (...edits: TextEdit[]) => ({ edits, line: first, answers: decision.answers.length });
  if (sections.length === 0) return asked(own);
  const isFollowed = steps.some(({ range }) => range.start.line > last && range.start.line < sectionEnd);
  if (isFollowed) {
    const title = freeTitle(afterwards[baseLanguage(sop.lang ?? 'en')] ?? 'Afterwards', taken);
    const rest = ['', ...sections, `${'#'.repeat(level)} ${title}`, ''];
    const next = lines[last + 1]?.trim() === '' ? [] : [''];
    return asked({ ...own, text: [...question, ...rest.slice(0, -1), ...next].join('\n') });
  }
  // What else the section says stays with it.
  const at = lastWords(lines, Math.max(last, end - 1));
  const inserted = ['', ...sections.slice(0, -1)];
  if (at <= last) return asked({ ...own, text: [...question, ...inserted].join('\n') });
  const place = { line: at, character: (lines[at] ?? '').length };
  return asked(own, { range: { start: place, end: place }, text: `\n${inserted.join('\n')}` });
}

/** A section for what is done, or the place that its words lead to already. */
function branching(action: string, level: number, taken: Set<string>, ids: Set<string>): Branching {
  const [, words, address] = link.exec(action.replace(goTo, '')) ?? [];
  if (words !== undefined && address !== undefined) return { lines: [], target: address, title: words };
  const title = freeTitle(titleOf(action), taken);
  const step = capital(action);
  return {
    title,
    target: `#${slug(title)}`,
    lines: [`${'#'.repeat(level)} ${title}`, '', `- [ ] ${step} \`#${freeId(slug(title) || 'step', ids)}\``, ''],
  };
}

/** The beginning of what is done, as a heading. */
function titleOf(action: string): string {
  const plain = action
    .replace(/\[((?:[^[\]\\]|\\.)*)\]\([^()\s]*\)/g, '$1')
    .replace(/[`*_]/g, '')
    .trim();
  const [part = plain] = plain.split(/[,;.:(]\s/);
  if (part.length <= mostTitle) return capital(part);
  const cut = part.slice(0, mostTitle);
  return capital(cut.slice(0, Math.max(1, cut.lastIndexOf(' '))));
}

function freeTitle(title: string, taken: Set<string>): string {
  let free = title;
  for (let number = 2; taken.has(slug(free)); number++) free = `${title} ${number}`;
  taken.add(slug(free));
  return free;
}

function questionId(question: string): string {
  return slug(question).split('-').filter(Boolean).slice(0, 4).join('-') || 'question';
}

/** An id that no step has; none gets it from then on. */
function freeId(words: string, taken: Set<string>): string {
  let free = words;
  for (let number = 2; taken.has(free); number++) free = `${words}-${number}`;
  taken.add(free);
  return free;
}

function blocksOf(lines: readonly string[]): Block[] {
  return readMarkdown(lines, locateFrontMatter(lines).bodyLine, true);
}

function foundAt(
  blocks: readonly Block[],
  line: number,
  lang: string | undefined,
  lines: readonly string[],
): Found | undefined {
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'list') {
      const item = block.items.find(({ range }) => range.start.line <= line && line <= range.end.line);
      if (item) return ofItem(item, block.isOrdered, lang, lines);
    } else if (at > 0 && block.kind === 'paragraph' && block.range.start.line <= line && line <= block.range.end.line) {
      const decision = decisionIn(block.words.source.text, lang);
      return decision && { decision, first: block.range.start.line, last: block.range.end.line, tag: '' };
    }
  }
  return undefined;
}

function ofItem(
  { blocks: [words, below, ...others], box, range }: ListItem,
  isOrdered: boolean,
  lang: string | undefined,
  lines: readonly string[],
): Found | undefined {
  // Only what stands at the margin, and has no number that others go by.
  if (words?.kind !== 'paragraph' || range.start.character > 0 || (isOrdered && !box) || others.length > 0)
    return undefined;
  const parts = stepParts(words.words);
  const { source, tag } = parts;
  const own = source.text.slice(0, tag ? tag.span.start : undefined).trim();
  const place = {
    first: range.start.line,
    last: lastWords(lines, range.end.line),
    tag: tag ? source.text.slice(tag.span.start, tag.span.end) : '',
  };
  if (!below) {
    const decision = decisionIn(own, lang);
    return decision && { ...place, decision };
  }
  if (below.kind !== 'list') return undefined;
  const said = below.items.map(({ blocks, box }) =>
    blocks.length === 1 && blocks[0]?.kind === 'paragraph' && !box && !stepParts(blocks[0].words).tag
      ? blocks[0].words.source.text
      : '→',
  );
  const decision = decisionOfLines(own, said);
  return decision && { ...place, decision };
}

function lastWords(lines: readonly string[], from: number): number {
  let line = Math.min(from, lines.length - 1);
  while (line > 0 && (lines[line] ?? '').trim() === '') line--;
  return line;
}
