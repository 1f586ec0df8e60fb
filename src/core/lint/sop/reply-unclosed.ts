import type { Problem } from '../../problem';
import type { Fix, FixFile } from '../fix';
import { textsOf } from '../texts-of';
import { isClosedReply, replyOpening } from '../reply-closed';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'reply.unclosed',
  severity: 'warning',
  message:
    'This reply is never closed, so everything below it is part of it and could reach customers. End it with a line “```”.',
  fix: close,
};

/** A reply ends with a line like the one it began with; otherwise it goes on into the next, or to the end. */
export const replyUnclosed: Rule<'sop'> = {
  kinds: [kind],
  *check({ body }) {
    for (const { variants } of textsOf(body))
      for (const block of variants)
        if (!isClosedReply(block) && block.text.trim() !== '') yield found(kind, block.infoRange);
  },
};

/** Ends it in front of what is hardly its text: another reply, or a heading; otherwise at the end. */
function close({ range: { start } }: Problem, { lines }: FixFile): Fix[] {
  const [, mark = ''] = /^(`{3,}|~{3,})/.exec(lines[start.line] ?? '') ?? [];
  if (mark === '' || start.character > 0) return [];
  const next = lines.findIndex(
    (line, at) => at > start.line && (replyOpening.test(line) || /^#{1,6}\s/.test(line) || line === mark),
  );
  if (next >= 0 && lines[next] === mark) return [];
  let last = (next < 0 ? lines.length : next) - 1;
  while (last > start.line && (lines[last] ?? '').trim() === '') last--;
  const place = { line: last, character: (lines[last] ?? '').length };
  const edits = [{ range: { start: place, end: place }, text: `\n${mark}` }];
  return [{ title: 'close-reply', args: [], edits, isPreferred: false }];
}
