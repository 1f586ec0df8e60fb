import { withSignsShown } from '../../../core/text/signs';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML, with the signs in it that nobody would see. */
export function escapeHtml(text: string): string {
  return withSignsShown(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
