import type { FixFile } from '../fix';
import { fileStart } from '../../sop/parsed-text';
import { unreadFrontMatter } from '../../sop/locate-front-matter';
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

const unread: ProblemKind = {
  code: 'sop.front-matter-unread',
  severity: 'warning',
  message:
    'This looks like front matter but is not read. Put it on the first lines of the file, between two lines “---”, as keys such as “title: …”.',
};

/** The front matter of an SOP says what it is, who owns it and whether it is approved. */
export const frontMatterMissing: Rule<'sop'> = {
  kinds: [kind, unread],
  check({ frontMatter, lines }) {
    const line = unreadFrontMatter(lines);
    if (line !== undefined) {
      const character = lines[line]?.length ?? 0;
      return [found(unread, { start: { line, character: 0 }, end: { line, character } })];
    }
    const end = { line: 0, character: lines[0]?.length ?? 0 };
    return frontMatter === 'missing' ? [found(kind, { start: fileStart.start, end })] : [];
  },
};
