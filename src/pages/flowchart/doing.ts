import type { PagePlace } from '../shared/chart';

/** What people can do with what is shown. */
export interface Doing {
  /** Shows the line of a place in the text of its SOP. @param takesFocus whether the text is to have the focus. */
  reveal(place: PagePlace, takesFocus: boolean): void;
  /** Shows an SOP in its box, or no longer. @param path the boxes around it and its own, outermost first. */
  fold(path: readonly string[], isUnfolded: boolean): void;
}
