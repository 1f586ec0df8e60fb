import { readSop } from '../sop/read';
import type { Sop, SopLocation } from '../sop/model';
import type { Finding, Linter } from './linter';

/** A file as it was checked. */
export interface CheckedFile {
  /** Without a byte order mark. */
  readonly text: string;
  /** What it says; undefined for `library.yml`. */
  readonly sop: Sop | undefined;
  readonly problems: readonly Finding[];
}

/** Checks a file as if this were its text. */
export type Check = (text: string) => CheckedFile;

/** Checks the SOP at a place of its library. */
export function sopCheck(linter: Linter, location: SopLocation): Check {
  return (text) => {
    const sop = readSop(text, location);
    return { text, sop, problems: linter.check(sop) };
  };
}

/** Checks the `library.yml` of a root. */
export function configCheck(linter: Linter, root: string): Check {
  return (text) => ({ text, sop: undefined, problems: linter.checkConfig(text, root) });
}
