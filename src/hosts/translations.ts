import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../core/attempt';

/**
 * The texts of the program in a language, by the English ones: they stand beside the folder of the bundles, where the extension has
 * them, too.
 * @throws Error that says what to do when they cannot be read.
 */
export async function translations(lang: 'es' | 'ca'): Promise<Readonly<Record<string, string>>> {
  const file = join(__dirname, '..', 'l10n', `bundle.l10n.${lang}.json`);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, string>>;
  } catch (error) {
    throw new Error(
      `The messages in “${lang}” cannot be read: leave out --lang, or install sop-guide again. Reason: ${reasonOf(error)}`,
      { cause: error },
    );
  }
}
