/** A text as it is compared with one of Git, which may write other line ends into files than it keeps. */
export function withPlainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
