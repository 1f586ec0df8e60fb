/**
 * Signs that are not seen but change what is: control characters, which steer a terminal; those that turn the direction of
 * what follows, so that it reads as something else; line ends that only some programs know; halves of a character.
 */
const hidden = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\uFFF9-\uFFFB]|\p{Cs}/gu;
/** The same without those that lay out a text of several lines; Windows ends lines with two. */
const hiddenInLines = /[^\P{Cc}\n\t\r]|\r(?!\n)|[\p{Bidi_Control}\u2028\u2029\uFFF9-\uFFFB]|\p{Cs}/gu;

/** A text with its hidden signs shown by their number, such as `\u202E`. Line breaks and tabs stay. */
export function withSignsShown(text: string): string {
  return text.replace(hiddenInLines, numberOf);
}

/** A text for one line of several that a program writes: as `withSignsShown`, and a line break cannot begin another. */
export function lineWithSignsShown(text: string): string {
  return text.replace(hidden, numberOf);
}

function numberOf(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
