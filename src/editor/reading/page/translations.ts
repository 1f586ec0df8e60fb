import { names } from '../../../core/library/names';
import type { Library } from '../../../core/library/library';
import type { Sop } from '../../../core/sop/model';

/** The SOP that another one translates; undefined when that is none, or is not in the library. */
export function originalOf(library: Library, { front, location }: Sop): Sop | undefined {
  const { translationOf } = front;
  return translationOf && library.withId(translationOf.id).find((one) => one.location.root === location.root);
}

/** The same SOP in other languages: the one that it translates, and the other translations of that. */
export function otherLanguagesOf(library: Library, sop: Sop): Sop[] {
  const id = sop.front.translationOf?.id ?? sop.id;
  const original = originalOf(library, sop);
  const translations = library
    .mentioning(names.id(id))
    .filter(({ front, location }) => front.translationOf?.id === id && location.root === sop.location.root);
  return [...(original ? [original] : []), ...translations].filter(
    ({ location, lang }) => location.uri !== sop.location.uri && lang !== undefined && lang !== sop.lang,
  );
}
