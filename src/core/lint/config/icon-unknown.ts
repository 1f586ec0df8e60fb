import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import icons from './icons.json';
import { mistypedName } from './near-name';
import { placesAt, placesIn } from './places';

const kind: ProblemKind = {
  code: 'library.icon-unknown',
  severity: 'warning',
  message:
    'VS Code has no icon called “{0}”, so this category has none. Take a name from https://microsoft.github.io/vscode-codicons/dist/codicon.html.',
  fix: replaceBySuggestion,
};

/** Icons must be those of VS Code: another name shows nothing. */
export const iconUnknown: Rule<'config'> = {
  kinds: [kind],
  check(subject) {
    const named = [...subject.config.categories.values()].flatMap(({ icon }) => icon ?? []);
    if (named.length === 0) return [];
    const known = new Set(icons.names.split(' '));
    if (named.every((icon) => known.has(icon))) return [];
    return placesAt(placesIn(subject), 'value', 'categories', '*', 'icon')
      .filter(({ text }) => /^[a-z0-9-]+$/.test(text) && !known.has(text))
      .slice(0, most)
      .map(({ text, range }) => found(kind, range, [text], iconMeant(text, known)));
  },
};

/** The icon that was probably meant: one spelt nearly so, or the only one that begins so. */
function iconMeant(text: string, known: ReadonlySet<string>): string | undefined {
  const longer = [...known].filter((name) => name.startsWith(text));
  return mistypedName(text, known) ?? (longer.length === 1 ? longer[0] : undefined);
}

/** How many are told. */
const most = 100;
