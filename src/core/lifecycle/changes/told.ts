import { hashText } from '../../case/record/seal';
import type { Sop } from '../../sop/model';
import { hashOf } from './content';

/** What somebody was told of: of each SOP the version, or without one its `contentHash`. */
export type Told = Readonly<Record<string, string>>;

/** So much of a hash tells two libraries apart. */
const hashShown = 12;

/** The SOPs of which somebody has not been told in this version yet. Without versions, each text is one. */
export function untold(told: Told, sops: readonly Sop[]): Sop[] {
  return sops.filter((sop) => told[keyOf(sop)] !== versionOf(sop));
}

/** What somebody was told of, these SOPs now too. It is as long as there are SOPs that were ever told of. */
export function withTold(told: Told, sops: readonly Sop[]): Told {
  return { ...told, ...Object.fromEntries(sops.map((sop) => [keyOf(sop), versionOf(sop)])) };
}

function keyOf({ id, location }: Sop): string {
  return `${hashText(location.root).slice(0, hashShown)}/${id}`;
}

function versionOf(sop: Sop): string {
  return sop.version ?? `#${hashOf(sop)}`;
}
