import type { LibraryConfig } from '../library/config';
import { limitedChannels } from '../reply/limits';
import { fold } from '../text/fold';
import { Suggester } from '../text/nearest';
import { isUsualValueCalled, usualValueMeant, usualValuesOf } from './config/usual-values';

/**
 * The channels of a library: the usual ones, which are read of drafts, those with a known limit, and those it declares as values
 * of the variable `channel`. While it declares none, its tickets may name any other; only what is misspelt is none.
 */
export class Channels {
  /** As they are written. */
  readonly #named: readonly string[];
  /** Folded, as letters of either case are the same to whoever compares them. */
  readonly #known: ReadonlySet<string>;
  readonly #isDeclared: boolean;
  readonly #suggester: Suggester;

  constructor({ variables }: Pick<LibraryConfig, 'variables'>) {
    const declared = [...(variables.get('channel')?.values.keys() ?? [])];
    this.#isDeclared = declared.length > 0;
    // What is promised or asked for says which there should be, not which there are.
    this.#named = [...new Set([...usualValuesOf('channel'), ...declared])];
    this.#known = new Set([...this.#named, ...limitedChannels].map(fold));
    this.#suggester = new Suggester([...this.#named, ...limitedChannels.filter((one) => one.length > 1)]);
  }

  /** What they are called, for a message. */
  get names(): string {
    return this.#named.join(', ');
  }

  /** Whether there is such a channel, or may be one, as the library declares none. */
  has(channel: string): boolean {
    if (this.#known.has(fold(channel))) return true;
    // Tickets may well say “correo” where nobody has said what channels are called.
    return !this.#isDeclared && (isUsualValueCalled('channel', channel) || this.meant(channel) === undefined);
  }

  /** The channel that was probably meant. */
  meant(channel: string): string | undefined {
    return usualValueMeant('channel', channel) ?? this.#suggester.nearest(channel);
  }
}
