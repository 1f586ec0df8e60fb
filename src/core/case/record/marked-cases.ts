import type { Sha256 } from '../../ports';
import { recordsIn } from './names';
import { standingOf } from './standing';
import type { Standing } from './standing';

interface KnownCase {
  /** Its files, as one text. */
  readonly names: string;
  readonly standing: Standing;
}

/** What the markers of a folder say of its cases, read or not. */
export class MarkedCases {
  readonly #digest: Sha256;
  #known = new Map<string, KnownCase>();
  /** The cases that have a record. */
  #recorded = new Set<string>();

  constructor(digest: Sha256) {
    this.#digest = digest;
  }

  /** The cases that have any files. */
  get all(): { readonly id: string; readonly standing: Standing }[] {
    return [...this.#known].map(([id, { standing }]) => ({ id, standing }));
  }

  /** The cases that have a record. */
  get recorded(): Iterable<string> {
    return this.#recorded;
  }

  get(id: string): Standing | undefined {
    return this.#known.get(id)?.standing;
  }

  hasRecord(id: string): boolean {
    return this.#recorded.has(id);
  }

  /**
   * Takes the files of all cases anew.
   * @param files by case.
   * @param records the cases that have a record among them.
   * @returns those of them whose markers say something else than before.
   */
  refresh(files: ReadonlyMap<string, readonly string[]>, records: Iterable<string>): string[] {
    const before = this.#known;
    this.#known = new Map([...files].map(([id, names]) => [id, this.#knownCase(id, names)]));
    this.#recorded = new Set(records);
    return [...this.#recorded].filter((id) => !isSame(before.get(id)?.standing, this.get(id)));
  }

  /** Takes the files of one case anew. */
  read(id: string, names: readonly string[]): void {
    if (recordsIn(names).has(id)) this.#recorded.add(id);
    this.#known.set(id, this.#knownCase(id, names));
  }

  delete(id: string): void {
    this.#known.delete(id);
    this.#recorded.delete(id);
  }

  /** Where its files have the names that they had, a case stands as it stood. */
  #knownCase(id: string, files: readonly string[]): KnownCase {
    const names = [...files].sort().join('\n');
    const known = this.#known.get(id);
    return known?.names === names ? known : { names, standing: standingOf(id, files, this.#digest) };
  }
}

/** Whether markers say the same. */
function isSame(standing: Standing | undefined, other: Standing | undefined): boolean {
  return standing?.closedAt === other?.closedAt && standing?.followUp === other?.followUp;
}
