import { resolvePath } from '../library/path';
import { stepsOf } from '../sop/model';
import type { Link, Reply, Sop } from '../sop/model';
import type { Range } from '../text/position';

/** A file that goes out with a reply. */
export interface Attachment {
  /** The words of its link, or else its path. */
  readonly title: string;
  /** Relative to the library. */
  readonly path: string;
}

/**
 * The files that go out with a reply: those that links beside its texts name, under its heading or in its step. Links to SOPs
 * and other Markdown are for the agent, and so are pictures that are shown there. Whether the files are there is not asked.
 */
export function attachmentsOf(sop: Sop, reply: Pick<Reply, 'id' | 'range'>): Attachment[] {
  const place = placeOf(sop, reply);
  const found = sop.fileLinks
    .filter(({ range }) => place && isWithin(range, place))
    .flatMap((link) => fileOf(sop, link));
  return [...new Map(found.map((one) => [one.path, one])).values()];
}

/** From a reply's heading to the next one, or the step that it stands in. */
function placeOf(sop: Sop, { id, range }: Pick<Reply, 'id' | 'range'>): Range | undefined {
  const at = sop.headings.findIndex(({ anchor, range: { start } }) => anchor === id && start.line === range.start.line);
  if (at < 0) return [...stepsOf(sop)].find(({ textRange }) => textRange.start.line === range.start.line)?.range;
  const end = sop.headings[at + 1]?.range.start ?? { line: Number.MAX_SAFE_INTEGER, character: 0 };
  return { start: range.start, end };
}

function isWithin({ start }: Range, { start: from, end }: Range): boolean {
  const isAfter = start.line > from.line || (start.line === from.line && start.character >= from.character);
  return isAfter && (start.line < end.line || (start.line === end.line && start.character < end.character));
}

function fileOf({ location }: Sop, { text, target }: Link): Attachment[] {
  if (target.kind !== 'file' || /(?:\.(?:md|markdown)|\/)$/i.test(target.path)) return [];
  const path = resolvePath(location.path, target.path);
  return path === undefined || path === '' ? [] : [{ title: text.trim() || path, path }];
}
