import type { Sop, SopLocation } from '../sop/model';
import type { Finding } from './finding';
import type { Linter } from './linter';

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

/** The same, while there is time for it. */
export type TryOut = (text: string) => CheckedFile | undefined;

/**
 * A check that tries texts only until they have been too many, the first one always, and then gives nothing.
 * @param most how many characters they may have together.
 */
export function limited(check: Check, most: number): TryOut {
  let tried = 0;
  return (text) => {
    if (tried > 0 && tried + text.length > most) return undefined;
    tried += text.length;
    return check(text);
  };
}

/** Checks the SOP at a place of its library. */
export function sopCheck(linter: Linter, location: SopLocation): Check {
  return (text) => {
    const sop = linter.read(text, location);
    return { text, sop, problems: linter.check(sop) };
  };
}

/** Checks the `library.yml` of a root. */
export function configCheck(linter: Linter, root: string): Check {
  return (text) => ({ text, sop: undefined, problems: linter.checkConfig(text, root) });
}
