import { html } from '../../text/html';
import type { Html } from '../../text/html';
import type { Place } from './handbook';

/** The title of something, which leads there where it is in the handbook. */
export function link({ title, key }: Place): Html {
  return key === undefined ? html`${title}` : html`<a href="#${key}">${title}</a>`;
}

/** Links with commas between them. */
export function joined(links: readonly Html[]): Html[] {
  return links.flatMap((one, at) => (at === 0 ? [one] : [html`, `, one]));
}
