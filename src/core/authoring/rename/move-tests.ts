import type { Library } from '../../library/library';
import { testedSop } from '../../scenario/check/tested-sop';
import { readTests } from '../../scenario/read/read';
import { sopPathOf } from '../../scenario/test-path';
import type { SopLocation } from '../../sop/model';
import type { FileEdits } from './file-edits';
import { followInTests } from './follow-tests';
import type { TestText } from './follow-tests';
import { Moves, placeOf } from './places';
import type { Move } from './places';
import { rootOf } from './root-of';
import { Trial } from './trial';

/** What becomes of tests when files move. */
export interface MovedTests {
  /** The files of tests that move along with the SOPs that they stand beside. */
  readonly moves: readonly Move[];
  /** What tests must be written otherwise, by the addresses that their files have before anything moves. */
  readonly edits: FileEdits;
}

/**
 * Keeps tests beside the SOPs that move, and what they name.
 * @param edits what is written otherwise in SOPs and `library.yml` for these moves.
 */
export function moveTests(
  all: readonly Move[],
  edits: FileEdits,
  library: Library,
  tests: readonly TestText[],
): MovedTests {
  const own = new Moves(all);
  const along = tests.flatMap((test) => moveAlong(test, own, library));
  const moves = new Moves([...all, ...along]);
  const then = (location: SopLocation): SopLocation => {
    const uri = moves.of(placeOf(location.root, location.path));
    if (uri === undefined) return location;
    const root = rootOf(uri, library);
    return root === undefined ? { uri, root: '', path: uri } : { uri, root, path: uri.slice(root.length + 1) };
  };
  const { library: after } = new Trial(library, edits, then);
  return { moves: along, edits: followInTests(tests, { before: library, after, then }) };
}

function moveAlong({ location, text }: TestText, moves: Moves, library: Library): Move[] {
  const { root, path } = location;
  const from = placeOf(root, path);
  const beside = sopPathOf(path);
  const sop = library.atPath(root, beside);
  const to = sop && moves.of(placeOf(root, sop.location.path));
  const newRoot = to === undefined ? undefined : rootOf(to, library);
  if (to === undefined || newRoot === undefined || moves.of(from) !== undefined || !/\.md$/i.test(to)) return [];
  if (testedSop(readTests(text, location).file, library) !== sop) return [];
  const target = to.slice(0, -'.md'.length) + path.slice(beside.length - '.md'.length);
  return library.holds(newRoot, target.slice(newRoot.length + 1)) ? [] : [{ from, to: target }];
}
