import { constantTexts } from '../library/constants';
import type { Constants } from '../library/constants';
import { inLanguage } from '../library/local-text';
import type { LocalText } from '../library/local-text';
import type { VariableConfig } from '../library/variables';

/** What a library says for replies in one language. */
export interface LibraryWords {
  /** Its constants by name, as they are written. */
  readonly constants: ReadonlyMap<string, string>;
  /** What customers read for a value of a variable; undefined when they read the value itself. */
  label(variable: string, value: string): string | undefined;
}

export const noWords: LibraryWords = { constants: new Map(), label: () => undefined };

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
    constants: constantTexts(constants, wanted),
    label: (variable, value) => said(variables.get(variable)?.values.get(value)),
  };
}
