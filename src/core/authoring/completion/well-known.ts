import { attempt } from '../../attempt';

/** Languages that people most often write to customers in. */
const common = ['en', 'es', 'ca', 'fr', 'de', 'it', 'pt', 'gl', 'eu', 'nl', 'pl', 'ro', 'ru', 'uk', 'ar', 'zh', 'ja'];

/** Languages by their codes, with their names in the first of these languages that has them. */
export function languageNames(languages: readonly string[]): ReadonlyMap<string, string> {
  // A library's language may be half typed.
  const known = languages.filter((language) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) && isLocale(language));
  const names = new Intl.DisplayNames([...known, 'en'], { type: 'language' });
  return new Map(common.map((code) => [code, names.of(code) ?? code]));
}

function isLocale(language: string): boolean {
  return attempt(
    () => Intl.getCanonicalLocales(language).length > 0,
    () => false,
  );
}

/** Time zones by their names in the IANA database. */
export function timeZones(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}

/** VS Code's icons that suit folders of procedures. */
export const icons: readonly string[] = [
  'folder',
  'info',
  'tag',
  'package',
  'credit-card',
  'comment-discussion',
  'arrow-up',
  'account',
  'archive',
  'beaker',
  'bell',
  'book',
  'briefcase',
  'bug',
  'calendar',
  'call-incoming',
  'check',
  'checklist',
  'clock',
  'device-mobile',
  'feedback',
  'file',
  'flame',
  'gift',
  'globe',
  'heart',
  'history',
  'home',
  'key',
  'law',
  'link',
  'location',
  'lock',
  'mail',
  'megaphone',
  'mortar-board',
  'organization',
  'person',
  'question',
  'receipt',
  'rocket',
  'search',
  'settings-gear',
  'shield',
  'star',
  'sync',
  'tools',
  'trash',
  'verified',
  'warning',
];
