import type { Problem } from '../problem';
import type { Block } from '../sop/markdown/blocks';
import { innerOf } from '../sop/markdown/inline';
import type { Inline } from '../sop/markdown/inline';
import type { SourceText } from '../sop/markdown/source-text';
import type { Words } from '../sop/markdown/words';
import { ParsedText } from '../sop/parsed-text';
import { Suggester } from '../text/nearest';
import type { Range } from '../text/position';
import { commentLines } from '../yaml/comment-lines';
import { kinds } from './kinds';
import { codeFatal, codeUnknown, reasonMissing, suppressionUnused } from './lint-kinds';
import { found } from './rule';

/** What a suppressing comment begins with. */
export const suppressionMark = 'sop-guide-disable';
const inMarkdown = /<!--\s*sop-guide-disable-(next-line|file)\b([\s\S]*?)-->/g;
const inYaml = /^(\s*)#\s*sop-guide-disable-(next-line|file)\b(.*)$/;

/** A comment that keeps problems from being reported, with the reason. */
interface Comment {
  readonly range: Range;
  readonly codes: readonly string[];
  readonly reason: string;
  /** The only line it applies to; undefined when it applies to the whole file. */
  readonly line: number | undefined;
}

/**
 * Removes the problems that comments in an SOP suppress: in its Markdown `<!-- sop-guide-disable-next-line CODE: reason
 * -->` or `…-disable-file …`, in its front matter the same after `#`. Adds what is wrong with the comments themselves.
 */
export function suppressInSop(text: string, problems: readonly Problem[]): readonly Problem[] {
  return text.includes(suppressionMark) ? suppress(commentsOfSop(text), problems) : problems;
}

/** The same for a `library.yml`. */
export function suppressInYaml(text: string, problems: readonly Problem[]): readonly Problem[] {
  return text.includes(suppressionMark) ? suppress(commentsOfYaml(text.split(/\r\n|\r|\n/), 0), problems) : problems;
}

function suppress(comments: readonly Comment[], problems: readonly Problem[]): readonly Problem[] {
  // By code in the whole file, and by code and line: thousands of comments may meet thousands of problems.
  const there = new Set(problems.flatMap(({ code, range }) => [nameOf(code), nameOf(code, range.start.line)]));
  const hidden = new Set<string>();
  const suggester = new Suggester(kinds.keys());
  const told = comments.flatMap(({ range, codes, reason, line }) => {
    const [first] = codes;
    if (first === undefined || reason === '') return [found(reasonMissing, range, [first ?? 'CODE'])];
    return codes.flatMap((code) => {
      const kind = kinds.get(code);
      if (!kind) return [found(codeUnknown, range, [code], suggester.nearest(code))];
      if (kind.isFatal) return [found(codeFatal, range, [code])];
      const meant = nameOf(code, line);
      if (!there.has(meant)) return [found(suppressionUnused, range, [code])];
      hidden.add(meant);
      return [];
    });
  });
  const isHidden = ({ code, range }: Problem) => hidden.has(nameOf(code)) || hidden.has(nameOf(code, range.start.line));
  return [...problems.filter((one) => !isHidden(one)), ...told];
}

/** What problems are called by: those of a code on a line, or in the whole file. */
function nameOf(code: string, line?: number): string {
  return `${code} ${line ?? ''}`;
}

function commentsOfSop(text: string): Comment[] {
  const parsed = new ParsedText(text);
  const { lines, frontMatter } = parsed;
  // A file that cannot be read has no blocks, and an error that no comment suppresses.
  const { blocks } = parsed.read();
  const yaml =
    frontMatter.state === 'found'
      ? commentsOfYaml(lines.slice(0, frontMatter.bodyLine - 1), frontMatter.firstLine)
      : [];
  const following = filledFrom(lines);
  const comments = blocks.flatMap((block) => commentsIn(block, following));
  return [...yaml, ...comments];
}

/** A value may hold such a line: only what YAML takes for a comment is one. */
function commentsOfYaml(lines: readonly string[], first: number): Comment[] {
  const inComments = commentLines(lines.slice(first).join('\n'));
  const following = filledFrom(lines);
  return lines.flatMap((text, line) => {
    const [, indent = '', scope = '', said = ''] = (line < first ? undefined : inYaml.exec(text)) ?? [];
    if (scope === '' || !inComments.has(line - first)) return [];
    const range = { start: { line, character: indent.length }, end: { line, character: text.trimEnd().length } };
    return [readComment(range, scope, said, following)];
  });
}

/** A code block or a reply may show such a comment as text: it only counts where Markdown takes it for HTML. */
function commentsIn(block: Block, following: readonly number[]): Comment[] {
  switch (block.kind) {
    case 'html':
      return commentsAt(0, block.source.text.length, block.source, following);
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap((inner) => commentsIn(inner, following)));
    case 'quote':
      return block.blocks.flatMap((inner) => commentsIn(inner, following));
    case 'paragraph':
    case 'heading':
      return commentsInWords(block.words, following);
    default:
      return [];
  }
}

function commentsInWords({ source, parts }: Words, following: readonly number[]): Comment[] {
  if (!source.text.includes(suppressionMark)) return [];
  const commentsInline = (part: Inline): Comment[] =>
    part.kind === 'html'
      ? commentsAt(part.start, part.end, source, following)
      : innerOf(part).flatMap((inner) => commentsInline(inner));
  return parts.flatMap(commentsInline);
}

/** The comments in a stretch of HTML. */
function commentsAt(start: number, end: number, source: SourceText, following: readonly number[]): Comment[] {
  const html = source.text.slice(start, end);
  // What is opened behind the last end is never closed: each would be searched to the end in vain.
  const closed = html.slice(0, html.lastIndexOf('-->') + '-->'.length);
  return [...closed.matchAll(inMarkdown)].map((match) => {
    const at = start + match.index;
    return readComment(source.rangeAt(at, at + match[0].length), match[1] ?? '', match[2] ?? '', following);
  });
}

/** @param following what `filledFrom` gives for the lines of the file. */
function readComment(range: Range, scope: string, said: string, following: readonly number[]): Comment {
  const colon = said.indexOf(':');
  const named = colon < 0 ? said : said.slice(0, colon);
  return {
    range,
    codes: named.split(/[\s,]+/).filter(Boolean),
    reason: colon < 0 ? '' : said.slice(colon + 1).trim(),
    line: scope === 'file' ? undefined : (following[range.end.line + 1] ?? following.length),
  };
}

/** For each line, the first from it on that is not blank. Looked for once: thousands of comments may stand before the same one. */
function filledFrom(lines: readonly string[]): number[] {
  let next = lines.length;
  return lines
    .map((_, index) => lines.length - 1 - index)
    .map((line) => (next = lines[line]?.trim() === '' ? next : line))
    .reverse();
}
