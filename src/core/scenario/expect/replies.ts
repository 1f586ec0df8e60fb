import { stepsInView } from '../../case/model/view';
import type { CaseView } from '../../case/model/view';
import type { LibraryConfig } from '../../library/config';
import { labelOf } from '../../library/variables';
import { TemplateError } from '../../liquid/fault';
import { baseLanguage, rankVariants } from '../../reply/choose';
import type { ReplyWish } from '../../reply/choose';
import { fillReply } from '../../reply/fill';
import { libraryWords } from '../../reply/library-words';
import { toPreview } from '../../reply/render';
import { stepsOf } from '../../sop/model';
import type { ReplyVariant, TextWithRange } from '../../sop/model';
import type { KnownValues } from '../../ticket/values';
import type { Expected, ExpectedWords } from '../model';
import type { CaseNames, NamedReply } from '../names/case-names';
import { differing, failure } from '../run/failure';
import type { Failure } from '../run/failure';

/** What replies are filled in with, and which text of them is wanted. */
export interface ReplyUse {
  readonly values: KnownValues;
  readonly wish: ReplyWish;
  /** The language that is asked for; undefined when the test says none. */
  readonly lang: string | undefined;
  readonly config: LibraryConfig;
}

/** A text of a reply as an agent gets it. */
export interface OfferedReply extends NamedReply {
  readonly variant: ReplyVariant;
  /** As it is filled in; undefined when it cannot be. */
  readonly text: string | undefined;
}

/** The replies that the steps of a case offer. */
export function offeredReplies(view: CaseView, use: ReplyUse): OfferedReply[] {
  const seen = new Set<string>();
  return stepsInView(view).flatMap(({ onPath, sop: id, step }) => {
    const sop = view.sops.get(id);
    if (!onPath || !sop) return [];
    return step.replies.flatMap((name) => {
      const reply = sop.replies.find((one) => one.id === name);
      const key = `${id}#${name}`;
      if (!reply || seen.has(key)) return [];
      seen.add(key);
      return asOffered({ sop, reply }, use);
    });
  });
}

/** A reply in the text that fits best; none when it has no text. */
function asOffered({ sop, reply }: NamedReply, { values, wish, config }: ReplyUse): OfferedReply[] {
  const [variant] = rankVariants(reply.variants, sop.lang, wish);
  if (!variant) return [];
  const languages = [variant.lang, sop.lang, config.lang].filter((one) => one !== undefined);
  try {
    const filled = fillReply(variant.text, values, libraryWords(config.constants, config.variables, languages));
    const labels = { label: (name: string) => labelOf(config.variables, name, languages), values: () => [] };
    return [{ sop, reply, variant, text: toPreview(filled, labels) }];
  } catch (error) {
    if (error instanceof TemplateError) return [{ sop, reply, variant, text: undefined }];
    throw error;
  }
}

/** Which replies are offered, and what they say. */
export function replyFailures(
  expected: Expected,
  offered: readonly OfferedReply[],
  names: CaseNames,
  use: ReplyUse,
): { readonly failures: Failure[]; readonly used: readonly OfferedReply[] } {
  const failures: Failure[] = [];
  const used: OfferedReply[] = [];
  for (const one of expected.replies) {
    const found = findReply(one, offered, names, use);
    if (!found) failures.push(failure('reply-not-offered', one.range, one.text));
    else {
      used.push(found);
      failures.push(...languageFailures(one, found, use));
    }
  }
  const looked = expected.replies.length > 0 ? used : offered;
  const isSpoken = ({ lang }: ExpectedWords) =>
    lang === undefined || baseLanguage(lang) === baseLanguage(use.lang ?? use.wish.languages[0] ?? '');
  for (const words of expected.contains.filter(isSpoken)) failures.push(...missing(words, looked));
  for (const words of expected.lacks.filter(isSpoken)) failures.push(...there(words, looked));
  return { failures, used };
}

/** A reply that no step sends can be inserted at any time. */
function findReply(
  { text }: TextWithRange,
  offered: readonly OfferedReply[],
  names: CaseNames,
  use: ReplyUse,
): OfferedReply | undefined {
  const named = names.replies(text);
  for (const { sop, reply } of named) {
    const found = offered.find((one) => one.sop.id === sop.id && one.reply.id === reply.id);
    if (found) return found;
  }
  const free = named.find(({ sop, reply }) => ![...stepsOf(sop)].some(({ replies }) => replies.includes(reply.id)));
  return free && asOffered(free, use)[0];
}

function languageFailures({ range }: TextWithRange, found: OfferedReply, { lang }: ReplyUse): Failure[] {
  const { reply, variant, sop, text } = found;
  if (text === undefined) return [failure('reply-unfilled', range, reply.title)];
  const own = variant.lang ?? sop.lang ?? '';
  if (lang === undefined || baseLanguage(own) === baseLanguage(lang)) return [];
  return [failure('reply-language', range, reply.title, lang, own)];
}

function missing({ text, range }: ExpectedWords, looked: readonly OfferedReply[]): Failure[] {
  const texts = looked.flatMap((one) => one.text ?? []);
  if (texts.length === 0) return [failure('no-reply', range, text)];
  if (texts.some((one) => says(one, text))) return [];
  return [differing('words-missing', range, text, texts.join('\n\n'), text)];
}

function there({ text, range }: ExpectedWords, looked: readonly OfferedReply[]): Failure[] {
  const found = looked.find((one) => one.text !== undefined && says(one.text, text));
  return found ? [failure('words-there', range, found.reply.title, text)] : [];
}

/** Whether a text says some words, whatever breaks its lines; the size of letters does not matter. */
function says(text: string, words: string): boolean {
  return inOneLine(text).includes(inOneLine(words));
}

function inOneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
