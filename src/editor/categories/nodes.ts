import type { Category, Library } from '../../core/library/library';
import { folderOf } from '../../core/library/path';
import type { Care } from '../../core/lifecycle/reviews/care';
import type { Reply, Sop, SopStatus } from '../../core/sop/model';
import { categoryTitle } from '../shared/wording';

/** A row of the tree. */
export type CategoryNode =
  | { readonly kind: 'library'; readonly root: string }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'sop'; readonly sop: Sop }
  | { readonly kind: 'reply'; readonly sop: Sop; readonly reply: Reply };

/** Which SOPs are shown: those of a status, or those that want care. */
export type SopFilter = SopStatus | Care;

/** The rows of the categories view, from the current library. */
export class CategoryNodes {
  readonly #library: Library;
  readonly #careOf: (sop: Sop) => readonly Care[];
  /** Shows only these SOPs; all when undefined. */
  filter: SopFilter | undefined;

  /** @param careOf what of an SOP wants care. */
  constructor(library: Library, careOf: (sop: Sop) => readonly Care[]) {
    this.#library = library;
    this.#careOf = careOf;
  }

  /** Whether the filter lets an SOP through. */
  isShown(sop: Sop): boolean {
    const { filter } = this;
    return filter === undefined || sop.status === filter || this.#careOf(sop).some((care) => care === filter);
  }

  /** The top rows: the libraries if there are several, otherwise the categories of the only one. */
  top(): CategoryNode[] {
    const roots = [...new Set(this.#library.categories().map((category) => category.root))].sort();
    const [only] = roots;
    if (only === undefined) return [];
    return roots.length === 1
      ? this.#inFolder({ root: only, folder: '' })
      : roots.map((root) => ({ kind: 'library', root }));
  }

  children(node: CategoryNode): CategoryNode[] {
    switch (node.kind) {
      case 'library':
        return this.#inFolder({ root: node.root, folder: '' });
      case 'category':
        return this.#inFolder(node.category);
      case 'sop':
        return node.sop.replies.map((reply) => ({ kind: 'reply', sop: node.sop, reply }));
      case 'reply':
        return [];
    }
  }

  parent(node: CategoryNode): CategoryNode | undefined {
    switch (node.kind) {
      case 'library':
        return undefined;
      case 'category':
        return this.#holder({ root: node.category.root, folder: folderOf(node.category.folder) });
      case 'sop':
        return this.#holder({ root: node.sop.location.root, folder: folderOf(node.sop.location.path) });
      case 'reply':
        return { kind: 'sop', sop: node.sop };
    }
  }

  /** How many SOPs a category holds, including those of its sub-categories. */
  count({ root, folder }: Category): number {
    const below = this.#library
      .categories()
      .filter(
        (one) => one.root === root && (folder === '' || one.folder === folder || one.folder.startsWith(`${folder}/`)),
      );
    return below.reduce((sum, one) => sum + this.#shownIn(one).length, 0);
  }

  #holder(category: Category): CategoryNode | undefined {
    if (category.folder !== '') return { kind: 'category', category };
    const roots = new Set(this.#library.categories().map((one) => one.root));
    return roots.size > 1 ? { kind: 'library', root: category.root } : undefined;
  }

  #inFolder(category: Category): CategoryNode[] {
    const folders = this.#library
      .categories()
      .filter(
        (one) =>
          one.root === category.root &&
          one.folder !== '' &&
          folderOf(one.folder) === category.folder &&
          this.count(one) > 0,
      );
    const titled = folders.map((one) => ({
      category: one,
      title: categoryTitle(this.#library, one),
      order: this.#order(one),
    }));
    titled.sort((a, b) => a.order - b.order || a.title.localeCompare(b.title));
    const sops = this.#shownIn(category).sort((a, b) => a.title.localeCompare(b.title));
    return [
      ...titled.map((one): CategoryNode => ({ kind: 'category', category: one.category })),
      ...sops.map((sop): CategoryNode => ({ kind: 'sop', sop })),
    ];
  }

  #order({ root, folder }: Category): number {
    return this.#library.config(root).categories.get(folder)?.order ?? Number.MAX_SAFE_INTEGER;
  }

  #shownIn(category: Category): Sop[] {
    return this.#library.sopsIn(category).filter((sop) => this.isShown(sop));
  }
}
