/** Part of a Liquid template, between two offsets of its text. The marks inside it are in order. */
export type LiquidMark = LiquidSaid & {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly LiquidMark[];
};

export type LiquidSaid =
  /** `{{ … }}`. */
  | { readonly kind: 'output' }
  /** `{% … %}`. */
  | { readonly kind: 'tag'; readonly name: string }
  | { readonly kind: 'tag-name'; readonly name: string }
  /** A value that is used, such as `customer.first_name`. It is local when the template itself defines its name. */
  | { readonly kind: 'variable'; readonly name: string; readonly isLocal: boolean }
  /** A name that the template defines, after `assign`, `capture`, `for` and the like. */
  | { readonly kind: 'local'; readonly name: string }
  | { readonly kind: 'filter'; readonly name: string }
  | { readonly kind: 'filter-name'; readonly name: string }
  /** What a filter is given, with its name if it has one. */
  | { readonly kind: 'argument'; readonly name: string | undefined }
  /** A text, a number, or a word such as `true`. */
  | { readonly kind: 'literal' };
