import { frontMatterKeys } from './front-matter-keys';

export interface FrontMatterBlock {
  /** The YAML between the fences. */
  readonly yaml: string;
  /** The line that it begins on, with its fence. */
  readonly startLine: number;
  /** The line that the YAML begins on. */
  readonly firstLine: number;
  /** The line that the Markdown after it begins on. */
  readonly bodyLine: number;
  /** Front matter that is never closed is read as far as its keys go. */
  readonly state: 'found' | 'missing' | 'unclosed';
  /** Whether it is not at the beginning, or not between two lines `---`. */
  readonly isMisplaced?: boolean;
}

/** How many lines may stand before front matter that is not at the beginning. */
const mostBefore = 50;
/** A line that was meant to be `---`: word processors make dashes of it, and leave signs that nobody sees. */
const nearFence = /^[\s\u200B\u2060]*(?:-{3,}|[—–][—–-]*)\s*$/;
const keyLine = /^["']?[\p{L}_][\p{L}\p{N}_.-]*["']?[ \t]*[:：](?:\s|$)/u;
/** A line that says that this is Markdown: a task, or words without a key. */
const markdownLine = /^(?:[-*+] \[[ xX]\]|[\p{L}\p{N}*_>|¿¡“«!])/u;
/** A property with its value, as people write it; its name may be bold. */
const property = /^(?:\*\*|__)?(\p{L}[\p{L} -]{0,30}?)(?:\*\*|__)?\s?:(?:\*\*|__)?\s/u;
/** What is found where there is none. */
export const missing: FrontMatterBlock = { yaml: '', startLine: 0, firstLine: 0, bodyLine: 0, state: 'missing' };

/**
 * Finds the front matter: the lines between a first line `---` and the next line `---` or `...`. It is found as well
 * where only blank lines and comments stand before it, or where its first and last line are nearly so, or the first is
 * not there, as long as keys begin right below.
 */
export function locateFrontMatter(lines: readonly string[]): FrontMatterBlock {
  if (!isFence(lines[0] ?? '')) return locateElsewhere(lines);
  const end = lines.findIndex((_, index) => index > 0 && isEnd(lines, index));
  if (isRule(lines, end < 0 ? lines.length : end)) return missing;
  if (end > 0 && !isBehindMarkdown(lines, end)) return block(lines, 0, 1, end, false);
  const last = endOfKeys(lines);
  const yaml = lines.slice(1, Math.max(1, last)).join('\n');
  return { yaml, startLine: 0, firstLine: 1, bodyLine: Math.max(1, last), state: 'unclosed' };
}

/**
 * Where front matter that is not closed ends: where its lines no longer look like keys and values, at a heading, a task,
 * or a blank line that none of them follows. -1 when that is nowhere.
 */
export function endOfKeys(lines: readonly string[]): number {
  let blank: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    if (line.trim() === '') blank ??= index;
    else if (/^#+\s|^[-*+] \[[ xX]\]/.test(line)) return blank ?? index;
    // More of the front matter: a key that SOPs have, or a value that is further in.
    else if (blank === undefined || /^\s/.test(line) || isKnownKey(line)) blank = undefined;
    else return blank;
  }
  return blank ?? -1;
}

/**
 * The line of what looks like front matter but is not read: in another form than YAML, in a block of code, below a
 * heading, or below other front matter.
 */
export function unreadFrontMatter(lines: readonly string[]): number | undefined {
  const { bodyLine, state } = locateFrontMatter(lines);
  const start = firstWords(lines.slice(bodyLine, bodyLine + mostBefore));
  if (start === undefined) return undefined;
  const first = bodyLine + start;
  if (state !== 'missing') return isFenced(lines, first) ? first : undefined;
  if (beginsOther(lines[first] ?? '', lines[first + 1] ?? '')) return first;
  const at = lines.slice(0, mostBefore).findIndex((_, index) => isFenced(lines, index));
  if (at >= 0) return at;
  const below = /^#\s/.test(lines[first] ?? '') ? firstWords(lines.slice(first + 1, first + mostBefore)) : -1;
  return below !== undefined && areProperties(lines, first + 1 + below) ? first + 1 + below : undefined;
}

/** Whether lines such as “Owner: Ana” and “**Status:** Approved” stand here, as exports have them below their title. */
function areProperties(lines: readonly string[], at: number): boolean {
  let known = 0;
  for (let line = at; line < lines.length && line < at + mostBefore; line++) {
    const [, name] = property.exec(lines[line] ?? '') ?? [];
    if (name === undefined) break;
    if ((frontMatterKeys as readonly string[]).includes(name.toLowerCase())) known++;
  }
  return known > 1;
}

/** Whether front matter of another program begins here: TOML, JSON, or YAML in a block of code or without a fence. */
function beginsOther(line: string, next: string): boolean {
  if (/^\+{3}\s*$/.test(line)) return /^[\w.-]+\s*=/.test(next);
  if (/^(?:;{3,}|\{)\s*$/.test(line)) return /^\s*"?[\w-]+"?\s*[:=]/.test(next);
  if (/^(?:`{3,}|~{3,})\s*(?:ya?ml|toml|json)?\s*$/i.test(line)) return nearFence.test(next) || isKnownKey(next);
  return isKnownKey(line);
}

/** Whether a line `---` and a key that SOPs have stand here. */
function isFenced(lines: readonly string[], at: number): boolean {
  return nearFence.test(lines[at] ?? '') && isKnownKey(lines[at + 1] ?? '');
}

function locateElsewhere(lines: readonly string[]): FrontMatterBlock {
  const start = firstWords(lines.slice(0, mostBefore));
  if (start === undefined) return missing;
  const isOpened = nearFence.test(lines[start] ?? '');
  if (isOpened ? !keyLine.test(lines[start + 1] ?? '') : !isKnownKey(lines[start] ?? '')) return missing;
  const end = lines.findIndex((line, index) => index > start && (isEnd(lines, index) || nearFence.test(line)));
  if (end < 0) return missing;
  if (isOpened) return block(lines, start, start + 1, end, true);
  // Otherwise words below which somebody drew a line.
  const isYaml = lines.slice(start, end).every((line) => keyLine.test(line) || /^(?:\s|-\s|#|$)/.test(line));
  return isYaml ? block(lines, start, start, end, true) : missing;
}

function block(
  lines: readonly string[],
  startLine: number,
  firstLine: number,
  end: number,
  isMisplaced: boolean,
): FrontMatterBlock {
  const yaml = lines.slice(firstLine, end).join('\n');
  return { yaml, startLine, firstLine, bodyLine: end + 1, state: 'found', isMisplaced };
}

/** Whether the first line is a line drawn above words, as in Markdown. */
function isRule(lines: readonly string[], end: number): boolean {
  if ((lines[1] ?? '').trim() !== '') return false;
  const between = lines.slice(1, end).filter((line) => line.trim() !== '');
  return between.some((line) => markdownLine.test(line)) && !between.some((line) => keyLine.test(line));
}

/** Whether the line that seems to end front matter is one drawn in Markdown, far below its keys. */
function isBehindMarkdown(lines: readonly string[], end: number): boolean {
  if ((lines[end - 1] ?? '').trim() !== '') return false;
  const last = endOfKeys(lines);
  if (last < 0 || last >= end || !lines.slice(1, last).some((line) => keyLine.test(line))) return false;
  const below = lines.slice(last, end);
  const first = below.find((line) => line.trim() !== '' && !/^#+\s/.test(line)) ?? '';
  return markdownLine.test(first) && !keyLine.test(first) && !below.some(isKnownKey);
}

function isKnownKey(line: string): boolean {
  const [, key = ''] = /^["']?([a-z-]+)["']?:(?:\s|$)/.exec(line) ?? [];
  return (frontMatterKeys as readonly string[]).includes(key);
}

/** The first line that is neither blank nor part of a comment. */
function firstWords(lines: readonly string[]): number | undefined {
  let isComment = false;
  for (const [at, line] of lines.entries()) {
    const begins: boolean = isComment || /^\s*<!--/.test(line);
    if (!begins && line.trim() !== '') return at;
    isComment = begins && !line.trimEnd().endsWith('-->');
  }
  return undefined;
}

function isFence(line: string): boolean {
  return line.startsWith('---') && line.trimEnd() === '---';
}

/** Whether YAML ends at a line: at `...` only when no key follows. */
function isEnd(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (isFence(line)) return true;
  if (!line.startsWith('...') || line.trimEnd() !== '...') return false;
  const next = lines.slice(at + 1, at + mostBefore).find((one) => one.trim() !== '') ?? '';
  return !keyLine.test(next);
}
