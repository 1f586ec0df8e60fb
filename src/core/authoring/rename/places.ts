/** A file or folder that gets another address. Both are those of their library with the path behind it: see `placeOf`. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Where a file or folder is, so that places in several libraries can be compared. @param path not percent-encoded. */
export function placeOf(root: string, path: string): string {
  return path === '' ? root : `${root}/${path}`;
}

/** Where everything is once some files and folders have moved, all at once: two may change their places. */
export class Moves {
  readonly all: readonly Move[];
  readonly #to: ReadonlyMap<string, string>;

  constructor(all: readonly Move[]) {
    this.all = all;
    this.#to = new Map(all.map(({ from, to }) => [from, to]));
  }

  /** The new place of a file or folder, by its own move or that of a folder that it is in; undefined when it stays. */
  of(place: string): string | undefined {
    for (let at = place; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
      const to = this.#to.get(at);
      if (to !== undefined) return to + place.slice(at.length);
    }
    return undefined;
  }
}

/**
 * Where a relative link leads. Unlike inside a library, it may leave that: a file that has moved away still has its links.
 * @param from the place of the file that holds it. @param root of its library; undefined for a file in none.
 * @returns undefined where it leads nowhere.
 */
export function linkedPlace(from: string, link: string, root: string | undefined): string | undefined {
  if (link.startsWith('/') && root === undefined) return undefined;
  const segments = link.startsWith('/') ? (root ?? '').split('/') : from.split('/').slice(0, -1);
  for (const segment of link.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}

/** How a file names another by a relative link. */
export function linkBetween(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** What would mean something else in the address of a link. */
const special = /[\s\p{Cc}%#?()<>[\]\\"'`|&]/gu;

/** A path as it is written in a link: letters stay as they are, and only what would end it or mean something is encoded. */
export function writtenPath(path: string): string {
  const written = path.replace(special, (sign) =>
    [...new TextEncoder().encode(sign)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
  return /^[a-z][a-z0-9+.-]*:/i.test(written) ? `./${written}` : written;
}
