import GithubSlugger from 'github-slugger';
import type { Library } from '../../library/library';
import type { LinkTarget, Reply, ReplyVariant, Section, Sop } from '../../sop/model';
import type { Place } from './handbook';

/** Addresses within a handbook: of procedures, their sections and replies. */
export class Places {
  readonly #library: Library;
  readonly #sops = new Map<string, { readonly sop: Sop; readonly key: string }>();

  /** @param sops those that are in the handbook. */
  constructor(library: Library, sops: readonly Sop[]) {
    this.#library = library;
    const slugger = new GithubSlugger();
    for (const sop of sops) this.#sops.set(sop.location.uri, { sop, key: `sop-${slugger.slug(sop.id)}` });
  }

  keyOf({ location }: Pick<Sop, 'location'>): string | undefined {
    return this.#sops.get(location.uri)?.key;
  }

  ofSop(sop: Sop): Place {
    return { title: sop.title, key: this.keyOf(sop) };
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
    if (target.kind === 'section') return this.#ofSection(sop, target.anchor);
    const found = this.#library.linked(sop, target.path);
    return found && this.ofSop(found);
  }
  /** A heading without words of its own leads to the first section below it that has some. */
  #ofSection(sop: Sop, anchor: string): Place | undefined {
    const headings = sop.headings.filter((one) => !sop.replies.some(({ id }) => id === one.anchor));
    const at = headings.findIndex((one) => one.anchor === anchor || one.also?.includes(anchor));
    const heading = headings[at];
    if (!heading) return undefined;
    const printed = new Set(printedSections(sop).map((section) => section.anchor));
    const below = headings.slice(at).find((one, index) => index > 0 && one.level <= heading.level);
    const end = below ? headings.indexOf(below) : headings.length;
    const first = headings.slice(at, end).find((one) => printed.has(one.anchor));
    return { title: heading.title, key: first && this.keyOfSection(sop, first) };
  }
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
