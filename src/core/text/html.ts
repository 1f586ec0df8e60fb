import { withSignsShown } from './signs';

/** Markup that is safe to stand in a page. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Piece = Html | string | number | undefined | false | readonly Piece[];

/**
 * Makes markup of a template: texts that are put into it become text, in attributes too, with signs that are not seen shown
 * by their numbers; only `Html` stays markup.
 */
export function html(template: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(template.map((markup, at) => markup + (at < pieces.length ? markupOf(pieces[at]) : '')).join(''));
}

function markupOf(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.markup;
  if (typeof piece === 'object') return piece.map(markupOf).join('');
  return withSignsShown(String(piece)).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
