/** Why something is not renamed. */
type RefusalReason =
  /** Nothing here has a name that can be changed. */
  | 'nothing-here'
  | 'no-change'
  /** The name is no name of its kind. */
  | 'not-valid'
  /** It is in use: by something of its kind, or by whatever it cannot be told apart from. */
  | 'taken'
  /** It means something to Liquid, or to every ticket. */
  | 'reserved'
  /** Several SOPs have the id: nobody knows which one the others mean. */
  | 'ambiguous'
  /** A `library.yml` is of a format that only newer versions write. */
  | 'newer-format'
  /** A file that would have to be changed cannot be read. */
  | 'unreadable'
  /** The name stands in HTML. */
  | 'in-html'
  /** The file would be read in another way: a step or a reply would come or go. */
  | 'reads-otherwise';

/** Why something is not renamed, and what that is about: the name, or the file. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly about: string;
}
