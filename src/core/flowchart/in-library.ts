import { withConstants } from '../library/constants-in-sop';
import type { Library } from '../library/library';
import { inLanguage } from '../library/local-text';
import type { Sop } from '../sop/model';
import { chartOf } from './chart';
import type { Chart } from './chart';
import { sayIn, languageSpoken } from './words';
import type { Say } from './words';

/**
 * The flowchart of an SOP as people of its library read it: with its constants, the names of its roles, and the titles of
 * the SOPs it leads to.
 * @param language of what the chart says besides the words of the SOP; undefined: that of the SOP, or else of its library.
 * @returns the chart, with the language that is spoken in it.
 */
export function chartInLibrary(
  library: Library,
  sop: Sop,
  language?: string,
): { readonly chart: Chart; readonly say: Say; readonly spoken: string } {
  const { constants, lang, roles, team } = library.config(sop.location.root);
  const languages = [language, sop.lang, lang].filter((one) => one !== undefined);
  const say = sayIn(languages);
  const chart = chartOf(withConstants(sop, constants, lang), {
    say,
    role: (role) => inLanguage(roles.get(role) ?? {}, languages) ?? team.get(role)?.name ?? role,
    linked: (path) => library.linked(sop, path)?.title,
  });
  return { chart, say, spoken: languageSpoken(languages) };
}
