import type { Sop } from '../../sop/model';
import { namesUsed } from '../replies/names-used';

/** Which of some names no SOP uses; none while there is no SOP. */
export function unusedNames(names: Iterable<string>, sops: Iterable<Sop>): Set<string> {
  const unused = new Set(names);
  let isEmpty = true;
  const groups = new Set<string>();
  for (const sop of sops) {
    isEmpty = false;
    for (const name of namesUsed(sop)) {
      unused.delete(name);
      // A list or a group may be named with a part of it, or as a whole.
      for (let end = name.lastIndexOf('.'); end > 0; end = name.lastIndexOf('.', end - 1))
        unused.delete(name.slice(0, end));
      groups.add(name);
    }
    if (unused.size === 0) break;
  }
  if (isEmpty) return new Set();
  const isInGroup = (name: string) =>
    name.split('.').some((_, at, parts) => at > 0 && groups.has(parts.slice(0, at).join('.')));
  return new Set([...unused].filter((name) => !isInGroup(name)));
}
