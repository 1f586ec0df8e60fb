import { smallGroup } from './small-groups';
import type { CaseDigest } from './observation';

/** How many cases each group has. */
export class Sizes {
  cases = 0;
  readonly sops = new Map<string, number>();
  readonly categories = new Map<string, number>();
  readonly channels = new Map<string, number>();
  readonly rules = new Map<string, number>();
  readonly tiers = new Map<string, number>();
  /** By `person` and `assistant`. */
  readonly runners = new Map<string, number>();
  readonly periods = new Map<string, number>();
  readonly joined = new Map<string, number>();
  readonly titles = new Map<string, string>();
  /** Those below are of all cases, whatever is asked for. */
  readonly allSops = new Map<string, number>();
  readonly allCategories = new Map<string, number>();
  readonly allChannels = new Map<string, number>();

  all({ sop, category, channel, titles }: CaseDigest): void {
    for (const [id, title] of titles) this.titles.set(id, title);
    increase(this.allSops, sop);
    increase(this.allCategories, category);
    if (channel !== undefined) increase(this.allChannels, channel);
  }

  take({ sop, category, channel, rule, tier, runBy, joined }: CaseDigest, periods: Iterable<string>): void {
    this.cases++;
    increase(this.sops, sop);
    increase(this.categories, category);
    increase(this.channels, channel ?? '');
    increase(this.rules, rule ?? '');
    increase(this.tiers, tier ?? '');
    increase(this.runners, runBy ?? 'person');
    for (const id of joined) increase(this.joined, id);
    for (const id of periods) increase(this.periods, id);
  }
}

/** The keys of groups that are not small. */
export function largeOnes(sizes: ReadonlyMap<string, number>): string[] {
  return [...sizes]
    .filter(([key, size]) => key !== '' && size >= smallGroup)
    .map(([key]) => key)
    .sort();
}

function increase(sizes: Map<string, number>, key: string): void {
  sizes.set(key, (sizes.get(key) ?? 0) + 1);
}
