import type { LibraryConfig } from '../../library/config';
import { labelOf } from '../../library/variables';

/** A place where a text asks for a value: `{{ order.id }}`. */
const place = /\{\{-?\s*([\p{L}_][\p{L}\p{N}_.-]*?)\s*-?\}\}/gu;

/** Calls what is not known in texts by its name: a handbook is of no customer. @param languages the preferred ones, best first. */
export function naming(
  { variables }: Pick<LibraryConfig, 'variables'>,
  languages: readonly string[],
): (text: string) => string {
  return (text) =>
    text.includes('{{') ? text.replace(place, (_, name: string) => `[${labelOf(variables, name, languages)}]`) : text;
}
