import { sayIn } from '../../core/flowchart/words';
import { chartWithin, drawChart, elementAt, goToStop, placeOf, stops, stopsIn } from '../shared/chart';
import type { PagePlace } from '../shared/chart';
import type { Doing } from './doing';
import type { FlowchartPage } from './messages';
import type { View } from './view';

/** The least room that a drawing is made for: what is narrower can be moved. */
const narrowest = 300;

/** The flowchart as a picture, and how people go through it. */
export class Drawing {
  readonly #view: View;
  readonly #doing: Doing;
  #page: FlowchartPage | undefined;
  #svg: SVGSVGElement | undefined;
  #drawn = '';
  #marked: readonly PagePlace[] = [];

  constructor(view: View, doing: Doing) {
    this.#view = view;
    this.#doing = doing;
    const { element } = view;
    element.addEventListener('click', (event) => this.#click(event));
    element.addEventListener('dblclick', ({ target }) => {
      // Its sign has been pressed twice.
      if (target instanceof Element && !target.closest('.fold')) this.#choose(target, true);
    });
    element.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Draws what is not drawn already, as wide as there is room. */
  show(page: FlowchartPage): void {
    this.#page = page;
    const width = Math.max(narrowest, this.#view.room - 2);
    const { chart, spoken, words } = page;
    const drawn = JSON.stringify([chart, spoken, width]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const focused = this.#focused();
    this.#svg = drawChart(chart, width, sayIn([spoken]), words.flowchart);
    this.#view.show(this.#svg);
    if (focused) this.focus(focused, false);
    this.mark(this.#marked);
  }

  /** Marks what the cursor stands in, in the text. */
  mark(places: readonly PagePlace[]): void {
    this.#marked = places;
    const svg = this.#svg;
    if (!svg) return;
    for (const one of svg.querySelectorAll('[aria-current]')) one.removeAttribute('aria-current');
    const marked = places.flatMap((place) => elementAt(svg, place) ?? []);
    for (const one of marked) one.setAttribute('aria-current', 'location');
    // Whoever is on the page looks at something of their own.
    if (!document.hasFocus()) marked[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Gives the focus to what is drawn at a place. @returns whether there is something. */
  focus(place: PagePlace, isShown = true): boolean {
    const element = this.#svg && elementAt(this.#svg, place);
    element?.focus({ preventScroll: true });
    if (isShown) element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return element !== undefined;
  }

  /** Brings the step of the case that is up into sight. */
  showNext(): void {
    this.#svg?.querySelector('.now')?.closest(stops)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #focused(): PagePlace | undefined {
    const { activeElement } = document;
    return activeElement && this.#svg?.contains(activeElement) ? placeOf(activeElement) : undefined;
  }

  #click({ target }: MouseEvent): void {
    if (this.#view.isDragged || !(target instanceof Element)) return;
    if (target.closest('.fold')) this.#choose(target, true);
    else this.#choose(target, false);
  }

  /** Does what is asked of something drawn. @param isMeant whether that is more than selecting it. */
  #choose(target: EventTarget | null, isMeant: boolean): void {
    const place = target instanceof Element ? placeOf(target) : undefined;
    if (!place) return;
    if (!isMeant || !this.#fold(place)) this.#doing.reveal(place, isMeant);
  }

  /** Folds or unfolds an SOP. @param to whether it is to be unfolded; the other way round unless that is given. @returns whether it is one. */
  #fold({ within, node, step }: PagePlace, to?: boolean): boolean {
    const fold = this.#page && chartWithin(this.#page.chart, within)?.folds[node];
    if (fold === undefined || step !== undefined) return false;
    const isUnfolded = fold !== null;
    if (to !== isUnfolded) this.#doing.fold([...within, node], !isUnfolded);
    return true;
  }

  #key(event: KeyboardEvent): void {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
    const stop = target.closest<SVGElement>(stops);
    const place = stop ? placeOf(stop) : undefined;
    if (this.#press(key, event.shiftKey, stop ?? undefined, place)) event.preventDefault();
  }

  /** @returns whether the key means something. */
  #press(key: string, hasShift: boolean, stop: SVGElement | undefined, place: PagePlace | undefined): boolean {
    const arrow = arrows[key];
    if (arrow && (hasShift || !stop)) {
      this.#view.move(...arrow);
      return true;
    }
    if (!stop || !place) {
      if (key !== 'Enter' && key !== 'Home' && key !== 'End') return false;
      this.#go(key === 'End' ? -1 : 0);
      return true;
    }
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        this.#goFrom(stop, key === 'ArrowDown' ? 1 : -1);
        return true;
      case 'ArrowRight':
        if (!this.#fold(place, true)) this.#goFrom(stop, 1);
        return true;
      case 'ArrowLeft':
        this.#goOut(place);
        return true;
      case 'Home':
      case 'End':
        this.#go(key === 'Home' ? 0 : -1);
        return true;
      case 'Enter':
      case ' ':
        this.#choose(stop, true);
        return true;
      case 'Escape':
        this.#view.element.focus({ preventScroll: true });
        return true;
      default:
        return false;
    }
  }

  /** From a step to its box, from a box that is unfolded to the same folded, from what is in it to that box. */
  #goOut(place: PagePlace): void {
    const { within, node, step } = place;
    if (step !== undefined) this.focus({ within, node, step: undefined });
    else if (this.#page && chartWithin(this.#page.chart, within)?.folds[node]) this.#fold(place, false);
    else if (within.length > 0) this.focus({ within: within.slice(0, -1), node: within.at(-1) ?? '', step: undefined });
  }

  #goFrom(stop: SVGElement, by: number): void {
    const all = this.#stops();
    goToStop(all[all.indexOf(stop) + by]);
  }

  #go(at: number): void {
    goToStop(this.#stops().at(at));
  }

  #stops(): SVGElement[] {
    return this.#svg ? stopsIn(this.#svg) : [];
  }
}

/** Where arrows move the picture: to the right, and down. */
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
