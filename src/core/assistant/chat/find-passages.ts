import { isMeantToHold, isInForce } from '../../lifecycle/approval/in-force';
import { searchLeadingOn } from '../../search/successors';
import type { FieldMatch } from '../../search/search-index';
import type { Sop } from '../../sop/model';
import { today } from '../../text/day';
import type { KnownValues } from '../../ticket/values';
import { worthALook } from '../../triage/worth-a-look';
import { wordsOf } from '../../language/words';
import type { AssistantContext } from '../context';
import { passagesOf } from './passages';
import type { Passage } from './passages';
import { formsOf, tellingWords } from './question-words';

/** What the library says of a question. */
export interface FoundPassages {
  /** Those that bear on it, first what does most. */
  readonly passages: readonly Passage[];
  /** The SOPs that surely are about it, as a customer's message would be. */
  readonly likely: readonly Sop[];
}

/** So many SOPs are read, and so many hits of a search looked at. */
const mostSops = 5;
const mostHits = 20;
/** So much goes to a language model: what is further down bears on nothing. */
const mostPassages = 24;
const mostText = 14_000;
/** An SOP of a search must have this share of the words that say anything. */
const leastShare = 0.5;
/** A search goes by words alone: an SOP that has all of them is worth so much beside one that surely is meant. */
const worthOfWords = 0.5;
/** One that is suggested at all is worth so much: it may say it in another language, where no word is the same. */
const worthOfSuggested = 0.4;
/** From here on, an SOP surely is about a message. */
const likely = 0.5;
/** What a passage of the right SOP is worth without any word of the question: it may say it in another language. */
const worthOfSop = 0.5;

interface Weighed<T> {
  readonly one: T;
  readonly weight: number;
}

/**
 * The passages of SOPs in force that bear on a question.
 * @param values what is known of a ticket, with its language; the first language is wanted of replies.
 */
export async function findPassages(
  question: string,
  values: KnownValues,
  context: Pick<AssistantContext, 'library' | 'search' | 'suggest' | 'clock'>,
  languages: readonly string[],
): Promise<FoundPassages> {
  const { library } = context;
  const sops = await sopsFor(question, values, context, languages);
  const read = sops.flatMap(({ one: sop, weight }) =>
    passagesOf(sop, library.config(sop.location.root), languages).map((passage) => ({ passage, weight })),
  );
  const worth = worthOf(
    question,
    read.map(({ passage }) => passage),
  );
  const ranked = read
    .map(({ passage, weight }, at) => ({ one: { passage, at }, weight: weight * (worthOfSop + (worth[at] ?? 0)) }))
    .sort((a, b) => b.weight - a.weight || a.one.at - b.one.at);
  let size = 0;
  const chosen = ranked
    .slice(0, mostPassages)
    .filter(({ one: { passage } }) => (size += passage.text.length) <= mostText);
  return {
    passages: chosen.map(({ one: { passage } }) => passage),
    likely: sops.flatMap(({ one, isLikely }) => (isLikely ? [one] : [])),
  };
}

/** The SOPs that a question is about, as a message of a customer's or by its words. */
async function sopsFor(
  question: string,
  values: KnownValues,
  { library, search, suggest, clock }: Pick<AssistantContext, 'library' | 'search' | 'suggest' | 'clock'>,
  [language]: readonly string[],
): Promise<(Weighed<Sop> & { readonly isLikely: boolean })[]> {
  const day = today(clock.now());
  const suggested = worthALook(
    await suggest(question, values, { limit: mostSops, accepts: (sop) => isInForce(sop, day, library) }),
  );
  const all = new Map<string, Weighed<Sop> & { readonly isLikely: boolean }>(
    suggested.map(({ sop, confidence }) => [
      sop.location.uri,
      { one: sop, weight: confidence >= likely ? 1 : worthOfSuggested, isLikely: confidence >= likely },
    ]),
  );
  const telling = tellingWords(question).map(({ key }) => key);
  const hits = searchLeadingOn(search, question, library, {
    limit: mostHits,
    accepts: (sop) => isMeantToHold(sop, day),
    ...(language === undefined ? {} : { language }),
  });
  for (const { found, matches } of hits) {
    const share = shareFound(telling, matches);
    const { sop } = found;
    if (share < leastShare || !isInForce(sop, day, library)) continue;
    const known = all.get(sop.location.uri);
    const weight = Math.max(known?.weight ?? 0, worthOfWords * share);
    all.set(sop.location.uri, { one: sop, weight, isLikely: known?.isLikely ?? false });
  }
  return [...all.values()].sort((a, b) => b.weight - a.weight).slice(0, mostSops);
}

/** The share of the telling words of a question that a hit has; what is only spelt alike is another word. */
function shareFound(telling: readonly string[], matches: readonly FieldMatch[]): number {
  if (telling.length === 0) return 0;
  const found = new Set(
    matches.flatMap(({ words }) => words.flatMap(({ typed, kind }) => (kind === 'typo' ? [] : typed))),
  );
  return telling.filter((key) => found.has(key)).length / telling.length;
}

/**
 * How much of a question each passage has, from 0 to 1: the words they share, the rarer among the passages the more (the inverse
 * document frequency of K. Spärck Jones, "A statistical interpretation of term specificity", Journal of Documentation 28, 1972).
 */
function worthOf(question: string, passages: readonly Passage[]): number[] {
  const asked = tellingWords(question).map(({ key }) => formsOf(key));
  const read = passages.map(
    ({ sop, place, text }) => new Set(wordsOf(`${sop.title}\n${place}\n${text}`).flatMap(({ key }) => formsOf(key))),
  );
  const weights = asked.map((forms) => {
    const having = read.filter((words) => forms.some((form) => words.has(form))).length;
    return having === 0 ? 0 : Math.log(1 + passages.length / having);
  });
  const whole = weights.reduce((sum, one) => sum + one, 0);
  if (whole === 0) return passages.map(() => 0);
  return read.map(
    (words) =>
      asked.reduce((sum, forms, at) => sum + (forms.some((form) => words.has(form)) ? (weights[at] ?? 0) : 0), 0) /
      whole,
  );
}
