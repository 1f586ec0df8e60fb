import type { Branch, Guidance, Reply, Section, Sop, Step } from '../../sop/model';

/** A step and what it stands in: the step around it, or its section. */
interface Placed {
  readonly step: Step;
  readonly parent: string | undefined;
  readonly section: string;
}

/** Where a translation does not say as much as what it translates, as people name the places. */
export class Differences {
  readonly #fresh: Sop;
  readonly #own: Sop;
  readonly #anchors: ReadonlyMap<string, string>;
  readonly #title: (anchor: string) => string;

  /**
   * @param fresh the source as it would be translated anew.
   * @param anchors its anchors, by what they are in the translation; those that are the same may be missing.
   * @param title the title of a heading in the source, by its anchor in `fresh`.
   */
  constructor(fresh: Sop, translation: Sop, anchors: ReadonlyMap<string, string>, title: (anchor: string) => string) {
    this.#fresh = fresh;
    this.#own = translation;
    this.#anchors = anchors;
    this.#title = title;
  }

  /** Steps by their ids, with `#`; headings and replies by their titles in the source; keys of the front matter. */
  all(): string[] {
    return [...new Set([...this.#inFront(), ...this.#inSections(), ...this.#inSteps(), ...this.#inReplies()])];
  }

  /** Terms that hold in every language. */
  *#inFront(): Generator<string> {
    const [fresh, own] = [this.#fresh.front, this.#own.front].map(({ sla, escalation, followUp, appliesTo }) => ({
      sla,
      escalation: [escalation?.to?.text, escalation?.after],
      'follow-up': followUp,
      'applies-to': appliesTo,
    }));
    for (const key of ['sla', 'escalation', 'follow-up', 'applies-to'] as const)
      if (JSON.stringify(fresh?.[key]) !== JSON.stringify(own?.[key])) yield `${key}:`;
  }

  *#inSections(): Generator<string> {
    for (const section of this.#fresh.sections) {
      const own = this.#own.sections.find(({ anchor }) => anchor === this.#ownAnchor(section.anchor));
      if (own ? !saysAsMuch(own, section) : section.level > 0 || section.guidance.length > 0)
        yield this.#title(section.anchor);
    }
  }

  *#inSteps(): Generator<string> {
    const [fresh, own] = [placedIn(this.#fresh), placedIn(this.#own)];
    const before = (ids: readonly string[], others: ReadonlyMap<string, Placed>) => {
      const common = ids.filter((id) => others.has(id));
      return new Map(common.map((id, at) => [id, common[at - 1]]));
    };
    const [freshBefore, ownBefore] = [before([...fresh.keys()], own), before([...own.keys()], fresh)];
    for (const [id, one] of fresh) {
      const other = own.get(id);
      const isSame =
        other !== undefined &&
        other.parent === one.parent &&
        other.section === this.#ownAnchor(one.section) &&
        freshBefore.get(id) === ownBefore.get(id) &&
        saysAsMuch(other.step, one.step) &&
        this.#doesTheSame(other.step, one.step);
      if (!isSame) yield `#${id}`;
    }
  }

  #doesTheSame(own: Step, fresh: Step): boolean {
    const said = ({ required, conduct, role, minutes, replies }: Step) =>
      JSON.stringify([required, conduct, role?.text, minutes, replies.length]);
    const led = fresh.branches.map((branch) => this.targetOf(branch)).sort();
    return said(own) === said(fresh) && JSON.stringify(own.branches.map(keyOf).sort()) === JSON.stringify(led);
  }

  /** Where an answer of the source leads, as the translation says it. */
  targetOf(branch: Pick<Branch, 'target'>): string {
    const { target } = branch;
    if (target?.kind !== 'section') return keyOf(branch);
    return keyOf({ target: { kind: 'section', anchor: this.#ownAnchor(target.anchor) } });
  }

  *#inReplies(): Generator<string> {
    for (const reply of this.#fresh.replies) {
      const own = this.#own.replies.find(({ id }) => id === this.#ownAnchor(reply.id));
      if (!own || variantsOf(own) !== variantsOf(reply)) yield this.#title(reply.id);
    }
    const { anticipations } = this.#fresh;
    if (anticipations.length !== this.#own.anticipations.length) for (const { title } of anticipations) yield title;
  }

  #ownAnchor(anchor: string): string {
    return this.#anchors.get(anchor) ?? anchor;
  }
}

/** Where an answer leads, as a word to compare. */
export function keyOf({ target }: Pick<Branch, 'target'>): string {
  return JSON.stringify(target ?? null);
}

/** The language and channel of a text of a reply, as a word to compare. */
export function variantKey({ lang, channel }: Reply['variants'][number]): string {
  return JSON.stringify([lang, channel]);
}

/** The steps of an SOP, by id, in the order written. */
export function placedIn({ sections }: Sop): Map<string, Placed> {
  const all = new Map<string, Placed>();
  const add = (steps: readonly Step[], section: Section, parent: string | undefined) => {
    for (const step of steps) {
      all.set(step.id, { step, parent, section: section.anchor });
      add(step.steps, section, step.id);
    }
  };
  for (const section of sections) add(section.steps, section, undefined);
  return all;
}

/** The same alerts, and at least as many tables, pictures and paragraphs: one may be cut in two by whoever translates it. */
function saysAsMuch(own: Pick<Step, 'alerts' | 'guidance'>, fresh: Pick<Step, 'alerts' | 'guidance'>): boolean {
  const kinds = ({ alerts }: Pick<Step, 'alerts'>) => JSON.stringify(alerts.map(({ kind }) => kind).sort());
  const count = (all: readonly Guidance[], kind: Guidance['kind']) => all.filter((one) => one.kind === kind).length;
  return (
    kinds(own) === kinds(fresh) &&
    fresh.guidance.every(({ kind }) => count(own.guidance, kind) >= count(fresh.guidance, kind))
  );
}

function variantsOf({ variants }: Reply): string {
  return JSON.stringify(variants.map(variantKey).sort());
}
