/** What people of one language call something; several words are joined by `_`. Forms of a word need not be listed: stems are compared. */
export interface Wording {
  readonly es: string;
  readonly ca: string;
  readonly en: string;
}
