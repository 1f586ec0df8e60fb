/** A stretch of a block's words, by offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Part of the words of a block. Parts follow each other without gaps. */
export type Inline =
  /** Words; those of an `escape` are one character behind a backslash. */
  | (Span & { readonly kind: 'text' | 'escape'; readonly text: string })
  | CodeSpan
  /** A line break that is meant, also by a tag. */
  | (Span & { readonly kind: 'break' })
  /** A tag or comment, and the words that stand for it where it is an image. */
  | (Span & { readonly kind: 'html'; readonly text: string })
  /** `isTwice`: whether what is struck out has two marks on each side: `~~so~~`. */
  | (Span & { readonly kind: 'struck'; readonly isTwice: boolean; readonly inner: readonly Inline[] })
  | (Span & { readonly kind: 'emphasis' | 'strong'; readonly inner: readonly Inline[] })
  | InlineLink;

/** Code between backticks. */
export interface CodeSpan extends Span {
  readonly kind: 'code';
  readonly text: string;
  /** Where its text begins, after the backticks and a possible space. */
  readonly textStart: number;
}

/** A link or an image. */
export interface InlineLink extends Span {
  readonly kind: 'link' | 'image';
  /** `inline`: `[text](address)`; `reference`: its address is in a definition; `bare`: an address alone. */
  readonly form: 'inline' | 'reference' | 'bare';
  /** Where it leads, without backslashes. */
  readonly href: string;
  /** What is between its brackets; of one that is bare, the address. */
  readonly label: Span;
  /** The address as it is written, of one that has it in itself. */
  readonly address: Span | undefined;
  /** The name of a definition, where it stands in brackets of its own. */
  readonly name: Span | undefined;
  readonly inner: readonly Inline[];
}

const nothing: readonly Inline[] = [];

/** What is inside a part. */
export function innerOf(part: Inline): readonly Inline[] {
  return 'inner' in part ? part.inner : nothing;
}
