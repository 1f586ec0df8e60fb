import type { Sop } from '../sop/model';
import { resolvePath } from './path';

/** The names by which files speak of an SOP, as keys of a map. */
export const names = {
  id: (id: string) => `id\n${id}`,
  path: (root: string, path: string) => `path\n${root}\n${path}`,
  of: (sop: Sop): string[] => [names.id(sop.id), names.path(sop.location.root, sop.location.path)],
};

/** The names that a file mentions: what it links to and what it says is related. */
export function mentions(sop: Sop): string[] {
  const paths = sop.fileLinks.flatMap(({ target }) => {
    if (target.kind !== 'file') return [];
    const path = resolvePath(sop.location.path, target.path);
    return path === undefined ? [] : [names.path(sop.location.root, path)];
  });
  return [...paths, ...sop.front.related.map((related) => names.id(related.text))];
}
