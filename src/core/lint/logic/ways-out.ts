import { resolvePath } from '../../library/path';
import { isQuestion } from '../../sop/model';
import type { Sop, Step } from '../../sop/model';
import { placeOfAnchor, placesOf, sectionOrderOf } from '../../sop/section-order';
import type { LibraryView } from '../rule';
import { childrenOf } from './reached';

/** A section of an SOP, or a whole SOP: what is run through until it ends, or never does. */
export interface Place {
  readonly title: string;
  readonly sop: Sop;
  /** What must end for it to end. */
  readonly needs: Need[];
  /** The needs of other places that it would fill. */
  readonly fills: Need[];
  /** How many of its needs are not filled. */
  open: number;
  ends: boolean;
}

/** Something that ends when one of several places does. */
interface Need {
  readonly of: Place;
  /** The question whose answers lead to these places; undefined: a section below a heading. */
  readonly step: Step | undefined;
  readonly options: Place[];
  isFilled: boolean;
}

/** A question out of which no answers lead to an end. */
export interface Circle {
  readonly step: Step;
  /** What is run through in turn, as far as back to where it began. */
  readonly round: readonly Place[];
}

/** How many SOPs are followed from one. */
const mostSops = 16;
/** How many questions of one SOP are told. */
const mostCircles = 20;

/** Follows the answers of an SOP, also into other SOPs, to find those that only lead round in a circle. */
export class WaysOut {
  readonly #library: LibraryView;
  readonly #sops = new Map<Sop, { readonly whole: Place; readonly sections: readonly Place[] }>();
  /** Places in other SOPs that were not looked into yet. */
  readonly #ahead: (() => void)[] = [];
  readonly #ended: Place[] = [];

  constructor(library: LibraryView) {
    this.#library = library;
  }

  /** The questions of an SOP from which one comes back to them, whatever is answered there and behind. */
  circlesOf(sop: Sop): Circle[] {
    const { sections } = this.#read(sop);
    this.#settle();
    while (sections.some(({ ends }) => !ends) && this.#ahead.length > 0) {
      for (const look of this.#ahead.splice(0)) look();
      this.#settle();
    }
    const circles: Circle[] = [];
    for (const place of sections)
      for (const need of place.needs) {
        if (circles.length === mostCircles) return circles;
        const round = need.step && !need.isFilled ? roundBackTo(place, need) : undefined;
        if (need.step && round) circles.push({ step: need.step, round });
      }
    return circles;
  }

  #read(sop: Sop): { readonly whole: Place; readonly sections: readonly Place[] } {
    const known = this.#sops.get(sop);
    if (known) return known;
    const order = sectionOrderOf(sop);
    const { parents, conditional, questions } = order;
    const whole = newPlace(sop.title, sop);
    const sections = order.sections.map(({ title }) => newPlace(title, sop));
    const read = { whole, sections };
    this.#sops.set(sop, read);
    const placeOf = placesOf(order.sections);
    const children = childrenOf(order);
    for (const [at, place] of sections.entries()) {
      if ((parents[at] ?? -1) < 0 && !conditional.has(at)) addNeed(whole, undefined, [place]);
      for (const child of children[at] ?? []) {
        const below = sections[child];
        if (below && !conditional.has(child)) addNeed(place, undefined, [below]);
      }
      for (const step of questions[at] ?? []) this.#ask(step, place, (target) => sections[placeOf(target)]);
    }
    for (const place of [whole, ...sections]) if (place.open === 0) this.#end(place);
    return read;
  }

  /** Adds a question to what must end, unless it can be passed over or has an answer with which it simply goes on. */
  #ask(step: Step, place: Place, sectionOf: (target: Step['branches'][number]['target']) => Place | undefined): void {
    if (!isQuestion(step) || !step.required || step.conduct === 'discretion') return;
    const inside: Place[] = [];
    const outside: { readonly path: string; readonly anchor: string | undefined }[] = [];
    for (const { target } of step.branches) {
      if (target?.kind === 'file') outside.push(target);
      else {
        const to = sectionOf(target);
        if (!to) return;
        inside.push(to);
      }
    }
    const need = addNeed(place, step, inside);
    for (const target of outside) this.#ahead.push(() => this.#follow(need, target));
  }

  /** Looks where an answer leads in another SOP. What is not there, or too far away, ends. */
  #follow(need: Need, target: { readonly path: string; readonly anchor: string | undefined }): void {
    if (need.isFilled) return;
    const { sop } = need.of;
    const path = resolvePath(sop.location.path, target.path);
    const linked = path === undefined ? undefined : this.#library.atPath(sop.location.root, path);
    const isFar = linked && !this.#sops.has(linked) && this.#sops.size >= mostSops;
    if (!linked?.hasSteps || isFar) {
      this.#fill(need);
      return;
    }
    const { whole, sections } = this.#read(linked);
    const at = target.anchor ? placeOfAnchor(linked.sections, target.anchor) : -1;
    const to = sections[at] ?? whole;
    need.options.push(to);
    if (to.ends) this.#fill(need);
    else to.fills.push(need);
  }

  /** Works out what ends now that something more does. */
  #settle(): void {
    for (let place = this.#ended.pop(); place; place = this.#ended.pop())
      for (const need of place.fills) this.#fill(need);
  }

  #fill(need: Need): void {
    if (need.isFilled) return;
    need.isFilled = true;
    need.of.open--;
    if (need.of.open === 0) this.#end(need.of);
  }

  #end(place: Place): void {
    place.ends = true;
    this.#ended.push(place);
  }
}

function newPlace(title: string, sop: Sop): Place {
  return { title, sop, needs: [], fills: [], open: 0, ends: false };
}

function addNeed(of: Place, step: Step | undefined, options: Place[]): Need {
  const need: Need = { of, step, options, isFilled: false };
  of.needs.push(need);
  of.open++;
  for (const option of options) option.fills.push(need);
  return need;
}

/** The places from one back to it, by way of something that it needs; undefined when none of them leads back. */
function roundBackTo(start: Place, need: Need): readonly Place[] | undefined {
  const from = new Map<Place, Place | undefined>();
  const open: Place[] = [];
  const look = (options: readonly Place[], before: Place | undefined) => {
    for (const one of options)
      if (!from.has(one)) {
        from.set(one, before);
        open.push(one);
      }
  };
  look(need.options, undefined);
  for (let next = 0; next < open.length; next++) {
    const place = open[next];
    if (!place) break;
    if (place === start) return wayTo(place, from);
    for (const other of place.needs) if (!other.isFilled) look(other.options, place);
  }
  return undefined;
}

function wayTo(place: Place, from: ReadonlyMap<Place, Place | undefined>): Place[] {
  const way: Place[] = [];
  for (let one: Place | undefined = place; one; one = from.get(one)) way.unshift(one);
  return way;
}
