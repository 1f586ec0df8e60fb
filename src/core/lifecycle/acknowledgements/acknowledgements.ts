import type { LibraryConfig } from '../../library/config';
import type { Sop } from '../../sop/model';
import { isInForce } from '../approval/in-force';
import type { Surroundings } from '../approval/surroundings';
import { contentHash, contentOf } from '../changes/content';
import type { Confirmation } from './confirmation';
import { TextsNow } from './texts-now';

type Team = Pick<LibraryConfig, 'team'>;

/** Somebody who is asked to confirm an SOP. */
export interface Reader {
  /** Their key in the team. */
  readonly person: string;
  readonly name: string;
  /** Their confirmation that counts for the SOP as it is; undefined while they have not confirmed it. */
  readonly confirmed: Confirmation | undefined;
  /** The last one of an earlier text. */
  readonly earlier: Confirmation | undefined;
}

/** Who has confirmed an SOP, and who has not. */
export interface Acknowledgement {
  readonly sop: Sop;
  /** The members of the team that `read-by` names, in the order of the team. */
  readonly readers: readonly Reader[];
}

/** What people have confirmed, by SOP and person. Files may come in any order, and more than once. */
export class Confirmations {
  readonly #all = new Map<string, Map<string, Confirmation[]>>();
  readonly #texts: ReadonlyMap<string, string>;
  readonly #now: TextsNow;

  /**
   * @param team those who are asked: a confirmation by somebody's name is theirs.
   * @param texts what was confirmed without a version, by its hash. @param now what was found out before.
   */
  constructor(
    confirmations: Iterable<Confirmation>,
    { team }: Team,
    texts: ReadonlyMap<string, string> = new Map<string, string>(),
    now = new TextsNow(),
  ) {
    this.#texts = texts;
    this.#now = now;
    const keys = new Map([...team].map(([key, { name }]) => [name.toLowerCase(), key]));
    for (const one of confirmations) {
      const person = team.has(one.person) ? one.person : (keys.get(one.person.toLowerCase()) ?? one.person);
      const ofSop = this.#all.get(one.sop) ?? new Map<string, Confirmation[]>();
      this.#all.set(one.sop, ofSop);
      const own = ofSop.get(person);
      if (own) own.push(one);
      else ofSop.set(person, [one]);
    }
  }

  /** The confirmation by which a person is not asked for an SOP as it is; of several the first. */
  of(sop: Sop, person: string): Confirmation | undefined {
    return this.#sorted(sop, person).find((one) => this.#covers(one, sop));
  }

  /** The last confirmation of a person for an SOP, whatever its text was. */
  lastOf(sop: Pick<Sop, 'id'>, person: string): Confirmation | undefined {
    return this.#sorted(sop, person).at(-1);
  }

  /**
   * Whether a confirmation still counts: its version has the same first number, or a higher one, as that is raised when
   * people must act otherwise. Without versions, while nothing but typing mistakes was corrected.
   */
  #covers({ version, hash }: Confirmation, sop: Sop): boolean {
    if (version !== undefined && sop.version !== undefined) return major(sop.version) <= major(version);
    return this.#now.isSame(sop, hash, this.#texts);
  }

  #sorted({ id }: Pick<Sop, 'id'>, person: string): Confirmation[] {
    const own = this.#all.get(id)?.get(person) ?? [];
    return own.length < 2
      ? own
      : own
          .map((one) => [orderOf(one), one] as const)
          .sort(([a], [b]) => compare(a, b))
          .map(([, one]) => one);
  }
}

/**
 * The members of a team that confirm changes of an SOP: those whom its `read-by` names, by their role, their team or their key. What
 * is shared, such as a mailbox, confirms nothing.
 * @param today such as `2026-08-01`. @returns nobody for a draft, or what is not in force.
 */
export function readersOf(sop: Sop, { team }: Team, today: string, around: Surroundings): string[] {
  const { readBy } = sop.front;
  if (readBy.length === 0 || !isInForce(sop, today, around)) return [];
  const named = new Set(
    readBy.map(({ text }) => {
      const { isShared, role } = team.get(text) ?? {};
      return isShared ? (role ?? text) : text;
    }),
  );
  return [...team].flatMap(([key, { role, isShared }]) =>
    !isShared && (named.has(key) || (role !== undefined && named.has(role))) ? [key] : [],
  );
}

/**
 * Whether somebody is asked to confirm an SOP now. Who has confirmed it is not asked again before its next major version.
 * @param confirmations undefined while they cannot be read: then nobody is asked, as they may have confirmed it.
 */
export function isAskedToConfirm(
  sop: Sop,
  person: string,
  config: Team,
  confirmations: Confirmations | undefined,
  today: string,
  around: Surroundings,
): boolean {
  if (!confirmations) return false;
  return readersOf(sop, config, today, around).includes(person) && confirmations.of(sop, person) === undefined;
}

/** Who has confirmed which SOPs and who has not: of those that ask for it, in the order given. */
export function acknowledgements(
  sops: Iterable<Sop>,
  config: Team,
  confirmations: Confirmations,
  today: string,
  around: Surroundings,
): Acknowledgement[] {
  return [...sops].flatMap((sop) => acknowledgementOf(sop, config, confirmations, today, around) ?? []);
}

/** Who has confirmed an SOP and who has not; undefined when it asks nobody. */
export function acknowledgementOf(
  sop: Sop,
  config: Team,
  confirmations: Confirmations,
  today: string,
  around: Surroundings,
): Acknowledgement | undefined {
  const readers = readersOf(sop, config, today, around).map((person): Reader => {
    const confirmed = confirmations.of(sop, person);
    const earlier = confirmed ? undefined : confirmations.lastOf(sop, person);
    return { person, name: config.team.get(person)?.name ?? person, confirmed, earlier };
  });
  return readers.length === 0 ? undefined : { sop, readers };
}

/** The confirmation of an SOP as it is. @param at ms since 1970 UTC. */
export function confirmationOf(sop: Sop, person: string, at: number): Confirmation {
  const { id, version } = sop;
  return { person, sop: id, version, hash: contentHash(contentOf(sop)), at: new Date(at).toISOString() };
}

/** The hashes of what was confirmed without a version: `readConfirmedTexts` reads their texts. */
export function* unversioned(confirmations: Iterable<Confirmation>): Generator<string> {
  for (const { version, hash } of confirmations) if (version === undefined) yield hash;
}

/** By time, then in an order that is the same for everybody. */
function orderOf({ person, version, hash, at }: Confirmation): string {
  return [at, version ?? '', hash, person].join(' ');
}

/** The first number of a version. */
function major(version: string): number {
  return Number(version.split('.', 1)[0]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
