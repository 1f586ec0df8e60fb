import type { Constants } from '../library/constants';
import { inLanguage } from '../library/local-text';
import type { LocalText } from '../library/local-text';
import type { VariableConfig } from '../library/variables';

/** What a library says for replies in one language. */
export interface LibraryWords {
  /** A constant as it is written; undefined when there is none of that name. */
  constant(name: string): string | undefined;
  /** The names of constants in a group, each the next part of their whole name; none when it is no group. */
  constantsIn(group: string): ReadonlySet<string> | undefined;
  /** What customers read for a value of a variable; undefined when they read the value itself. */
  label(variable: string, value: string): string | undefined;
}

export const noWords: LibraryWords = {
  constant: () => undefined,
  constantsIn: () => undefined,
  label: () => undefined,
};

/**
 * What a library says in a language.
 * @param languages those it is wanted in, the best first; what is not said in any of them is taken as it is said first.
 */
export function libraryWords(
  constants: Constants,
  variables: ReadonlyMap<string, VariableConfig>,
  languages: readonly (string | undefined)[],
): LibraryWords {
  const wanted = languages.filter((one) => one !== undefined);
  const said = (text: LocalText | undefined) => text && inLanguage(text, wanted);
  return {
    constant: (name) => said(constants.get(name)),
    constantsIn: (group) => groupsOf(constants).get(group),
    label: (variable, value) => said(variables.get(variable)?.values.get(value)),
  };
}

type Groups = ReadonlyMap<string, ReadonlySet<string>>;

/** The groups of constants, made once for each library. */
const made = new WeakMap<Constants, Groups>();

function groupsOf(constants: Constants): Groups {
  const known = made.get(constants);
  if (known) return known;
  const groups = new Map<string, Set<string>>();
  for (const name of constants.keys()) {
    const parts = name.split('.');
    for (const [index, part] of parts.entries()) {
      const group = parts.slice(0, index).join('.');
      const names = groups.get(group) ?? new Set();
      groups.set(group, names.add(part));
    }
  }
  made.set(constants, groups);
  return groups;
}
