/** What a value may be, as far as the library knows what fits. */
export type ValueKind =
  | 'answer'
  | 'category'
  | 'channel'
  | 'code'
  | 'column'
  | 'condition'
  | 'day'
  | 'duration'
  | 'escalated-to'
  | 'escalation-when'
  | 'fact'
  | 'fact-value'
  | 'flag'
  | 'hours'
  | 'icon'
  | 'known-fact'
  | 'language'
  | 'measure'
  | 'own-id'
  | 'period'
  | 'person'
  | 'person-or-role'
  | 'place'
  | 'place-of-suggestion'
  | 'priority'
  | 'question'
  | 'reader'
  | 'reply'
  | 'role'
  | 'sop-id'
  | 'suggested-sop'
  | 'tag'
  | 'target'
  | 'tested-step'
  | 'time-zone'
  | 'variable'
  | 'version';

/** How the value of a key is written. */
type Shape =
  /** One value. */
  | 'one'
  /** A list of values; one may stand alone. */
  | 'list'
  /** Keys that are known. */
  | 'group'
  /** A list of groups; one may stand alone. */
  | 'groups'
  /** Keys that the library names itself. */
  | 'map'
  /** One text, or one for each language. */
  | 'local'
  /** A list of those. */
  | 'locals'
  /** A list of lists. */
  | 'lists';

/** What a key of the front matter, of `library.yml` or of a file of tests is for: completion, hovers and the JSON schemas all say it. */
export interface Key {
  readonly shape: Shape;
  /** What it means, in English; also the key of its translations. Words between backticks are shown as code. */
  readonly about: string;
  /** A value as it may look, in YAML. */
  readonly example?: string;
  /** How a group is begun, as a snippet; `{0}` is the day. */
  readonly begins?: string;
  /** How a group is begun on lines of its own, as a snippet; lines behind the first stand below the first key. */
  readonly block?: string;
  readonly value?: ValueKind;
  /** The only values it may have, each with what it means. */
  readonly values?: Readonly<Record<string, string>>;
  /** Durations, targets and the like that are often chosen. */
  readonly often?: readonly string[];
  /** The keys of a group, in the order they are offered. */
  readonly keys?: Readonly<Record<string, Key>>;
  /** What the keys of a map name. */
  readonly names?: ValueKind;
  /** What stands behind each key of a map. */
  readonly each?: Key;
}
