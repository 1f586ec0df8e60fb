/**
 * Where a relative link leads.
 * @param from path of the file that holds the link, relative to its library.
 * @param link the link's path; one that begins with `/` starts at the library.
 * @returns the path relative to the library, or undefined when it leads out of it.
 */
export function resolvePath(from: string, link: string): string | undefined {
  const segments = link.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of link.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}

/** How a link in one file of a library names another. @param from path of the file that holds it. @param to that of the other. */
export function linkPath(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** The folder of a path; empty for a file at the top. */
export function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

/** Whether a file in a library's folder counts as an SOP: Markdown, not hidden, not a README, not under `_…`. */
export function isSopPath(path: string): boolean {
  const segments = path.split('/');
  const name = segments.at(-1) ?? '';
  return /\.md$/i.test(name) && !/^readme\.md$/i.test(name) && !segments.some(isHidden);
}

/** Whether a file or folder is put aside by its name. */
export function isHidden(name: string): boolean {
  return /^[._]/.test(name);
}
