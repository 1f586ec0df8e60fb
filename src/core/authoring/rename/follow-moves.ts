import { attempt } from '../../attempt';
import type { Library } from '../../library/library';
import { names } from '../../library/names';
import { resolvePath } from '../../library/path';
import type { Sop } from '../../sop/model';
import { syntaxOf } from '../../sop/syntax';
import { allMarks } from '../../sop/syntax/mark';
import type { MarkOf } from '../../sop/syntax/mark';
import type { Range } from '../../text/position';
import { EditsByFile } from './file-edits';
import type { FileEdits } from './file-edits';
import { followCategories } from './follow-categories';
import { followIds } from './follow-ids';
import { linkBetween, linkedPlace, Moves, placeOf, writtenPath } from './places';
import type { Move } from './places';
import { rootOf } from './root-of';

/** From how many moves on all SOPs are looked at, rather than those whose text names what has moved. */
const many = 20;

/**
 * What must be written otherwise when files and folders move: links and pictures that lead to them and that they have, the
 * folders that `library.yml` names, and ids that only the names of files said. Links that lead nowhere stay as they are.
 * @returns edits by the addresses that files have before they move.
 */
export function followMoves(all: readonly Move[], library: Library): FileEdits {
  const moves = new Moves(all);
  const edits = new EditsByFile();
  for (const sop of concerned(moves, library)) {
    attempt(
      () => followLinks(sop, moves, library, edits),
      () => undefined,
    );
  }
  followCategories(moves, library, edits);
  followIds(moves, library, edits);
  return edits.all;
}

/** The SOPs that may have to be changed: those that move, and those that name what does. */
function concerned(moves: Moves, library: Library): Set<Sop> {
  const found = new Set<Sop>();
  const called = moves.all.flatMap(({ from }) => {
    const name = from.slice(from.lastIndexOf('/') + 1);
    return [name, encodeURIComponent(name), writtenPath(name)];
  });
  for (const sop of library.sops) {
    const { root, path } = sop.location;
    const isMoving = moves.of(placeOf(root, path)) !== undefined;
    if (isMoving) for (const other of library.mentioning(names.path(root, path))) found.add(other);
    // One letter may be encoded in several ways.
    const mayName = () =>
      called.length > many || called.some((name) => sop.text.includes(name)) || /%[\da-f]{2}/i.test(sop.text);
    if ((isMoving || mayName()) && mayLink(sop)) found.add(sop);
  }
  return found;
}

/** Whether an SOP may have links or pictures: cheap to ask of thousands. */
function mayLink({ fileLinks, text }: Sop): boolean {
  return fileLinks.length > 0 || text.includes('![') || /^\s*\[[^\]]+\]:/m.test(text);
}

function followLinks(sop: Sop, moves: Moves, library: Library, edits: EditsByFile): void {
  const { root, path, uri } = sop.location;
  const here = placeOf(root, path);
  const there = moves.of(here) ?? here;
  const newRoot = rootOf(there, library);
  for (const { range, written } of pathsIn(sop)) {
    const target = linkedPlace(here, written, root);
    if (target === undefined) continue;
    const moved = moves.of(target);
    if (moved === undefined && (there === here || !isThere(target, library))) continue;
    const wanted = moved ?? target;
    if (leadsTo(wanted, there, newRoot, written)) continue;
    edits.add(uri, { range, text: linkTo(wanted, there, newRoot, written), kind: 'link' });
  }
}

/** Whether a link leads to a place from where its file is then; within a library it must not go round outside. */
function leadsTo(wanted: string, there: string, root: string | undefined, written: string): boolean {
  if (root === undefined || !wanted.startsWith(`${root}/`)) return linkedPlace(there, written, root) === wanted;
  const path = resolvePath(there.slice(root.length + 1), written);
  return path !== undefined && placeOf(root, path) === wanted;
}

/** The paths of all links and pictures, decoded, and where they stand. */
function* pathsIn(sop: Sop): Generator<{ readonly range: Range; readonly written: string }> {
  for (const mark of allMarks(syntaxOf(sop).body)) {
    if (mark.kind !== 'link' && mark.kind !== 'image' && mark.kind !== 'definition') continue;
    if (mark.target.kind !== 'file') continue;
    const targets = mark.marks.filter((part): part is MarkOf<'target'> => part.kind === 'target');
    for (const part of targets.flatMap(({ marks }) => marks))
      if (part.kind === 'path') yield { range: part.range, written: part.text };
  }
}

/** How a link is written that is to lead to a place, in the way it was written before: from the library, or with `./`. */
function linkTo(wanted: string, there: string, root: string | undefined, before: string): string {
  const end = before.endsWith('/') ? '/' : '';
  if (before.startsWith('/') && root !== undefined && wanted.startsWith(`${root}/`))
    return writtenPath(wanted.slice(root.length)) + end;
  const link = writtenPath(decoded(linkBetween(there, wanted)));
  return (before.startsWith('./') && !link.startsWith('.') ? `./${link}` : link) + end;
}

/** Folders above a library are part of its address, and encoded as in that. */
function decoded(path: string): string {
  return path.startsWith('..')
    ? attempt(
        () => decodeURIComponent(path),
        () => path,
      )
    : path;
}

/** Whether something is at a place of a library, as far as anybody knows. */
function isThere(place: string, library: Library): boolean {
  const root = rootOf(place, library);
  if (root === undefined) return false;
  const path = place.slice(root.length + 1);
  if (library.atPath(root, path)) return true;
  const isFolder = [...library.categories()].some((one) => one.root === root && one.folder === path);
  return isFolder || library.holds(root, path) === true;
}
