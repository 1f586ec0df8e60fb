import type { Problem } from '../../problem';
import type { Reply } from '../../sop/model';
import { fold } from '../../text/fold';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'reply.title-repeated',
  severity: 'warning',
  message:
    'Another reply here is also called “{0}”: nobody can tell them apart in a list. Give this one another title, or put its texts below the first.',
  fix: join,
};

/** Agents choose replies by their titles, so no two of an SOP have the same. */
export const replyTitleRepeated: Rule<'library'> = {
  kinds: [kind],
  *check({ sop }) {
    for (const replies of [sop.replies, sop.anticipations]) {
      if (replies.length < 2) continue;
      const titles = new Set<string>();
      for (const { title, range } of replies) {
        const called = fold(title.trim());
        if (titles.has(called)) yield found(kind, range, [title]);
        titles.add(called);
      }
    }
  },
};

/** Where the texts of the two come one after the other, and each has its own languages and channels, they are one reply. */
function join({ range }: Problem, { sop, lines }: FixFile): Fix[] {
  const replies = sop?.replies ?? [];
  const at = replies.findIndex((reply) => reply.range.start.line === range.start.line);
  const [before, own] = [replies[at - 1], replies[at]];
  const { line } = range.start;
  if (!before || !own || fold(before.title) !== fold(own.title) || !/^ {0,3}#{1,6}\s/.test(lines[line] ?? ''))
    return [];
  const has = new Set(before.variants.map(keyOf));
  const end = before.variants.at(-1)?.range.end.line ?? line;
  const isNext = lines.slice(end + 1, line).every((one) => one.trim() === '');
  if (!isNext || own.variants.some((variant) => has.has(keyOf(variant)))) return [];
  const isBlank = (lines[line + 1] ?? '').trim() === '';
  const edit = {
    range: { start: { line, character: 0 }, end: { line: line + (isBlank ? 2 : 1), character: 0 } },
    text: '',
  };
  return [{ title: 'join-replies', args: [own.title], edits: [edit], isPreferred: false }];
}

function keyOf({ lang, channel }: Reply['variants'][number]): string {
  return `${lang ?? ''}\n${channel ?? ''}`;
}
