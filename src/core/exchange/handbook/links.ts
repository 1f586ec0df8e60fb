import { html } from '../../text/html';
import type { Html } from '../../text/html';
import type { Place } from './handbook';
import type { Numbers } from './numbers';

/**
 * The title of something, which leads there where it is in the handbook.
 * @param lang that of what it stands in.
 */
export function link(place: Place, numbers: Numbers, lang: string): Html {
  const language = langOf(place.lang, lang);
  const words = html`${place.title}`;
  if (place.key === undefined) return language ? html`<span${language}>${words}</span>` : words;
  return linked(words, place, numbers, language);
}

/** Words that lead to something, with its number for paper. */
export function linked(
  words: Html,
  { key = '', sop = key }: Place,
  numbers: Numbers,
  language: Html | false = false,
): Html {
  const number = numbers.of(key) ?? numbers.of(sop);
  return html`<a href="#${key}" ${number !== undefined && html` data-number="${number}"`}${language}>${words}</a>`;
}

/** Whether a link may lead out of the handbook: a script would run in the page of whoever follows it. */
export function mayLeadTo(href: string): boolean {
  return /^(?:https?:|mailto:|tel:)/i.test(href);
}

/** An address as people read it. */
export function shownAddress(href: string): string {
  return href.replace(/^(?:https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
}

/** Links with commas between them. */
export function joined(links: readonly Html[]): Html[] {
  return links.flatMap((one, at) => (at === 0 ? [one] : [html`, `, one]));
}

/** Says the language of a text where it is not that of what it stands in. */
export function langOf(own: string | undefined, around: string): Html | false {
  return own !== undefined && own !== around && html` lang="${own}"`;
}
