import { endOfKeys, locateFrontMatter } from '../../sop/locate-front-matter';
import type { Position, Range } from '../../text/position';
import type { KeyedFile } from '../keys/find-key';
import { markdownTyped } from './markdown-typed';
import type { MarkdownTyped } from './markdown-typed';
import { yamlTyped } from './yaml-typed';
import type { YamlTyped } from './yaml-word';

/** What is being typed at a place. */
export type Typed = YamlTyped | MarkdownTyped | CodeTyped;

/** The code of a problem in a comment that suppresses it. */
interface CodeTyped {
  readonly in: 'code';
  readonly range: Range;
}

/**
 * What is being typed at a place of an SOP, a `library.yml` or a file of tests, told by its line and the lines around it, whatever is wrong
 * with the file: a key may be half typed, a fence or a link may be open. Undefined where it is only words.
 * @param lines of the file, without a byte order mark.
 */
export function typedAt(kind: KeyedFile, lines: readonly string[], position: Position): Typed | undefined {
  const line = lines[position.line] ?? '';
  const code = codeAt(line, position);
  if (code !== undefined) return code ?? undefined;
  if (kind !== 'sop') return yamlTyped({ lines, first: 0, end: lines.length }, position);
  const { firstLine, bodyLine, state } = locateFrontMatter(lines);
  if (state === 'missing' || position.line < firstLine) return markdownTyped(lines, 0, position);
  const end = state === 'found' ? bodyLine - 1 : endOfOpen(lines, bodyLine, position);
  return position.line < end
    ? yamlTyped({ lines, first: firstLine, end }, position)
    : markdownTyped(lines, Math.min(bodyLine, position.line), position);
}

/**
 * Where front matter ends that is not closed: to the end of the file where all looks like it, and at least behind the place
 * where nothing but blank lines and half a word stand between.
 */
function endOfOpen(lines: readonly string[], from: number, { line }: Position): number {
  if (endOfKeys(lines) < 0) return lines.length;
  const between = lines.slice(from, line + 1);
  const isMore = between.every((one, at) =>
    at === between.length - 1 ? /^\s*(?:- )?[\p{L}-]*$/u.test(one) : one.trim() === '',
  );
  return isMore ? Math.max(from, line + 1) : from;
}

/** Where a comment ends that begins before a place, and which code is typed there; null within any other comment. */
function codeAt(line: string, { line: number, character }: Position): CodeTyped | null | undefined {
  const before = line.slice(0, character);
  const comment = /(?:<!--|^\s*#)\s*sop-guide-disable-(?:next-line|file)\s+(?:[\w.-]+[,\s]+)*([\w.-]*)$/.exec(before);
  if (comment) {
    const [, word = ''] = comment;
    const [behind = ''] = /^[\w.-]*/.exec(line.slice(character)) ?? [];
    const start = { line: number, character: character - word.length };
    return { in: 'code', range: { start, end: { line: number, character: character + behind.length } } };
  }
  return before.lastIndexOf('<!--') > before.lastIndexOf('-->') ? null : undefined;
}
