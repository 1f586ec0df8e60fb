import type { Range } from '../../text/position';

/** A key or a value of YAML that is being typed. */
export interface YamlTyped {
  readonly in: 'yaml';
  readonly part: 'key' | 'value';
  /**
   * The keys from the outside in, `[]` for an item of a list: of a value its own, of a key those of the group it is to stand
   * in. Where only white space stands, either may follow.
   */
  readonly path: readonly string[];
  /** What stands there, to be replaced, without quotes. */
  readonly range: Range;
  readonly text: string;
  readonly quote: '' | '"' | "'";
  /** Whether it is within `{…}` or `[…]`. */
  readonly isFlow: boolean;
  /** The other keys of the group, or the other items of the list. */
  readonly others: readonly string[];
  /** Whether the colon or dash before it still needs a space. */
  readonly needsSpace: boolean;
  /** Whether a colon follows a key. */
  readonly hasColon: boolean;
}
