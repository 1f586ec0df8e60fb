import { inLanguage } from '../library/local-text';
import type { LocalText } from '../library/local-text';
import type { Library } from '../library/library';
import type { LibraryConfig } from '../library/config';
import type { CaseNames } from '../scenario/names/case-names';
import type { Sop } from '../sop/model';
import { authoringTexts } from './texts';
import type { AuthoringText } from './texts';

/** What is known where somebody writes: the library, the day, and the languages of the person. */
export interface Asking {
  readonly library: Library;
  readonly root: string;
  /** The SOP as it is in the editor; undefined in `library.yml` and in tests. */
  readonly sop: Sop | undefined;
  /** What tests may name; undefined elsewhere, and where there is no SOP that they are about. */
  readonly tested?: CaseNames | undefined;
  /** The day, as `2026-08-01`. */
  readonly today: string;
  /** The languages that the person reads, the best first. */
  readonly languages: readonly string[];
  /** A text in the language of the person; `{0}`, `{1}` stand for the further ones. */
  readonly translate: (text: string, ...args: readonly string[]) => string;
}

/** A text of completion and hovers in the language of the person. */
export function said(asking: Asking, text: AuthoringText, ...args: readonly string[]): string {
  return asking.translate(authoringTexts[text], ...args);
}

/** What the library says, in the first of the person's languages that it says it in. */
export function local(asking: Asking, text: LocalText | undefined): string | undefined {
  return text && inLanguage(text, asking.languages);
}

export function configOf({ library, root }: Asking): LibraryConfig {
  return library.config(root);
}

/** The SOPs of the library that somebody writes in, as they are on disk or in other editors. */
export function* sopsOf({ library, root }: Asking): Generator<Sop> {
  for (const sop of library.sops) if (sop.location.root === root) yield sop;
}
