import GithubSlugger from 'github-slugger';
import type { Library } from '../../library/library';
import type { LinkTarget, Reply, ReplyVariant, Section, Sop } from '../../sop/model';
import type { Place } from './handbook';

/** Addresses within a handbook: of procedures, their sections and replies. */
export class Places {
  readonly #library: Library;
  readonly #sops = new Map<string, { readonly sop: Sop; readonly key: string }>();
  /** By the id of what they translate, or their own. */
  readonly #byOrigin = new Map<string, Sop>();
  /** By anchor. */
  readonly #sections = new Map<Sop, ReadonlyMap<string, Place>>();

  /** @param sops those that are in the handbook. */
  constructor(library: Library, sops: readonly Sop[]) {
    this.#library = library;
    const slugger = new GithubSlugger();
    for (const sop of sops) {
      this.#sops.set(sop.location.uri, { sop, key: `sop-${slugger.slug(sop.id)}` });
      if (!this.#byOrigin.has(originOf(sop))) this.#byOrigin.set(originOf(sop), sop);
    }
  }

  keyOf({ location }: Pick<Sop, 'location'>): string | undefined {
    return this.#sops.get(location.uri)?.key;
  }

  /** Where there is only a translation of it, that. */
  ofSop(sop: Sop): Place {
    const there = this.keyOf(sop) === undefined ? (this.#byOrigin.get(originOf(sop)) ?? sop) : sop;
    return { title: there.title, key: this.keyOf(there), lang: there.lang };
  }

  keyOfSection(sop: Pick<Sop, 'location'>, { anchor }: Pick<Section, 'anchor'>): string {
    return `${this.keyOf(sop) ?? ''}--${anchor}`;
  }

  /** The address of a text of a reply. */
  keyOfText(sop: Pick<Sop, 'location'>, { id, variants }: Reply, variant: ReplyVariant): string {
    return `${this.keyOf(sop) ?? ''}--reply-${id}-${variants.indexOf(variant)}`;
  }

  /** Where a link leads; undefined when it leads out of the library. */
  ofTarget(sop: Sop, target: LinkTarget): Place | undefined {
    if (target.kind === 'external') return undefined;
    if (target.kind === 'section') return this.#sectionsOf(sop).get(target.anchor);
    const found = this.#library.linked(sop, target.path);
    if (!found) return undefined;
    const section = target.anchor === undefined ? undefined : this.#sectionsOf(found).get(target.anchor)?.key;
    const place = this.ofSop(found);
    return section !== undefined && place.key === this.keyOf(found)
      ? { ...place, key: section, sop: place.key }
      : place;
  }

  /** A heading without words of its own leads to the first section below it that has some. */
  #sectionsOf(sop: Sop): ReadonlyMap<string, Place> {
    const known = this.#sections.get(sop);
    if (known) return known;
    const replies = new Set([...sop.replies, ...sop.anticipations].map(({ id }) => id));
    const headings = sop.headings.filter(({ anchor }) => !replies.has(anchor));
    const printed = new Set(printedSections(sop).map(({ anchor }) => anchor));
    const isIn = this.keyOf(sop) !== undefined;
    const found = new Map<string, Place>();
    let next: (typeof headings)[number] | undefined;
    /** The level of the highest heading behind this one, up to the next that has words. */
    let highest = Infinity;
    for (const heading of [...headings].reverse()) {
      const hasWords = printed.has(heading.anchor);
      if (hasWords) next = heading;
      const first = hasWords || heading.level < highest ? next : undefined;
      const place = { title: heading.title, key: isIn && first ? this.keyOfSection(sop, first) : undefined };
      for (const anchor of [heading.anchor, ...(heading.also ?? [])]) found.set(anchor, place);
      highest = hasWords ? heading.level : Math.min(highest, heading.level);
    }
    this.#sections.set(sop, found);
    return found;
  }
}

/** What SOPs that translate each other have in common. */
export function originOf({ id, front }: Pick<Sop, 'id' | 'front'>): string {
  return front.translationOf?.id ?? id;
}

/** The sections of an SOP that say something. What is before the first heading and only sums it up does not. */
export function printedSections({ sections, summary }: Pick<Sop, 'sections' | 'summary'>): Section[] {
  return sections
    .map((section) => ({
      ...section,
      guidance: section.guidance.filter(({ text }) => section.level > 0 || text !== summary),
    }))
    .filter((section) => section.steps.length + section.guidance.length + section.alerts.length > 0);
}
