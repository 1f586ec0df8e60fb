import type { FileSystem, Sha256 } from '../../ports';

/** Where cases are kept. */
export interface CasePlace {
  readonly files: FileSystem;
  readonly folder: string;
  /** The host's own where it has one: it is faster. */
  readonly sha256?: Sha256 | undefined;
}
