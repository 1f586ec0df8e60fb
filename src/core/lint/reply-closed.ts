import { isBefore } from '../text/position';
import type { Range } from '../text/position';

/** A line that opens another reply. */
export const replyOpening = /^ {0,3}(?:`{3,}|~{3,})[\s{.]*(?:reply|anticipate)(?![\p{L}\p{N}_-])/imu;

/**
 * Whether a reply ends where it is meant to. One that is not closed goes on into the next, or to the end: what is told of it is
 * that, and nothing of its words, as most of them are not its own.
 */
export function isClosedReply({
  text,
  range,
  textRange,
}: {
  readonly text: string;
  readonly range: Range;
  readonly textRange: Range;
}): boolean {
  // What closes a block stands behind its text.
  return (
    isBefore(textRange.end, range.end) && !((text.includes('```') || text.includes('~~~')) && replyOpening.test(text))
  );
}
