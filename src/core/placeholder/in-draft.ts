import type { VariableConfig } from '../library/variables';
import { fillReply } from '../reply/fill';
import type { LibraryWords } from '../reply/library-words';
import type { KnownValues } from '../ticket/values';
import { placeholdersInLetter } from './find';
import { variableFor, VariableFinder } from './meant';

/** What belongs in the place of something that is still open in a draft. */
export interface Filling {
  readonly variable: string;
  /** What customers read for it; undefined while that is not known. */
  readonly text: string | undefined;
}

/**
 * What a placeholder in a draft stands for: a variable of the library, and what is known for it.
 * @param draft its whole text; start and end are the offsets of the placeholder.
 * @returns undefined when nobody can tell.
 */
export function fillingFor(
  draft: string,
  { start, end }: { readonly start: number; readonly end: number },
  variables: ReadonlyMap<string, VariableConfig>,
  values: KnownValues,
  words: LibraryWords,
): Filling | undefined {
  const [placeholder] = placeholdersInLetter(draft.slice(start, end));
  if (!placeholder) return undefined;
  const behind = draft.indexOf('\n', end);
  const line = draft.slice(draft.lastIndexOf('\n', start - 1) + 1, behind < 0 ? undefined : behind);
  const variable = variableFor(placeholder, line, new VariableFinder(variables));
  if (variable === undefined) return undefined;
  const { parts, missing } = fillReply(`{{ ${variable} }}`, values, words);
  const text = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
  return { variable, text: missing.length > 0 || text.trim() === '' ? undefined : text };
}
