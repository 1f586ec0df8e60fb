/** A text in a draft that is followed through all changes of the draft. */
export interface FollowedText {
  /** Offset in the draft. */
  readonly start: number;
  /** As it stands there now; as it stood last, when it is gone. */
  readonly text: string;
  /** Whether nothing of it is left in the draft. */
  readonly isGone: boolean;
}

/** A stretch of the draft that was replaced. */
export interface TextChange {
  readonly offset: number;
  /** How many characters were taken out. */
  readonly length: number;
  /** What was put there. */
  readonly text: string;
}

/**
 * Where a text is after a change. What is written within it belongs to it; what is written before or behind it does not.
 * It is gone once all of it is taken out, as undo does, and comes back when the same text is put in again, as redo does.
 */
export function followChange(followed: FollowedText, change: TextChange): FollowedText {
  const { start, text, isGone } = followed;
  const end = start + (isGone ? 0 : text.length);
  const { offset } = change;
  const changeEnd = offset + change.length;
  const isAll = offset <= start && changeEnd >= end;
  if (isGone || isAll) {
    const at = change.text.indexOf(text);
    if (at >= 0) return { start: offset + at, text, isGone: false };
  }
  // At its very beginning, something is written before it.
  if (changeEnd <= start) return { ...followed, start: start + change.text.length - change.length };
  if (offset >= end) return followed;
  if (isAll) return { start: offset, text, isGone: true };
  const inner = offset >= start ? change.text : '';
  const left = text.slice(0, Math.max(0, offset - start)) + inner + text.slice(changeEnd - start);
  if (left.trim() === '') return { start: Math.min(start, offset), text, isGone: true };
  return { start: offset < start ? offset + change.text.length : start, text: left, isGone: false };
}

/**
 * Where a text is that was not followed for a while, as in a file that was closed.
 * @param draft all that stands there now.
 * @returns undefined when it does not stand there as it did.
 */
export function foundAgain(followed: FollowedText, draft: string): FollowedText | undefined {
  const { start, text, isGone } = followed;
  if (isGone || draft.startsWith(text, start)) return followed;
  const at = draft.indexOf(text);
  return at < 0 ? undefined : { ...followed, start: at };
}
