import { stringify } from 'yaml';

/** A draft as it begins. */
export interface NewDraft {
  readonly text: string;
  /** Where the reply goes, in UTF-16 units. */
  readonly cursor: number;
}

/**
 * A draft for answering a message: the message quoted, and above it the blank lines that a person leaves for the reply.
 * @param message as it was received, or empty.
 * @param ticket the customer's, where it is known.
 */
export function newDraft(message: string, ticket?: string): NewDraft {
  const front = ticket === undefined ? '' : `---\n${stringify({ ticket })}---\n\n`;
  const said = quoted(message);
  return { text: said === '' ? front : `${front}\n\n${said}\n`, cursor: front.length };
}

/** A text with a mark of quoting before each line; one that is quoted already stays as it is. */
function quoted(message: string): string {
  const lines = message.replace(/^\s*\n|\s+$/g, '').split(/\r\n|\r|\n/);
  const written = lines.filter((line) => line.trim() !== '');
  if (written.every((line) => line.startsWith('>'))) return lines.join('\n');
  return lines.map((line) => (line.trim() === '' ? '>' : `> ${line.trimEnd()}`)).join('\n');
}
