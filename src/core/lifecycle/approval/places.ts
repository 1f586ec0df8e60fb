import { resolvePath } from '../../library/path';
import type { Heading, LinkTarget, Sop } from '../../sop/model';
import type { Surroundings } from './surroundings';

/**
 * Says where the links of an SOP lead, in words that stay the same however a link is written and wherever files are moved to: an SOP
 * by its id, a heading of one's own by its place among them.
 */
export function placesFrom(
  sop: Pick<Sop, 'location' | 'headings'>,
  around: Pick<Surroundings, 'atPath'>,
): (target: LinkTarget) => string {
  const { root, path: own } = sop.location;
  const here = (anchor: string) => {
    const at = indexOf(sop.headings, anchor);
    return at < 0 ? `#${anchor}` : `heading ${at}`;
  };
  return (target) => {
    if (target.kind === 'external') return target.href;
    if (target.kind === 'section') return here(target.anchor);
    const { path: written, anchor = '' } = target;
    const path = resolvePath(own, written);
    if (path === own) return here(anchor);
    const there = path === undefined ? undefined : around.atPath(root, path);
    if (!there) return `file ${path ?? written}#${anchor}`;
    const heading = anchor === '' ? undefined : there.headings[indexOf(there.headings, anchor)];
    return `SOP ${there.id}#${heading?.anchor ?? anchor}`;
  };
}

/** Headings do not change: those of who types are others. An SOP may have thousands, and as many links to them. */
const places = new WeakMap<readonly Heading[], ReadonlyMap<string, number>>();

/** The place of the first heading with an anchor; -1 when none has it. */
function indexOf(headings: readonly Heading[], anchor: string): number {
  let known = places.get(headings);
  if (!known) places.set(headings, (known = placesOf(headings)));
  return known.get(anchor) ?? -1;
}

function placesOf(headings: readonly Heading[]): ReadonlyMap<string, number> {
  const made = new Map<string, number>();
  for (const [at, { anchor, also = [] }] of headings.entries())
    for (const one of [anchor, ...also]) if (!made.has(one)) made.set(one, at);
  return made;
}
