import type { YamlMap } from '../yaml/reader';
import { inLanguage, readLocalText } from './local-text';
import type { LocalText } from './local-text';

/** A shop's own facts by name, such as `return.days`: as written, for all languages or for each. */
export type Constants = ReadonlyMap<string, LocalText>;

/** The constants in a language. @param languages best first; undefined ones are skipped. */
export function constantTexts(
  constants: Constants,
  languages: readonly (string | undefined)[],
): ReadonlyMap<string, string> {
  const wanted = languages.filter((one) => one !== undefined);
  return new Map([...constants].map(([name, text]) => [name, inLanguage(text, wanted) ?? '']));
}

/** The names that Liquid can ask for. */
const name = /^[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*$/u;
const language = /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i;

/** Words that mean something to Liquid itself: a reply that names a value so gets no value. */
const reserved: ReadonlySet<string> = new Set(['true', 'false', 'nil', 'null', 'empty', 'blank', 'forloop']);

/** Whether Liquid can ask for a name. */
export function isConstantName(text: string): boolean {
  return name.test(text);
}

/** Whether a name means something to Liquid itself, alone or before a point. */
export function isReservedName(text: string): boolean {
  return reserved.has(text.split('.', 1)[0] ?? '');
}

/** Reads the constants of `library.yml`. One whose name or value cannot be used is left out and reported. */
export function readConstants(map: YamlMap | undefined): Constants {
  const constants = new Map<string, LocalText>();
  for (const key of map?.keys() ?? []) {
    const value = map && readConstant(map, key);
    if (value) constants.set(key, value);
  }
  return constants;
}

function readConstant(map: YamlMap, key: string): LocalText | undefined {
  if (!name.test(key)) map.reportKey('yaml.not-identifier', key, key);
  else if (map.isEmpty(key)) map.reportKey('library.constant-empty', key, key);
  else {
    const texts = map.isMap(key) ? map.map(key) : undefined;
    const strange = texts?.keys().filter((one) => !language.test(one)) ?? [];
    for (const one of strange) texts?.reportKey('library.constant-language', one, one, key);
    const value = strange.length === 0 ? readLocalText(map, key) : {};
    if (Object.keys(value).length > 0) return value;
  }
  return undefined;
}

/** Reports constants and variables with a name that means something to Liquid, alone or before a point. */
export function reportReservedNames(...maps: readonly (YamlMap | undefined)[]): void {
  for (const map of maps) {
    for (const key of map?.keys() ?? []) {
      const [first = ''] = key.split('.', 1);
      if (isReservedName(key)) map?.reportKey('library.name-reserved', key, key, first);
    }
  }
}

/**
 * Reports names that cannot be told apart: a constant that is also a variable, and a constant or variable whose whole
 * name is the beginning of others (`shop` beside `shop.name`).
 */
export function reportNameClashes(constants: YamlMap | undefined, variables: YamlMap | undefined): void {
  const declared = new Set(variables?.keys());
  const fixed = new Set(constants?.keys());
  for (const key of fixed) if (declared.has(key)) constants?.reportKey('library.constant-is-variable', key, key);
  for (const key of [...fixed, ...declared]) {
    for (let end = key.lastIndexOf('.'); end > 0; end = key.lastIndexOf('.', end - 1)) {
      const group = key.slice(0, end);
      // Two variables may overlap like this: a draft gives only one of them.
      if (fixed.has(group)) constants?.reportKey('library.name-within', group, group);
      else if (declared.has(group) && fixed.has(key)) variables?.reportKey('library.name-within', group, group);
    }
  }
}
