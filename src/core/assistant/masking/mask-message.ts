import { fold } from '../../text/fold';
import { findFacts } from '../../ticket/found-facts/find-facts';
import type { FoundFact, Stretch } from '../../ticket/found-facts/found-fact';
import { findNames } from './find-names';
import { findSensitive } from './find-sensitive';
import { isSensitive, standInKind } from './sensitive-facts';
import type { MaskingLibrary } from './sensitive-facts';
import { findStandIns, withStandIns } from './stand-ins';
import type { Masked } from './stand-ins';
import type { StandInKind, StretchToMask } from './stretch-to-mask';

/** The most characters of a message that are passed on: its first ones. */
const mostPassedOn = 4000;
/** Shorter values are words of every text: `no`, and of a name `de`. */
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
  const { facts } = findFacts(text, { config, language, today });
  const values = [...valuesOf(message), ...facts.filter(({ variable }) => isSensitive(variable, config))];
  const sought = wordings(values);
  const understood = facts.filter(({ variable }) => !isSensitive(variable, config));
  const inText = facts.flatMap((one) => (isSensitive(one.variable, config) ? [placed(one)] : []));
  const masked = withStandIns(text, [
    ...inText,
    ...findSensitive(text, understood),
    ...findNames(text, (word) => ownWords.has(word)),
    ...sought.flatMap(({ kind, value }) => occurrences(text, value).map((one) => ({ kind, ...one }))),
    ...findStandIns(text),
  ]);
  return sought.some(({ value }) => occurrences(masked.text, value).length > 0) ? undefined : masked;
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
}

/** Values as they may stand in a text: names also in parts. */
function wordings(values: readonly Pick<FoundFact, 'variable' | 'value'>[]): Wording[] {
  const all = values.flatMap(({ variable, value }) => {
    const kind = standInKind(variable);
    const parts = kind === 'NAME' ? value.split(/[^\p{L}\p{M}'’·-]+/u).filter((one) => one.length >= shortest) : [];
    return [value.trim(), ...parts].map((one) => ({ kind, value: one }));
  });
  const meaning = all.filter(({ value }) => value.length >= shortest);
  return [...new Map(meaning.map((one) => [`${one.kind} ${fold(one.value)}`, one])).values()];
}

/** Where a value stands in a text as words of its own, whatever its capitals and accents. */
export function occurrences(text: string, value: string): Stretch[] {
  const [all, sought] = [fold(text), fold(value)];
  const found: Stretch[] = [];
  for (let at = all.indexOf(sought); at >= 0; at = all.indexOf(sought, at + sought.length)) {
    const end = at + sought.length;
    if (!isWord(all, at - 1, sought[0]) && !isWord(all, end, sought.at(-1))) found.push({ start: at, end });
  }
  return found;
}

/** Whether a letter beside a value goes on with its word. */
function isWord(text: string, at: number, own: string | undefined): boolean {
  const letter = /[\p{L}\p{N}_]/u;
  return letter.test(own ?? '') && letter.test(text[at] ?? '');
}

/** A text without the blanks that stand for what is left out, without signs that nobody sees, and not too long. */
function condensed(words: string): string {
  const plain = words
    .replace(/\p{Cf}|[^\P{Cc}\n\t\r]|\p{Cs}/gu, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return plain.length > mostPassedOn ? plain.slice(0, mostPassedOn).replace(/\S*$/, '').trimEnd() : plain;
}
