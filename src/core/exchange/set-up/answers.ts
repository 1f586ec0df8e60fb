import type { LocalText } from '../../library/local-text';
import type { AskedConstant } from './asked';
import type { Week } from './week';

/** Somebody by name, and the address where they are reached. */
export interface NamedPerson {
  readonly name: string;
  readonly contact: string;
}

/** What a shop says of itself before a library is made for it. What it does not say stays as the sample has it. */
export interface Answers {
  readonly constants: Partial<Readonly<Record<AskedConstant, LocalText>>>;
  /** The languages in which customers are answered, such as `ca`; all of the sample's where none is named. */
  readonly languages: readonly string[];
  /** What the country is called that replaces the sample's; undefined where it is the same. */
  readonly country?: string | undefined;
  readonly week?: Week | undefined;
  /** Such as `America/Bogota`. */
  readonly timezone?: string | undefined;
  /** Who answers for all SOPs, and approves them. */
  readonly lead: NamedPerson;
  /** Who prepares them; undefined where the lead does both, so that nobody else could approve them. */
  readonly author?: NamedPerson | undefined;
}
