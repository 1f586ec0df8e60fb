import type { Sop } from '../../sop/model';
import { found } from '../rule';
import type { LibraryView, ProblemKind, Rule } from '../rule';
import type { AlikeText } from './alike-replies';
import { approvedTexts } from './texts';

const kind: ProblemKind = {
  code: 'reply.nearly-same',
  severity: 'information',
  message:
    'This says nearly the same as “{0}” in {1}: whoever looks for it cannot know which to send. Keep one, and lead to it from both.',
};

/** How many are told of one SOP. */
const most = 100;

/** Of each meaning there is one reply in a language and channel: of two, one is forgotten at the next change. */
export const replyNearlySame: Rule<'library'> = {
  kinds: [kind],
  *check({ sop, library, alike }) {
    if (sop.replies.length === 0) return;
    let told = 0;
    for (const { text, others } of alike(sop)) {
      if (told >= most) return;
      const other = others.find((one) => !isTranslation(one, sop, library));
      const { variant } = approvedTexts(sop)[text.at] ?? {};
      if (!other || !variant) continue;
      told++;
      yield found(kind, { start: variant.range.start, end: variant.textRange.start }, [other.title, other.path]);
    }
  },
};

/** Whether one of two SOPs translates the other. */
function isTranslation({ uri, root, path }: AlikeText, sop: Sop, library: LibraryView): boolean {
  const other = uri === sop.location.uri ? undefined : library.atPath(root, path);
  if (!other) return false;
  const isOf = (one: Sop, of: Sop) => one.front.translationOf?.id === of.id;
  return isOf(sop, other) || isOf(other, sop);
}
