/**
 * What an answer is: a line that is the same in all languages; an address of the web, of mail, or a number of telephone; a whole number; or words,
 * which each language says in its own way.
 */
export type AskedKind = 'line' | 'web' | 'email' | 'phone' | 'number' | 'words';

/**
 * The constants of the sample library that a shop is asked for, in order: what agents tell customers every day, and what would be wrong
 * of any other shop. All others stay the sample's until somebody looks through them.
 */
export const asked = {
  'shop.name': 'line',
  'shop.web': 'web',
  'shop.email': 'email',
  'shop.phone': 'phone',
  'shop.place': 'line',
  'shop.address': 'line',
  'delivery.standard-cost': 'words',
  'delivery.free-from': 'words',
  'return.days': 'number',
  'return.cost': 'words',
} as const satisfies Readonly<Record<string, AskedKind>>;

export type AskedConstant = keyof typeof asked;

/** All of them, in order. */
export const askedConstants = Object.keys(asked) as readonly AskedConstant[];

/** The constant that says the working hours in words: it follows from the hours themselves. */
export const hoursConstant = 'service.hours';

/** What constants and folders are called that hold the law of one country: another country replaces them. */
export const countryPrefix = 'country.';
export const countryFolder = 'country';

/** What is wrong with an answer; undefined when it can be taken. Spaces around it count for nothing. */
export function faultIn(kind: AskedKind, answer: string): 'empty' | 'web' | 'email' | 'phone' | 'number' | undefined {
  const text = answer.trim();
  if (text === '') return 'empty';
  switch (kind) {
    case 'web':
      return hostOf(text) === undefined ? 'web' : undefined;
    case 'email':
      return isEmail(text) ? undefined : 'email';
    case 'phone':
      return /^[+(]?\d[\d ()./-]{2,}$/.test(text) && text.replace(/\D/g, '').length >= 3 ? undefined : 'phone';
    case 'number':
      return /^\d{1,6}$/.test(text) ? undefined : 'number';
    default:
      return undefined;
  }
}

/** Whether a text looks like one address of mail. */
function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"',;:()]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(text);
}

/** The host in an address of the web, without `www.`: `shop.example` of `https://www.shop.example/en`. Undefined when there is none. */
export function hostOf(web: string): string | undefined {
  const found = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?:[/:?#]\S*)?$/iu.exec(web.trim());
  return found?.[1]?.toLowerCase();
}
