/** What somebody typed to find a reply. */
export interface TypedReply {
  /** All of it, from the slash on. */
  readonly text: string;
  /** The words behind the slash, as typed. */
  readonly words: string;
}

/** A slash and up to six words. A mark such as a comma says that it is a sentence, and no search. */
const typed =
  /(?:^|\s)(\/(?:[\p{L}\p{N}#][\p{L}\p{N}\p{M}#._'’·-]{0,39}(?: [\p{L}\p{N}#][\p{L}\p{N}\p{M}#._'’·-]{0,39}){0,5} ?)?)$/u;
/** As many characters may stand in that. */
const longest = 300;

/**
 * What was typed after the last slash before the cursor. It must follow white space or begin its line, so that dates, paths
 * and “and/or” are none.
 * @param before the line up to the cursor.
 */
export function typedReply(before: string): TypedReply | undefined {
  const text = typed.exec(before.slice(-longest))?.[1];
  return text === undefined ? undefined : { text, words: text.slice(1).trim() };
}
