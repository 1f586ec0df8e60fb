import GithubSlugger from 'github-slugger';
import { intoSteps } from '../../authoring/into-steps/into-steps';
import { locateFrontMatter } from '../../sop/locate-front-matter';
import { plainText } from '../../sop/inline';
import { readMarkdown } from '../../sop/markdown/block-reader';
import { stepsOf } from '../../sop/model';
import { readSop } from '../../sop/read';
import { onOneLine } from '../../text/white-space';
import { frontMatterBounds } from '../../yaml/bounds';
import { readYaml } from '../../yaml/document';
import { scalarText } from '../../yaml/nodes';
import { constraintAt } from './constraint';
import { Fences } from './fences';
import { importedParameters } from './imported-parameters';
import type { ImportedVariable } from './imported-parameters';
import { isOurs } from './mark';
import { acquisitions, constraints, firstSection, headings, rules, usedWhen } from './wording';

/** A procedure for assistants, as the body of an SOP with what its front matter is to say. */
export interface ImportedProcedure {
  readonly title: string;
  readonly body: string;
  readonly triggers: readonly string[];
  /** What `library.yml` is to know. */
  readonly variables: readonly ImportedVariable[];
  readonly steps: number;
  /** Keys of its front matter that an SOP has no place for. */
  readonly leftOut: readonly string[];
}

/**
 * Reads an agent SOP (`*.sop.md`) or a skill (`SKILL.md`) as an SOP: what must be done becomes a protocol step, what should be a
 * required, what may be an optional one, what must not be done a warning, and parameters become variables. All other words stay where
 * they stand. Without any of these words, its lists become steps as those of any text do.
 * @param text at most as large as an SOP may be.
 * @param name what it is called where it does not say so itself.
 * @throws RangeError when it is nested too deeply.
 */
export function importProcedure(text: string, name: string): ImportedProcedure {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { keys, body } = withoutFront(isOurs(plain) ? plain.slice(0, plain.trimEnd().lastIndexOf('\n') + 1) : plain);
  const reader = new Reader(body.split('\n'));
  const made = reader.read();
  const { parameters, lines } = importedParameters(made.lines);
  const linked = withAnchors(lines, made.anchors)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const description = keys.get('description') ?? '';
  const hasSummary = /^[^#\s>`|*+-]/.test(linked);
  const whole = `${hasSummary || description === '' ? '' : `${onOneLine(description)}\n\n`}${linked}\n`;
  const counted = stepsIn(whole);
  const turned = counted > 0 ? { text: whole, steps: counted } : intoSteps(whole);
  return {
    title: made.title ?? keys.get('name') ?? name,
    body: turned.text,
    triggers: made.triggers,
    variables: parameters,
    steps: turned.steps,
    leftOut: [...keys.keys()].filter((key) => key !== 'name' && key !== 'description'),
  };
}

function stepsIn(text: string): number {
  return [...stepsOf(readSop(text, { uri: '', root: '', path: '' }))].length;
}

function withoutFront(text: string): { keys: ReadonlyMap<string, string>; body: string } {
  const lines = text.split('\n');
  const { state, yaml, bodyLine } = locateFrontMatter(lines);
  if (state !== 'found') return { keys: new Map(), body: text };
  const contents = readYaml(yaml, frontMatterBounds).document?.contents;
  const items = contents && 'items' in contents ? contents.items : [];
  const keys = new Map<string, string>();
  for (const item of items) {
    if (!item || typeof item !== 'object' || !('key' in item)) continue;
    keys.set(scalarText(item.key) ?? '', ('value' in item ? scalarText(item.value) : undefined) ?? '');
  }
  return { keys, body: lines.slice(bodyLine).join('\n') };
}

class Reader {
  readonly #lines: readonly string[];
  readonly #out: string[] = [];
  readonly #triggers: string[] = [];
  /** Anchors of its headings, and what they are in the SOP. */
  readonly #anchors = new Map<string, string>();
  readonly #theirs = new GithubSlugger();
  readonly #own = new GithubSlugger();
  #title: string | undefined;
  /** The second-level heading that it is below. */
  #section = '';
  readonly #fences = new Fences();

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  read() {
    for (let at = 0; at < this.#lines.length;) at += this.#take(at);
    return { title: this.#title, lines: this.#out, triggers: this.#triggers, anchors: this.#anchors };
  }

  /** @returns how many lines were taken. */
  #take(at: number): number {
    const line = this.#lines[at] ?? '';
    if (this.#fences.take(line)) return this.#keep(line);
    const [, marks, words] = /^(#{1,6})\s(.*)$/.exec(line) ?? [];
    if (marks !== undefined && words !== undefined) return this.#heading(marks.length, withoutClosing(words), at);
    if (line.trim() === constraints) return 1;
    const own = Object.values(acquisitions).find((lines) => this.#standsAt(at, lines));
    if (own) return own.length;
    if (line.trim() === usedWhen && this.#section === headings.overview) return 1 + this.#readTriggers(at + 1);
    const found = constraintAt(this.#lines, at);
    if (!found) return this.#keep(line);
    const { indent, words: said, lines } = found;
    if (found.kind === 'step') {
      this.#out.push(`${indent}- [ ] ${said}${found.tag === '' ? '' : ` \`${found.tag}\``}`);
      return lines;
    }
    this.#out.push('', `${indent}> [!${found.kind.toUpperCase()}]`, `${indent}> ${said}`, '');
    return lines + this.#dedented(at + lines, indent);
  }

  /** Whether lines of our own stand there. */
  #standsAt(at: number, lines: readonly string[]): boolean {
    return lines.every((line, index) => this.#lines[at + index] === line);
  }

  #keep(line: string): number {
    this.#out.push(line);
    return 1;
  }

  #heading(level: number, words: string, at: number): number {
    const anchor = this.#theirs.slug(plainWords(words));
    if (level === 1 && this.#title === undefined) {
      this.#title = plainWords(words);
      return 1;
    }
    if (level <= 2) this.#section = words;
    if (level === 2 && words === headings.rules && this.#standsAt(at + 2, rules)) return 2 + rules.length;
    if (level === 2 && (words === headings.overview || words === headings.steps)) return 1;
    const isStep = level === 3 && this.#section === headings.steps;
    const title = isStep ? words.replace(/^(?:Step\s+)?\d{1,4}\s*[.):]\s+/i, '') : words;
    // What stands before the first heading of an SOP has none.
    const isFirst = isStep && title === firstSection && this.#anchors.size === 0;
    this.#anchors.set(anchor, this.#own.slug(plainWords(title)));
    this.#out.push(...(isFirst ? [] : [`${'#'.repeat(isStep ? 2 : level)} ${title}`]));
    return 1;
  }

  #readTriggers(from: number): number {
    let at = from;
    while (at < this.#lines.length && /^\s*$|^- /.test(this.#lines[at] ?? '')) {
      const words = (this.#lines[at] ?? '').slice(2);
      if (words !== '') this.#triggers.push(plainWords(words));
      at++;
    }
    return at - from;
  }

  /** What stands in a point that became a warning stands beside it. */
  #dedented(from: number, indent: string): number {
    let at = from;
    const [inner = ''] = /^\s*/.exec(this.#lines[from] ?? '') ?? [];
    if (inner.length <= indent.length) return 0;
    const rest: string[] = [];
    for (; at < this.#lines.length && (this.#lines[at] ?? '').startsWith(inner); at++)
      rest.push(indent + (this.#lines[at] ?? '').slice(inner.length));
    const nested = new Reader(rest).read();
    this.#out.push(...nested.lines);
    return at - from;
  }
}

/** Links to headings lead to what these are called now. */
function withAnchors(lines: readonly string[], anchors: ReadonlyMap<string, string>): string[] {
  return lines.map((line) =>
    line.includes('](#')
      ? line.replace(/\]\(#([^()\s]+)\)/g, (_, anchor: string) => `](#${anchors.get(anchor) ?? anchor})`)
      : line,
  );
}

/** The words of a heading without the signs that may close it. */
function withoutClosing(words: string): string {
  const trimmed = words.trim();
  const open = trimmed.replace(/(?<!#)#+$/, '');
  return open === '' || /\s$/.test(open) ? open.trimEnd() : trimmed;
}

/** Words without marks, as a title has them. */
function plainWords(markdown: string): string {
  // Most have none.
  if (!/[\\`*_[\]<>&~!]/.test(markdown)) return onOneLine(markdown);
  const [block] = readMarkdown([`# ${markdown}`], 0, true);
  return block?.kind === 'heading' ? onOneLine(plainText(block.words.parts)) : markdown;
}
