import { folderOf } from '../../library/path';
import { nearest } from '../../text/nearest';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { placesAt, placesIn } from './places';

const kind: ProblemKind = {
  code: 'library.category-without-folder',
  severity: 'information',
  message:
    'No folder of SOPs is called “{0}”, so this category is shown nowhere. Write the name of the folder, or put an SOP in it.',
  fix: replaceBySuggestion,
};

/** How many are told. */
const most = 100;

/** Categories are folders: what is said of one that has no SOPs is read by nobody. */
export const categoryWithoutFolder: Rule<'config'> = {
  kinds: [kind],
  check(subject) {
    const { config, library, root } = subject;
    if (config.categories.size === 0) return [];
    const folders = new Set<string>();
    for (const { location } of library.sopsOf(root))
      for (let folder = folderOf(location.path); folder !== ''; folder = folderOf(folder)) folders.add(folder);
    // A library that is just beginning has its categories before its SOPs.
    if (folders.size === 0 || [...config.categories.keys()].every((key) => folders.has(key))) return [];
    const unnamed = [...folders].filter((folder) => !config.categories.has(folder));
    return placesAt(placesIn(subject), 'key', 'categories', '*')
      .filter(({ text }) => !folders.has(text))
      .slice(0, most)
      .map(({ text, range }) => found(kind, range, [text], nearest(text, unnamed)));
  },
};
