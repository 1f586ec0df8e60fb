import type { Sop } from '../../sop/model';
import { locateFrontMatter } from '../../sop/locate-front-matter';
import type { NamingEdit } from './file-edits';

/** The edit that writes an id into the front matter of an SOP that says none; undefined where there is no front matter. */
export function idEdit({ text }: Pick<Sop, 'text'>, id: string): NamingEdit | undefined {
  const { state, firstLine } = locateFrontMatter(text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/));
  if (state !== 'found') return undefined;
  const start = { line: firstLine, character: 0 };
  return { range: { start, end: start }, text: `id: ${id}\n`, kind: 'definition' };
}
