import { h } from '../shared/dom';

/** How far one can go in and out. */
const [least, most] = [0.2, 4];
/** By how much a key or button goes in. */
const step = 1.25;
/** By how much an arrow key moves, in pixels. */
const stride = 60;
/** Moving the mouse less than this is pressing it. */
const slop = 4;

/**
 * A drawing in a window that can be moved over it. It scrolls as any part of a page does, so that wheel, touch, scroll bars and
 * what brings the focus into sight work by themselves.
 */
export class View {
  readonly element: HTMLElement;
  readonly #changed: () => void;
  #svg: SVGSVGElement | undefined;
  #size = { width: 1, height: 1 };
  #zoom: number;
  #isDragged = false;

  /** @param changed is called when it is moved or zoomed. */
  constructor(zoom: number, changed: () => void) {
    this.#zoom = zoom;
    this.#changed = changed;
    this.element = h('div', { class: 'view', tabindex: 0, role: 'region', 'data-key': 'view' });
    this.element.addEventListener('scroll', changed, { passive: true });
    this.element.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    this.element.addEventListener('pointerdown', (event) => this.#press(event));
  }

  /** How many times as large as drawn. */
  get zoom(): number {
    return this.#zoom;
  }

  /** Whether the mouse that is let go now has moved the drawing, rather than pressed something in it. */
  get isDragged(): boolean {
    return this.#isDragged;
  }

  /** The room for a drawing, in pixels. */
  get room(): number {
    return this.element.clientWidth;
  }

  show(svg: SVGSVGElement): void {
    this.#svg = svg;
    const { width, height } = svg.viewBox.baseVal;
    this.#size = { width, height };
    this.element.replaceChildren(h('div', { class: 'sheet' }, svg));
    this.#resize();
  }

  /** @param at what stays where it is, in pixels from the upper left corner of the window; its middle unless it is given. */
  zoomTo(zoom: number, at?: { readonly x: number; readonly y: number }): void {
    const { element } = this;
    const { x, y } = at ?? { x: element.clientWidth / 2, y: element.clientHeight / 2 };
    const before = this.#zoom;
    this.#zoom = Math.min(most, Math.max(least, zoom));
    const by = this.#zoom / before;
    const [left, top] = [element.scrollLeft, element.scrollTop];
    this.#resize();
    element.scrollTo({ left: (left + x) * by - x, top: (top + y) * by - y, behavior: 'instant' });
    this.#changed();
  }

  zoomIn(): void {
    this.zoomTo(this.#zoom * step);
  }

  zoomOut(): void {
    this.zoomTo(this.#zoom / step);
  }

  /** Shows the whole drawing. */
  fit(): void {
    const { clientWidth, clientHeight } = this.element;
    this.zoomTo(Math.min(1, clientWidth / this.#size.width, clientHeight / this.#size.height));
  }

  /** Moves the window over the drawing. */
  move(right: number, down: number): void {
    this.element.scrollBy({ left: right * stride, top: down * stride, behavior: 'instant' });
  }

  #resize(): void {
    this.#svg?.setAttribute('width', String(Math.round(this.#size.width * this.#zoom)));
    this.#svg?.setAttribute('height', String(Math.round(this.#size.height * this.#zoom)));
  }

  #wheel(event: WheelEvent): void {
    // Two fingers that are spread on a touchpad arrive so, too.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = this.element.getBoundingClientRect();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const by = Math.exp(-Math.max(-80, Math.min(80, event.deltaY * lines)) / 320);
    this.zoomTo(this.#zoom * by, { x: event.clientX - left, y: event.clientY - top });
  }

  #press(event: PointerEvent): void {
    this.#isDragged = false;
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const { element } = this;
    const from = { x: event.clientX, y: event.clientY, left: element.scrollLeft, top: element.scrollTop };
    const drag = ({ clientX, clientY }: PointerEvent) => {
      const [x, y] = [clientX - from.x, clientY - from.y];
      if (!this.#isDragged && Math.hypot(x, y) < slop) return;
      this.#isDragged = true;
      element.classList.add('is-dragged');
      element.scrollTo({ left: from.left - x, top: from.top - y, behavior: 'instant' });
    };
    const drop = () => {
      window.removeEventListener('pointermove', drag);
      element.classList.remove('is-dragged');
    };
    window.addEventListener('pointermove', drag);
    window.addEventListener('pointerup', drop, { once: true });
    window.addEventListener('pointercancel', drop, { once: true });
  }
}
