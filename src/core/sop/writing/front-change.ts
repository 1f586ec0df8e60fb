import type { Position } from '../../text/position';
import type { frontMatterKeys } from '../front-matter-keys';

export type FrontKey = (typeof frontMatterKeys)[number];

/** An entry of a list: of one such as `approvers` its keys in order, of which those without a value are left out; else a text. */
export type FrontItem = string | Readonly<Record<string, string | undefined>>;

/** Something that front matter is to say otherwise. What is said of an entry at a place goes for the one that the place is in. */
export type FrontChange =
  | { readonly does: 'set'; readonly key: FrontKey; readonly value: string }
  | { readonly does: 'remove'; readonly key: FrontKey }
  | { readonly does: 'add-item'; readonly key: FrontKey; readonly item: FrontItem }
  | { readonly does: 'replace-item'; readonly key: FrontKey; readonly at: Position; readonly item: FrontItem }
  | { readonly does: 'remove-item'; readonly key: FrontKey; readonly at: Position };

/**
 * Why front matter is left as it is: the file is none that could have any; letters of it are lost, and would be in the file once it is
 * saved; it is never closed; what stands there is written for another
 * program; it cannot be read as YAML; it does not have a key a line; a key stands there twice; what a key says is of another kind than what it is to say; or
 * the rest would no longer say the same.
 */
export type FrontObstacle =
  'unreadable' | 'letters' | 'unclosed' | 'foreign' | 'broken' | 'flow' | 'twice' | 'value' | 'unsure';
