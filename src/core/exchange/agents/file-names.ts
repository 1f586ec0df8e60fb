import { slug } from 'github-slugger';
import type { Sop } from '../../sop/model';

/** The most characters of the name of a skill. */
const longest = 64;
/** Names that some disks keep for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * What the files of SOPs are called: small plain letters, digits and hyphens, as skills ask for, and no two alike.
 * @param sops in an order that does not change, as of two that are called alike the later one gets a number.
 */
export function fileNames(sops: readonly Pick<Sop, 'id' | 'location'>[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const { id, location } of sops) {
    const plain = slug(id.normalize('NFD').replace(/\p{M}+/gu, ''))
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, longest - 6)
      .replace(/^-+|-+$/g, '');
    const base = plain === '' || reserved.test(plain) ? `sop${plain && `-${plain}`}` : plain;
    let name = base;
    for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
    taken.add(name);
    names.set(location.uri, name);
  }
  return names;
}
