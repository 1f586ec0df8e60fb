import { addVariant } from '../../authoring/add-variant';
import type { Problem } from '../../problem';
import { textsMissing } from '../../reply/promised';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'reply.promise-missing',
  severity: 'warning',
  message: 'The library promises “{0}” in more languages or channels than it has. Add the missing texts: {1}.',
  fix: addTexts,
};

/** How many missing texts are added at once: of more, each wants a look. */
const mostAdded = 6;
/** How many missing texts are named. */
const mostNamed = 6;

/** Each reply exists in all languages and channels that the library promises, once customers are answered with it. */
export const replyPromiseMissing: Rule<'library'> = {
  kinds: [kind],
  *check({ sop, library }) {
    for (const { reply, missing } of textsMissing(sop, library.config(sop.location.root))) {
      const all = missing.map(({ lang = '', channel }) => (channel === undefined ? lang : `${lang} ${channel}`));
      const named =
        all
          .slice(0, mostNamed)
          .map((one) => one.trim())
          .join(', ') + (all.length > mostNamed ? ', …' : '');
      yield found(kind, reply.range, [reply.title, named, ...all]);
    }
  },
};

/** Adds what is missing, with the nearest text as what is to be written anew. */
function addTexts({ range, args: [, , ...missing] }: Problem, { sop }: FixFile): Fix[] {
  const reply = sop?.replies.find((one) => one.range.start.line === range.start.line);
  if (!sop || !reply || missing.length > mostAdded) return [];
  const edits = missing.flatMap((named) => {
    const [lang, channel] = named.startsWith(' ') ? [undefined, named.trim()] : named.split(' ', 2);
    return addVariant(sop, reply, { lang, channel }) ?? [];
  });
  return edits.length < missing.length
    ? []
    : [{ title: 'add-texts', args: [missing.join(', ')], edits, isPreferred: false }];
}
