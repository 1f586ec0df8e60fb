import { withConstants } from '../../library/constants-in-sop';
import type { LibraryConfig } from '../../library/config';
import type { Library } from '../../library/library';
import { inLanguage } from '../../library/local-text';
import { folderOf } from '../../library/path';
import { labelOf } from '../../library/variables';
import { isInForce } from '../../lifecycle/approval/in-force';
import { baseLanguage } from '../../reply/choose';
import type { Audience, Sop } from '../../sop/model';
import type { NextSlice } from '../../time-slices';
import { dayIn } from './control';
import { flowchartInHandbook } from './flowchart';
import type { Handbook, HandbookSop } from './handbook';
import { naming } from './named';
import { originOf, Places } from './places';
import { repliesByLanguage } from './replies';
import { sopInHandbook } from './sop';
import { handbookWords } from './words';

/** What a handbook is made of, and narrowed to. */
export interface HandbookWish {
  /**
   * The language of its own words and of labels: procedures are in it where they are translated, and only its replies are
   * there. Undefined: that of the library, with everything in every language.
   */
  readonly lang?: string | undefined;
  readonly audience?: Audience | undefined;
  /** The folder of a category: it and those below it. */
  readonly category?: string | undefined;
  /** Today, such as `2026-03-31`. */
  readonly today: string;
}

/** What making a handbook needs of its host. */
export interface HandbookHost {
  /** Awaited between procedures. @throws what ends the work, such as that somebody cancelled it. */
  readonly next?: NextSlice;
  /** Told how many procedures are done, of how many. */
  onProgress?(done: number, total: number): void;
}

/** Collects what a handbook says. Procedures that are not in force are left out, and named. */
export async function collectHandbook(
  library: Library,
  wish: HandbookWish,
  host: HandbookHost = {},
): Promise<Handbook> {
  const configs = library.roots.map((root) => library.config(root));
  const lang = wish.lang ?? configs.find((config) => config.lang !== undefined)?.lang ?? 'en';
  const say = handbookWords(lang);
  const languages = [lang, ...configs.flatMap((config) => config.lang ?? []), 'en'];
  const wanted = ordered(library, languages).filter((sop) => isWanted(sop, wish));
  const inForce = new Set(wanted.filter((sop) => isInForce(sop, wish.today, library)));
  const sops = wish.lang === undefined ? [...inForce] : inOneLanguage([...inForce], lang);
  const places = new Places(library, sops);
  const only = wish.lang;
  const isForTeam = wish.audience === undefined || wish.audience === 'internal';
  const made = new Map<Sop, HandbookSop>();
  for (const sop of sops) {
    const config = library.config(sop.location.root);
    const filled = withConstants(sop, config.constants, config.lang);
    const flowchart = flowchartInHandbook(library, sop, {
      lang,
      places,
      say,
      isForTeam,
      named: naming(config, languages),
    });
    made.set(sop, sopInHandbook(filled, { config, languages, say, places, only, flowchart, isForTeam }));
    host.onProgress?.(made.size, sops.length);
    await host.next?.();
  }
  const text = (one: Readonly<Record<string, string>>) => inLanguage(one, languages) ?? '';
  return {
    lang,
    title: configs.find(({ name }) => name !== undefined)?.name ?? say('procedures'),
    about: [say('asOf', dayIn(wish.today, lang, 'long')), ...narrowing(library, wish, languages)],
    visions: configs.flatMap(({ vision, lang: own }) => (vision === undefined ? [] : { text: vision, lang: own })),
    categories: inCategories(library, sops, made, languages),
    questions: questionsIn(sops, places, lang, isForTeam),
    ...(isForTeam
      ? {
          goals: configs.flatMap(({ goals }) => goals.map(({ title }) => text(title)).filter(Boolean)),
          conduct: configs.flatMap(({ conduct }) => conduct.map(text).filter(Boolean)),
          replies: await repliesByLanguage(sops, { library, places, say, languages, only }, host.next),
          variables: configs.flatMap((config) => termsOf(config, languages)),
          roles: configs.flatMap((config) => rolesOf(config, languages)),
          constants: configs.flatMap(({ constants }) =>
            [...constants].map(([name, one]) => ({ name, text: text(one) })),
          ),
          leftOut: wanted.filter((sop) => !inForce.has(sop)).map(({ title }) => title),
        }
      : ofTheTeam),
  };
}

/** How the team works is not for customers. */
const ofTheTeam = {
  goals: [],
  conduct: [],
  replies: [],
  variables: [],
  roles: [],
  constants: [],
  leftOut: [],
} satisfies Partial<Handbook>;

function isWanted({ front, location }: Sop, { audience, category }: HandbookWish): boolean {
  const folder = folderOf(location.path);
  // What does not say who may read it is for the team; what is for both passes for either.
  const own = front.audience ?? 'internal';
  const isFor = own === audience || own === 'both';
  return (
    (audience === undefined || isFor) &&
    (category === undefined || folder === category || folder.startsWith(`${category}/`))
  );
}

/** Of SOPs that translate each other the one in a language; where none is, the one that the others translate. */
function inOneLanguage(sops: readonly Sop[], lang: string): Sop[] {
  const isIn = (sop: Sop) => sop.lang !== undefined && baseLanguage(sop.lang) === baseLanguage(lang);
  const translated = new Set(sops.filter(isIn).map(originOf));
  return sops.filter((sop) => (translated.has(originOf(sop)) ? isIn(sop) : sop.front.translationOf === undefined));
}

function narrowing(library: Library, { audience, category }: HandbookWish, languages: readonly string[]): string[] {
  const say = handbookWords(languages[0] ?? 'en');
  const [root = ''] = library.roots;
  const only = [
    ...(category === undefined ? [] : [categoryTitle(library.config(root), category, languages)]),
    ...(audience === undefined ? [] : [say(audience)]),
  ];
  return only.length > 0 ? [say('only', only.join(', '))] : [];
}

/** The SOPs as a handbook has them: by category in the library's order, then by title. */
function ordered(library: Library, languages: readonly string[]): Sop[] {
  const { compare } = new Intl.Collator(languages[0], { numeric: true });
  const placeOf = new Map<string, number>();
  const orderOf = ({ location: { root, path } }: Sop) => {
    const key = `${library.roots.indexOf(root)}/${folderOf(path)}`;
    const known = placeOf.get(key);
    if (known !== undefined) return known;
    const order = library.config(root).categories.get(folderOf(path))?.order ?? Number.MAX_SAFE_INTEGER;
    placeOf.set(key, order);
    return order;
  };
  return [...library.sops].sort(
    (a, b) =>
      library.roots.indexOf(a.location.root) - library.roots.indexOf(b.location.root) ||
      orderOf(a) - orderOf(b) ||
      compare(folderOf(a.location.path), folderOf(b.location.path)) ||
      compare(a.title, b.title),
  );
}

function inCategories(
  library: Library,
  sops: readonly Sop[],
  made: ReadonlyMap<Sop, HandbookSop>,
  languages: readonly string[],
): Handbook['categories'] {
  const categories = new Map<string, { key: string; title: string; sops: HandbookSop[] }>();
  for (const sop of sops) {
    const { root, path } = sop.location;
    const key = `${root}\0${folderOf(path)}`;
    const category = categories.get(key) ?? {
      key: `category-${categories.size + 1}`,
      title: categoryTitle(library.config(root), folderOf(path), languages),
      sops: [],
    };
    categories.set(key, category);
    const one = made.get(sop);
    if (one) category.sops.push(one);
  }
  return [...categories.values()];
}

function categoryTitle({ categories, name }: LibraryConfig, folder: string, languages: readonly string[]): string {
  const title = categories.get(folder)?.title;
  const words = (folder.split('/').at(-1) ?? '').replace(/[-_]+/g, ' ').trim();
  const known = title && inLanguage(title, languages);
  if (known) return known;
  // What is in no folder is of the library itself.
  return words
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : name || handbookWords(languages[0] ?? 'en')('procedures');
}

function termsOf({ variables }: LibraryConfig, languages: readonly string[]): Handbook['variables'] {
  return [...variables].map(([name, { example, values }]) => ({
    label: labelOf(variables, name, languages),
    name,
    example: example ?? '',
    values: [...values].map(([value, label]) => inLanguage(label, languages) ?? value),
  }));
}

function rolesOf({ roles, team }: LibraryConfig, languages: readonly string[]): Handbook['roles'] {
  const keys = new Set([...roles.keys(), ...[...team.values()].flatMap(({ role }) => role ?? [])]);
  return [...keys].map((key) => ({
    title: inLanguage(roles.get(key) ?? {}, languages) ?? key,
    members: [...team.values()]
      .filter(({ role }) => role === key)
      .map(({ name, contact }) => [name, contact].filter(Boolean).join(', ')),
  }));
}

/**
 * What customers ask and say, in the order of the alphabet, each with the procedures that answer it. To customers only
 * what they ask is told: how their messages are recognized is the team's.
 */
function questionsIn(sops: readonly Sop[], places: Places, lang: string, isForTeam: boolean): Handbook['questions'] {
  const all = new Map<string, Sop[]>();
  for (const sop of sops)
    for (const question of new Set([...sop.front.answers, ...(isForTeam ? sop.front.triggers : [])])) {
      const found = all.get(question);
      if (found) found.push(sop);
      else all.set(question, [sop]);
    }
  const collator = new Intl.Collator(lang, { ignorePunctuation: true, numeric: true });
  return [...all]
    .sort(([a], [b]) => collator.compare(a, b))
    .map(([text, found]) => ({ text, sops: found.map((sop) => places.ofSop(sop)) }));
}
