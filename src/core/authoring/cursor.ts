import { attempt } from '../attempt';
import { configMarks, configMentions } from '../library/config-mentions';
import type { Mention } from '../library/mention';
import { mentionsIn } from '../library/references';
import type { Sop } from '../sop/model';
import { syntaxOf } from '../sop/syntax';
import { markAt } from '../sop/syntax/mark';
import type { Mark } from '../sop/syntax/mark';
import { isBefore } from '../text/position';
import type { Position } from '../text/position';

/** A file of a library as it stands in the editor: an SOP, or a `library.yml` with the folder it is in. */
export type AuthoredFile =
  | { readonly kind: 'sop'; readonly sop: Sop }
  | { readonly kind: 'library'; readonly root: string; readonly text: string };

/** What stands at a place. */
export interface Standing {
  /** The innermost mark. */
  readonly mark: Mark;
  /** The marks around it, from the inside out. */
  readonly parents: readonly Mark[];
  /** What is named right there, with the range of the name alone: what a rename replaces. */
  readonly mention: Mention | undefined;
  /** What the link around the place leads to, where the place itself names nothing, as within the words of a link. */
  readonly around: Mention | undefined;
}

/** What stands at a place, ends included; undefined where there is nothing but words. */
export function standingAt(file: AuthoredFile, position: Position): Standing | undefined {
  const found = markAt(marksOf(file), position);
  if (!found) return undefined;
  const mentions = mentionsOf(file);
  // Where two names touch, it is the one that begins there.
  const mention = mentions.findLast(({ range }) => holds(range, position));
  const link = [found.mark, ...found.parents].find(({ kind }) => kind === 'link' || kind === 'definition');
  const around = link && !mention ? mentions.findLast(({ range }) => isWithin(range, link.range)) : undefined;
  return { ...found, mention, around };
}

/** All marks of a file. */
function marksOf(file: AuthoredFile): readonly Mark[] {
  if (file.kind === 'sop') return syntaxOf(file.sop).marks;
  return attempt(
    () => configMarks(file.text),
    () => [],
  );
}

/** Everything that a file mentions. */
function mentionsOf(file: AuthoredFile): readonly Mention[] {
  return attempt<readonly Mention[]>(
    () => [...(file.kind === 'sop' ? mentionsIn(file.sop) : configMentions(file.root, file.text))],
    () => [],
  );
}

function holds({ start, end }: Mention['range'], position: Position): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

function isWithin({ start, end }: Mention['range'], outer: Mention['range']): boolean {
  return !isBefore(start, outer.start) && !isBefore(outer.end, end);
}
