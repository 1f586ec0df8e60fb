import type { Sop } from '../../sop/model';
import { locateFrontMatter } from '../../sop/locate-front-matter';
import { readSop } from '../../sop/read';
import { applyEdits } from '../../text/edit';
import { hasNewProblem } from '../new-problem';
import type { NamingEdit } from './file-edits';

const idLine = /^(\s*(?:id|"id"|'id')[ \t]*:)(.*)$/;

/**
 * The edit that writes an id into the front matter of an SOP that says none: in place of a value that is no id, or as a first line,
 * as far in as the keys are. Undefined where there is no front matter, or where the SOP would not be read as before with it.
 */
export function idEdit(sop: Sop, id: string): NamingEdit | undefined {
  const text = sop.text.replace(/^\uFEFF/, '');
  const lines = text.split(/\r\n|\r|\n/);
  const { state, firstLine, bodyLine } = locateFrontMatter(lines);
  if (state !== 'found') return undefined;
  const edit = editIn(lines, firstLine, bodyLine - 1, id);
  const after = readSop(applyEdits(text, [edit]), sop.location);
  return after.front.id?.text === id && !hasNewProblem(sop, after) && isSame(sop, after) ? edit : undefined;
}

function editIn(lines: readonly string[], first: number, end: number, id: string): NamingEdit {
  const keys = lines.slice(first, end);
  const [indent = ''] = /^\s*/.exec(keys.find((line) => /^\s*[^\s#]/.test(line)) ?? '') ?? [];
  const at = keys.findIndex((line) => idLine.test(line) && /^\s*/.exec(line)?.[0] === indent);
  const [line = '', key = ''] = idLine.exec(keys[at] ?? '') ?? [];
  if (at < 0) {
    const start = { line: first, character: 0 };
    return { range: { start, end: start }, text: `${indent}id: ${id}\n`, kind: 'definition' };
  }
  const [comment = ''] = /\s+#.*$/.exec(line.slice(key.length)) ?? [];
  const start = { line: first + at, character: key.length };
  const stop = { line: first + at, character: line.length - comment.length };
  return { range: { start, end: stop }, text: ` ${id}`, kind: 'definition' };
}

/** Whether front matter says the same but for the id. */
function isSame(before: Sop, after: Sop): boolean {
  const said = ({ title, status, version, lang, front }: Sop) => [
    [title, status, version, lang],
    [front.owner?.text, front.tags, front.related.length, front.aliases, front.appliesTo],
  ];
  return JSON.stringify(said(before)) === JSON.stringify(said(after));
}
