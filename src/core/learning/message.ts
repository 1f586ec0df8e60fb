import { languageOfMessage } from '../language/message-language';
import { stemmedLanguage } from '../language/stem';
import type { StemmedLanguage } from '../language/stem';
import { wordsOf } from '../language/words';
import type { LibraryConfig } from '../library/config';
import { labelOf } from '../library/variables';
import type { Sop } from '../sop/model';
import { languageOf } from '../triage/language';

/** How a customer begins and ends, and says what they write about. */
const words: Readonly<Record<StemmedLanguage, { hello: string; about: string; thanks: string }>> = {
  es: { hello: 'Hola:', about: 'Os escribo por esto:', thanks: 'Gracias' },
  ca: { hello: 'Hola:', about: 'Us escric per això:', thanks: 'Gràcies' },
  en: { hello: 'Hello,', about: 'I am writing about this:', thanks: 'Thank you' },
};

/** So many facts a customer gives without being asked. */
const mostFacts = 2;

/** What a made-up customer writes. */
export interface PracticeMessage {
  readonly text: string;
  readonly lang: StemmedLanguage;
}

/**
 * A message for practising an SOP: what customers write when it applies, one of the questions that it answers, and what they
 * would have at hand, such as an order number. All of it is the library's: its triggers, answers and examples.
 * @param languages those of the reader, the best first; else it is in the language that the SOP has the most words in.
 * @param turn counts the times that it is practised, from 0: each time, the customer puts it in another way.
 */
export function practiceMessage(
  sop: Sop,
  { variables }: Pick<LibraryConfig, 'variables'>,
  languages: readonly string[],
  turn: number,
): PracticeMessage {
  const declared = stemmedLanguage(sop.lang) ?? 'es';
  const [said, asked] = [phrasesIn(sop.front.triggers, declared), phrasesIn(sop.front.answers, declared)];
  const wished = [...languages.flatMap((one) => stemmedLanguage(one) ?? []), declared];
  const lang = wished.find((one) => said.has(one)) ?? wished.find((one) => asked.has(one)) ?? wished[0] ?? declared;
  const pick = (phrases: typeof said) => {
    const own = phrases.get(lang) ?? [];
    return own[turn % Math.max(1, own.length)];
  };
  const { hello, about, thanks } = words[lang];
  const [situation, question] = [pick(said), pick(asked)];
  const told = [situation, question].flatMap((one) => (one === undefined ? [] : sentence(one, lang)));
  const facts = factsFor(sop, variables).map((name) => {
    const label = labelOf(variables, name, [lang]);
    return `${label}: ${variables.get(name)?.example ?? ''}`;
  });
  const body = told.length > 0 ? told.join(' ') : `${about} ${sentence(sop.title, lang)}`;
  const name = variables.get('customer.first_name')?.example;
  const end = name === undefined ? `${thanks}.` : `${thanks},\n${name}`;
  return { text: [hello, body, ...(facts.length > 0 ? [facts.join('\n')] : []), end].join('\n\n'), lang };
}

/** Phrases by the language that they are in. One whose own words do not tell it stands in only where no other is in that language. */
function phrasesIn(texts: readonly string[], declared: StemmedLanguage): ReadonlyMap<StemmedLanguage, string[]> {
  const [sure, unsure] = [new Map<StemmedLanguage, string[]>(), new Map<StemmedLanguage, string[]>()];
  for (const text of texts) {
    const told = stemmedLanguage(languageOfMessage(text));
    const lang = told ?? languageOf(text, wordsOf(text), declared);
    const phrases = told === undefined ? unsure : sure;
    phrases.set(lang, [...(phrases.get(lang) ?? []), text]);
  }
  return new Map([...unsure, ...sure]);
}

/**
 * What an SOP's replies name and customers know by heart: numbers of orders and invoices, codes. Amounts, days, names and
 * addresses they tell when they are asked.
 */
function factsFor({ text }: Sop, variables: LibraryConfig['variables']): string[] {
  return [...variables]
    .filter(
      ([name, { example, fromMessage, values, personal }]) =>
        fromMessage && !personal && values.size === 0 && isCode(example) && text.includes(name),
    )
    .map(([name]) => name)
    .slice(0, mostFacts);
}

/** Letters with digits, in one word that is no address. */
function isCode(example: string | undefined): boolean {
  return example !== undefined && /^(?=.*\d)(?=.*\p{L})[\p{L}\p{N}_-]+$/u.test(example);
}

/**
 * How questions begin that are written without their mark, by language, as people type them. Words that tell of something as
 * often as they ask count only with their accent: `como` and `cuando`, not `cómo`.
 */
const asks: Readonly<Record<StemmedLanguage, RegExp>> = {
  es: /^(?:(?:a |en |de |con )?qué|de que|c[oó]mo (?:hac[eé]is|pued[eo])|cómo|cuándo|cuánt[oa]s?|cuant[oa]s? (?:tarda|cuesta|vale)|(?:de |a )?dónde|de donde|quién(?:es)?|cuál(?:es)?|por qu[eé]|(?:desde|hasta) cu[aá]ndo|(?:se|os|me) (?:puede|pod[eé]is)|puedo|podr[ií]a|pod[eé]is|ten[eé]is|hac[eé]is|sois)(?!\p{L})/iu,
  ca: /^(?:què|com|quan|quants?|quantes|on|a on|qui|quina?|quins|quines|per qu[eè]|fins quan|des de quan|puc|podria|podeu|teniu|tens|feu|sou)(?!\p{L})/iu,
  en: /^(?:can|could|do|does|did|how|what|when|where|who|why|which|is|are|am|may|will|would|should)(?!\p{L})/iu,
};

/** A phrase as a sentence of its language. */
function sentence(text: string, lang: StemmedLanguage): string {
  const said = text.trim();
  const begun = said.replace(/\p{L}/u, (letter) => letter.toUpperCase());
  const isEnded = /[.!?…]$/.test(begun);
  const isAsked = isEnded ? begun.endsWith('?') : asks[lang].test(said);
  const ended = isEnded ? begun : `${begun}${isAsked ? '?' : '.'}`;
  // Where more than the question stands in it, nobody knows where that begins.
  const isAllAsked = isAsked && (asks[lang].test(said) || !/[,.:;]/.test(said));
  return lang === 'es' && isAllAsked && !ended.includes('¿') ? `¿${ended}` : ended;
}
