/** The most characters of a name. */
const mostName = 200;

/**
 * Whether a text that somebody wrote is a name, such as an id, a language or a key of the team: it says nothing that an assistant could
 * take for an instruction, so it need not be quoted.
 */
export function isName(text: string): boolean {
  return text.length <= mostName && /^[\p{L}\p{N}._@/#-]+$/u.test(text);
}
