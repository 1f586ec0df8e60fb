import type { Library } from '../../library/library';
import { labelOf, valueLabel } from '../../library/variables';
import { baseLanguage } from '../../reply/choose';
import { libraryWords } from '../../reply/library-words';
import type { Reply, ReplyVariant, Sop } from '../../sop/model';
import type { NextSlice } from '../../time-slices';
import type { HandbookLanguage, HandbookReply, Place } from './handbook';
import type { Places } from './places';
import { printedReply } from './printed-reply';
import type { SayInHandbook } from './words';

/** What replies are printed with. */
interface Printing {
  readonly library: Library;
  readonly places: Places;
  readonly say: SayInHandbook;
  /** The preferred ones, best first. */
  readonly languages: readonly string[];
  /** The only language that is printed; undefined for all. */
  readonly only: string | undefined;
}

/** The texts of a reply that are printed. */
function printedTexts(
  { lang }: Pick<Sop, 'lang'>,
  { variants }: Pick<Reply, 'variants'>,
  only: string | undefined,
): readonly ReplyVariant[] {
  if (only === undefined) return variants;
  return variants.filter((variant) => baseLanguage(variant.lang ?? lang ?? only) === baseLanguage(only));
}

/** Where the steps of an SOP send to for a reply: its first text that is printed. */
export function placeOfReply(sop: Sop, id: string, places: Places, only: string | undefined): Place[] {
  const reply = sop.replies.find((one) => one.id === id);
  if (!reply) return [];
  const [first] = printedTexts(sop, reply, only);
  return [{ title: reply.title, key: first && places.keyOfText(sop, reply, first), lang: sop.lang }];
}

/** All replies of some SOPs by language, then by channel, in the order of the SOPs. @param next awaited between SOPs. */
export async function repliesByLanguage(
  sops: readonly Sop[],
  printing: Printing,
  next?: NextSlice,
): Promise<HandbookLanguage[]> {
  const found = new Map<string, Map<string, HandbookReply[]>>();
  for (const sop of sops) {
    for (const reply of [...sop.replies, ...sop.anticipations])
      for (const variant of printedTexts(sop, reply, printing.only)) {
        const channels = entry(found, variant.lang ?? sop.lang ?? '', () => new Map<string, HandbookReply[]>());
        entry(channels, variant.channel ?? '', () => []).push(inHandbook(sop, reply, variant, printing));
      }
    await next?.();
  }
  const { languages, say } = printing;
  const wanted = languages.map(baseLanguage);
  const rank = (lang: string) => (wanted.includes(baseLanguage(lang)) ? wanted.indexOf(baseLanguage(lang)) : Infinity);
  return [...found]
    .sort(([a], [b]) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
    .map(([lang, channels]) => ({
      lang: lang === '' ? undefined : lang,
      title: lang === '' ? say('anyLanguage') : languageName(lang, languages),
      channels: [...channels].map(([channel, replies]) => ({ title: channelName(channel, printing), replies })),
    }));
}

function entry<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function inHandbook(sop: Sop, reply: Reply, variant: ReplyVariant, printing: Printing): HandbookReply {
  const { constants, variables } = printing.library.config(sop.location.root);
  const languages = [variant.lang ?? sop.lang, ...printing.languages].filter((one) => one !== undefined);
  const words = libraryWords(constants, variables, languages);
  return {
    key: printing.places.keyOfText(sop, reply, variant),
    title: reply.title,
    titleLang: sop.lang,
    sop: printing.places.ofSop(sop),
    isAnticipation: sop.anticipations.includes(reply),
    parts: printedReply(variant.text, {
      say: printing.say,
      label: (name) => labelOf(variables, name, languages),
      valueLabel: (name, value) => valueLabel(variables, name, value, languages),
      constant: (name) => words.constant(name),
    }),
  };
}

/** What a language is called. */
function languageName(tag: string, [wanted = 'en']: readonly string[]): string {
  try {
    const name = new Intl.DisplayNames([wanted], { type: 'language' }).of(tag) ?? tag;
    return capital(name, wanted);
  } catch {
    // What an author wrote may be no tag of a language.
    return tag;
  }
}

function channelName(channel: string, { library, languages, say }: Printing): string {
  if (channel === '') return say('anyChannel');
  const labels = library.roots.map((root) => valueLabel(library.config(root).variables, 'channel', channel, languages));
  return capital(labels.find((label) => label !== channel) ?? channel, languages[0] ?? 'en');
}

function capital(text: string, lang: string): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}
