import { isAnswered } from '../../core/lifecycle/signals/answered';
import { forAuthors } from '../../core/lifecycle/signals/for-authors';
import type { ForAuthors } from '../../core/lifecycle/signals/for-authors';
import type { Feedback } from './feedback';
import type { Services } from './services';

interface Needed {
  readonly library: Pick<Services['library'], 'withId'>;
  readonly search: Services['search'];
  readonly feedback: Pick<Feedback, 'entries'>;
}

/** Whether searches find anything, as it was asked before: to be emptied when the library has changed. */
export type KnownAnswers = Map<string, boolean>;

/** What came less often hardly anybody looks for, and to search for thousands would keep the editor busy. */
const mostAsked = 200;

/**
 * What people shared of a library, as something for its authors to do, against the library as it is now.
 * @param known answers that need not be searched again; those that are found are added.
 */
export function forAuthorsIn(
  { library, search, feedback }: Needed,
  root: string,
  known: KnownAnswers = new Map<string, boolean>(),
): ForAuthors[] {
  return forAuthors(feedback.entries(root), {
    finds: (words, lang) => {
      const key = JSON.stringify([root, lang, words]);
      const finds = known.get(key) ?? isAnswered(search, words, lang, ({ location }) => location.root === root);
      known.set(key, finds);
      return finds;
    },
    mostAsked,
    sop: (id) => library.withId(id).find(({ location }) => location.root === root),
  });
}
