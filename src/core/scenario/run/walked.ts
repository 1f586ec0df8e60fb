import type { SopLocation } from '../../sop/model';

/** What tests have walked through, by the URIs of SOPs. */
export class Walked {
  readonly #seen = new Map<string, Set<string>>();

  /** The URIs of all SOPs that were come by. */
  get uris(): Iterable<string> {
    return this.#seen.keys();
  }

  step({ uri }: SopLocation, id: string): void {
    this.#note(uri, `step ${id}`);
  }

  answer({ uri }: SopLocation, step: string, answer: string): void {
    this.#note(uri, `answer ${step} ${answer}`);
  }

  /** @param place the place of the text among those of its reply. */
  variant({ uri }: SopLocation, reply: string, place: number): void {
    this.#note(uri, `variant ${reply} ${place}`);
  }

  hasStep({ uri }: SopLocation, id: string): boolean {
    return this.#has(uri, `step ${id}`);
  }

  hasAnswer({ uri }: SopLocation, step: string, answer: string): boolean {
    return this.#has(uri, `answer ${step} ${answer}`);
  }

  hasVariant({ uri }: SopLocation, reply: string, place: number): boolean {
    return this.#has(uri, `variant ${reply} ${place}`);
  }

  #note(uri: string, what: string): void {
    const seen = this.#seen.get(uri) ?? new Set();
    this.#seen.set(uri, seen.add(what));
  }

  #has(uri: string, what: string): boolean {
    return this.#seen.get(uri)?.has(what) === true;
  }
}
