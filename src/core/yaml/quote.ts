/** A text in quotes, so that YAML reads it as it is written. */
export function quoted(text: string): string {
  const isPlainInSingle = /["\\]/.test(text) && !/['\p{Cc}]/u.test(text);
  return isPlainInSingle ? `'${text}'` : JSON.stringify(text);
}

/** The longest part of a line that a problem quotes. */
const longest = 60;

/** A text that is quoted by a problem, cut off where it is long. */
export function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
