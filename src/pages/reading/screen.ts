import { h } from '../shared/dom';
import { Regions } from '../shared/regions';
import type { Actions } from './actions';
import { drawInstead, drawPage } from './draw';
import type { PagePart } from './draw';
import type { InsteadPage, ReadingPage } from './messages';

/**
 * What is on the page. Of an SOP that is shown already, only what has changed is made anew: somebody may have selected some of
 * it, or be listening to it.
 */
export class Screen {
  readonly #main: HTMLElement;
  readonly #text = h('div', { class: 'text' });
  readonly #body = h('div');
  readonly #before = h('div', { class: 'region' });
  readonly #contents = h('div', { class: 'region' });
  readonly #after = h('div', { class: 'region' });
  readonly #regions = [this.#before, this.#contents, this.#text, this.#after].map((one) => new Regions(one));
  #uri: string | undefined;

  constructor(main: HTMLElement) {
    this.#main = main;
    this.#body.append(this.#contents, this.#text);
  }

  show(page: ReadingPage | InsteadPage, actions: Actions): void {
    if (page.kind === 'instead') {
      this.#uri = undefined;
      this.#main.replaceChildren(...drawInstead(page, actions));
      return;
    }
    if (this.#uri !== page.uri) {
      for (const one of this.#regions) one.clear();
      this.#main.replaceChildren(this.#before, this.#body, this.#after);
    }
    this.#uri = page.uri;
    const { before, contents, sections, after } = drawPage(page, actions);
    this.#body.className = page.contents.length > 0 ? 'body with-contents' : 'body';
    for (const [at, parts] of [before, [contents], sections, after].entries()) show(this.#regions[at], parts);
  }
}

function show(regions: Regions | undefined, parts: readonly PagePart[]): void {
  regions?.keepOrder(parts.map(({ name }) => name));
  for (const { name, of, make } of parts) regions?.show(name, of, make);
}
