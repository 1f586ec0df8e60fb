import type { Problem } from '../../problem';
import type { ReplyBlock } from '../../sop/reply-block';
import { isBefore } from '../../text/position';
import type { Fix, FixFile } from '../fix';
import { textsOf } from '../texts-of';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'reply.unclosed',
  severity: 'warning',
  message:
    'This reply is never closed, so everything below it is part of it and could reach customers. End it with a line “```”.',
  fix: close,
};

/** A line that opens another reply. */
const opening = /^ {0,3}(?:`{3,}|~{3,})[\s{.]*(?:reply|anticipate)(?![\p{L}\p{N}_-])/imu;

/** A reply ends with a line like the one it began with; otherwise it goes on into the next, or to the end. */
export const replyUnclosed: Rule<'sop'> = {
  kinds: [kind],
  *check({ body }) {
    for (const { variants } of textsOf(body))
      for (const block of variants)
        if ((!isClosed(block) || holdsReply(block.text)) && block.text.trim() !== '')
          yield found(kind, block.infoRange);
  },
};

/** Whether another reply begins in a text. */
function holdsReply(text: string): boolean {
  return (text.includes('```') || text.includes('~~~')) && opening.test(text);
}

/** What closes a block stands behind its text. */
function isClosed({ range, textRange }: ReplyBlock): boolean {
  return isBefore(textRange.end, range.end);
}

/** Ends it in front of what is hardly its text: another reply, or a heading; otherwise at the end. */
function close({ range: { start } }: Problem, { lines }: FixFile): Fix[] {
  const [, mark = ''] = /^(`{3,}|~{3,})/.exec(lines[start.line] ?? '') ?? [];
  if (mark === '' || start.character > 0) return [];
  const next = lines.findIndex(
    (line, at) => at > start.line && (opening.test(line) || /^#{1,6}\s/.test(line) || line === mark),
  );
  if (next >= 0 && lines[next] === mark) return [];
  let last = (next < 0 ? lines.length : next) - 1;
  while (last > start.line && (lines[last] ?? '').trim() === '') last--;
  const place = { line: last, character: (lines[last] ?? '').length };
  const edits = [{ range: { start: place, end: place }, text: `\n${mark}` }];
  return [{ title: 'close-reply', args: [], edits, isPreferred: false }];
}
