import type { Sop } from '../sop/model';
import { nearest } from '../text/nearest';

/** What is asked of a library for that. */
interface Asked {
  readonly sops: Iterable<Sop>;
  atPath(root: string, path: string): Sop | undefined;
}

/** The path of the SOP that was probably meant by one that leads nowhere: the name of a file, but for its folder and letters. */
export function pathLike(root: string, path: string, library: Asked): string | undefined {
  const folder = path.replace(/\/+$/, '');
  const direct = [`${folder}.md`, `${folder}/index.md`].find((one) => library.atPath(root, one));
  if (direct !== undefined) return direct;
  const wanted = folder.toLowerCase().replace(/(?:\.(?:md|markdown|html?))?$/, '.md');
  const name = wanted.slice(wanted.lastIndexOf('/') + 1);
  const elsewhere = new Set<string>();
  for (const { location } of library.sops) {
    if (location.root !== root) continue;
    const own = location.path.toLowerCase();
    if (own === wanted) return location.path;
    if (own.slice(own.lastIndexOf('/') + 1) === name) elsewhere.add(location.path);
  }
  return elsewhere.size === 1 ? [...elsewhere][0] : undefined;
}

/** The shortest id that is looked for: of a few letters, any other few would do. */
const leastLetters = 4;

/** The id of the SOP of a library that was probably meant by one that no SOP has: one that is written much like it. */
export function idLike(root: string, id: string, sops: Iterable<Sop>): string | undefined {
  if (id.length < leastLetters) return undefined;
  return nearest(
    id,
    [...sops].flatMap((sop) => (sop.location.root === root ? [sop.id] : [])),
  );
}
