import type { PagePlace } from './messages';

/** What the page can go back to: headings, steps and replies, each named by its own key. */
const named = '[data-place]';

/** Where a page is scrolled to, and what has the focus in it. */
export function placeNow(page: HTMLElement): PagePlace {
  const focus = focusKey(page);
  for (const element of page.querySelectorAll<HTMLElement>(named)) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > 0) return { key: element.dataset['place'] ?? '', offset: top, focus };
  }
  return { key: '', offset: 0, focus };
}

/** What has the focus, by its key. */
export function focusKey(page: HTMLElement): string | undefined {
  const { activeElement } = document;
  return page.contains(activeElement) ? (activeElement?.getAttribute('data-key') ?? undefined) : undefined;
}

/** Scrolls a page to where it was. */
export function scrollTo(page: HTMLElement, { key, offset }: PagePlace): void {
  const element = page.querySelector<HTMLElement>(`[data-place="${CSS.escape(key)}"]`);
  if (element) window.scrollBy(0, element.getBoundingClientRect().top - offset);
}

/** Gives the focus to what has a key. @returns whether there is one. */
export function focusOn(page: HTMLElement, key: string): boolean {
  const element = page.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  element?.focus({ preventScroll: true });
  return element !== null;
}
