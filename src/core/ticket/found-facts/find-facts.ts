import { accepts } from '../accepts';
import type { FactLibrary, FactVariable } from './fact-library';
import { fold } from '../../text/fold';
import { keyOf, numberIn } from '../compare';
import { amountFacts, plainAmount } from './amount-facts';
import { findAmounts } from './amounts';
import { chatIn, chatOf, ownNames } from './chat';
import type { SpokenTurn } from './chat';
import { findCodes } from './codes';
import { findMails, findPhones, phoneKey, webAddresses } from './contacts';
import { dateFacts } from './date-facts';
import { daysOfTurns } from './chat-days';
import { findDates } from './dates';
import type { FoundDate } from './dates';
import { findDeclared } from './declared-values';
import { formFacts } from './forms';
import { Taken } from './found-fact';
import type { FoundFact, Stretch } from './found-fact';
import { homeCountry } from './home-country';
import { blanked, linesIn } from './lines';
import { findLinks } from './links';
import { mailHead } from './mail-headers';
import { introducedNames, nameFacts, signedNames } from './names';
import { notedNames } from './noted-names';
import { findPlaces } from './places';
import { findProducts } from './products';
import { readText } from './read-text';
import type { Part, ReadText } from './read-text';
import { messageWords } from './words';

export interface FactOptions {
  readonly config: FactLibrary;
  /** The message's language, such as `ca`. */
  readonly language: string | undefined;
  /** Today as ISO 8601, where the agent is: “yesterday” is the day before, unless the head of the mail says when it was sent. */
  readonly today: string;
  /** The parts of the text, in order; none: the whole text is a message. */
  readonly parts?: readonly Part[] | undefined;
  /** Who says what, where the message is a chat. */
  readonly turns?: readonly SpokenTurn[] | undefined;
}

/** What a message says. */
export interface FoundFacts {
  /** In the order of the text. The same value may be said in several places. */
  readonly facts: readonly FoundFact[];
  /** The variables with different values, each value in the place where it is said first: somebody has to choose. */
  readonly choices: ReadonlyMap<string, readonly FoundFact[]>;
}

/** What stands in the place of an address: no word, and no space. */
const gap = '\uFFFC';

/**
 * What a customer's message says about the ticket: values of the library's variables, and what every ticket may have, such
 * as `customer.name`, `amount` or `date`. Older mail, the shop's own words and people are not looked at. Linear in the
 * length of the text, of which no more than 16,000 characters of what the customer wrote are read.
 */
export function findFacts(text: string, options: FactOptions): FoundFacts {
  const { config, language = '', today, parts, turns = [] } = options;
  const read = readText(text, parts ?? [{ kind: 'message', start: 0, end: text.length }]);
  const { signatures, here } = read;
  const message = read.text.replace(/^[ \t]*>[> \t]*/gm, (marks) => ' '.repeat(marks.length));
  const lines = linesIn(message);
  const head = mailHead(lines);
  const chat = turns.length > 0 ? chatOf(turns.flatMap((turn) => turnIn(turn, here))) : chatIn(lines, config);
  const written = blanked(message, [...head.dull, ...(chat?.heads ?? [])]);
  const addresses = webAddresses(written);
  const all = blanked(written, addresses, gap);
  // In a chat, what the shop's people say is nothing that the customer says.
  const theirs = blanked(all, chat?.ours ?? []);
  const mails = [...head.mails, ...findMails(theirs)].filter(({ value }) => !isOwnContact(value, config));
  const area = blanked(theirs, mails, gap);
  const inMessage = blanked(blanked(theirs, findMails(theirs), gap), signatures);
  const said = blanked(area, signatures);
  const reference = sentOn(read.text, head.sent, today) ?? today;

  const [folded, words] = [fold(inMessage), messageWords(inMessage)];
  const spoken = chat && daysOfTurns(message, chat.heads, today);
  const days = spoken
    ? spoken.flatMap((turn) => daysIn(inMessage, folded, turn))
    : findDates(inMessage, reference, folded);
  const country = homeCountry(config);
  const taken = new Taken();
  const free = (facts: readonly FoundFact[]) => facts.filter((one) => taken.take(one));
  const coded = [
    ...free(amountFacts(inMessage, folded, words, findAmounts(inMessage, folded), config)),
    // But amounts that they name are what the chat is about.
    ...free((chat?.ours ?? []).flatMap((turn) => amountsIn(all, turn))),
    ...free(dateFacts(words, days, config)),
    ...free(findCodes(inMessage, words, config)),
    ...free(
      [...findPhones(area, country, language), ...phonesIn(message, chat?.callers ?? [], country)].filter(
        ({ value }) => !isOwnContact(value, config),
      ),
    ),
  ];
  const form = formFacts(linesIn(area), config);
  const isName = ({ variable }: FoundFact) => /^customer\.(?:first_|last_)?name$/.test(variable);
  // A name in two fields stands nowhere as a whole.
  const isDivided = form.some(({ variable }) => variable === 'customer.last_name');
  const fields = free(form.filter((one) => !isName(one)));
  const people = nameFacts(
    read.text,
    [
      ...(isDivided ? [] : form.filter(isName)),
      ...head.names,
      ...(chat?.speakers ?? []),
      ...introducedNames(said),
      ...notedNames(said),
      ...signedNames(area, signatures, ownNames(config), chat !== undefined),
    ],
    config,
  );
  const names = [...people, ...(isDivided ? form.filter(isName) : [])];
  const places = findPlaces(area, language, names, ownNames(config)).filter((one) => !taken.has(one));
  const declared = findDeclared(words, config).filter((one) => !taken.has(one));
  const isListed = (config.variables.get('product.name')?.values.size ?? 0) > 0;
  const products = isListed ? [] : free(findProducts(said));
  const links = findLinks(written, addresses, config);
  const facts = [...mails, ...links, ...coded, ...fields, ...names, ...places, ...declared, ...products]
    .filter(({ variable, value }) => maySay(config.variables.get(variable), value))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((one) => ({ ...one, ...read.inDraft(one) }));
  return { facts, choices: choicesIn(facts, (text) => phoneKey(text, country)) };
}

/** The telephone numbers that stand where names of speakers do, each once. */
function phonesIn(text: string, heads: readonly Stretch[], country: ReturnType<typeof homeCountry>): FoundFact[] {
  const found = heads.flatMap(({ start, end }) =>
    findPhones(text.slice(start, end), country, '').map((one) => ({
      ...one,
      start: one.start + start,
      end: one.end + start,
    })),
  );
  return [...new Map(found.toReversed().map((one) => [one.value, one])).values()];
}

/** The days in a stretch of a text that was written on a day. */
function daysIn(text: string, folded: string, { start, end, day }: Stretch & { readonly day: string }): FoundDate[] {
  const found = findDates(text.slice(start, end), day, folded.slice(start, end));
  return found.map((one) => ({ ...one, start: one.start + start, end: one.end + start }));
}

/** The amounts in a stretch of a text, whatever they are of. */
function amountsIn(text: string, { start, end }: Stretch): FoundFact[] {
  const part = text.slice(start, end);
  return findAmounts(part).map((one) => {
    const fact = plainAmount(part, one);
    return { ...fact, start: start + fact.start, end: start + fact.end };
  });
}

/** Whether a message may say a value of a variable. */
function maySay(variable: FactVariable | undefined, value: string): boolean {
  return variable?.fromMessage !== false && accepts(variable, value);
}

/** The variables with more than one value. @param phone the key by which telephone numbers are the same. */
function choicesIn(facts: readonly FoundFact[], phone: (text: string) => string | undefined): Map<string, FoundFact[]> {
  const values = new Map<string, Map<string, FoundFact>>();
  for (const fact of facts) {
    const number = /amount/.test(fact.variable) ? numberIn(fact.value) : NaN;
    const key =
      (fact.variable === 'customer.phone' ? phone(fact.value) : undefined) ??
      (Number.isNaN(number) ? keyOf(fact.value) : String(number));
    const known = values.get(fact.variable) ?? new Map<string, FoundFact>();
    if (!known.has(key)) known.set(key, fact);
    values.set(fact.variable, known);
  }
  return new Map(
    [...values].filter(([, known]) => known.size > 1).map(([variable, known]) => [variable, [...known.values()]]),
  );
}

/** A turn of a chat in the text that is searched. */
function turnIn({ start, end, from, isCustomers, name }: SpokenTurn, here: ReadText['here']): SpokenTurn[] {
  const whole = here({ start, end });
  if (!whole) return [];
  return [{ ...whole, from: Math.min(whole.end, whole.start + from - start), isCustomers, name: name && here(name) }];
}

/** When a mail was sent, as its head says: a day that is not to come. */
function sentOn(text: string, sent: readonly Stretch[], today: string): string | undefined {
  const days = sent.flatMap(({ start, end }) => findDates(text.slice(start, end), today).slice(0, 1));
  return days.map(({ day }) => day).find((day) => day <= today);
}

const ownContacts = new WeakMap<FactLibrary, ReadonlySet<string>>();

/** Whether an address or number is the shop's own. */
function isOwnContact(value: string, config: FactLibrary): boolean {
  const plain = (text: string) => (text.includes('@') ? fold(text.trim()) : text.replace(/\D/g, '').slice(-9));
  const own =
    ownContacts.get(config) ??
    new Set([
      ...[...config.team.values()].flatMap(({ contact }) => (contact === undefined ? [] : [plain(contact)])),
      ...[...config.constants.values()]
        .flatMap((text) => Object.values(text))
        .map(plain)
        .filter((one) => one.length >= 6),
    ]);
  ownContacts.set(config, own);
  return own.has(plain(value));
}
