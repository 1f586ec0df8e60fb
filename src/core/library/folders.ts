/**
 * The path of something relative to a folder; undefined when it is outside, empty for the folder itself. On Windows the letter of a
 * disk is the same in capitals, and one writes it either way.
 * @param folder the path of a URI, as the other.
 */
export function pathBelow(folder: string, path: string): string | undefined {
  const [outer, inner] = [withSmallLetter(folder), withSmallLetter(path)];
  if (outer === inner) return '';
  const prefix = outer.endsWith('/') ? outer : `${outer}/`;
  return inner.startsWith(prefix) ? inner.slice(prefix.length) : undefined;
}

/**
 * A folder and those that it is in, the innermost first; without the person's own folder, and what that is in: all that they have is
 * in there, so whatever holds it has nothing to do with one folder of it.
 * @param folder the path of a URI. @param home the same of the person's own folder; undefined where nobody has one.
 */
export function foldersAbove(folder: string, home: string | undefined): string[] {
  const above: string[] = [];
  for (let at = folder; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    if (home !== undefined && pathBelow(at, home) !== undefined) break;
    above.push(at);
  }
  return above;
}

/** The path as VS Code writes it in the text of a URI. */
function withSmallLetter(path: string): string {
  return path.replace(/^\/[A-Z](?=:)/, (letter) => letter.toLowerCase());
}
