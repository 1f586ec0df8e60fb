import { isFirstName } from '../../placeholder/first-names';
import { findPhones, findMails, phoneKey } from '../../ticket/found-facts/contacts';
import { homeCountry } from '../../ticket/found-facts/home-country';
import { asName, personName } from '../../ticket/found-facts/name-words';
import { isLoose, variableKinds } from '../../ticket/found-facts/variable-kinds';
import type { LibraryConfig } from '../../library/config';
import type { Problem } from '../../problem';
import { accepts } from '../../ticket/accepts';
import { fold } from '../../text/fold';
import { replacement } from '../fix';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { taken } from './taken';
import { approvedTexts } from './texts';
import type { ApprovedText } from './texts';

const name: ProblemKind = {
  code: 'reply.name-left',
  severity: 'warning',
  message: '“{0}” is the name of one person, and would reach every customer. Write a variable in its place.',
  fix: useVariable,
};
const data: ProblemKind = {
  code: 'reply.data-left',
  severity: 'warning',
  message:
    '“{0}” looks like the data of one customer, and would reach all others. Write a variable in its place; if it is the shop’s own, declare it under “constants” in library.yml.',
  fix: useVariable,
};

/** How many are told of one SOP. */
const most = 100;

/** An approved text is for all customers: nothing of one of them, or of one colleague, is left in it. */
export const replyPersonal: Rule<'library'> = {
  kinds: [name, data],
  *check({ sop, library }) {
    const config = library.config(sop.location.root);
    let told = 0;
    for (const one of approvedTexts(sop)) {
      for (const problem of problemsIn(one, config)) {
        if (told++ >= most) return;
        yield problem;
      }
    }
  },
};

function* problemsIn(one: ApprovedText, config: LibraryConfig): Generator<Problem> {
  const visible = withoutLiquid(one.text);
  const tell = (kind: ProblemKind, start: number, written: string, variable?: string) =>
    found(kind, one.rangeOf(start, start + written.length), [written], variable && `{{ ${variable} }}`);
  const greeted = greetedIn(visible);
  if (greeted) yield tell(name, greeted.start, greeted.text, customerName(config));
  const agent = config.variables.has('agent.name') ? 'agent.name' : undefined;
  const colleagues = colleaguesIn(visible, config).filter(({ start }) => start !== greeted?.start);
  for (const { text, start } of colleagues) yield tell(name, start, text, agent);
  const signed = signedIn(visible);
  if (signed && !colleagues.some(({ start }) => start === signed.start))
    yield tell(name, signed.start, signed.text, agent);
  if (!/\d{4}|\d[ .-]\d|@/.test(visible)) return;
  const isTaken = taken(visible);
  for (const { text, start, variable } of [
    ...codesIn(visible, config),
    ...contactsIn(visible, config),
    ...numbersIn(visible),
  ]) {
    if (!isTaken(start, text.length)) continue;
    yield tell(data, start, text, variable !== undefined && config.variables.has(variable) ? variable : undefined);
  }
}

interface Found {
  readonly text: string;
  readonly start: number;
  readonly variable?: string | undefined;
}

/** A text in which nothing stands where Liquid and web addresses are. */
function withoutLiquid(text: string): string {
  const pattern = /\{\{[^{}]*\}\}|\{%[^{}]*?%\}|(?:https?:\/\/|www\.)\S+/g;
  return text.replace(pattern, (part) => '\uFFFC'.repeat(part.length));
}

const greeting = new RegExp(
  String.raw`^[ \t]*(?:¡)?(?:[Hh]ola|[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Bb]uenos días|[Bb]uenas tardes|[Bb]uenas|[Bb]on dia|[Bb]ona tarda|[Ee]stimad[oa]|[Aa]preciad[oa]|[Qq]uerid[oa]|[Bb]envolgu(?:t|da)|[Gg]ood (?:morning|afternoon)),? +` +
    String.raw`(?<title>(?:Sra?\.?|Srta\.?|[Ss]eñora?|[Ss]enyora?|Mr\.?|Mrs\.?|Ms\.?|Miss|Dra?\.?|Don|Doña|D\.|en|na|la|el|l['’]) ?)?(?<name>${personName}) *[,:!.]`,
  'mu',
);
/** Words for anybody that are written with a capital, and that asName takes for names. */
const anybody = new Set(
  'amigo amiga amigos amics amiga friend friends family familia cliente clienta clientes clients client customer customers valued guest huesped hoste socio socia soci lector reader traveller viajero viatger vecino vecina comprador buyer member miembro partner colleague companero companera team equipo equip everyone everybody there suscriptor suscriptora subscriptor subscriptora subscriber paciente pacient patient alumno alumna alumne student pasajero pasajera passatger passatgera passenger padre madre pare mare parent shopper proveedor proveidor supplier inquilino inquilina llogater tenant donante donant donor'.split(
    ' ',
  ),
);

/** Greetings that only somebody follows. */
const isTo = /^\s*(?:dear|estimad|apreciad|querid|benvolgu)/i;

function greetedIn(text: string): Found | undefined {
  const match = greeting.exec(text);
  const written = match?.groups?.['name'] ?? '';
  const called = asName(written);
  if (!match || called === undefined) return undefined;
  const words = called.split(' ');
  if (words.some((word) => anybody.has(fold(word)))) return undefined;
  // A capital alone makes no name: “Hola, Enhorabuena.”
  const isName =
    match.groups?.['title'] !== undefined || isFirstName(words[0] ?? '') || (words.length > 1 && isTo.test(match[0]));
  if (!isName) return undefined;
  return { text: called, start: match.index + match[0].lastIndexOf(written) };
}

/** A farewell with a name in the line below. */
const farewell =
  /^[^\n]{0,30}(?<!\p{L})(?:[Ss]aludos?|[Aa]tentamente|[Aa]brazo|[Gg]racias|[Ss]alutacions?|[Aa]tentament|[Aa]braçada|[Gg]ràcies|[Rr]egards|[Ww]ishes|[Ss]incerely|[Tt]hanks|[Tt]hank you|[Cc]heers)(?!\p{L})[^\n]{0,20}\n\s{0,5}(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})(?=[ \t]*(?:$|[,·|–-]))/mu;

/** Who signs, where that is a name that many people have. */
function signedIn(text: string): Found | undefined {
  const match = farewell.exec(text);
  const written = match?.groups?.['name'] ?? '';
  if (!match || !isFirstName(written.split(' ', 1)[0] ?? '')) return undefined;
  return { text: written, start: match.index + match[0].length - written.length };
}

function customerName({ variables }: LibraryConfig): string | undefined {
  return ['customer.first_name', 'customer.name'].find((one) => variables.has(one));
}

/** The full names of a team, by the team; worked out once. */
const teamNames = new WeakMap<LibraryConfig['team'], RegExp | undefined>();

/** A team is looked for as far as this. */
const mostColleagues = 500;

/** People of the team by their full names: who answers is another each time. */
function colleaguesIn(text: string, { team }: LibraryConfig): Found[] {
  if (!teamNames.has(team)) {
    const full = [...team.values()]
      .filter(({ name: called, isShared }) => !isShared && /^\p{Lu}\S+(?: \S+)* \p{Lu}\S+$/u.test(called))
      .slice(0, mostColleagues)
      .map(({ name: called }) => called.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern =
      full.length === 0
        ? undefined
        : new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${full.join('|')})(?![\p{L}\p{N}])`, 'gu');
    teamNames.set(team, pattern);
  }
  const pattern = teamNames.get(team);
  return pattern ? [...text.matchAll(pattern)].map((match) => ({ text: match[0], start: match.index })) : [];
}

/** Numbers of orders and the like: what has the form of one and of nothing else, or is called one. */
function codesIn(text: string, config: LibraryConfig): Found[] {
  const codes = [...variableKinds(config)].filter(([one, kind]) => kind === 'code' && !isLoose(config, one));
  const own = ownTexts(config);
  const isMeant = (word: string, start: number) =>
    !own.has(word) && !examplesOf(config).has(word) && !asExample.test(text.slice(Math.max(0, start - 30), start));
  const written = [...text.matchAll(/(?<![\p{L}\p{N}-])[\p{L}\p{N}](?:[\p{L}\p{N}]|[-/_.](?=[\p{L}\p{N}])){3,39}/gu)];
  const formed = written.flatMap(({ 0: word, index }): Found[] => {
    if (!/\d{3}/.test(word) || !isMeant(word, index)) return [];
    const [variable] = codes.find(([one]) => accepts(config.variables.get(one), word)) ?? [];
    return variable === undefined ? [] : [{ text: word, start: index, variable }];
  });
  const called = [...text.matchAll(calledCode)].flatMap((match): Found[] => {
    const [whole, word = '', code = ''] = match;
    const meant = orderWord.test(word) ? 'order.id' : invoiceWord.test(word) ? 'invoice.number' : 'case.id';
    const start = match.index + whole.lastIndexOf(code);
    return isMeant(code, start) && !landline.test(code) ? [{ text: code, start, variable: meant }] : [];
  });
  return [...formed, ...called];
}

const calledCode =
  /(?<![\p{L}\p{N}])(pedido|comanda|order|factura|invoice|caso|case|cas|ticket)[ \t]{0,3}(?:n[º.o°]{1,2}|núm(?:ero)?\.?|numero|number|no\.)?[ \t]{0,3}[:#]?[ \t]{0,3}#?((?:\p{Lu}{1,4}-?)?\d{5,12})(?![\p{L}\p{N}])/giu;
const orderWord = /^(?:pedido|comanda|order)/i;
const invoiceWord = /^(?:factur|invoice)/i;

/** What stands before a number that only shows how one looks. */
const asExample =
  /(?<![\p{L}.])(?:por ejemplo|p\. ?ej\.|ej\.|como|per exemple|com ara|for example|for instance|e\. ?g\.|such as|like|formato?|ejemplo|exemple|example)[\s,:(“"«'-]*$/iu;
/** Telephone numbers of firms in Spain, which stand behind “pedidos” as well. */
const landline = /^[89]\d{8}$/;

const examples = new WeakMap<LibraryConfig, ReadonlySet<string>>();

/** What variables look like, by the library's own examples. */
function examplesOf(config: LibraryConfig): ReadonlySet<string> {
  const known = examples.get(config) ?? new Set([...config.variables.values()].flatMap(({ example }) => example ?? []));
  examples.set(config, known);
  return known;
}

const ownOf = new WeakMap<LibraryConfig, ReadonlySet<string>>();

/** What the shop says of itself, as it is written. */
function ownTexts(config: LibraryConfig): ReadonlySet<string> {
  const known =
    ownOf.get(config) ??
    new Set([
      ...[...config.constants.values()].flatMap((texts) => Object.values(texts)),
      ...[...config.team.values()].flatMap(({ contact }) => contact ?? []),
    ]);
  ownOf.set(config, known);
  return known;
}

/** Mail addresses outside the shop's own domains, and telephone numbers that people have, not firms. */
function contactsIn(text: string, config: LibraryConfig): Found[] {
  const own = ownTexts(config);
  const domains = new Set([...own].flatMap((one) => /@([\p{L}\p{N}.-]+)$/u.exec(one)?.[1]?.toLowerCase() ?? []));
  const mails = text.includes('@')
    ? findMails(text).filter(
        ({ value }) => personalMail.test(value) && !domains.has(value.slice(value.indexOf('@') + 1).toLowerCase()),
      )
    : [];
  const country = homeCountry(config);
  const keys = new Set([...own].flatMap((one) => phoneKey(one, country) ?? []));
  const phones = /\d[\d .()-]{6,}\d/.test(text)
    ? findPhones(text, country, '').filter(({ value }) => {
        const key = phoneKey(value, country);
        return key !== undefined && mobile.test(key) && !keys.has(key);
      })
    : [];
  return [...mails, ...phones].map(({ value, start, variable }) => ({ text: value, start, variable }));
}

/** Where people have their own mail; addresses of firms in replies are meant. */
const personalMail =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|gmx|proton|protonmail|telefonica|terra|wanadoo|orange|movistar|ono|btinternet|sky)\.[a-z.]{2,6}$/i;
/** Mobile numbers in Spain, the United Kingdom, France, Germany, Italy and Portugal. */
const mobile = /^\+(?:34[67]|447|33[67]|491[5-7]|393|3519)/;

/** Bank accounts (ISO 13616) and cards (ISO/IEC 7812) by their check digits. */
function numbersIn(text: string): Found[] {
  const accounts = text.matchAll(
    /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/gu,
  );
  const cards = text.matchAll(/(?<![\p{L}\p{N}.,+-])\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}]|[.,]\d)/gu);
  return [
    ...[...accounts].flatMap((match) => beginningOf(match, isAccount)),
    ...[...cards].flatMap((match) => beginningOf(match, isCard)),
  ];
}

/** The most groups of digits that begin a match and are what is looked for: others may follow. */
function beginningOf({ 0: whole, index }: RegExpExecArray, is: (text: string) => boolean): Found[] {
  for (let text = whole; text.length >= leastNumber; text = text.slice(0, Math.max(0, text.lastIndexOf(' '))))
    if (is(text)) return [{ text, start: index }];
  return [];
}

/** The fewest signs of a number of an account or a card. */
const leastNumber = 13;

function isAccount(written: string): boolean {
  const plain = written.replaceAll(' ', '');
  const digits = (plain.slice(4) + plain.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** By the formula of Luhn. */
function isCard(written: string): boolean {
  const digits = Array.from(written.replace(/\D/g, ''), Number).reverse();
  const sum = digits.reduce((all, digit, at) => all + (at % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0);
  return sum % 10 === 0 && new Set(digits).size > 1;
}

function useVariable({ range, args: [wrong = ''], suggestion }: Problem, file: FixFile): Fix[] {
  if (suggestion === undefined || file.cut(range) !== wrong) return [];
  return [{ ...replacement(range, suggestion), isPreferred: false }];
}
