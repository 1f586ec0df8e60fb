import type { ValueRules } from '../accepts';

/** A text in several languages. */
type Texts = Readonly<Record<string, string>>;

/** What finding the facts in a message takes of a variable. */
export interface FactVariable extends ValueRules {
  /** What people call it. */
  readonly label: Texts;
  readonly example: string | undefined;
  /** Whether it is looked for in messages at all. */
  readonly fromMessage: boolean;
}

/** What finding the facts in a message takes of a library. */
export interface FactLibrary {
  readonly name: string | undefined;
  readonly lang: string | undefined;
  readonly variables: ReadonlyMap<string, FactVariable>;
  /** The shop's own people: no customers. */
  readonly team: ReadonlyMap<string, { readonly name: string; readonly contact: string | undefined }>;
  /** Among them the shop's own addresses. */
  readonly constants: ReadonlyMap<string, Texts>;
  readonly calendars: ReadonlyMap<string, { readonly timezone: string | undefined }>;
  readonly synonyms: readonly (readonly string[])[];
}
