import type { Library } from '../../library/library';
import { renamedFrom } from '../../library/renamed';
import type { Sop } from '../../sop/model';

/** An SOP in two versions of a library; one of them is undefined where it is new, or gone. */
export type SopPair =
  | { readonly before: Sop; readonly after: Sop }
  | { readonly before: undefined; readonly after: Sop }
  | { readonly before: Sop; readonly after: undefined };

/**
 * Which SOP of a library was which before: the one of the same path and id, else of the same id, else of the same path, else the one
 * whose text has most of its lines.
 * @returns all of them, in the order of their paths.
 */
export function sopPairs(before: Library, after: Library, root: string): SopPair[] {
  const old = new Set(inOrder(before.sopsOf(root)));
  const now = new Set(inOrder(after.sopsOf(root)));
  const partners = new Map<Sop, Sop>();
  const pair = (keyOf: (sop: Sop) => string) => {
    const byKey = new Map([...old].map((sop) => [keyOf(sop), sop]));
    for (const sop of now) {
      const partner = byKey.get(keyOf(sop));
      if (!partner || !old.delete(partner)) continue;
      now.delete(sop);
      partners.set(sop, partner);
    }
  };
  pair(({ id, location }) => `${location.path}\n${id}`);
  pair(({ id }) => id);
  pair(({ location }) => location.path);
  const textsOf = (sops: Iterable<Sop>) => new Map([...sops].map(({ location, text }) => [location.path, text]));
  const byPath = new Map([...old].map((sop) => [sop.location.path, sop]));
  const renamed = renamedFrom(textsOf(old), textsOf(now));
  pair(({ location: { path } }) => renamed.get(path) ?? (byPath.has(path) ? path : ''));
  const pairs: SopPair[] = inOrder(after.sopsOf(root)).map((sop) => ({ before: partners.get(sop), after: sop }));
  return [...pairs, ...[...old].map((sop) => ({ before: sop, after: undefined }))].sort((a, b) =>
    pathOf(a) < pathOf(b) ? -1 : 1,
  );
}

function inOrder(sops: Iterable<Sop>): Sop[] {
  return [...sops].sort((a, b) => (a.location.path < b.location.path ? -1 : 1));
}

function pathOf({ before, after }: SopPair): string {
  return (after ?? before).location.path;
}
