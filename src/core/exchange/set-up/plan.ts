import type { LibraryConfig } from '../../library/config';
import { inLanguage } from '../../library/local-text';
import type { Sop } from '../../sop/model';
import { fileStem } from '../../text/file-stem';
import type { Answers, NamedPerson } from './answers';
import { countryFolder } from './asked';
import { Renaming } from './renaming';

/** Somebody with the key and the role that they have in the new team. */
export interface Member extends NamedPerson {
  readonly key: string;
  readonly role: string | undefined;
}

/** What is decided before any file of a new library is written. */
export interface Plan {
  readonly answers: Answers;
  /** What the procedures are written in. */
  readonly lang: string;
  /** The languages of the sample, and those of them that stay. */
  readonly allLanguages: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
  readonly renaming: Renaming;
  readonly lead: Member;
  readonly author: Member | undefined;
  /** What the sample calls its own country; undefined where that stays. */
  readonly foreignLaw: string | undefined;
}

/** Decides what becomes of a sample library. @param config its `library.yml`. @param sops all of it. */
export function planFor(config: LibraryConfig, sops: readonly Sop[], answers: Answers): Plan {
  const lang = config.lang ?? sops[0]?.lang ?? 'en';
  const allLanguages = new Set(
    [
      lang,
      ...sops.flatMap((sop) =>
        [...sop.replies, ...sop.anticipations].flatMap(({ variants }) => variants.map((one) => one.lang ?? sop.lang)),
      ),
    ].filter((one) => one !== undefined),
  );
  const wanted = answers.languages.filter((one) => allLanguages.has(one));
  const keys = new Set([...config.team.keys(), ...config.roles.keys()]);
  const lead = member(
    answers.lead,
    roleOf(
      config,
      sops.map(({ front }) => front.escalation?.to?.text),
    ),
    keys,
  );
  const country = config.categories.get(countryFolder)?.title ?? {};
  return {
    answers,
    lang,
    allLanguages,
    languages: new Set(wanted.length === 0 ? allLanguages : wanted),
    renaming: new Renaming(config.constants, answers.constants),
    lead,
    author:
      answers.author &&
      member(
        answers.author,
        roleOf(
          config,
          sops.map(({ front }) => front.owner?.text),
        ),
        keys,
      ),
    foreignLaw: answers.country === undefined ? undefined : (inLanguage(country, [lang]) ?? countryFolder),
  };
}

/** The role of whoever of the team is named most often. */
function roleOf({ team, roles }: LibraryConfig, named: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const key of named) {
    const role = key === undefined ? undefined : (team.get(key)?.role ?? (roles.has(key) ? key : undefined));
    if (role !== undefined) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** A person with a key that nobody has yet. */
function member({ name, contact }: NamedPerson, role: string | undefined, taken: Set<string>): Member {
  const stem = fileStem(name.trim().split(/\s+/)[0] ?? name);
  let key = stem;
  for (let number = 2; taken.has(key); number++) key = `${stem}-${number}`;
  taken.add(key);
  return { name: oneLine(name) || key, contact: oneLine(contact), key, role };
}

/** A text without line breaks and spaces around it. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
