import type { FixFile } from '../fix';
import { fileStart } from '../../sop/parsed-text';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { titleFor, titleLine } from './title-missing';

const kind: ProblemKind = {
  code: 'sop.front-matter-missing',
  severity: 'warning',
  message:
    'There is no front matter. Begin the file with a line “---”, the keys (at least “title”) and another line “---”.',
  fix: (_, file: FixFile) => {
    const title = titleFor(file);
    const edit = { range: fileStart, text: `---\n${titleLine(title)}---\n\n` };
    return [{ title: 'insert-front-matter', args: [title], edits: [edit], isPreferred: true }];
  },
};

/** The front matter of an SOP says what it is, who owns it and whether it is approved. */
export const frontMatterMissing: Rule<'sop'> = {
  kinds: [kind],
  check({ frontMatter, lines }) {
    const end = { line: 0, character: lines[0]?.length ?? 0 };
    return frontMatter === 'missing' ? [found(kind, { start: fileStart.start, end })] : [];
  },
};
