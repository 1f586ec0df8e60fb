/** What looks like an address of the web or of mail, as people type it: with a scheme, `www.`, an at sign, or a name with a dot in it. */
const link = /www\.|:\/\/|@|[\p{L}\p{N}-]\.\p{L}{2,}(?:\/|$)/iu;

/** The addresses of the web and of mail in a text, as they are written, without the signs around them. */
export function linksIn(text: string): string[] {
  return text
    .split(/[\s<>()[\]"“”«»]+/)
    .map((word) => word.replace(/[.,;:!?]+$/, ''))
    .filter((word) => link.test(word));
}
