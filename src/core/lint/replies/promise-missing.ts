import { addVariant } from '../../authoring/add-variant';
import type { Problem } from '../../problem';
import { baseLanguage } from '../../reply/choose';
import type { Reply, Sop } from '../../sop/model';
import { isSame } from '../../ticket/compare';
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
    if ((sop.status !== 'approved' && sop.status !== 'in-review') || sop.replies.length === 0) return;
    const { promises } = library.config(sop.location.root);
    if (!promises) return;
    const channels = promisedFor(sop, 'channel', promises.channels);
    // A translation is a file of its own: its language is the only one that it promises.
    const isTranslation = sop.front.translationOf !== undefined;
    const languages = isTranslation ? [] : promisedFor(sop, 'lang', promises.languages);
    if (languages.length === 0 && channels.length === 0) return;
    for (const reply of sop.replies) {
      const missing = missingIn(sop, reply, languages, channels);
      if (missing.length === 0) continue;
      const named =
        missing
          .slice(0, mostNamed)
          .map((one) => one.trim())
          .join(', ') + (missing.length > mostNamed ? ', …' : '');
      yield found(kind, reply.range, [reply.title, named, ...missing]);
    }
  },
};

/** The promised channels or languages in which tickets of this SOP come; nobody answers in others. */
function promisedFor({ front }: Sop, fact: 'channel' | 'lang', promised: readonly string[]): readonly string[] {
  const own = front.appliesTo[fact] ?? [];
  if (own.length === 0 || own.some((one) => isSame(one, 'all'))) return promised;
  return promised.filter((value) => own.some((one) => isSame(one, value)));
}

/** A text that names no channel is for all, and one that names no language is in its SOP's. */
function missingIn(
  { lang: ofSop }: Sop,
  { variants }: Reply,
  languages: readonly string[],
  channels: readonly string[],
): string[] {
  const has = (lang: string | undefined, channel: string | undefined) =>
    variants.some(
      (one) =>
        (lang === undefined || baseLanguage(one.lang ?? ofSop ?? '') === baseLanguage(lang)) &&
        (channel === undefined || one.channel === undefined || isSame(one.channel, channel)),
    );
  const wanted = (channels.length > 0 ? channels : [undefined]).flatMap((channel) =>
    (languages.length > 0 ? languages : [undefined]).map((lang) => ({ lang, channel })),
  );
  return wanted
    .filter(({ lang, channel }) => !has(lang, channel))
    .map(({ lang = '', channel }) => (channel === undefined ? lang : `${lang} ${channel}`));
}

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
