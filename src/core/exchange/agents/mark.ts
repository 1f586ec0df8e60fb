import type { Sop } from '../../sop/model';
import { withSignsShown } from '../../text/signs';

const line = /^<!-- Made by sop-guide agents of the SOP \S* ?\S*: change it there, not here\. -->$/;

/** The last line of a file that we make, by which it is known as ours: such as of what SOP it is made. */
export function madeMark({ id, version }: Pick<Sop, 'id' | 'version'>): string {
  // A name that would end the comment, or begin another line, says nothing.
  const plain = (word: string) =>
    /^[\p{L}\p{N}._-]*$/u.test(word) && !word.includes('--') ? withSignsShown(word) : '';
  return `<!-- Made by sop-guide agents of the SOP ${[plain(id), plain(version ?? '')].join(' ').trimEnd()}: change it there, not here. -->`;
}

/** Whether a file is one that we made: others are neither replaced nor removed. */
export function isOurs(text: string): boolean {
  const end = text.trimEnd();
  return line.test(end.slice(end.lastIndexOf('\n') + 1));
}
