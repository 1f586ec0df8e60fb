/** What is shown where there is nothing to show of an SOP. @typeParam Words those of the page itself. */
export interface InsteadOfSop<Words> {
  readonly kind: 'instead';
  readonly uri: string;
  readonly title: string;
  readonly text: string;
  /** Whether its file can be opened. */
  readonly hasSource: boolean;
  readonly words: Words;
}
