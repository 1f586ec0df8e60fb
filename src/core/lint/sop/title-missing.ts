import type { FixFile } from '../fix';
import { fileStart } from '../../sop/parsed-text';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.title-missing',
  severity: 'error',
  message: 'This SOP has no title. Add “title: …” to the front matter.',
  fix(_, file) {
    const title = titleFor(file);
    const empty = file.lines.findIndex((line, index) => index > 0 && /^title:\s*$/.test(line));
    if (empty > 0 && hasValueBelow(file.lines, empty)) return [];
    const line = Math.max(1, empty);
    const range = { start: { line, character: 0 }, end: { line: empty > 0 ? line + 1 : line, character: 0 } };
    return [{ title: 'add-title', args: [title], edits: [{ range, text: titleLine(title) }], isPreferred: true }];
  },
};

/** Agents find an SOP by its title. */
export const titleMissing: Rule<'sop'> = {
  kinds: [kind],
  check: ({ front, frontMatter, isYaml }) =>
    !front.title && frontMatter === 'found' && isYaml ? [found(kind, fileStart)] : [],
};

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
