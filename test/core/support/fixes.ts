import { configCheck, sopCheck } from '../../../src/core/lint/checking';
import type { Check, CheckedFile } from '../../../src/core/lint/checking';
import { fixAll } from '../../../src/core/lint/fixing';
import type { FixedText } from '../../../src/core/lint/fixing';
import type { Library } from '../../../src/core/library/library';
import { libraryOf, linterOf } from './libraries';
import { locationOf } from './sops';

/** Checks a file of a library of the root `sops` as if it had another text. */
export function checkIn(library: Library, path: string): Check {
  const linter = linterOf(library);
  return path === 'library.yml' ? configCheck(linter, 'sops') : sopCheck(linter, locationOf(path));
}

/** Checks a file that is alone in its library but for others named. */
export function checked(
  text: string,
  { config, others = {}, path = 'a.md' }: { config?: string; others?: Record<string, string>; path?: string } = {},
): { readonly file: CheckedFile; readonly check: Check } {
  const library = libraryOf(path === 'library.yml' ? others : { ...others, [path]: text }, config);
  const check = checkIn(library, path);
  return { file: check(text), check };
}

/** A text after all that can be mended in it without a look. */
export function mended(text: string, options: Parameters<typeof checked>[1] = {}): FixedText {
  const { file, check } = checked(text, options);
  return fixAll(file, check);
}
