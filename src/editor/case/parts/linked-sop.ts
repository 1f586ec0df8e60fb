import type { CasePart } from '../../../core/case/model/state';
import type { Library } from '../../../core/library/library';
import { resolvePath } from '../../../core/library/path';
import type { Sop } from '../../../core/sop/model';

/** The SOP that a relative link in one of a case's SOPs leads to. Links stay in their library. */
export function linkedSop(
  { location: { root, path: from } }: Pick<CasePart, 'location'>,
  path: string,
  library: Library,
): Sop | undefined {
  const resolved = resolvePath(from, path);
  return resolved === undefined ? undefined : library.atPath(root, resolved);
}
