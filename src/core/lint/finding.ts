import type { Problem, Severity } from '../problem';

/** A problem, how bad it is here, and what is said of it. */
export interface Finding extends Problem {
  readonly severity: Severity;
  /** Its kind's text, with `{0}`, `{1}` for its arguments. Also the key of its translations in `l10n/`. */
  readonly message: string;
}

/** What follows a problem's text when there is a near match. Also the key of its translations in `l10n/`. */
export const suggestionTemplate = 'Did you mean “{0}”?';
