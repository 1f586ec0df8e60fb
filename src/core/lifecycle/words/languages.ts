import { baseLanguage } from '../../reply/choose';

/** The languages in which changes are told. */
export const changeLanguages = ['en', 'es', 'ca'] as const;
export type ChangeLanguage = (typeof changeLanguages)[number];

/** The language in which changes are told to those who speak another, too: in English where there are no words in it. */
export function changeLanguage(lang: string | undefined): ChangeLanguage {
  const base = baseLanguage(lang ?? 'en');
  return changeLanguages.find((one) => one === base) ?? 'en';
}
