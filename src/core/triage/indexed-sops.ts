import type { Sop } from '../sop/model';
import type { Profile } from './profile';

/** An SOP that has been read. */
export interface IndexedSop {
  readonly sop: Sop;
  readonly profile: Profile;
}

/** The SOPs of an index. Each has a place, a number that is given to another when it is gone. */
export class IndexedSops {
  readonly #members: (IndexedSop | undefined)[] = [];
  readonly #placeOf = new Map<string, number>();
  readonly #free: number[] = [];
  /** In the order of the files' names. */
  readonly #places: number[] = [];

  /** In an order that goes by the files alone, not by when they came. */
  get places(): readonly number[] {
    return this.#places;
  }

  get first(): IndexedSop | undefined {
    return this.#members[this.#places[0] ?? -1];
  }

  all(): IndexedSop[] {
    return this.#places.map((place) => this.at(place));
  }

  /** @throws when nothing stands there. */
  at(place: number): IndexedSop {
    const member = this.#members[place];
    if (!member) throw new Error(`No SOP has the place ${place}.`);
    return member;
  }

  placeOf(uri: string): number | undefined {
    return this.#placeOf.get(uri);
  }

  /** @returns its place. */
  add(member: IndexedSop): number {
    const { uri } = member.sop.location;
    const place = this.#free.pop() ?? this.#members.length;
    this.#places.splice(this.#rank(uri), 0, place);
    this.#members[place] = member;
    this.#placeOf.set(uri, place);
    return place;
  }

  remove(place: number): void {
    const { uri } = this.at(place).sop.location;
    this.#places.splice(this.#rank(uri), 1);
    this.#members[place] = undefined;
    this.#placeOf.delete(uri);
    this.#free.push(place);
  }

  /** How many files come before one. */
  #rank(uri: string): number {
    let [from, to] = [0, this.#places.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.at(this.#places[middle] ?? 0).sop.location.uri < uri) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
