import type { TextEdit } from '../../text/edit';
import { lostLetter } from '../../text/decode';
import { unreadFrontMatter } from '../locate-front-matter';
import { maxSopBytes, ParsedText } from '../parsed-text';
import type { FrontChange, FrontKey, FrontObstacle } from './front-change';
import { isSound } from './front-check';
import { FrontEditor } from './front-editor';
import { linesOf, placeOf } from './front-lines';
import { FrontYaml } from './front-yaml';
import type { FrontEntry } from './front-yaml';

/** The edits of a text, or why there are none and which key is to blame. */
export type FrontEdits =
  { readonly edits: readonly TextEdit[] } | { readonly obstacle: FrontObstacle; readonly key: FrontKey | undefined };

/**
 * The edits that make the front matter of an SOP say something else and leave everything else as it is written, sign by sign: comments,
 * order, quotes, lists with hyphens or in brackets. New keys come where the format names them. A file that has no front matter gets
 * some. What comes of it is read: nothing is edited where that would not say what it should, or anything else otherwise.
 * @param text the file; a byte order mark counts for nothing.
 * @param changes at most one for each key.
 */
export function frontEdits(text: string, changes: readonly FrontChange[]): FrontEdits {
  const plain = text.replace(/^\uFEFF/, '');
  const { lines, frontMatter, obstacle } = new ParsedText(plain);
  if (obstacle || plain.length > maxSopBytes) return refused('unreadable');
  if (plain.includes(lostLetter)) return refused('letters');
  const sorted = [...changes].sort((a, b) => placeOf(a.key) - placeOf(b.key));
  if (frontMatter.state === 'missing')
    return unreadFrontMatter(lines) === undefined ? withNew(plain, sorted) : refused('foreign');
  if (frontMatter.state === 'unclosed') return refused('unclosed');
  const front = new FrontYaml(frontMatter);
  if (!front.isRead) return refused('broken');
  if (front.isFlow || front.entries.some((one) => !isAlone(one, lines))) return refused('flow');
  const twice = sorted.find(({ key }) => front.entriesOf(key).length > 1);
  if (twice) return refused('twice', twice.key);
  // Below some values, such as a text to which all empty lines belong, nothing can be added.
  for (const where of ['in-order', 'end'] as const) {
    const editor = new FrontEditor(front, frontMatter, lines, where);
    const edits: TextEdit[] = [];
    for (const change of sorted) {
      const own = editor.editsOf(change);
      if (!own) return refused('value', change.key);
      edits.push(...own);
    }
    if (isSound(plain, sorted, edits)) return { edits };
  }
  return refused('unsure');
}

function refused(obstacle: FrontObstacle, key?: FrontKey): FrontEdits {
  return { obstacle, key };
}

function withNew(text: string, changes: readonly FrontChange[]): FrontEdits {
  const said = changes.flatMap((change) => linesOf(change, ''));
  if (said.length === 0) return { edits: [] };
  const at = { line: 0, character: 0 };
  const edits = [{ range: { start: at, end: at }, text: ['---', ...said, '---', '', ''].join('\n') }];
  return isSound(text, changes, edits) ? { edits } : refused('unsure');
}

/** Whether a key stands on a line with nothing before it. */
function isAlone({ keyRange: { start } }: FrontEntry, lines: readonly string[]): boolean {
  return (lines[start.line] ?? '').slice(0, start.character).trim() === '';
}
