import { isOurs } from './mark';

/** What a file is and what it is to be. */
export type FileChange =
  | { readonly kind: 'new' | 'changed'; readonly path: string; readonly text: string }
  /** We made it of an SOP that is not in force any more. */
  | { readonly kind: 'gone'; readonly path: string }
  /** Somebody else's file is in the way. */
  | { readonly kind: 'foreign'; readonly path: string };

/**
 * What has to be done so that files say what they are to say.
 * @param wanted texts by paths.
 * @param there the texts of files that there are, by paths.
 */
export function changesToMake(wanted: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>): FileChange[] {
  const changes: FileChange[] = [];
  for (const [path, text] of wanted) {
    const now = there.get(path);
    if (now === undefined) changes.push({ kind: 'new', path, text });
    else if (!isOurs(now)) changes.push({ kind: 'foreign', path });
    else if (!areSame(now, text)) changes.push({ kind: 'changed', path, text });
  }
  for (const [path, text] of there) if (!wanted.has(path) && isOurs(text)) changes.push({ kind: 'gone', path });
  return changes;
}

/** Line ends are Git's to choose. */
function areSame(one: string, other: string): boolean {
  return one.replace(/\r\n/g, '\n') === other.replace(/\r\n/g, '\n');
}
