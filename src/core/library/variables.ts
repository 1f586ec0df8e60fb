import type { YamlMap } from '../yaml/reader';
import { inLanguage, readLocalText, readLocalTexts } from './local-text';
import type { LocalText } from './local-text';

/** A variable that replies may use, such as `customer.first_name`. */
export interface VariableConfig {
  readonly label: LocalText;
  /** A regular expression that its values match. */
  readonly pattern: string | undefined;
  /** The values it may have, with what people call them; one without a label is called as it is written. Empty: any. */
  readonly values: ReadonlyMap<string, LocalText>;
  readonly example: string | undefined;
  /** Whether its values say something about a person. */
  readonly personal: boolean;
}

/** Reads a variable of `library.yml`. */
export function readVariable(map: YamlMap, key: string): VariableConfig {
  map.allow(['label', 'pattern', 'values', 'example', 'personal']);
  const pattern = map.string('pattern');
  if (pattern !== undefined) {
    try {
      new RegExp(pattern, 'u');
    } catch (error) {
      map.report('library.pattern-invalid', 'pattern', key, error instanceof Error ? error.message : String(error));
    }
  }
  return {
    label: readLocalText(map, 'label'),
    pattern,
    values: map.isMap('values')
      ? readLocalTexts(map.map('values'))
      : new Map(map.strings('values').map((item) => [item.text, {}])),
    example: map.string('example'),
    personal: map.flag('personal') ?? false,
  };
}

/**
 * What people call a value of a variable, or of a fact that is declared as one.
 * @param languages those it is wanted in, the best first.
 * @returns the value itself where nothing is said of it.
 */
export function valueLabel(
  variables: ReadonlyMap<string, VariableConfig>,
  name: string,
  value: string,
  languages: readonly string[],
): string {
  const label = variables.get(name)?.values.get(value);
  return (label && inLanguage(label, languages)) ?? value;
}
