import type { Problem } from '../../problem';
import type { Fix, FixFile } from '../fix';
import { titleIn } from '../../sop/extract';
import { locateFrontMatter } from '../../sop/locate-front-matter';
import { fileStart } from '../../sop/parsed-text';
import type { Range } from '../../text/position';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.title-missing',
  severity: 'error',
  message: 'This SOP has no title. Add “title: …” to the front matter.',
  fix: addTitle,
};

const fromHeading: ProblemKind = {
  code: 'sop.title-from-heading',
  severity: 'information',
  message:
    'The heading “{0}” serves as the title of this SOP. Add “title: …” to the front matter if it should have another.',
  fix: addTitle,
};

/** Agents find an SOP by its title. A heading at its top serves as one. */
export const titleMissing: Rule<'sop'> = {
  kinds: [kind, fromHeading],
  check({ front, frontMatter, isYaml, body, lines }) {
    if (titleIn(front) !== undefined || frontMatter !== 'found' || !isYaml) return [];
    const heading = body.headings.find(({ level }) => level === 1);
    return [heading?.title ? found(fromHeading, heading.range, [heading.title]) : found(kind, placeIn(lines))];
  },
};

/** The key that has no value; otherwise the beginning of the file. */
function placeIn(lines: readonly string[]): Range {
  const { firstLine, bodyLine } = locateFrontMatter(lines);
  const at = lines.slice(firstLine, bodyLine).findIndex((line) => line.startsWith('title:'));
  if (at < 0) return fileStart;
  const line = firstLine + at;
  return { start: { line, character: 0 }, end: { line, character: lines[line]?.length ?? 0 } };
}

function addTitle(_: Problem, file: FixFile): Fix[] {
  const title = titleFor(file);
  const { firstLine } = locateFrontMatter(file.lines);
  const empty = file.lines.findIndex(
    (line, index) => index >= firstLine && /^title:\s*(?:null|~|''|"")?\s*$/i.test(line),
  );
  if (empty > 0 && hasValueBelow(file.lines, empty)) return [];
  const line = Math.max(firstLine, empty);
  const range = { start: { line, character: 0 }, end: { line: empty > 0 ? line + 1 : line, character: 0 } };
  return [{ title: 'add-title', args: [title], edits: [{ range, text: titleLine(title) }], isPreferred: true }];
}

/** Whether a list, a group or a text stands below an empty key: with a title before it, it would become part of that. */
function hasValueBelow(lines: readonly string[], key: number): boolean {
  const next = lines.slice(key + 1).find((line) => line.trim() !== '' && !line.trimStart().startsWith('#')) ?? '';
  return /^(?:\s|-\s)/.test(next);
}

/** The name for an SOP without a title: its heading, otherwise its file's name. */
export function titleFor({ sop }: FixFile): string {
  const words = sop?.title ?? '';
  const isFileName = sop !== undefined && !sop.headings.some(({ level, title }) => level === 1 && title === words);
  if (!isFileName) return words;
  const spaced = words.replace(/[-_]+/g, ' ').trim();
  return spaced.charAt(0).toLocaleUpperCase() + spaced.slice(1);
}

/** A title as a line of YAML. */
export function titleLine(title: string): string {
  // Letters, digits, spaces and a few signs between them have no special meaning in YAML, apart from some words.
  const isPlain =
    /^\p{L}[\p{L}\p{N} ,.()¿¡!?/-]*$/u.test(title) && !/^(true|false|null|yes|no|on|off|y|n)$|\s$/i.test(title);
  return `title: ${isPlain ? title : JSON.stringify(title)}\n`;
}
