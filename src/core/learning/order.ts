import type { LibraryConfig } from '../library/config';
import { folderOf, resolvePath } from '../library/path';
import type { Sop } from '../sop/model';

/** SOPs that are learnt together, in their order. */
export interface Stage {
  /**
   * `basics`: what procedures of several categories lead to; `category`: those of a folder of the library; `chosen`: those
   * that `library.yml` names.
   */
  readonly kind: 'basics' | 'category' | 'chosen';
  /** Of a category; empty for the library's root. */
  readonly folder: string;
  readonly sops: readonly Sop[];
}

/** What the order of learning goes by. */
interface Order {
  readonly config: Pick<LibraryConfig, 'categories'>;
  /** Whether an SOP asks something of the role by name: such come first in their category. */
  readonly isRequired: (sop: Sop) => boolean;
}

/** Made once: each comparison by itself would ask the machine for its language. */
const collator = new Intl.Collator();

/** What so many other categories lead to is known before any of them is learnt. */
const basicFrom = 2;

/**
 * SOPs in the order in which they are best learnt: first those that answers in several other categories lead to, then by
 * category. Before each SOP come those of its stage that its answers lead to. Otherwise come first those that ask something
 * of the role by name, then those that most others mention, then by title.
 */
export function inStages(sops: readonly Sop[], { config, isRequired }: Order): Stage[] {
  const mentioned = mentionCounts(sops);
  const byPath = new Map(sops.map((sop) => [pathKey(sop.location.root, sop.location.path), sop]));
  const leads = new Map(sops.map((sop) => [sop, ledTo(sop, byPath)]));
  const rank = (sop: Sop) => (isRequired(sop) ? 0 : 1);
  const first = (a: Sop, b: Sop) =>
    rank(a) - rank(b) ||
    (mentioned.get(b.id) ?? 0) - (mentioned.get(a.id) ?? 0) ||
    collator.compare(a.title, b.title) ||
    (a.location.path < b.location.path ? -1 : 1);
  const ordered = (own: readonly Sop[]) => {
    const [wanted, placed, order] = [new Set(own), new Set<Sop>(), new Array<Sop>()];
    const place = (sop: Sop) => {
      // What leads round in a circle has no beginning: it begins where it is come to.
      if (!wanted.has(sop) || placed.has(sop)) return;
      placed.add(sop);
      for (const one of [...(leads.get(sop) ?? [])].sort(first)) place(one);
      order.push(sop);
    };
    for (const sop of [...own].sort(first)) place(sop);
    return order;
  };
  const basics = basicsOf(leads);
  const byFolder = new Map<string, Sop[]>();
  for (const sop of sops) {
    const folder = folderOf(sop.location.path);
    const own = byFolder.get(folder);
    if (own) own.push(sop);
    else byFolder.set(folder, [sop]);
  }
  const stages = foldersInOrder([...byFolder.keys()], config).map((folder): Stage => {
    const own = (byFolder.get(folder) ?? []).filter((sop) => !basics.has(sop));
    return { kind: 'category', folder, sops: ordered(own) };
  });
  return [{ kind: 'basics', folder: '', sops: ordered([...basics]) } as const, ...stages].filter(
    (stage) => stage.sops.length > 0,
  );
}

/** The SOPs that answers in several other categories lead to. */
function basicsOf(leads: ReadonlyMap<Sop, readonly Sop[]>): ReadonlySet<Sop> {
  const from = new Map<Sop, Set<string>>();
  for (const [sop, to] of leads) {
    const folder = folderOf(sop.location.path);
    for (const one of to)
      if (folderOf(one.location.path) !== folder) from.set(one, (from.get(one) ?? new Set()).add(folder));
  }
  return new Set([...from].flatMap(([sop, folders]) => (folders.size >= basicFrom ? [sop] : [])));
}

/** The SOPs among some that answers of an SOP lead to. */
function ledTo({ fileLinks, location: { root, path } }: Sop, byPath: ReadonlyMap<string, Sop>): Sop[] {
  const found = fileLinks.flatMap(({ isAnswer, target }) => {
    if (isAnswer !== true || target.kind !== 'file') return [];
    const to = resolvePath(path, target.path);
    return (to !== undefined && byPath.get(pathKey(root, to))) || [];
  });
  return [...new Set(found)];
}

/** How many SOPs name each other one as related, by its id. */
function mentionCounts(sops: readonly Sop[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { front } of sops)
    for (const id of new Set(front.related.map(({ text }) => text))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The categories as `library.yml` orders them, others after those by their names. */
function foldersInOrder(folders: string[], { categories }: Pick<LibraryConfig, 'categories'>): string[] {
  const order = (folder: string) => categories.get(folder)?.order ?? Infinity;
  return folders.sort((a, b) => (order(a) === order(b) ? collator.compare(a, b) : order(a) - order(b)));
}

function pathKey(root: string, path: string): string {
  return `${root}\n${path}`;
}
