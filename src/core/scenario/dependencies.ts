import type { LibraryChange } from '../library/change';
import type { Sop } from '../sop/model';
import type { CheckedTests } from './check/check-tests';

/** Which tests of a file may come out otherwise: `messages` alone, where no case goes by what changed. */
export type Affected = 'all' | 'messages';

interface Known {
  readonly root: string;
  /** The addresses of the SOPs that its cases may go through. */
  readonly sops: ReadonlySet<string>;
  readonly hasCases: boolean;
  readonly hasMessages: boolean;
}

/** Which files of tests go by which SOPs, so that after a change only those are run that it may matter to. */
export class Dependencies {
  readonly #known = new Map<string, Known>();
  /** The addresses of SOPs that are, or were, retired: answers that lead there go to what takes their place. */
  readonly #retired = new Set<string>();

  /** @param sops all there are. */
  constructor(sops: Iterable<Sop>) {
    for (const sop of sops) if (sop.status === 'retired') this.#retired.add(sop.location.uri);
  }

  /** Notes what the tests of a file go by now. */
  note({ file, sop, names }: CheckedTests): void {
    const { tests, messages, location } = file;
    const sops = tests.length > 0 ? (names?.sops ?? []) : sop ? [sop] : [];
    this.#known.set(location.uri, {
      root: location.root,
      sops: new Set(sops.map((one) => one.location.uri)),
      hasCases: tests.length > 0,
      hasMessages: messages.length > 0,
    });
  }

  /** A file that is gone. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }

  /**
   * The files whose tests may come out otherwise. What came, went, is called otherwise, is retired or said in `library.yml` may matter to
   * any test of its library, and any SOP to messages: it may be suggested in place of another.
   */
  after({
    added,
    changed,
    removed,
    configs,
    hasOtherNames,
  }: Pick<LibraryChange, 'added' | 'changed' | 'removed' | 'configs' | 'hasOtherNames'>): Map<string, Affected> {
    for (const sop of [...added, ...changed]) if (sop.status === 'retired') this.#retired.add(sop.location.uri);
    const replaced = hasOtherNames ? changed : changed.filter(({ location }) => this.#retired.has(location.uri));
    const whole = new Set([...configs, ...[...added, ...removed, ...replaced].map(({ location }) => location.root)]);
    const roots = new Set(changed.map(({ location }) => location.root));
    const uris = changed.map(({ location }) => location.uri);
    const found = new Map<string, Affected>();
    for (const [file, { root, sops, hasCases, hasMessages }] of this.#known) {
      if (whole.has(root) || (hasCases && uris.some((uri) => sops.has(uri)))) found.set(file, 'all');
      else if (hasMessages && roots.has(root)) found.set(file, 'messages');
    }
    return found;
  }
}
