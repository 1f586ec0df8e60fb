import { constantFiller } from '../../library/constants-in-sop';
import type { Library } from '../../library/library';
import { names } from '../../library/names';
import { baseLanguage } from '../../reply/choose';
import type { Sop } from '../../sop/model';

/** An SOP that a language model may choose. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  /** What it says of itself, with the constants of its library filled in. */
  readonly summary: string;
}

/** An SOP as a language model is told of it: in the language of the message where the library has it in that. */
export function candidateOf(
  sop: Sop,
  library: Pick<Library, 'config' | 'mentioning'>,
  language: string | undefined,
): Candidate {
  const told = inLanguage(sop, library, language);
  const fill = constantFiller(library.config(sop.location.root), told.lang);
  return { id: sop.id, title: fill(told.title), summary: fill(told.summary) };
}

function inLanguage(sop: Sop, library: Pick<Library, 'mentioning'>, language: string | undefined): Sop {
  if (language === undefined || isIn(sop, language)) return sop;
  const translations = library
    .mentioning(names.id(sop.id))
    .filter(({ front, location }) => front.translationOf?.id === sop.id && location.root === sop.location.root);
  return translations.find((one) => isIn(one, language)) ?? sop;
}

function isIn({ lang }: Sop, language: string): boolean {
  return lang !== undefined && baseLanguage(lang) === baseLanguage(language);
}
