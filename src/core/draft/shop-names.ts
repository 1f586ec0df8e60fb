import { fold } from '../text/fold';

/** What those who answer are called, folded. */
export interface ShopNames {
  /** The shop, and where its mails come from: `brialba`, `@brialba.example`. */
  readonly shop: readonly string[];
  /** Whole names and first names of its people; a customer may have the same. */
  readonly people: ReadonlySet<string>;
}

export const nobody: ShopNames = { shop: [], people: new Set() };

/** What of a library says who answers. */
interface OwnLibrary {
  readonly name: string | undefined;
  readonly team: ReadonlyMap<string, { readonly name: string; readonly contact: string | undefined }>;
  readonly constants: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** A shorter name is part of many words. */
const shortestName = 4;
/** Whose addresses anybody may have. */
const anybodys = /@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|gmx|proton(?:mail)?|aol)\./;

/** What a library calls its shop and its people, and the domains of the addresses in it. */
export function shopNames({ name, team, constants }: OwnLibrary): ShopNames {
  const [called = ''] = fold(name ?? '').split(/[·|,–:]|\s-\s/);
  const contacts = [
    ...[...team.values()].map(({ contact }) => contact ?? ''),
    ...[...constants.values()].flatMap((texts) => Object.values(texts)),
  ];
  const domains = contacts.flatMap((contact) => /@[\p{L}\p{N}.-]{3,100}$/u.exec(fold(contact.trim()))?.[0] ?? []);
  const people = [...team.values()].map((one) => fold(one.name).trim());
  return {
    shop: [
      ...(called.trim().length >= shortestName ? [called.trim()] : []),
      ...new Set(domains.filter((domain) => !anybodys.test(domain))),
    ],
    people: new Set(people.flatMap((one) => [one, one.split(/\s+/)[0] ?? one])),
  };
}
