import { compilePattern } from '../text/pattern';
import type { Pattern } from '../text/pattern';
import type { YamlMap } from '../yaml/reader';
import { inLanguage, readLocalText, readLocalTexts } from './local-text';
import type { LocalText } from './local-text';

/** How large the patterns of a library may be in total: thousands of ordinary ones, compiled within a second. */
const maxPatterns = 100_000;

/** A variable that replies may use, such as `customer.first_name`. */
export interface VariableConfig {
  readonly label: LocalText;
  /** What its values must match. */
  readonly pattern: Pattern | undefined;
  /**
   * The values it may have, with what people call them; one without a label is called by its value. Empty: any value.
   */
  readonly values: ReadonlyMap<string, LocalText>;
  readonly example: string | undefined;
  /** Whether its values say something about a person. */
  readonly personal: boolean;
  /** Whether it is looked for in what a customer writes; what the shop decides is not. */
  readonly fromMessage: boolean;
}

/** Returns a function that reads the variables of a `library.yml`, one after another. */
export function variableReader(): (map: YamlMap, key: string) => VariableConfig {
  let room = maxPatterns;
  return (map, key) => {
    map.allow(['label', 'pattern', 'values', 'example', 'personal', 'from-message']);
    const pattern = readPattern(map, key, room);
    room -= pattern?.size ?? 0;
    return {
      label: readLocalText(map, 'label'),
      pattern,
      values: map.isMap('values')
        ? readLocalTexts(map.map('values'))
        : new Map(map.strings('values').map((item) => [item.text, {}])),
      example: map.string('example'),
      personal: map.flag('personal') ?? false,
      fromMessage: map.flag('from-message') ?? true,
    };
  };
}

function readPattern(map: YamlMap, key: string, room: number): Pattern | undefined {
  const source = map.string('pattern');
  const pattern = source === undefined ? undefined : compilePattern(source, room);
  if (pattern && 'wrong' in pattern) map.report(`library.pattern-${pattern.wrong}`, 'pattern', key, pattern.part);
  return pattern && 'wrong' in pattern ? undefined : pattern;
}

/**
 * What people call a value of a variable, or of a fact declared as one.
 * @param languages the preferred ones, best first.
 * @returns the value itself when it has no label.
 */
export function valueLabel(
  variables: ReadonlyMap<string, Pick<VariableConfig, 'values'>>,
  name: string,
  value: string,
  languages: readonly string[],
): string {
  const label = variables.get(name)?.values.get(value);
  return (label && inLanguage(label, languages)) ?? value;
}

/** What a variable is called, in the first of these languages that its label is in; else its name. */
export function labelOf(
  variables: ReadonlyMap<string, Pick<VariableConfig, 'label'>>,
  name: string,
  languages: readonly string[],
): string {
  const label = variables.get(name)?.label;
  return (label && inLanguage(label, languages)) ?? name;
}
