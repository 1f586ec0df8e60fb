import type { ChangeLanguage } from '../../../core/lifecycle/words/languages';

/** How changes are written. */
export const changeFormats = ['markdown', 'json'] as const;

export interface ChangeOptions {
  readonly library?: string;
  readonly format: (typeof changeFormats)[number];
  readonly lang?: ChangeLanguage;
  /** The address below which the files can be read. */
  readonly links?: string;
  readonly output?: string;
}
