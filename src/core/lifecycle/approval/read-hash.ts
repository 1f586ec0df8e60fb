import { hashText } from '../../case/record/seal';
import type { Constants } from '../../library/constants';
import { resolvePath } from '../../library/path';
import type { LinkTarget, Sop } from '../../sop/model';
import { namesAsked } from './constants-read';
import type { NamesAsked } from './constants-read';
import { placesFrom } from './places';
import type { Surroundings } from './surroundings';
import { constantsSaid, hashShown, readText, saidOf, textsOf } from './what-is-read';

/** A link to another file: where it led when the hash was worked out, and what was there. */
interface Linked {
  readonly target: LinkTarget;
  readonly path: string;
  readonly place: string;
  there: object | undefined;
}

/** A hash, with all that it was worked out of besides the SOP. */
interface Known {
  readonly hash: string;
  readonly linked: readonly Linked[];
  readonly asked: NamesAsked;
  readonly constantsSaid: string;
  constants: Constants;
}

/** SOPs do not change: who types in one gets another. What surrounds them does, and is looked at again. */
const hashes = new WeakMap<Sop, Known>();

/**
 * The whole hash of what is read in an SOP. It is worked out once: from then on only the SOPs that it links to, and the constants that it
 * asks for, are looked at when they have changed, which takes time in proportion to the links and the constants.
 */
export function wholeHashOf(sop: Sop, around: Surroundings): string {
  const known = hashes.get(sop);
  if (known && isStillTrue(known, sop, around)) return known.hash;
  const made = make(sop, around);
  hashes.set(sop, made);
  return made.hash;
}

/** The hash of what is read in an SOP, as it is written beside an approval. */
export function approvalHashOf(sop: Sop, around: Surroundings): string {
  return wholeHashOf(sop, around).slice(0, hashShown);
}

function make(sop: Sop, around: Surroundings): Known {
  const { root, path: own } = sop.location;
  const linked = new Map<string, Linked>();
  const placeOf = placesFrom(sop, around);
  const said = saidOf(sop, (target) => {
    const place = placeOf(target);
    const path = target.kind === 'file' ? resolvePath(own, target.path) : undefined;
    if (target.kind === 'file' && path !== undefined && path !== own)
      linked.set(`${path}#${target.anchor ?? ''}`, { target, path, place, there: around.atPath(root, path) });
    return place;
  });
  const asked = namesAsked(textsOf(said));
  const { constants } = around.config(root);
  const saidByConstants = constantsSaid(asked, constants);
  const hash = hashText(readText(said, saidByConstants));
  return { hash, linked: [...linked.values()], asked, constantsSaid: saidByConstants, constants };
}

function isStillTrue(known: Known, sop: Sop, around: Surroundings): boolean {
  const { root } = sop.location;
  const { constants } = around.config(root);
  if (constants !== known.constants) {
    if (constantsSaid(known.asked, constants) !== known.constantsSaid) return false;
    known.constants = constants;
  }
  const placeOf = placesFrom(sop, around);
  return known.linked.every((one) => {
    const there = around.atPath(root, one.path);
    if (there === one.there) return true;
    if (placeOf(one.target) !== one.place) return false;
    one.there = there;
    return true;
  });
}
