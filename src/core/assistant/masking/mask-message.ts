import { findFacts } from '../../ticket/found-facts/find-facts';
import type { FoundFact } from '../../ticket/found-facts/found-fact';
import { findNames } from './find-names';
import { findSensitive } from './find-sensitive';
import { isSensitive, standInKind } from './sensitive-facts';
import type { MaskingLibrary } from './sensitive-facts';
import { apartFromStandIns, findStandIns, withStandIns } from './stand-ins';
import { isOrdinary } from './ordinary-words';
import { plainSigns } from './plain-signs';
import { occurrencesIn } from './spellings';
import type { Masked } from './stand-ins';
import type { StandInKind, StretchToMask } from './stretch-to-mask';
import { withoutUnderstood } from './understood';

/** The most characters of a message that are passed on: its first ones. */
const mostPassedOn = 4000;
/** What is read of a message behind these, so that nothing is cut in two before it is seen what it is. */
const margin = 400;
/** Most blanks and signs that nobody sees stand for what is left out; so many times as much is looked at for what is passed on. */
const mostBlanks = 4;
/** Shorter parts of a name are words of every text: `de`. */
const shortest = 3;

/** A message, and what is known of who wrote it. */
export interface MessageToMask {
  /** What the customer says, without older mail and signatures. */
  readonly words: string;
  /** ISO 639-1; undefined when it is not known. */
  readonly language: string | undefined;
  /** What was found in the whole message, with its signature, and what is known of the ticket besides: its values are masked wherever they stand. */
  readonly known: readonly Pick<FoundFact, 'variable' | 'value'>[];
  /** Today as ISO 8601. */
  readonly today: string;
  readonly config: MaskingLibrary;
  /** Words of the shop's own texts, folded: what it sells is no person. */
  readonly ownWords: ReadonlySet<string>;
}

/**
 * A customer's message with stand-ins for what is personal: names, addresses, numbers and codes that lead to a person, and every fact of
 * the library that is personal. At most 4000 characters.
 * @returns undefined when something personal would be passed on all the same: then nothing is.
 */
export function maskMessage(message: MessageToMask): Masked | undefined {
  const { language, today, config, ownWords } = message;
  const text = condensed(message.words);
  const plain = plainSigns(text);
  const { facts } = findFacts(text, { config, language, today });
  const [personal, others] = [
    facts.filter(({ variable }) => isSensitive(variable, config)),
    facts.filter(({ variable }) => !isSensitive(variable, config)),
  ];
  const sought = wordings([...valuesOf(message), ...personal]);
  const stretches = [
    ...personal.map(placed),
    ...findSensitive(plain, withoutUnderstood(plain, others, config)),
    ...findNames(text, (word) => ownWords.has(word)),
    ...findWordings(text, sought),
    ...findStandIns(text),
  ];
  const end = endOf(text, stretches);
  const passedOn = stretches.filter(({ start }) => start < end);
  const masked = withStandIns(text.slice(0, end).trimEnd(), passedOn);
  return findWordings(apartFromStandIns(masked.text), sought).length > 0 ? undefined : masked;
}

/** Where what is passed on of a text ends: between words, and not within what is masked. */
function endOf(text: string, stretches: readonly StretchToMask[]): number {
  if (text.length <= mostPassedOn) return text.length;
  const end = text.slice(0, mostPassedOn).replace(/\S{0,200}$/, '').length;
  const inside = stretches.filter((one) => one.start < end && end < one.end).map(({ start }) => start);
  return Math.min(end, ...inside);
}

function placed({ variable, start, end }: FoundFact): StretchToMask {
  return { kind: standInKind(variable), start, end };
}

/** What is known besides, and who works for the shop: customers name whom they talked to. */
function valuesOf({ known, config }: MessageToMask): Pick<FoundFact, 'variable' | 'value'>[] {
  return [
    ...known.filter(({ variable }) => isSensitive(variable, config)),
    ...[...config.team.values()].flatMap(({ name, contact }) => [
      { variable: 'customer.name', value: name },
      ...(contact === undefined ? [] : [{ variable: 'contact', value: contact }]),
    ]),
  ];
}

interface Wording {
  readonly kind: StandInKind;
  readonly value: string;
  /** Whether a text has it only as it is written: in small letters it is a word of every text. */
  readonly isExact: boolean;
}

/** Values as they may stand in a text: names also in parts. */
function wordings(values: readonly Pick<FoundFact, 'variable' | 'value'>[]): Wording[] {
  const all = values.flatMap(({ variable, value }) => {
    const kind = standInKind(variable);
    const written = value.normalize('NFC').trim();
    const parts = kind === 'NAME' ? written.split(/[^\p{L}\p{M}'’·]+/u) : [];
    return [
      ...(isValue(written) ? [{ kind, value: written, isExact: isOrdinary(written) }] : []),
      ...parts
        .filter((one) => one.length >= shortest || /^\p{Lu}\p{Ll}$/u.test(one))
        .filter((one) => /^\p{Lu}/u.test(one) || !isOrdinary(one))
        .map((one) => ({ kind, value: one, isExact: one.length < shortest || isOrdinary(one) })),
    ];
  });
  return [...new Map(all.map((one) => [`${one.kind} ${one.value} ${one.isExact}`, one])).values()];
}

/** Whether a value says anything of somebody: one letter or digit does not, but where one is a word. */
function isValue(value: string): boolean {
  return /[\p{L}\p{N}].*[\p{L}\p{N}]|\p{Lo}/su.test(value);
}

function findWordings(text: string, sought: readonly Wording[]): StretchToMask[] {
  const find = occurrencesIn(text);
  return sought.flatMap(({ kind, value, isExact }) =>
    find(value)
      .filter(({ start, end }) => !isExact || text.slice(start, end) === value)
      .map((one) => ({ kind, ...one })),
  );
}

/** A text without the blanks that stand for what is left out, without signs that nobody sees, and not much longer than what is passed on. */
function condensed(words: string): string {
  const most = mostBlanks * mostPassedOn;
  const first = words.trimStart();
  const plain = first
    .slice(0, most)
    .normalize('NFC')
    .replace(/\p{Cf}|[^\P{Cc}\n\t\r]|\p{Cs}/gu, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const whole = first.length > most ? plain.replace(/\S{0,200}$/, '').trimEnd() : plain;
  return whole.slice(0, mostPassedOn + margin);
}
