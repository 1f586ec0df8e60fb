import { isAnswered } from '../../core/lifecycle/signals/answered';
import { forAuthors } from '../../core/lifecycle/signals/for-authors';
import type { ForAuthors } from '../../core/lifecycle/signals/for-authors';
import type { Feedback } from './feedback';
import type { Services } from './services';

type Needed = Pick<Services, 'library' | 'search'> & { readonly feedback: Pick<Feedback, 'entries'> };

/** What came less often hardly anybody looks for, and to search for thousands would keep the editor busy. */
const mostAsked = 200;

/** What people shared of a library, as something for its authors to do, against the library as it is now. */
export function forAuthorsIn({ library, search, feedback }: Needed, root: string): ForAuthors[] {
  return forAuthors(feedback.entries(root), {
    finds: (words, lang) => isAnswered(search, words, lang, ({ location }) => location.root === root),
    mostAsked,
    sop: (id) => library.withId(id).find(({ location }) => location.root === root),
  });
}
