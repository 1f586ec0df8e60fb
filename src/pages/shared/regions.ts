/** A part of the page: made anew only when what it shows has changed. */
interface Region {
  readonly element: HTMLElement;
  stamp: string;
}

/**
 * Parts of a page, one below the other. What is the same stays as it is, with its focus, its selection and how far it is
 * scrolled.
 */
export class Regions {
  readonly #place: HTMLElement;
  readonly #regions = new Map<string, Region>();
  #order = '';

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Forgets all, for a page that shows something else. */
  clear(): void {
    this.#regions.clear();
    this.#place.replaceChildren();
  }

  /** Forgets all when other parts are there than before, or in another order. @param names of all that will be shown. */
  keepOrder(names: readonly string[]): void {
    const order = JSON.stringify(names);
    if (order !== this.#order) this.clear();
    this.#order = order;
  }

  /** Lets a part be made anew with what is shown next, even where that is the same: a person has changed how it looks. */
  forget(name: string): void {
    const known = this.#regions.get(name);
    if (known) known.stamp = '';
  }

  /**
   * Shows a part, below those shown before.
   * @param of what it shows: the same as before is not made again.
   * @param make makes its content; a part without content is not there.
   * @returns whether it was made anew.
   */
  show(name: string, of: unknown, make: () => readonly Node[]): boolean {
    const stamp = JSON.stringify([of]);
    const known = this.#regions.get(name);
    if (known?.stamp === stamp) return false;
    const element = known?.element ?? document.createElement('div');
    if (!known) {
      element.className = `region region-${name}`;
      this.#place.append(element);
      this.#regions.set(name, { element, stamp });
    } else known.stamp = stamp;
    const content = make();
    element.replaceChildren(...content);
    element.hidden = content.length === 0;
    return true;
  }
}
