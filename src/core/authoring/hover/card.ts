import type { Range } from '../../text/position';

/** What is told of something, part by part. */
export type CardPart =
  /** What it is called, and what kind of thing it is. */
  | { readonly kind: 'title'; readonly text: string; readonly detail?: string | undefined }
  /** Our own words; those between backticks are shown as code. */
  | { readonly kind: 'prose'; readonly text: string }
  /** Words of the library, shown exactly as they are. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'fact'; readonly name: string; readonly value: string; readonly isDay?: boolean }
  /** YAML or Markdown as it may be written. */
  | { readonly kind: 'example'; readonly text: string }
  /** A text as customers read it. */
  | { readonly kind: 'letter'; readonly text: string }
  /** An SOP that can be opened from here. */
  | { readonly kind: 'open'; readonly uri: string };

/** What is told of a place. */
export interface Hover {
  /** What it is about. */
  readonly range: Range;
  readonly parts: readonly CardPart[];
}
