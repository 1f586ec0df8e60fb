/** A place in a snippet: text, or a tab stop with what it shows or offers. */
export type SnippetPart =
  string | { readonly stop: number; readonly shows?: string; readonly choices?: readonly string[] };

/**
 * Reads a snippet as VS Code does: `\` escapes `$`, `}` and `\` in text, and `,`, `|` and `\` in choices; everywhere
 * else it is itself.
 */
export function readSnippet(snippet: string): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let at = 0;
  let text = '';
  const endText = () => {
    if (text !== '') parts.push(text);
    text = '';
  };
  /** Reads up to one of some characters that is not escaped, and removes the backslashes before those that are. */
  const readUntil = (ends: string, escapable: string): string => {
    let read = '';
    while (at < snippet.length && !ends.includes(snippet[at]!)) {
      if (snippet[at] === '\\' && escapable.includes(snippet[at + 1] ?? ' ')) at++;
      read += snippet[at++]!;
    }
    return read;
  };
  while (at < snippet.length) {
    text += readUntil('$', '$}\\');
    if (at >= snippet.length) break;
    const stop = /^\$(?:(\d+)|\{(\d+)(\}|:|\|))/.exec(snippet.slice(at));
    if (!stop) throw new Error(`Not a tab stop: ${snippet.slice(at, at + 20)}`);
    endText();
    at += stop[0].length;
    const number = Number(stop[1] ?? stop[2]);
    if (stop[3] === ':') {
      parts.push({ stop: number, shows: readUntil('}', '$}\\') });
      at++;
    } else if (stop[3] === '|') {
      const choices: string[] = [];
      do choices.push(readUntil(',|', ',|\\'));
      while (snippet[at++] === ',');
      if (choices.includes('') || snippet[at++] !== '}') throw new Error('VS Code would show this choice as text.');
      parts.push({ stop: number, choices });
    } else {
      parts.push({ stop: number });
    }
  }
  endText();
  return parts;
}
