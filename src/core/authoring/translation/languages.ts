import type { Library } from '../../library/library';
import { names } from '../../library/names';
import type { Sop } from '../../sop/model';

/** The SOP that another one translates, if it is there. */
export function sourceOf({ front, location }: Pick<Sop, 'front' | 'location'>, library: Library): Sop | undefined {
  const id = front.translationOf?.id;
  const all = id === undefined ? [] : library.withId(id);
  return all.find((one) => one.location.root === location.root) ?? all[0];
}

/** The SOPs that say what another one says, in other languages. */
export function translationsOf({ id }: Pick<Sop, 'id'>, library: Library): Sop[] {
  return library.mentioning(names.id(id)).filter(({ front }) => front.translationOf?.id === id);
}

/**
 * The languages that an SOP is still to be translated into: those that its library promises, or else those that its replies have.
 */
export function missingLanguages(sop: Sop, library: Library): string[] {
  const promised = library.config(sop.location.root).promises?.languages ?? [];
  const wanted =
    promised.length > 0 ? promised : sop.replies.flatMap(({ variants }) => variants.flatMap(({ lang }) => lang ?? []));
  const own = sop.lang ?? library.config(sop.location.root).lang;
  const there = new Set([own, ...translationsOf(sop, library).map(({ lang }) => lang)]);
  return [...new Set(wanted)].filter((lang) => !there.has(lang));
}

/** Whether a translation follows an older version than there is; false where nobody says which one. */
export function isBehind({ front }: Pick<Sop, 'front'>, source: Pick<Sop, 'version'>): boolean {
  const version = front.translationOf?.version;
  return source.version !== undefined && version !== source.version;
}
