import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';
import type { FoundFact, Stretch } from './found-fact';

const mail =
  /(?<![\w.+%-])[\w+%-]{1,64}(?:\.[\w+%-]{1,64}){0,8}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}@-])/gu;
const address = /(?:https?:\/\/|www\.)[^\s<>"]{1,2000}/giu;
/** What may be a telephone number: digits in groups, with a country's code. */
const number =
  /(?<![\p{L}\p{N}#/_.,:-]|\d[ ])(?:\+|00|\(\+?)?\d[\d \u00a0().-]{5,22}\d(?![\p{L}\p{N}/_€$£%]|[-.,:]\d| ?[€$£])/gu;
const digitsLeast = 8;
/** Words that say that a telephone number follows. */
const said =
  /(?:tel[eèé]fono?|tel[eè]fons?|tlfn?o?|tel|m[oóò]vil|m[oòó]bil|mobile|phone|whatsapp|llam\p{L}*|truq?u?c?\p{L}*|call|ring|number is|reach me)(?![\p{L}])[^\p{N}\n]{0,24}$/iu;
const leads = /(?:\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:,| [·|–-]| \() ?|(?<!\p{L})(?:on|al|en el) )$/u;
/** Where customers write a language, besides the shop's country. */
const elsewhere: Readonly<Record<string, readonly CountryCode[]>> = {
  en: ['GB', 'IE', 'US'],
  es: ['ES', 'MX'],
  ca: ['ES'],
  fr: ['FR'],
  de: ['DE'],
  it: ['IT'],
  pt: ['PT'],
};

/** The addresses of the web in a text: nothing in them is a fact. */
export function webAddresses(text: string): Stretch[] {
  return [...text.matchAll(address)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

/** The e-mail addresses in a text. */
export function findMails(text: string): FoundFact[] {
  return [...text.matchAll(mail)].map(({ 0: value, index }) => ({
    variable: 'customer.email',
    value,
    start: index,
    end: index + value.length,
  }));
}

/**
 * The telephone numbers in a text that exist in their country's plan, as they are written.
 * @param country that of numbers without a country's code. @param language the message's.
 */
export function findPhones(text: string, country: CountryCode | undefined, language: string): FoundFact[] {
  return [...text.matchAll(number)].flatMap(({ 0: found, index }) => {
    const value = trimmed(found);
    const end = index + value.length;
    // Who writes from another country leaves its code out as well; only what is grouped as a number is read so.
    const isGrouped = /^\+|\d[ ().-]+\d/.test(value);
    const countries = [country, ...(isGrouped ? (elsewhere[language] ?? []) : [])];
    const isCalled = said.test(text.slice(Math.max(0, index - 40), index));
    const isAlone =
      isGrouped &&
      /(?:^|\n)[^\p{L}\n]*$/u.test(text.slice(Math.max(0, index - 20), index)) &&
      /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 3));
    // A country's code, or a name before it, says that a number is meant to be called.
    const isMeant =
      isCalled ||
      isAlone ||
      value.startsWith('+') ||
      (isGrouped && leads.test(text.slice(Math.max(0, index - 40), index)));
    const isNumber = countries.some((one) => phoneKey(value, one) !== undefined || (isMeant && isPossible(value, one)));
    const start = index + found.indexOf(value);
    return isNumber ? [{ variable: 'customer.phone', value, start, end: start + value.length }] : [];
  });
}

/** A telephone number as it is called from anywhere, by which two are the same; undefined when there is none like it. */
export function phoneKey(text: string, country: CountryCode | undefined): string | undefined {
  if (text.replace(/\D/g, '').length < digitsLeast) return undefined;
  const phone = parsed(text, country);
  return phone?.isValid() === true ? phone.number : undefined;
}

/** Whether a number is as long as one in its country; numbers that nobody has are no others. */
function isPossible(text: string, country: CountryCode | undefined): boolean {
  return parsed(text, country)?.isPossible() === true;
}

function parsed(text: string, country: CountryCode | undefined) {
  return parsePhoneNumberFromString(
    text.replace(/^\(?00/, '+'),
    country === undefined ? {} : { defaultCountry: country },
  );
}

/** Without what opens or closes a bracket that does not belong to it. */
function trimmed(found: string): string {
  const text = found.includes(')') ? found : found.replace(/^\(/, '');
  const end = text.indexOf(')') < text.indexOf('(') ? text.indexOf(')') : -1;
  return end > 0 ? text.slice(0, end) : text;
}
