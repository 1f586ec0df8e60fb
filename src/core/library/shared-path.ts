/**
 * The folder that somebody means by a path in their settings: an absolute one, or one that begins with `~`, their own folder.
 * @param home the person's folder; undefined where nobody has one, as in a browser.
 * @returns undefined for anything else: a relative path would mean another folder in each window, and the root of a disk holds
 * everything.
 */
export function sharedPath(written: string, home: string | undefined): string | undefined {
  const path = written.trim();
  const own = /^~(?=[\\/]|$)/.test(path);
  if (own && home === undefined) return undefined;
  const full = own ? `${home ?? ''}${path.slice(1)}` : path;
  const isAbsolute = /^(?:\/|\\\\|[a-z]:[\\/])/i.test(full);
  const folder = full.replace(/[\\/]+$/, '');
  return isAbsolute && !/^(?:[a-z]:)?$/i.test(folder) ? folder : undefined;
}
