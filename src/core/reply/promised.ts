import type { LibraryConfig } from '../library/config';
import type { Reply, Sop } from '../sop/model';
import { isSame } from '../ticket/compare';
import { baseLanguage } from './choose';

/** A text that a reply lacks: undefined where any language, or any channel, would do. */
export interface TextMissing {
  readonly lang: string | undefined;
  readonly channel: string | undefined;
}

/**
 * The replies of an SOP that lack languages or channels which the library promises, with what each lacks. Nothing is promised of
 * what customers are not yet, or no longer, answered with.
 */
export function* textsMissing(
  sop: Pick<Sop, 'status' | 'replies' | 'front' | 'lang'>,
  { promises }: Pick<LibraryConfig, 'promises'>,
): Generator<{ readonly reply: Reply; readonly missing: readonly TextMissing[] }> {
  if ((sop.status !== 'approved' && sop.status !== 'in-review') || sop.replies.length === 0 || !promises) return;
  const channels = promisedFor(sop, 'channel', promises.channels);
  // A translation is a file of its own: its language is the only one that it promises.
  const isTranslation = sop.front.translationOf !== undefined;
  const languages = isTranslation ? [] : promisedFor(sop, 'lang', promises.languages);
  if (languages.length === 0 && channels.length === 0) return;
  for (const reply of sop.replies) {
    const missing = missingIn(sop, reply, languages, channels);
    if (missing.length > 0) yield { reply, missing };
  }
}

/** The promised channels or languages in which tickets of this SOP come; nobody answers in others. */
function promisedFor(
  { front }: Pick<Sop, 'front'>,
  fact: 'channel' | 'lang',
  promised: readonly string[],
): readonly string[] {
  const own = front.appliesTo[fact] ?? [];
  if (own.length === 0 || own.some((one) => isSame(one, 'all'))) return promised;
  return promised.filter((value) => own.some((one) => isSame(one, value)));
}

/** A text that names no channel is for all, and one that names no language is in its SOP's. */
function missingIn(
  { lang: ofSop }: Pick<Sop, 'lang'>,
  { variants }: Reply,
  languages: readonly string[],
  channels: readonly string[],
): TextMissing[] {
  const has = ({ lang, channel }: TextMissing) =>
    variants.some(
      (one) =>
        (lang === undefined || baseLanguage(one.lang ?? ofSop ?? '') === baseLanguage(lang)) &&
        (channel === undefined || one.channel === undefined || isSame(one.channel, channel)),
    );
  const wanted = (channels.length > 0 ? channels : [undefined]).flatMap((channel) =>
    (languages.length > 0 ? languages : [undefined]).map((lang) => ({ lang, channel })),
  );
  return wanted.filter((one) => !has(one));
}
